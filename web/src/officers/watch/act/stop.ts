import { html, nothing } from "lit-html";
import { Errors } from "../../../shared/form/errors";
import { text } from "../../../shared/form/text-fields";
import { go, type Page, type Place, redraw } from "../../../shared/page";
import { count } from "../../../shared/text/say";
import { call } from "../../platform/api";
import { volunteer } from "../../sign-in/session";
import { onPublicPage, trainingTag } from "../alert-parts";
import { whole } from "../progress/tally";

/** Asks once, saying what will not be sent, and stops. */
export async function stop(place: Place): Promise<Page> {
  const id = place.parts[1] ?? "";
  const alert = await call("readAlert", { path: { id } });
  const errors = new Errors();
  let reason = "";
  let busy = false;
  const all = alert.progress && !volunteer() ? whole(alert.progress) : undefined;
  const [waiting, digested] = [all?.waiting ?? 0, all?.digested ?? 0];

  const act = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    redraw();
    try {
      await call("stopAlert", { path: { id }, body: reason.trim() ? { reason: reason.trim() } : {} });
      go(`alerts/${id}`);
    } catch (fault) {
      busy = false;
      errors.take(fault);
      errors.show();
    }
  };

  return {
    title: `Stop: ${alert.title}`,
    view: () => html`${errors.summary("It was not stopped")}
      ${alert.training ? html`<p class="ca-status">${trainingTag(alert)}</p>` : nothing}
      <h1 class="govuk-heading-l">Stop “${alert.title}”?</h1>
      <p class="govuk-body-l">
        ${waiting > 0 ? html`About <strong>${count(waiting, "message")}</strong> will not be sent.` : "Whatever has not been sent yet will not be sent."}
      </p>
      ${digested > 0 || volunteer() ? html`<p class="govuk-body">It will be in no digest that has not gone yet.</p>` : nothing}
      <p class="govuk-body">What has already left still arrives. A stopped alert cannot be started again, but you can tell the people who
        already have it.</p>
      ${onPublicPage(alert) ? html`<p class="govuk-body">Its public page is withdrawn too: whoever opens it reads that it no longer holds.</p>` : nothing}
      <form @submit=${(e: Event) => void act(e)}>
        ${text({ id: "reason", label: "Why? (optional, for the record)", value: reason, change: (to) => (reason = to) })}
        <button class="govuk-button govuk-button--warning ca-button--wide" ?disabled=${busy}>${busy ? "Stopping…" : "Stop it now"}</button>
      </form>
      <p class="govuk-body"><a class="govuk-link" href="#/alerts/${id}">Let it go on</a></p>`,
  };
}

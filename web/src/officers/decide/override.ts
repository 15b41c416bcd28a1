import { html, type TemplateResult } from "lit-html";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { go, type Page, type Place, redraw } from "../../shared/page";
import { call } from "../platform/api";
import type { Alert } from "../platform/types";
import { whom } from "../watch/alert-parts";
import { missing } from "./decision";

/** Sends, in an emergency, an alert that waits: says first what that does and who will know. */
export async function override(place: Place): Promise<Page> {
  const id = place.parts[1] ?? "";
  const alert = await call("readAlert", { path: { id } });
  const errors = new Errors();
  let reason = "";
  let busy = false;

  const act = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    errors.clear();
    const ask = missing("override", reason);
    if (ask) {
      errors.add("reason", ask);
      return errors.show();
    }
    busy = true;
    redraw();
    try {
      await call("overrideApproval", { path: { id }, body: { reason: reason.trim() } });
      go(`alerts/${id}`);
    } catch (fault) {
      busy = false;
      errors.take(fault, () => "reason");
      errors.show();
    }
  };

  const form = () => html`${errors.summary("It was not sent")}
    <h1 class="govuk-heading-l">Send “${alert.title}” without approval?</h1>
    <p class="ca-bubble">${alert.text}</p>
    <p class="govuk-body">${whom(alert)}.</p>
    <p class="govuk-body-l">It goes out at once, and no second person looks at it first. Only for an emergency.</p>
    <p class="govuk-body">
      <strong>Everyone is told:</strong> each supervisor gets an e-mail that says who sent it and why, and the audit record keeps it.
    </p>
    <form novalidate @submit=${(e: Event) => void act(e)}>
      ${text({ id: "reason", label: "Why can it not wait?", error: errors.get("reason"), value: reason, change: (to) => (reason = to) })}
      <button class="govuk-button govuk-button--warning ca-button--wide" ?disabled=${busy}>${busy ? "Sending…" : "Send it now"}</button>
    </form>
    <p class="govuk-body"><a class="govuk-link" href="#/alerts/${id}">Let it wait</a></p>`;

  return {
    title: `Send without approval: ${alert.title}`,
    view: () => (alert.status === "waiting" ? form() : settled(alert)),
  };
}

function settled(alert: Alert): TemplateResult {
  return html`<h1 class="govuk-heading-l">“${alert.title}” is not waiting for approval</h1>
    <p class="govuk-body"><a class="govuk-link" href="#/alerts/${alert.id}">See how it stands</a></p>`;
}

import { html, nothing, type TemplateResult } from "lit-html";
import { go } from "../../../shared/page";
import { type Draft, draftAfter, draftFrom, type Follows, replaceDraft } from "../../compose/draft";
import type { Alert } from "../../platform/types";
import { may } from "../../sign-in/session";
import { onPublicPage } from "../alert-parts";

/** The ways to write again to exactly those whom an alert reached; after a stop that is offered in other words. */
export function follow(alert: Alert): TemplateResult | typeof nothing {
  if (!may("issueAlert") || !alert.incident) return nothing;
  const stopped = alert.status === "stopped";
  const begin = (step: Follows["step"]) => () => write(draftAfter(alert, step), "new");
  return html`
    ${way("update", stopped ? "Tell those who already have it" : "Update those it reached", "Goes to exactly the people this alert reached, wherever they are now.", begin("update"))}
    ${way("all-clear", "Send them the all-clear", "Tells the same people that it is over.", begin("allClear"))}
  `;
}

/** The way to a better alert in place of one that is wrong: it goes to the area anew. */
export function replacement(alert: Alert): TemplateResult {
  const begin = () => write({ ...draftFrom(alert), replaces: alert.id }, "new/what");
  return way(
    "replace",
    "Replace this alert",
    `Change its words or its area. The new one goes to whoever is there now${onPublicPage(alert) ? ", and takes this one's place on the public page" : ""}.`,
    begin,
  );
}

function write(draft: Draft | undefined, where: string) {
  if (draft && replaceDraft(draft)) go(where);
}

function way(id: string, name: string, whom: string, begin: () => void): TemplateResult {
  return html`<p class="govuk-hint ca-noprint govuk-!-margin-bottom-1" id="${id}-whom">${whom}</p>
    <button class="govuk-button govuk-button--secondary" aria-describedby="${id}-whom" @click=${begin}>${name}</button>`;
}

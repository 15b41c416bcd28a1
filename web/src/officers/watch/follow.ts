import { html, nothing, type TemplateResult } from "lit-html";
import { go } from "../../shared/page";
import { draftAfter, type Follows, replaceDraft } from "../compose/draft";
import type { Alert } from "../platform/types";
import { may } from "../sign-in/session";

/** The ways to write again to exactly those whom an alert reached; after a stop that is offered in other words. */
export function follow(alert: Alert): TemplateResult | typeof nothing {
  if (!may("issueAlert") || !alert.incident) return nothing;
  const stopped = alert.status === "stopped";
  const begin = (step: Follows["step"]) => () => {
    const draft = draftAfter(alert, step);
    if (draft && replaceDraft(draft)) go("new");
  };
  return html`<div class="govuk-button-group">
    <button class="govuk-button govuk-button--secondary" @click=${begin("update")}>
      ${stopped ? "Tell those who already have it" : "Update those it reached"}
    </button>
    <button class="govuk-button govuk-button--secondary" @click=${begin("allClear")}>Send them the all-clear</button>
  </div>`;
}

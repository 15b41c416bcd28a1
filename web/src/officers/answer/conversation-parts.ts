import { html, nothing, type TemplateResult } from "lit-html";
import { moment } from "../../shared/text/say";
import { nameOf } from "../platform/names";
import type { Conversation } from "../platform/types";

export const STATES: Record<Conversation["state"], [string, string]> = {
  new: ["New", "yellow"],
  mine: ["Being worked on", "blue"],
  waiting: ["Waiting for the resident", "grey"],
  closed: ["Closed", "green"],
};

export const KINDS: Record<Conversation["kind"], string> = {
  danger: "Danger",
  sighting: "Sighting",
  information: "Information",
  question: "Question",
  thanks: "Thanks",
};

/** What stands for what was said where nothing was, in words. */
export const NO_WORDS = "No words";

/** What was said, or what stands in a list for a reply without a word. */
export const inWords = (said: string | undefined): string => said?.trim() || `${NO_WORDS}, perhaps a picture or a recording`;

/** No page shows a witness what was written under their code. */
export const UNANSWERABLE = html`<p class="govuk-inset-text">They gave no address, so nothing that is written here reaches them. What they ought to know can go into an update.</p>`;

/** How a conversation stands, in a word or three. */
export function tags(one: Conversation): TemplateResult {
  const [words, colour] = STATES[one.state];
  return html`${one.flagged && one.state === "new" ? html`<strong class="govuk-tag govuk-tag--red">Needs attention</strong>` : nothing}
    ${one.overdue ? html`<strong class="govuk-tag govuk-tag--red">Overdue</strong>` : nothing}
    <strong class="govuk-tag govuk-tag--${colour}">${words}</strong>`;
}

/** Whose it is and by when an answer was promised, as far as that matters still. */
export function care(one: Conversation): string {
  const whose = one.owner ? nameOf(one.owner) : (one.team ?? "nobody has it yet");
  const due = one.state === "new" || one.state === "mine" ? ` · answer by ${moment(one.due)}` : "";
  return `${KINDS[one.kind]} · ${whose}${due}`;
}

import { html, nothing, type TemplateResult } from "lit-html";
import { number } from "../../../shared/text/say";
import { told } from "../../platform/told";
import { type Alert, CHANNEL_NAMES, type Channel } from "../../platform/types";
import { volunteer } from "../../sign-in/session";

type Answered = NonNullable<Alert["tally"]>[number];

/** What was asked, and how many gave each answer so far. */
export function answered({ question, tally }: Alert): TemplateResult | typeof nothing {
  if (!question || !tally) return nothing;
  const all = volunteer() ? "" : `${number(tally.reduce((sum, { count }) => sum + count, 0))} answered. `;
  return html`<section aria-label="Answers">
    <h2 class="govuk-heading-m">${question.text}</h2>
    <p class="govuk-body">${all}Each counts once, with the last answer.</p>
    <dl class="ca-figures">
      ${tally.map(({ answer, count, fewerThanFive }) => html`<div class="ca-figure"><dt>${answer}</dt><dd>${told(count, fewerThanFive)}</dd></div>`)}
    </dl>
    ${tally.filter(({ count }) => count > 0).map((one) => spread(one) && html`<p class="govuk-body ca-line">${one.answer}: ${spread(one)}</p>`)}
  </section>`;
}

/** "40 by Text, 2 by E-mail; 38 in BS20" */
export function spread({ channels = {}, places = {} }: Answered): string {
  const ways = Object.entries(channels).map(([name, n]) => `${told(n)} by ${CHANNEL_NAMES[name as Channel].toLowerCase()}`);
  const where = Object.entries(places)
    .sort(([, a], [, b]) => b - a)
    .map(([place, n]) => `${told(n)} in ${place}`);
  return [ways.join(", "), where.join(", ")].filter(Boolean).join("; ");
}

import { html, nothing, type TemplateResult } from "lit-html";
import { PRICES, RATES } from "../../shared/channels";
import { moment } from "../../shared/text/say";
import type { Answer } from "../platform/api";
import { nameOf } from "../platform/names";
import { session } from "../sign-in/session";

export type Kept = Answer<"readSettings">;
export type Asked = NonNullable<Kept["proposed"]>["settings"];

type Row = [name: string, value: (of: Asked) => string];

const keys = <K extends string>(of: Record<K, string>) => Object.keys(of) as K[];

const ROWS: Row[] = [
  ["A second person approves alerts to more than this many residents", ({ approvalOver }) => String(approvalOver)],
  ["Hours that an alert waits for approval", ({ approvalLapseHours }) => String(approvalLapseHours)],
  ["Routine alerts wait at night", ({ quietHours }) => (quietHours ? `${quietHours.from} to ${quietHours.to}` : "no")],
  ["Quotes in texts are made plain", ({ plainQuotes }) => (plainQuotes ? "yes" : "no")],
  ["Other authorities", ({ feeds = [] }) => feeds.map(({ name, address }) => `${name} (${address})`).join(", ") || "none"],
  ["Budget for a day, in pounds", ({ budget }) => String(budget?.day ?? "no limit")],
  ["Budget for a month, in pounds", ({ budget }) => String(budget?.month ?? "no limit")],
  ...keys(RATES).map((key): Row => [RATES[key], ({ senderRates }) => String(senderRates[key])]),
  ...keys(PRICES).map((key): Row => [`${PRICES[key]}, in pounds`, ({ prices }) => String(prices[key])]),
];

/** What would be otherwise, in words: name, value now, value asked for. */
export const differences = (now: Kept, asked: Asked): [string, string, string][] =>
  ROWS.map(([name, value]): [string, string, string] => [name, value(now), value(asked)]).filter(([, old, wanted]) => old !== wanted);

/** What an administrator asked for that needs another one, who agrees by asking for the same. */
export function proposedSettings(now: Kept, agree: (asked: Asked) => void): TemplateResult | typeof nothing {
  const { proposed } = now;
  if (!proposed) return nothing;
  const own = proposed.by === session()?.subject;
  return html`<section class="govuk-inset-text" aria-labelledby="proposed">
    <h2 class="govuk-heading-m" id="proposed">Waits for another administrator</h2>
    <p class="govuk-body">${own ? "You" : nameOf(proposed.by)} asked for this on ${moment(proposed.at)}. It lets more go without a second person, so another administrator has to agree within a week.</p>
    <ul class="govuk-list govuk-list--bullet">
      ${differences(now, proposed.settings).map(([name, old, wanted]) => html`<li>${name}: ${wanted} instead of ${old}</li>`)}
    </ul>
    ${own ? nothing : html`<button type="button" class="govuk-button ca-button--wide" @click=${() => agree(proposed.settings)}>Agree</button>`}
  </section>`;
}

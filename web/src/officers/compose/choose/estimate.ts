import { html, nothing, type TemplateResult } from "lit-html";
import { CHANNEL_ROWS, SENT } from "../../../shared/channels";
import { explain } from "../../../shared/form/errors";
import { redraw } from "../../../shared/page";
import { Refused, Unreachable } from "../../../shared/platform/http";
import { capital, count, lasting, moment } from "../../../shared/text/say";
import { call } from "../../platform/api";
import { residentsTold, told, toldCost, toldOf } from "../../platform/told";
import { CHANNEL_NAMES, CHANNELS, type Channel, type Estimate } from "../../platform/types";
import { audienceOf } from "../asked";
import { type Draft, isListed } from "../draft";
import { questionOf } from "../question";
import { refusals } from "../refused";
import { goesAt } from "../when";

const PAUSE = 400;
/** On a poor link a count that takes longer is none: nobody waits for it to send. */
const PATIENCE = 10_000;

/** The number of people a draft would reach, asked for again shortly after each change, and when the link is back. */
export class LiveEstimate {
  now: Estimate | undefined;
  fault: unknown;
  /** Whether an answer is on its way. */
  pending = false;
  private asked = "";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly online = () => {
    if (this.fault instanceof Unreachable) this.begin(this.asked, 0);
  };

  /** @param came told of each count, or why there is none, before the page shows it */
  constructor(private readonly came: (now: Estimate | undefined, fault: unknown) => void = () => {}) {
    addEventListener("online", this.online);
  }

  close(): void {
    removeEventListener("online", this.online);
    clearTimeout(this.timer);
  }

  /** Call after each change; what changes nothing asks nothing. */
  follow(draft: Draft): void {
    const audience = audienceOf(draft);
    const body = audience && {
      audience,
      text: draft.text.trim() || undefined,
      emailText: draft.emailText.trim() || undefined,
      question: questionOf(draft.question),
      channels: draft.channels.length > 0 ? draft.channels : undefined,
      recordingId: draft.recordingId,
      link: draft.link || undefined,
      public: isListed(draft),
      severity: draft.severity,
      sendAt: goesAt(draft)?.toISOString(),
    };
    const asking = JSON.stringify(body ?? null);
    if (asking === this.asked) return;
    const first = this.asked === "";
    this.asked = asking;
    if (body) this.begin(asking, first ? 0 : PAUSE);
    else this.forget(false);
  }

  /** What was counted for something else is not shown while this is counted. */
  private begin(asking: string, pause: number): void {
    this.forget(true);
    this.timer = setTimeout(() => void this.ask(asking), pause);
    redraw();
  }

  private forget(pending: boolean): void {
    clearTimeout(this.timer);
    this.now = this.fault = undefined;
    this.pending = pending;
  }

  private async ask(body: string): Promise<void> {
    try {
      const asked = call("estimateAudience", { body: JSON.parse(body) });
      this.settle(body, await Promise.race([asked, late()]), undefined);
    } catch (fault) {
      this.settle(body, undefined, fault);
    }
  }

  private settle(body: string, found: Estimate | undefined, fault: unknown): void {
    if (body !== this.asked) return;
    this.now = found;
    this.fault = fault;
    this.pending = false;
    this.came(found, fault);
    redraw();
  }
}

const late = () => new Promise<never>((_, fail) => setTimeout(() => fail(new Unreachable()), PATIENCE));

/** What the estimate says in one line and a few, always in the same place on the page. */
export function reach(estimate: LiveEstimate): TemplateResult {
  return html`<div class="ca-reach" role="status" aria-live="polite">${said(estimate)}</div>`;
}

function said({ now, fault, pending }: LiveEstimate): TemplateResult {
  if (fault instanceof Refused && fault.errors.length > 0) {
    return html`<p class="ca-reach__number">No count yet</p>
      <p class="ca-reach__more">${refusals(fault.errors).join(". ")}</p>`;
  }
  if (fault) return html`<p class="ca-reach__number">No count</p><p class="ca-reach__more">${explain(fault)}</p>`;
  if (pending) return html`<p class="ca-reach__number">Counting…</p>`;
  if (!now) return html`<p class="ca-reach__more">Choose an area to see how many it reaches.</p>`;
  if (now.recipients === 0) {
    return html`<p class="ca-reach__number">Nobody</p><p class="ca-reach__more">No resident on record is there. Make the area larger, or tick fewer groups.</p>`;
  }
  return html`<p class="ca-reach__number">${capital(residentsTold(now))}</p>
    ${now.fewerThanFive ? nothing : html`<p class="ca-reach__more">${perChannel(now.channels)}</p>`}
    ${now.postcodesOnBoundary ? html`<p class="ca-reach__more">${partly(now.postcodesOnBoundary)}</p>` : nothing}`;
}

/** "25 postcodes are partly inside" */
const partly = (n: number) => `${count(n, "postcode")} ${n === 1 ? "is" : "are"} partly inside.`;

/** "20 texts · 5 calls" */
export function perChannel(shares: Estimate["channels"]): string {
  return SENT.flatMap((channel) => {
    const { recipients, fewerThanFive } = shares[channel] ?? { recipients: 0 };
    return recipients > 0 ? [toldOf(recipients, CHANNEL_ROWS[channel].one, CHANNEL_ROWS[channel].many, fewerThanFive)] : [];
  }).join(" · ");
}

/**
 * The estimate as a table: what goes by which channel, at what cost, and how long it takes.
 *
 * @param listed whether it is on the public page
 */
export function reachTable(estimate: Estimate, listed: boolean): TemplateResult {
  const used = usedOf(estimate, listed);
  return html`<table class="govuk-table ca-stack">
    <caption class="govuk-table__caption govuk-table__caption--m">What will be sent</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th scope="col" class="govuk-table__header">Channel</th>
        <th scope="col" class="govuk-table__header govuk-table__header--numeric">Residents</th>
        <th scope="col" class="govuk-table__header govuk-table__header--numeric">Cost</th>
        <th scope="col" class="govuk-table__header govuk-table__header--numeric">Takes</th>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${used.map((channel) => row(channel, estimate))}
    </tbody>
  </table>`;
}

/** The channels it goes by; the public page is none for what is not listed there. */
export const usedOf = ({ channels }: Pick<Estimate, "channels">, listed: boolean): Channel[] =>
  CHANNELS.filter((channel) => channels[channel] && (listed || channel !== "web"));

/** How long a channel takes, or until when it is held back. */
function takes(channel: Channel, { channels, quietUntil }: Estimate): string {
  const seconds = channels[channel]?.seconds;
  if (quietUntil && CHANNEL_ROWS[channel].disturbs) return `From ${moment(quietUntil)}`;
  return channel === "web" || !seconds ? "At once" : lasting(seconds);
}

function row(channel: Channel, estimate: Estimate): TemplateResult {
  const one = estimate.channels[channel];
  const web = channel === "web";
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${CHANNEL_NAMES[channel]}</th>
    <td class="govuk-table__cell govuk-table__cell--numeric" data-label="Residents">
      ${web ? "Anybody" : told(one?.recipients ?? 0, one?.fewerThanFive)}
    </td>
    <td class="govuk-table__cell govuk-table__cell--numeric" data-label="Cost">
      ${web ? "Free" : one?.fewerThanFive ? "Not told" : toldCost(one?.cost ?? 0, estimate.currency)}
    </td>
    <td class="govuk-table__cell govuk-table__cell--numeric" data-label="Takes">
      ${takes(channel, estimate)}
    </td>
  </tr>`;
}

/** What the platform warns of, each on its own. */
export function warnings(estimate: Estimate | undefined) {
  return (estimate?.warnings ?? []).map(
    (warning) => html`<div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span> ${warning.detail}
      </strong>
    </div>`,
  );
}

import { html, nothing, type TemplateResult } from "lit-html";
import { residentsTold, told } from "../../platform/told";
import { type Alert, CHANNEL_NAMES, type Channel, type Counts, type DeliveryStatus } from "../../platform/types";
import { going, spread } from "./progress";
import { sentWords } from "./tally";

/** In the order in which it happens to a message. */
const NAMES: Record<DeliveryStatus, string> = {
  queued: "Waiting",
  sending: "Being sent",
  sent: sentWords(false),
  delivered: "Delivered",
  undelivered: "Did not arrive",
  failed: "Could not be sent",
  unknown: "Unknown",
  suppressed: "Not sent: opted out or not reachable",
  stopped: "Not sent: stopped",
  expired: "Not sent: too late",
  digested: "Waiting for a digest",
  carried: "Gone with a digest",
};
const STATUSES = Object.keys(NAMES) as DeliveryStatus[];
const USUAL: DeliveryStatus[] = ["queued", "sent", "delivered"];

/** How far an alert has come as a volunteer is told it: each number by itself, as numbers in fives do not add up. */
export function inFives(alert: Alert): TemplateResult {
  const { progress } = alert;
  if (!progress) return html``;
  const counted = spread(alert).flatMap((name) => {
    const counts = progress.channels[name];
    return name === "web" || !counts ? [] : [channel(name, counts, going(alert), alert.training)];
  });
  return html`<section aria-label="Progress">
    <p class="ca-headline ca-headline--reach">It is for <strong>${residentsTold(progress)}</strong>.</p>
    ${counted.length > 0 ? counted : nothing}
  </section>`;
}

function channel(name: Channel, counts: Counts, goes: boolean, training: boolean): TemplateResult {
  return html`<h2 class="govuk-heading-s ca-channel">${CHANNEL_NAMES[name]}</h2>
    <dl class="ca-figures">
      ${figuresInFives(counts, goes, training).map(([label, words]) => html`<div class="ca-figure"><dt>${label}</dt><dd>${words}</dd></div>`)}
    </dl>`;
}

/**
 * What became of a channel's messages: whatever many came to, and that all else is few.
 *
 * @param goes whether the usual has its place already, so that nothing moves as it comes
 */
export function figuresInFives(counts: Counts, goes: boolean, training = false): [string, string][] {
  const names = { ...NAMES, sent: sentWords(training) };
  const shown = STATUSES.filter((status) => (goes && USUAL.includes(status)) || (counts[status] ?? 0) > 0);
  const few = [shown.length > 0 ? "Anything else" : "Whatever became of them", `${told(0)} of each`] as [string, string];
  return [...shown.map((status): [string, string] => [names[status], told(counts[status] ?? 0)]), few];
}

import { html, nothing, type TemplateResult } from "lit-html";
import { lasting, number } from "../../../shared/text/say";
import type { Answer } from "../../platform/api";
import { type Alert, CHANNEL_NAMES, CHANNELS, type Channel, type Counts } from "../../platform/types";
import { volunteer } from "../../sign-in/session";
import { onPublicPage } from "../alert-parts";
import { curve } from "./curve";
import { left } from "./left";
import { notSent } from "./stopped";
import { sentWords, type Tally, tally, whole } from "./tally";

type Failure = Answer<"listFailures">["failures"][number];

/** Whether it is on its way now. */
export const going = ({ status }: Alert): boolean => ["accepted", "sending"].includes(status);

type MayWait = Pick<Alert, "status" | "expiresAt" | "severity" | "channels"> & { progress?: { channels: Record<string, Counts> } };

/**
 * Whether some of it waits for a digest that is still to go, though all else has gone: that can be stopped, too. A volunteer
 * is not told of few who wait, and may stop what could.
 */
export function waits(alert: MayWait, now = Date.now()): boolean {
  const { status, expiresAt, severity, progress } = alert;
  if (status !== "finished" || progress === undefined || Date.parse(expiresAt) <= now) return false;
  return whole(progress).digested > 0 || (volunteer() && spread(alert).includes("email") && !["severe", "extreme"].includes(severity));
}

/** How long it may still take, while that is known. */
export function timeLeft(alert: Alert) {
  const seconds = alert.progress && going(alert) && whole(alert.progress).waiting > 0 ? left(alert) : undefined;
  return seconds === undefined ? nothing : `About ${lasting(seconds)} left.`;
}

/**
 * How far it has come, in all and by channel.
 *
 * @param keepPlaces whether a place is kept for all that may still come, so that nothing moves as it comes
 */
export function progress(alert: Alert, keepPlaces: boolean): TemplateResult {
  const soFar = alert.progress ?? { recipients: 0, channels: {} };
  const all = whole(soFar);
  const stopped = alert.status === "stopped";
  const done = all.total - (stopped ? notSent(soFar) : all.waiting);
  const counted = spread(alert).filter((name) => name !== "web" && (keepPlaces || tally(soFar.channels[name] ?? {}).total > 0));
  return html`
    <section aria-label="Progress">
      <p class="ca-headline ca-headline--reach">
        <strong>${number(done)} of ${number(all.total)}</strong> done${stopped ? " before it was stopped" : ""}${outcome(all)}
      </p>
      <progress class="ca-progress" max=${Math.max(1, all.total)} value=${done} aria-label="Done"></progress>
      ${counted.map((name) => channel(name, soFar.channels[name] ?? {}, keepPlaces, alert.training))}
      ${onPublicPage(alert) ? published(alert) : nothing} ${keepPlaces || alert.timeline?.length ? curve(alert, all.total, done) : nothing}
    </section>
  `;
}

/** ": 9 delivered, 1 failed" */
function outcome({ arrived, carried, failed, unknown }: Tally): string {
  const parts = [
    `${number(arrived)} delivered`,
    ...(carried > 0 ? [`${number(carried)} gone with a digest`] : []),
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(unknown > 0 ? [`${number(unknown)} unknown`] : []),
  ];
  return `: ${parts.join(", ")}`;
}

/** The channels it may go by: all, if none is named. */
export const spread = ({ channels }: Pick<Alert, "channels">) =>
  CHANNELS.filter((name) => channels.length === 0 || channels.includes(name));

function published(alert: Alert): TemplateResult {
  const { sent = 0, delivered = 0 } = alert.progress?.channels.web ?? {};
  const link = html`<a class="govuk-link" href="/alerts/${alert.id}.html">On the public page</a>`;
  return html`<p class="govuk-body ca-line">${sent + delivered > 0 ? link : nothing}</p>`;
}

function channel(name: Channel, counts: Counts, keepPlaces: boolean, training: boolean): TemplateResult {
  const t = tally(counts);
  const usual: [string, number, string][] = [
    ["Waiting", t.waiting, ""],
    [sentWords(training), t.onTheWay, ""],
    ["Delivered", t.arrived, "good"],
    ["Failed", t.failed, "bad"],
  ];
  const seldom: [string, number, string][] = [
    ["Unknown", t.unknown, "bad"],
    ["Not sent: opted out or not reachable", counts.suppressed ?? 0, ""],
    ["Not sent: stopped", counts.stopped ?? 0, ""],
    ["Not sent: too late", counts.expired ?? 0, ""],
    ["Waiting for a digest", t.digested, ""],
    ["Gone with a digest", t.carried, "good"],
  ];
  return html`<h2 class="govuk-heading-s ca-channel">${CHANNEL_NAMES[name]} <span>${number(t.total)}</span></h2>
    <dl class="ca-figures">
      ${[...usual.filter(([, n]) => keepPlaces || n > 0), ...seldom.filter(([, n]) => n > 0)].map(
        ([label, n, tone]) =>
          html`<div class="ca-figure ${n > 0 && tone ? `ca-figure--${tone}` : ""}"><dt>${label}</dt><dd>${number(n)}</dd></div>`,
      )}
    </dl>`;
}

/** Each reason for which messages failed, and of how many. */
export function whyFailed(failures: Failure[]) {
  if (failures.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">Why some failed</h2>
    <ul class="govuk-list">
      ${failures.map((f) => html`<li><strong>${number(f.count)}</strong> ${f.meaning} <span class="govuk-hint ca-inline">${CHANNEL_NAMES[f.channel]}, ${f.code}</span></li>`)}
    </ul>`;
}

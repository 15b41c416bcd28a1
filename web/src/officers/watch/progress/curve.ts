import { html, svg, type TemplateResult } from "lit-html";
import { lasting, number } from "../../../shared/text/say";
import type { Alert, Moment } from "../../platform/types";

const WIDTH = 600;
const HEIGHT = 140;

type Gone = Pick<Alert, "createdAt"> & Partial<Pick<Alert, "approval" | "timeline">>;

/**
 * How far it had come at each moment, from the first on.
 *
 * @param done how many were; what a stop kept back is settled with the others, and nobody calls that done
 */
export function momentsOf({ approval, createdAt, timeline = [] }: Gone, done: number): Moment[] {
  const first = { at: approval?.decision?.at ?? createdAt, settled: 0, delivered: 0 };
  return [first, ...timeline.map((moment) => ({ ...moment, settled: Math.min(moment.settled, done) }))];
}

/** How an alert went from its first moment on: two lines that climb, of what was done and of what arrived. */
export function curve(alert: Alert, total: number, done: number): TemplateResult {
  const moments = momentsOf(alert, done);
  const first = moments[0] ?? { at: alert.createdAt };
  const last = moments.at(-1) ?? { ...first, settled: 0, delivered: 0 };
  const start = Date.parse(first.at);
  const span = Math.max(1000, Date.parse(last.at) - start);
  const line = (of: "settled" | "delivered") => moments.map((moment) => point(moment, of, start, span, total)).join(" ");
  const words =
    moments.length > 1
      ? `${number(last.settled)} of ${number(total)} done and ${number(last.delivered)} delivered ${lasting(span / 1000)} after the start.`
      : "Nothing has gone yet.";
  return html`<figure class="ca-curve">
    <svg viewBox="0 -4 ${WIDTH} ${HEIGHT + 8}" role="img" aria-label="Progress over time: ${words}" preserveAspectRatio="none">
      ${svg`<polygon class="ca-curve__under" points="${line("delivered")} ${WIDTH},${HEIGHT} 0,${HEIGHT}" />
        <polyline class="ca-curve__line" points=${line("settled")} />`}
    </svg>
    <figcaption class="govuk-hint">Line: done. Shaded: delivered. ${words}</figcaption>
  </figure>`;
}

function point(moment: Moment, of: "settled" | "delivered", start: number, span: number, total: number): string {
  const x = (Math.max(0, Date.parse(moment.at) - start) / span) * WIDTH;
  const y = HEIGHT - (moment[of] / Math.max(1, total)) * HEIGHT;
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

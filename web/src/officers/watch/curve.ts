import { html, svg, type TemplateResult } from "lit-html";
import { lasting } from "../../shared/say";

/** How far an alert was at a moment. */
export interface Sample {
  at: number;
  done: number;
  total: number;
}

const MOST = 240;

/** What was seen of an alert's progress, kept while the browser tab lives. */
export class Samples {
  readonly all: Sample[];

  constructor(private readonly alertId: string) {
    this.all = JSON.parse(sessionStorage.getItem(this.key) ?? "[]") as Sample[];
  }

  add(sample: Sample): void {
    const last = this.all.at(-1);
    if (last && last.done === sample.done && last.total === sample.total) return;
    this.all.push(sample);
    if (this.all.length > MOST) this.all.splice(1, 1);
    sessionStorage.setItem(this.key, JSON.stringify(this.all));
  }

  /** Seconds until all is sent at the pace of late, or undefined while there is no pace. */
  left(): number | undefined {
    const last = this.all.at(-1);
    const before = this.all.at(-10) ?? this.all[0];
    if (!last || !before || last.at === before.at || last.done <= before.done) return undefined;
    const pace = (last.done - before.done) / (last.at - before.at);
    return (last.total - last.done) / pace / 1000;
  }

  private get key(): string {
    return `samples-${this.alertId}`;
  }
}

const WIDTH = 600;
const HEIGHT = 140;

/** Sent over time, as a line that climbs to the number planned. */
export function curve(samples: Sample[]): TemplateResult {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || samples.length < 2) return html``;
  const span = Math.max(1, last.at - first.at);
  const most = Math.max(1, ...samples.map((sample) => sample.total));
  const points = samples.map(
    (s) => `${(((s.at - first.at) / span) * WIDTH).toFixed(1)},${(HEIGHT - (s.done / most) * HEIGHT).toFixed(1)}`,
  );
  const words = `${last.done} of ${last.total} done after ${lasting(span / 1000)}.`;
  return html`<figure class="ca-curve">
    <svg viewBox="0 -4 ${WIDTH} ${HEIGHT + 8}" role="img" aria-label="Progress over time: ${words}" preserveAspectRatio="none">
      ${svg`<polygon class="ca-curve__under" points="0,${HEIGHT} ${points.join(" ")} ${WIDTH},${HEIGHT}" />
        <polyline class="ca-curve__line" points=${points.join(" ")} />`}
    </svg>
    <figcaption class="govuk-hint">${words}</figcaption>
  </figure>`;
}

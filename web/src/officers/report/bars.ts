import { html, nothing, svg, type TemplateResult } from "lit-html";
import { number } from "../../shared/text/say";
import { named, top } from "./axes";

const WIDTH = 600;
const HEIGHT = 160;
/** As wide as if there were so many: one day's bar is not the whole picture. */
const FEWEST = 6;
const MOST_NAMED = 6;

/** A bar for each value, with its axes. The table below it says the same, so it is a picture to those who see and no more. */
export function bars(name: string, values: { label: string; value: number }[]): TemplateResult {
  const most = Math.max(...values.map(({ value }) => value), 0);
  const end = top(most);
  const step = WIDTH / Math.max(FEWEST, values.length);
  const gap = Math.min(8, step / 4);
  const labels = named(values.length, MOST_NAMED).map((at) => values[at]?.label ?? "");
  return html`<figure class="ca-curve ca-bars">
    <div class="ca-bars__up" aria-hidden="true">${[end, end / 2, 0].map((at) => html`<span>${Number.isInteger(at) ? number(at) : nothing}</span>`)}</div>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}: at most ${number(most)}" preserveAspectRatio="none">
      ${svg`<polyline class="ca-curve__axis" points="0,0 0,${HEIGHT} ${WIDTH},${HEIGHT}" />
        <polyline class="ca-curve__half" points="0,${HEIGHT / 2} ${WIDTH},${HEIGHT / 2}" />`}
      ${values.map(({ label, value }, i) => {
        const height = (value / end) * HEIGHT;
        return svg`<rect class="ca-curve__bar" x=${i * step + gap / 2} y=${HEIGHT - height} width=${step - gap} height=${height}>
          <title>${label}: ${number(value)}</title></rect>`;
      })}
    </svg>
    <div class="ca-bars__along ${values.length > MOST_NAMED ? "ca-bars__along--many" : ""}" aria-hidden="true">
      ${labels.map((label) => html`<span>${label}</span>`)}
    </div>
    <figcaption class="govuk-hint">${name}. The highest is ${number(most)}.</figcaption>
  </figure>`;
}

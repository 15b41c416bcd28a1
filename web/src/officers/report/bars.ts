import { html, svg, type TemplateResult } from "lit-html";
import { number } from "../../shared/text/say";

const WIDTH = 600;
const HEIGHT = 160;
const MOST_NAMED = 12;
/** As wide as if there were so many: one day's bar is not the whole picture. */
const FEWEST = 12;

/** A bar for each value. The table below it says the same, so it is a picture to those who see and no more. */
export function bars(name: string, values: { label: string; value: number }[]): TemplateResult {
  const most = Math.max(1, ...values.map(({ value }) => value));
  const step = WIDTH / Math.max(FEWEST, values.length);
  const gap = Math.min(8, step / 4);
  return html`<figure class="ca-curve">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}: at most ${number(most)}" preserveAspectRatio="none">
      ${svg`<polyline class="ca-curve__axis" points="0,0 0,${HEIGHT} ${WIDTH},${HEIGHT}" />`}
      ${values.map(({ label, value }, i) => {
        const height = (value / most) * (HEIGHT - 4);
        return svg`<rect class="ca-curve__bar" x=${i * step + gap / 2} y=${HEIGHT - height} width=${step - gap} height=${height}>
          <title>${label}: ${number(value)}</title></rect>`;
      })}
    </svg>
    <figcaption class="govuk-hint">
      ${name}, ${values.length <= MOST_NAMED ? values.map(({ label }) => label).join(" · ") : `${values[0]?.label} to ${values.at(-1)?.label}`}.
      The highest is ${number(most)}.
    </figcaption>
  </figure>`;
}

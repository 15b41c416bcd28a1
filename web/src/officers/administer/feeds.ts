import { html, type TemplateResult } from "lit-html";
import { radios } from "../../shared/form/choice-fields";
import type { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import type { Kept } from "./proposed";

export type Feed = NonNullable<Kept["feeds"]>[number];

const MOST = 10;
const FORMATS: { value: Feed["format"]; label: string; hint: string }[] = [
  { value: "floods", label: "Flood warnings", hint: "The Environment Agency's, such as …/flood-monitoring/id/floods?county=Somerset" },
  { value: "cap", label: "Common Alerting Protocol", hint: "One message, or an Atom or RSS index of them" },
];

/** Whose warnings come in as drafts. */
export function feedFields(feeds: Feed[], errors: Errors, change: (to: Feed[]) => void): TemplateResult {
  const set = (i: number, to: Partial<Feed>) => change(feeds.map((feed, j) => (i === j ? { ...feed, ...to } : feed)));
  return html`<p class="govuk-body">
      What they say comes in as drafts, every quarter of an hour. Nothing of it is sent until a person sends it.
    </p>
    ${feeds.map(
      (feed, i) => html`<fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Authority ${i + 1}</legend>
        ${text({
          id: `feeds-${i}-name`,
          label: "Name",
          error: errors.get(`feeds-${i}-name`),
          value: feed.name,
          change: (name) => set(i, { name }),
        })}
        ${text({
          id: `feeds-${i}-address`,
          label: "Address of its feed",
          error: errors.get(`feeds-${i}-address`),
          value: feed.address,
          spellcheck: "false",
          change: (address) => set(i, { address }),
        })}
        ${radios({
          id: `feeds-${i}-format`,
          label: "What it is",
          error: errors.get(`feeds-${i}-format`),
          value: feed.format,
          choices: FORMATS,
          small: true,
          change: (format) => set(i, { format: format as Feed["format"] }),
        })}
        <button type="button" class="ca-textbutton" @click=${() => change(feeds.filter((_, j) => i !== j))}>Remove authority ${i + 1}</button>
      </fieldset>`,
    )}
    ${
      feeds.length < MOST
        ? html`<p class="govuk-body">
            <button type="button" class="ca-textbutton" @click=${() => change([...feeds, { name: "", address: "", format: "floods" }])}>Add an authority</button>
          </p>`
        : ""
    }`;
}

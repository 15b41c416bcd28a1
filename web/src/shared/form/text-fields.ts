import { html, nothing, type TemplateResult } from "lit-html";
import { ifDefined } from "lit-html/directives/if-defined.js";
import { described, type Field, group, hint, label, typed, wrong } from "./field";

interface TextField extends Field {
  value: string;
  change(value: string): void;
  type?: string;
  min?: string;
  inputmode?: "numeric" | "text" | "email" | "tel" | "search" | "decimal";
  autocomplete?: AutoFill;
  width?: 2 | 3 | 4 | 5 | 10 | 20;
  suffix?: string;
  spellcheck?: "true" | "false";
  list?: string;
  lang?: string;
}

interface AreaField extends Field {
  value: string;
  change(value: string): void;
  rows?: number;
  below?: TemplateResult;
  lang?: string;
}

/** One line of text. */
export function text(field: TextField): TemplateResult {
  const width = field.width ? `govuk-input--width-${field.width}` : "";
  const input = html`<input
    class="govuk-input ${width} ${field.error ? "govuk-input--error" : ""}"
    id=${field.id}
    name=${field.id}
    type=${field.type ?? "text"}
    min=${ifDefined(field.min)}
    inputmode=${ifDefined(field.inputmode)}
    autocomplete=${field.autocomplete ?? "off"}
    spellcheck=${ifDefined(field.spellcheck)}
    list=${ifDefined(field.list)}
    lang=${ifDefined(field.lang)}
    aria-describedby=${ifDefined(described(field))}
    aria-invalid=${ifDefined(field.error ? "true" : undefined)}
    .value=${field.value}
    @input=${typed(field.change)}
  />`;
  const suffixed = field.suffix
    ? html`<div class="govuk-input__wrapper">
        ${input}
        <div class="govuk-input__suffix" aria-hidden="true">${field.suffix}</div>
      </div>`
    : input;
  return group(field, html`${label(field)}${hint(field)}${wrong(field)}${suffixed}`);
}

/** Several lines of text. */
export function area(field: AreaField): TemplateResult {
  return group(
    field,
    html`${label(field)}${hint(field)}${wrong(field)}
      <textarea
        class="govuk-textarea ${field.error ? "govuk-textarea--error" : ""}"
        id=${field.id}
        name=${field.id}
        rows=${field.rows ?? 4}
        lang=${ifDefined(field.lang)}
        aria-describedby=${ifDefined(described(field))}
        aria-invalid=${ifDefined(field.error ? "true" : undefined)}
        .value=${field.value}
        @input=${typed(field.change)}
      ></textarea>
      ${field.below ?? nothing}`,
  );
}

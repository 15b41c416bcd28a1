import { html, nothing, type TemplateResult } from "lit-html";
import { phrases } from "../text/phrases";

/** What every field has; `error` is shown in place of nothing, and named in the summary. */
export interface Field {
  id: string;
  label: string;
  hint?: string | TemplateResult;
  error?: string | undefined;
}

/** The ids of what explains a field. */
export const described = (field: Field) =>
  [field.hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(Boolean).join(" ") || undefined;

/** What helps to fill it in. */
export const hint = (field: Field) => (field.hint ? html`<div id="${field.id}-hint" class="govuk-hint">${field.hint}</div>` : nothing);

/** What is wrong with it. */
export const wrong = (field: Field) =>
  field.error
    ? html`<p id="${field.id}-error" class="govuk-error-message">
        <span class="govuk-visually-hidden">${phrases.error}</span> ${field.error}
      </p>`
    : nothing;

/** A field with all that belongs to it. */
export const group = (field: Field, content: TemplateResult) =>
  html`<div class="govuk-form-group ${field.error ? "govuk-form-group--error" : ""}">${content}</div>`;

/** Tells of what was typed or chosen. */
export const typed = (change: (value: string) => void) => (event: Event) =>
  change((event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value);

/** Its name. */
export const label = (field: Field) => html`<label class="govuk-label" for=${field.id}>${field.label}</label>`;

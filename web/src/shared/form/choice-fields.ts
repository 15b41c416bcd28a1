import { html, nothing, type TemplateResult } from "lit-html";
import { ifDefined } from "lit-html/directives/if-defined.js";
import { described, type Field, group, hint, label, typed, wrong } from "./field";

interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
  within?: TemplateResult | typeof nothing;
}

interface OneOf extends Field {
  value: string;
  choices: Choice[];
  change(value: string): void;
  inline?: boolean;
  small?: boolean;
}

interface ManyOf extends Field {
  values: string[];
  choices: Choice[];
  change(values: string[]): void;
  small?: boolean;
}

/** One of a list that is too long to show whole. */
export function select(field: OneOf): TemplateResult {
  return group(
    field,
    html`${label(field)}${hint(field)}${wrong(field)}
      <select
        class="govuk-select"
        id=${field.id}
        name=${field.id}
        aria-describedby=${ifDefined(described(field))}
        @change=${typed(field.change)}
      >
        ${field.choices.map((c) => html`<option value=${c.value} .selected=${c.value === field.value}>${c.label}</option>`)}
      </select>`,
  );
}

/** One of a few. */
export function radios(field: OneOf): TemplateResult {
  const shape = `${field.inline ? "govuk-radios--inline" : ""} ${field.small ? "govuk-radios--small" : ""}`;
  return choices(
    field,
    html`<div class="govuk-radios ${shape}">
      ${field.choices.map((choice, i) => {
        const id = i === 0 ? field.id : `${field.id}-${i}`;
        const chosen = choice.value === field.value;
        return html`<div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              type="radio"
              id=${id}
              name=${field.id}
              value=${choice.value}
              aria-describedby=${ifDefined(choice.hint ? `${id}-item-hint` : undefined)}
              .checked=${chosen}
              @change=${() => field.change(choice.value)}
            />
            <label class="govuk-label govuk-radios__label" for=${id}>${choice.label}</label>
            ${itemHint(choice, id, "govuk-radios__hint")}
          </div>
          ${
            chosen && choice.within && choice.within !== nothing
              ? html`<div class="govuk-radios__conditional">${choice.within}</div>`
              : nothing
          }`;
      })}
    </div>`,
  );
}

/** Any number of a few. */
export function checkboxes(field: ManyOf): TemplateResult {
  const flip = (value: string, on: boolean) => field.change(on ? [...field.values, value] : field.values.filter((v) => v !== value));
  return choices(
    field,
    html`<div class="govuk-checkboxes ${field.small ? "govuk-checkboxes--small" : ""}">
      ${field.choices.map((choice, i) => {
        const id = i === 0 ? field.id : `${field.id}-${i}`;
        return html`<div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id=${id}
            name=${field.id}
            value=${choice.value}
            aria-describedby=${ifDefined(choice.hint ? `${id}-item-hint` : undefined)}
            .checked=${field.values.includes(choice.value)}
            @change=${(e: Event) => flip(choice.value, (e.target as HTMLInputElement).checked)}
          />
          <label class="govuk-label govuk-checkboxes__label" for=${id}>${choice.label}</label>
          ${itemHint(choice, id, "govuk-checkboxes__hint")}
        </div>`;
      })}
    </div>`,
  );
}

/** One thing to agree to. */
export function tick(field: Field & { value: boolean; change(on: boolean): void }): TemplateResult {
  return group(
    field,
    html`${wrong(field)}
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id=${field.id}
            name=${field.id}
            aria-describedby=${ifDefined(described(field))}
            .checked=${field.value}
            @change=${(e: Event) => field.change((e.target as HTMLInputElement).checked)}
          />
          <label class="govuk-label govuk-checkboxes__label" for=${field.id}>${field.label}</label>
          ${field.hint ? html`<div id="${field.id}-hint" class="govuk-hint govuk-checkboxes__hint">${field.hint}</div>` : nothing}
        </div>
      </div>`,
  );
}

function choices(field: Field, list: TemplateResult): TemplateResult {
  return group(
    field,
    html`<fieldset class="govuk-fieldset" aria-describedby=${ifDefined(described(field))}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${field.label}</legend>
      ${hint(field)}${wrong(field)}${list}
    </fieldset>`,
  );
}

function itemHint(choice: Choice, id: string, style: string) {
  return choice.hint ? html`<div id="${id}-item-hint" class="govuk-hint ${style}">${choice.hint}</div>` : nothing;
}

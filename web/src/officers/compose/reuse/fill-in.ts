import { html } from "lit-html";
import { Errors } from "../../../shared/form/errors";
import { text } from "../../../shared/form/text-fields";
import { go, type Page, redraw } from "../../../shared/page";
import { keepDraft, draft as kept } from "../draft";
import { discard } from "../steps";
import { fieldsOf, filled } from "./fields";

/** Asks for each field of a template, before its words are checked and sent. */
export function fillIn(): Page {
  const draft = kept();
  const names = fieldsOf(draft);
  const values: Record<string, string> = {};
  const errors = new Errors();

  const next = (event: Event) => {
    event.preventDefault();
    errors.clear();
    names.forEach((name, i) => {
      if (!values[name]?.trim()) errors.add(`field-${i}`, `Enter the ${name}`);
    });
    if (errors.any) return errors.show();
    keepDraft(filled(draft, values));
    go("new/check");
  };

  return {
    title: "New alert: fill in",
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">${draft.title || "Nothing to fill in"}</h1>
      <p class="ca-bubble">${filled(draft, values).text}</p>
      <form novalidate @submit=${next}>
        ${names.map((name, i) =>
          text({
            id: `field-${i}`,
            label: name.charAt(0).toUpperCase() + name.slice(1),
            error: errors.get(`field-${i}`),
            value: values[name] ?? "",
            change: (value) => {
              values[name] = value;
              redraw();
            },
          }),
        )}
        <button class="govuk-button ca-button--wide">Continue</button>
      </form>
      ${discard()}`,
  };
}

/** Where a draft that was just begun goes on: what is to be filled in is asked for first. */
export const goOn = (): void => go(fieldsOf(kept()).length > 0 ? "new/fields" : "new/check");

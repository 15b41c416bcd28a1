import { html, nothing, type TemplateResult } from "lit-html";
import { checkboxes, tick } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { go, type Page, redraw } from "../../shared/page";
import { ifMatch } from "../../shared/platform/http";
import { title } from "../../shared/text/say";
import { call } from "../platform/api";
import type { Group } from "../platform/types";
import { areaFields } from "../where/areas";
import { placeSearch } from "../where/place-search";
import { checkSettled, readSettled, type Settled, settledAsked, settledField } from "./scheme";

/** Where one person's new alerts begin, and what they may write to as a co-ordinator. */
export async function profile(id: string): Promise<Page> {
  const [{ people }, { groups }] = await Promise.all([call("listPeople"), call("listGroups")]);
  const person = people.find((one) => one.id === id);
  const errors = new Errors();
  let settled = readSettled(person?.profile, person?.roles.includes("coordinator") ?? false);
  let busy = false;
  const change = (to: Partial<Settled>) => {
    settled = { ...settled, ...to };
    redraw();
  };
  const save = async (event: Event) => {
    event.preventDefault();
    checkSettled(settled, errors);
    if (errors.any) return errors.show();
    if (busy) return;
    busy = true;
    redraw();
    try {
      await call("changeProfile", {
        path: { id },
        body: settledAsked(settled),
        headers: ifMatch(person?.version && `"${person.version}"`),
      });
      go("people");
    } catch (fault) {
      errors.take(fault, settledField);
      errors.show();
    }
    busy = false;
    redraw();
  };
  const heading = person?.name ?? "Nobody of that id may sign in";
  return {
    title: heading,
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">${heading}</h1>
      <form novalidate @submit=${(event: Event) => void save(event)}>
        ${beat(settled, errors, change)}
        ${tick({ id: "has", label: "Writes to a scheme as its co-ordinator", value: settled.has, change: (has) => change({ has }) })}
        ${settled.has ? fields(settled, groups, errors, change) : nothing}
        <button class="govuk-button ca-button--wide" ?disabled=${busy || !person}>Save</button>
      </form>`,
  };
}

type Change = (to: Partial<Settled>) => void;

function beat(settled: Settled, errors: Errors, change: Change): TemplateResult {
  return html`<h2 class="govuk-heading-m">Where new alerts begin</h2>
    ${placeSearch({ id: "beat", area: settled.beat, errors, change: (to) => change({ beat: to }) })}
    ${
      settled.beat.place
        ? html`<p class="govuk-body">
          <button type="button" class="ca-textbutton" @click=${() => change({ beat: { ...settled.beat, place: undefined } })}>
            Begin nowhere in particular
          </button>
        </p>`
        : nothing
    }`;
}

function fields(settled: Settled, groups: Group[], errors: Errors, change: Change): TemplateResult {
  return html`<h2 class="govuk-heading-m">The scheme</h2>
    ${text({
      id: "name",
      label: "The scheme's name",
      hint: "Each text, e-mail and call begins with it.",
      error: errors.get("name"),
      value: settled.name,
      change: (name) => change({ name }),
    })}
    ${checkboxes({
      id: "groups",
      label: "Its groups",
      error: errors.get("groups"),
      values: settled.groups,
      choices: groups.map(({ name }) => ({ value: name, label: title(name) })),
      small: true,
      change: (to) => change({ groups: to }),
    })}
    ${areaFields("within", settled.areas, errors, (areas) => change({ areas }), { part: true })}
    ${text({
      id: "mostRecipients",
      label: "Most residents an alert may be for",
      error: errors.get("mostRecipients"),
      value: settled.mostRecipients,
      inputmode: "numeric",
      width: 10,
      change: (mostRecipients) => change({ mostRecipients }),
    })}`;
}

import { html, nothing, type TemplateResult } from "lit-html";
import { Errors } from "../../shared/errors";
import { checkboxes } from "../../shared/choice-fields";
import { go, redraw, type Page } from "../../shared/page";
import { title } from "../../shared/say";
import { api } from "../api";
import type { Group } from "../types";
import { areaField } from "./area";
import { audienceOf, draft as kept, emptyArea, keepDraft, type ChosenArea, type Draft } from "./draft";
import { LiveEstimate, reach } from "./estimate";
import { discard, steps } from "./steps";
import { configuration } from "../../shared/configuration";

/** Step 1 of a new alert: whom it is for. */
export function who(): Page {
  const draft = kept();
  const errors = new Errors();
  const estimate = new LiveEstimate();
  let groups: Group[] = configuration.groups;

  void api<{ groups: Group[] }>("groups").then((found) => (groups = found.groups), () => undefined).finally(redraw);
  estimate.follow(draft);

  const change = (to: Partial<Draft>) => {
    Object.assign(draft, to);
    keepDraft(draft);
    estimate.follow(draft);
    redraw();
  };

  const next = (event: Event) => {
    event.preventDefault();
    errors.clear();
    draft.areas.forEach((area, i) => {
      const wrong = missing(area);
      if (wrong) errors.add(`area${i}-${wrong[0]}`, wrong[1]);
    });
    if (!audienceOf(draft) && !errors.any) errors.add("area0-kind", "Choose an area");
    return errors.any ? errors.show() : go("new/what");
  };

  return {
    title: "New alert: who",
    view: () => html`${steps(0)} ${errors.summary()}
      <h1 class="govuk-heading-l">Who is it for?</h1>
      <form novalidate @submit=${next}>
        ${areas(draft, errors, change)} ${groupFields(draft, groups, change)} ${reach(estimate)}
        <button class="govuk-button ca-button--wide">Continue</button>
      </form>
      ${discard()}`,
  };
}

function areas(draft: Draft, errors: Errors, change: (to: Partial<Draft>) => void): TemplateResult {
  const set = (i: number, to: ChosenArea) => change({ areas: draft.areas.map((area, j) => (i === j ? to : area)) });
  const remove = (i: number) => change({ areas: draft.areas.filter((_, j) => j !== i) });
  return html`
    ${draft.areas.map(
      (area, i) => html`<div class="ca-area">
        ${areaField({ id: `area${i}`, nth: draft.areas.length > 1 ? i + 1 : 0, area, errors, change: (to) => set(i, to) })}
        ${draft.areas.length > 1
          ? html`<button type="button" class="ca-textbutton" @click=${() => remove(i)}>Remove area ${i + 1}</button>`
          : nothing}
      </div>`,
    )}
    ${draft.areas.at(-1)?.kind
      ? html`<p class="govuk-body">
          <button type="button" class="ca-textbutton" @click=${() => change({ areas: [...draft.areas, emptyArea()] })}>
            Add another area
          </button>
        </p>`
      : nothing}
  `;
}

function groupFields(draft: Draft, groups: Group[], change: (to: Partial<Draft>) => void): TemplateResult {
  const choices = groups.map((group) => ({ value: group.name, label: title(group.name) }));
  return html`
    ${checkboxes({
      id: "groups",
      label: "Only some groups?",
      hint: "Tick none for everybody there.",
      values: draft.groups,
      choices,
      small: true,
      change: (to) => change({ groups: to }),
    })}
    <details class="govuk-details" ?open=${draft.withoutGroups.length > 0}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Leave a group out</span></summary>
      <div class="govuk-details__text">
        ${checkboxes({
          id: "without",
          label: "Not for people in",
          values: draft.withoutGroups,
          choices,
          small: true,
          change: (to) => change({ withoutGroups: to }),
        })}
      </div>
    </details>
  `;
}

/** The field to mend, and why. */
function missing(area: ChosenArea): [string, string] | undefined {
  const radius = Number(area.radius);
  switch (area.kind) {
    case "":
      return ["kind", "Choose an area"];
    case "postcode":
      if (area.postcode.trim() === "" && !area.middle) return ["postcode", "Enter a postcode"];
      return radius > 0 ? undefined : ["radius", "Enter how far around it, in kilometres"];
    case "place":
      return area.place ? undefined : ["place", "Choose a place from the list"];
    case "drawn":
      return area.corners.length >= 3 ? undefined : ["corners", "Give at least three corners, or draw them on the map"];
    case "everywhere":
      return undefined;
  }
}

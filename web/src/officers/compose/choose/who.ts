import { html, nothing, type TemplateResult } from "lit-html";
import { checkboxes } from "../../../shared/form/choice-fields";
import { Errors } from "../../../shared/form/errors";
import { go, type Page, redraw } from "../../../shared/page";
import { configuration } from "../../../shared/platform/configuration";
import { title } from "../../../shared/text/say";
import { call } from "../../platform/api";
import type { Group } from "../../platform/types";
import { wide } from "../../shell/beside";
import { volunteer } from "../../sign-in/session";
import { leftOut } from "../../where/area-words";
import { areaFields, checkAreas } from "../../where/areas";
import { mapBeside } from "../../where/map-slot";
import { audienceOf } from "../asked";
import { type Draft, type Follows, keepDraft } from "../draft";
import { AUDIENCE, takeRefused } from "../refused";
import { discard, steps } from "../steps";
import { begun } from "./begin";
import { LiveEstimate, reach } from "./estimate";
import { happened } from "./happened";

/** Step 1 of a new alert: whom it is for. */
export async function who(): Promise<Page> {
  const draft = await begun();
  const besideForm = wide() && !draft.follows;
  const errors = new Errors();
  const estimate = new LiveEstimate();
  let groups: Group[] = configuration.groups;

  void call("listGroups")
    .then(
      (found) => {
        groups = found.groups;
        draft.closed = anyClosed(groups, draft.groups);
      },
      () => undefined,
    )
    .finally(redraw);
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
    if (!draft.follows) checkAreas("area", draft.areas, errors);
    if (!audienceOf(draft) && !errors.any) errors.add("area0-kind", "Choose an area");
    if (!errors.any) takeRefused(estimate.fault, errors, AUDIENCE);
    if (errors.any) return errors.show();
    // What it began with is kept too, if nothing of it was changed.
    keepDraft(draft);
    go("new/what");
  };

  return {
    title: "New alert: who",
    leave: () => estimate.close(),
    view: () => html`${steps(0)} ${errors.summary()}
      <h1 class="govuk-heading-l">Who is it for?</h1>
      <form class="ca-with-count ${besideForm ? "ca-with-map" : ""}" novalidate @submit=${next}>
        ${happened(draft, change)}
        ${
          draft.follows
            ? thoseReached(draft.follows, () => change({ follows: undefined }))
            : html`${areaFields("area", draft.areas, errors, (areas) => change({ areas }), { mapBeside: besideForm, part: volunteer() })} ${groupFields(draft, groups, change)}`
        }
        ${reach(estimate)}
        <button class="govuk-button ca-button--wide">Continue</button>
        ${besideForm && !draft.follows ? mapBeside(draft.areas, (areas) => change({ areas })) : nothing}
      </form>
      ${discard()}`,
  };
}

/** Whether one of those chosen is closed. */
export const anyClosed = (groups: Pick<Group, "name" | "joining">[], chosen: string[]): boolean =>
  groups.some(({ name, joining }) => joining === "vetted" && chosen.includes(name));

/** Whom it is for when it goes on with an incident, and the way to choose others. */
function thoseReached({ title, step }: Follows, others: () => void): TemplateResult {
  return html`<p class="govuk-inset-text">
    ${step === "allClear" ? "The all-clear" : "An update"} for the people that “${title}” and any update to it reached, wherever they are now.
    <button type="button" class="ca-textbutton" @click=${others}>Choose other people instead, as a new incident</button>
  </p>`;
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
      change: (to) => change({ groups: to, closed: anyClosed(groups, to) }),
    })}
    ${withoutAreas(draft, change)}
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

/** What the alert this one began with leaves out, and the way to leave it in. */
function withoutAreas({ withoutAreas }: Draft, change: (to: Partial<Draft>) => void): TemplateResult | typeof nothing {
  if (withoutAreas.length === 0) return nothing;
  return html`<p class="govuk-inset-text">
    Left out: ${withoutAreas.map(leftOut).join("; ")}.
    <button type="button" class="ca-textbutton" @click=${() => change({ withoutAreas: [] })}>Leave nothing out</button>
  </p>`;
}

import { html, nothing, type TemplateResult } from "lit-html";
import type { Errors } from "../../shared/form/errors";
import { metresAround } from "../compose/asked";
import { type ChosenArea, emptyArea } from "../compose/draft";
import { type AreaField, areaField } from "./area";

/** Where the map is, and whether the whole force area may not be chosen. */
type How = Pick<AreaField, "mapBeside" | "part">;

/** Chooses areas, one or several; `id` tells those of one form from another's. */
export function areaFields(
  id: string,
  areas: ChosenArea[],
  errors: Errors,
  change: (to: ChosenArea[]) => void,
  how: How = {},
): TemplateResult {
  const set = (i: number, to: ChosenArea) => change(areas.map((area, j) => (i === j ? to : area)));
  const remove = (i: number) => change(areas.filter((_, j) => j !== i));
  return html`
    ${areas.map(
      (
        area,
        i,
      ) => html`${areaField({ id: `${id}${i}`, nth: areas.length > 1 ? i + 1 : 0, area, errors, ...how, change: (to) => set(i, to) })}
        ${
          areas.length > 1
            ? html`<button type="button" class="ca-textbutton" @click=${() => remove(i)}>Remove area ${i + 1}</button>`
            : nothing
        }`,
    )}
    ${
      areas.at(-1)?.kind
        ? html`<p class="govuk-body">
          <button type="button" class="ca-textbutton" @click=${() => change([...areas, emptyArea()])}>Add another area</button>
        </p>`
        : nothing
    }
  `;
}

/** Notes what is missing of some areas, each at the field to mend. */
export function checkAreas(id: string, areas: ChosenArea[], errors: Errors): void {
  areas.forEach((area, i) => {
    const wrong = missing(area);
    if (wrong) errors.add(`${id}${i}-${wrong[0]}`, wrong[1]);
  });
}

/** The field to mend, and why. */
function missing(area: ChosenArea): [string, string] | undefined {
  switch (area.kind) {
    case "":
      return ["kind", "Choose an area"];
    case "postcode":
      if (area.postcode.trim() === "" && !area.middle) return ["postcode", "Enter a postcode in or near the force area"];
      return metresAround(area) ? undefined : ["radius", "Enter how far around it in kilometres, from 0.05 to 100, such as 2.5"];
    case "place":
      return area.place ? undefined : ["place", "Choose a place from the list"];
    case "drawn":
      return area.corners.length >= 3 ? undefined : ["corners", "Give at least three corners, or draw them on the map"];
    case "everywhere":
      return undefined;
  }
}

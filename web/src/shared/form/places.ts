import { html, nothing, type TemplateResult } from "lit-html";
import type { components } from "../../contract/schema";
import type { Words } from "../../residents/words/en";
import { londonTime } from "../text/london";
import { title } from "../text/say";
import { checkboxes } from "./choice-fields";
import type { Errors } from "./errors";
import type { Preferences } from "./preferences";
import { text } from "./text-fields";

export type OwnPlace = components["schemas"]["OwnPlace"];

const MOST = 8;
const POINT = /^(-?\d{1,2}(?:\.\d+)?)\s*[,\s]\s*(-?\d{1,3}(?:\.\d+)?)$/;

type Change = (to: Partial<Preferences>) => void;

/** Where else one wants to hear of things, and until when. */
export function placeFields(words: Words, mine: Preferences, offered: string[], errors: Errors, change: Change): TemplateResult {
  const places = mine.places ?? [];
  const put = (at: number, to: Partial<OwnPlace>) => change({ places: places.map((one, i) => (i === at ? { ...one, ...to } : one)) });
  const remove = (at: number) => change({ places: places.filter((_, i) => i !== at) });
  const add = () => change({ places: [...places, { label: "" }] });
  return html`<details class="govuk-details" ?open=${places.length > 0 || mine.until !== undefined || errors.get("until") !== undefined}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.places}</span></summary>
    <div class="govuk-details__text">
      <p>${words.placesHint}</p>
      ${places.map((one, at) =>
        placeField(
          words,
          one,
          at,
          offered,
          errors,
          (to) => put(at, to),
          () => remove(at),
        ),
      )}
      ${
        places.length < MOST
          ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${add}>${words.placeAdd}</button>`
          : nothing
      }
      ${text({
        id: "until",
        label: words.until,
        hint: words.untilHint,
        error: errors.get("until"),
        type: "date",
        min: today(),
        width: 10,
        value: mine.until ?? "",
        change: (day) => change({ until: day || undefined }),
      })}
    </div>
  </details>`;
}

function placeField(
  words: Words,
  place: OwnPlace,
  at: number,
  offered: string[],
  errors: Errors,
  put: (to: Partial<OwnPlace>) => void,
  remove: () => void,
): TemplateResult {
  const id = (part: string) => `place-${at}-${part}`;
  const name = place.label.trim() || words.placeNew.replace("{n}", String(at + 1));
  const field = (part: "label" | "where" | "until") => ({ id: id(part), error: errors.get(id(part)) });
  return html`<fieldset class="govuk-fieldset ca-place">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${name}</legend>
    ${text({ ...field("label"), label: words.placeLabel, value: place.label, width: 20, change: (label) => put({ label }) })}
    ${text({
      ...field("where"),
      label: words.placeWhere,
      hint: words.placeWhereHint,
      value: where(place),
      width: 20,
      change: (postcode) => put({ postcode, lat: undefined, lon: undefined }),
    })}
    ${
      offered.length > 0
        ? checkboxes({
            id: id("groups"),
            label: words.placeGroups,
            error: errors.get(id("groups")),
            small: true,
            values: place.groups ?? [],
            choices: offered.map((value) => ({ value, label: title(value) })),
            change: (groups) => put({ groups }),
          })
        : nothing
    }
    ${text({
      ...field("until"),
      label: words.placeUntil,
      hint: words.placeUntilHint,
      type: "date",
      min: today(),
      width: 10,
      value: place.until ?? "",
      change: (day) => put({ until: day || undefined }),
    })}
    <button type="button" class="govuk-button govuk-button--secondary" @click=${remove}>${words.placeRemove.replace("{place}", name)}</button>
  </fieldset>`;
}

/** The first day that can be a last one, by London's calendar. */
const today = (): string => londonTime(new Date()).slice(0, 10);

const where = ({ postcode, lat, lon }: OwnPlace): string => postcode ?? (lat === undefined ? "" : `${lat}, ${lon}`);

/** Says what is missing of the places. */
export function checkPlaces(words: Words, places: OwnPlace[], errors: Errors): void {
  places.forEach((place, at) => {
    if (!place.label.trim()) errors.add(`place-${at}-label`, words.needLabel);
    if (!where(place).trim()) errors.add(`place-${at}-where`, words.needWhere);
  });
}

/** A place as the platform takes it: what looks like a latitude and longitude is its point. */
export function placeSent({ label, postcode, lat, lon, groups, until }: OwnPlace): OwnPlace {
  const typed = POINT.exec(postcode?.trim() ?? "");
  const point = typed ? { lat: Number(typed[1]), lon: Number(typed[2]) } : lat === undefined ? { postcode } : { lat, lon };
  return { label, ...point, ...(groups?.length ? { groups } : {}), ...(until ? { until } : {}) };
}

/** The field that a pointer into the places is about, if it is into them. */
export function placeFieldOf(pointer: string): string | undefined {
  const [, at, part] = /^\/places\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
  if (at === undefined) return undefined;
  return `place-${at}-${["label", "groups", "until"].includes(part ?? "") ? part : "where"}`;
}

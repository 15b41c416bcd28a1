import { html, nothing, type TemplateResult } from "lit-html";
import { radios } from "../../shared/form/choice-fields";
import type { Errors } from "../../shared/form/errors";
import { text, area as textarea } from "../../shared/form/text-fields";
import { distance } from "../../shared/text/say";
import type { ChosenArea } from "../compose/draft";
import { mapOf } from "./map-slot";
import { lookFor, placeSearch } from "./place-search";
import { here } from "./standing-here";

export interface AreaField {
  id: string;
  /** Which of several it is, from 1; 0 if it is alone. */
  nth: number;
  area: ChosenArea;
  errors: Errors;
  /** Whether its map has a place of its own beside the form. */
  mapBeside?: boolean;
  /** Whether the whole force area may not be chosen. */
  part?: boolean;
  change(to: ChosenArea): void;
}

const RADII = ["0.5", "1", "2", "5", "10"];

/** Chooses one area, four ways; whatever the map can do, the fields can do. */
export function areaField(field: AreaField): TemplateResult {
  const { id, nth, area, errors, part, change } = field;
  return html`${radios({
    id: `${id}-kind`,
    label: nth > 0 ? `Area ${nth}` : "Where?",
    error: errors.get(`${id}-kind`),
    value: area.kind,
    change: (kind) => change({ ...area, kind: kind as ChosenArea["kind"] }),
    choices: [
      { value: "postcode", label: "Around a postcode", within: circle(field) },
      { value: "place", label: "A town, village or ward", within: placeSearch(field) },
      { value: "drawn", label: "Draw it", within: drawn(field) },
      ...(part ? [] : [{ value: "everywhere", label: "Whole force area" }]),
    ],
  })}`;
}

function circle(field: AreaField): TemplateResult {
  const { id, area, errors, change } = field;
  return html`${here(id, area, change)}${text({
    id: `${id}-postcode`,
    label: "Postcode",
    error: errors.get(`${id}-postcode`),
    hint: area.middle && !area.postcode ? `Around ${point(area.middle)}, from the map` : "",
    value: area.postcode,
    width: 10,
    spellcheck: "false",
    change: (postcode) => change({ ...area, postcode: postcode.toUpperCase(), middle: undefined }),
  })}
    ${text({
      id: `${id}-radius`,
      label: "How far around it",
      error: errors.get(`${id}-radius`),
      value: area.radius,
      width: 4,
      inputmode: "decimal",
      suffix: "km",
      change: (radius) => change({ ...area, radius }),
    })}
    <div class="ca-chips" role="group" aria-label="Usual distances">
      ${RADII.map(
        (radius) => html`<button
          type="button"
          class="ca-chip"
          aria-pressed=${radius === area.radius ? "true" : "false"}
          @click=${() => change({ ...area, radius })}
        >
          ${distance(Number(radius) * 1000)}
        </button>`,
      )}
    </div>
    ${field.mapBeside ? nothing : mapOf(field)}`;
}

function drawn(field: AreaField): TemplateResult {
  const { id, area, errors, change } = field;
  return html`${lookFor(field)} ${field.mapBeside ? nothing : mapOf(field)}
    ${textarea({
      id: `${id}-corners`,
      label: "Corners",
      hint: "One corner on each line, latitude then longitude, in order round the area.",
      error: errors.get(`${id}-corners`),
      rows: Math.min(12, Math.max(4, area.corners.length + 1)),
      value: cornersText.get(area.corners) ?? area.corners.map((c) => c.join(", ")).join("\n"),
      change: (typed) => {
        const corners = readCorners(typed);
        cornersText.set(corners, typed);
        change({ ...area, corners });
      },
    })}
    ${area.corners.length > 0 ? cornersDrawn(area, change) : nothing}`;
}

/** How many corners there are, and the ways to take one or all of them back. */
function cornersDrawn(area: ChosenArea, change: (to: ChosenArea) => void): TemplateResult {
  const keep = (corners: ChosenArea["corners"]) => () => change({ ...area, corners });
  return html`<p class="govuk-body" role="status">An area with ${area.corners.length} corners.</p>
    <div class="govuk-button-group">
      <button type="button" class="govuk-button govuk-button--secondary" @click=${keep(area.corners.slice(0, -1))}>Remove the last corner</button>
      <button type="button" class="ca-textbutton" @click=${keep([])}>Remove all corners</button>
    </div>`;
}

/** What was typed for those corners, half-typed lines included. */
const cornersText = new WeakMap<[number, number][], string>();

function readCorners(typed: string): [number, number][] {
  return typed
    .split("\n")
    .map((line) =>
      line
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    )
    .filter((pair): pair is [number, number] => pair.length === 2 && pair.every(Number.isFinite));
}

const point = ({ lat, lon }: { lat: number; lon: number }) => `${lat.toFixed(4)}, ${lon.toFixed(4)}`;

import { html, nothing, type TemplateResult } from "lit-html";
import type { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { redraw } from "../../shared/page";
import type { ChosenArea } from "../compose/draft";
import { call } from "../platform/api";
import type { PlaceFound } from "../platform/types";
import { placeName } from "./place-names";

interface SearchField {
  id: string;
  area: ChosenArea;
  errors: Errors;
  change(to: ChosenArea): void;
}

interface Search {
  words: string;
  found: PlaceFound[] | undefined;
  timer?: ReturnType<typeof setTimeout>;
}

const PAUSE = 250;
const searches = new Map<string, Search>();

/** Chooses a place by its name. */
export function placeSearch({ id, area, errors, change }: SearchField): TemplateResult {
  const choose = ({ id, name, officers }: PlaceFound) => change({ ...area, place: { id, name, ...(officers ? { officers } : {}) } });
  return html`
    ${
      area.place
        ? html`<p class="govuk-body">Chosen: <strong>${placeName(area.place)}</strong>${
            area.place.officers ? html`<br />${area.place.officers.join(", ")}` : nothing
          }</p>`
        : nothing
    }
    ${finder(`${id}-place`, area.place ? "Choose another" : "Name", errors.get(`${id}-place`), choose)}
  `;
}

/** Shows a place or a postcode on the map, to draw round it. */
export const lookFor = ({ id, area, change }: SearchField): TemplateResult =>
  finder(`${id}-look`, "Find a place or postcode on the map", undefined, ({ lat, lon }) => change({ ...area, looksAt: { lat, lon } }));

/** Finds a place by its name: a field, and buttons for what it finds. */
function finder(id: string, label: string, error: string | undefined, chosen: (place: PlaceFound) => void): TemplateResult {
  const search = searches.get(id) ?? { words: "", found: undefined };
  searches.set(id, search);
  const choose = (place: PlaceFound) => {
    search.found = undefined;
    search.words = "";
    chosen(place);
  };
  return html`${text({ id, label, error, value: search.words, spellcheck: "false", change: (words) => look(search, words) })}
    <div class="ca-finder" role="status">${results(search, choose)}</div>`;
}

function results(search: Search, choose: (place: PlaceFound) => void) {
  if (!search.found) return nothing;
  if (search.found.length === 0) return html`<p class="govuk-body">No place of that name in the force area.</p>`;
  return html`<ul class="ca-found" aria-label="Places found">
    ${search.found.slice(0, 8).map(
      (place) => html`<li>
        <button type="button" class="ca-tile" @click=${() => choose(place)}>
          <strong>${place.name}</strong><span>${placeWords(place)}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}

/** What a place is, and who works there. */
export const placeWords = ({ kind, officers = [] }: Pick<PlaceFound, "kind" | "officers">): string =>
  [kind === "floodArea" ? "flood warning area" : kind, officers.join(", ")].filter(Boolean).join(": ");

function look(search: Search, words: string): void {
  search.words = words;
  clearTimeout(search.timer);
  if (words.trim().length < 2) {
    search.found = undefined;
    redraw();
    return;
  }
  search.timer = setTimeout(() => void ask(search, words), PAUSE);
}

async function ask(search: Search, words: string): Promise<void> {
  const answer = await call("findPlaces", { query: { q: words } }).catch(() => undefined);
  if (search.words !== words) return;
  search.found = answer?.places ?? [];
  redraw();
}

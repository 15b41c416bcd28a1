import { html, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { redraw } from "../../shared/page";
import type { ChosenArea } from "../compose/draft";
import type { AreaMap, Pin } from "./area-map";

interface MapField {
  id: string;
  area: ChosenArea;
  change(to: ChosenArea): void;
}

const open = new Set<string>();
const maps = new WeakMap<Element, Promise<AreaMap>>();

/** A map of the area, fetched only when it is asked for. */
export function mapOf({ id, area, change }: MapField): TemplateResult {
  return slot(id, "Map. The fields beside it say and do the same.", (map) => map.show(area, change));
}

/** A map of areas that are only looked at, fetched only when it is asked for. */
export function mapShowing(id: string, areas: ChosenArea[]): TemplateResult {
  return slot(id, "Map of the area, which is said in words too.", (map) => map.showOnly(areas));
}

/** A map of places that lead to what is in the list beside it, fetched only when it is asked for. */
export function mapOfPins(id: string, pins: Pin[]): TemplateResult {
  return slot(id, "Map. The list has the same and more.", (map) => map.showPins(pins));
}

/** A map beside the form, open from the first: it shows all areas, and the last of them is chosen or changed on it. */
export function mapBeside(areas: ChosenArea[], change: (to: ChosenArea[]) => void): TemplateResult {
  const last = areas.at(-1);
  const onMap = last && ["", "postcode", "drawn"].includes(last.kind);
  return opened("Map. The fields beside it say and do the same.", (map) =>
    last && onMap && areas.length === 1 ? map.show(last, (to) => change([{ ...to, kind: to.kind || "postcode" }])) : map.showOnly(areas),
  );
}

function slot(id: string, label: string, show: (map: AreaMap) => void): TemplateResult {
  if (!open.has(id)) {
    const ask = () => {
      open.add(id);
      redraw();
    };
    return html`<p><button type="button" class="govuk-button govuk-button--secondary" @click=${ask}>Show on a map</button></p>`;
  }
  return opened(label, show);
}

function opened(label: string, show: (map: AreaMap) => void): TemplateResult {
  return html`<div
    class="ca-map"
    role="group"
    aria-label=${label}
    ${ref((element) => element && void mapIn(element as HTMLElement).then(show))}
  ></div>`;
}

function mapIn(element: HTMLElement): Promise<AreaMap> {
  const known = maps.get(element);
  if (known) return known;
  const made = import("./area-map").then(({ AreaMap }) => new AreaMap(element));
  maps.set(element, made);
  return made;
}

import { html, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { redraw } from "../../shared/page";
import type { ChosenArea } from "../compose/draft";
import type { AreaMap } from "./area-map";

interface MapField {
  id: string;
  area: ChosenArea;
  change(to: ChosenArea): void;
}

const open = new Set<string>();
const maps = new WeakMap<Element, Promise<AreaMap>>();

/** A map of the area, fetched only when it is asked for. */
export function mapOf(field: MapField): TemplateResult {
  if (!open.has(field.id)) {
    const show = () => {
      open.add(field.id);
      redraw();
    };
    return html`<p><button type="button" class="govuk-button govuk-button--secondary" @click=${show}>Show on a map</button></p>`;
  }
  return html`<div
    class="ca-map"
    role="group"
    aria-label="Map. The fields beside it say and do the same."
    ${ref((element) => element && void draw(element as HTMLElement, field))}
  ></div>`;
}

async function draw(element: HTMLElement, field: MapField): Promise<void> {
  if (!maps.has(element)) {
    maps.set(
      element,
      import("./area-map").then(({ AreaMap }) => new AreaMap(element)),
    );
  }
  (await maps.get(element))?.show(field.area, field.change);
}

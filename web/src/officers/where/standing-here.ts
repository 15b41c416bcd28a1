import { html, type TemplateResult } from "lit-html";
import { redraw } from "../../shared/page";
import type { ChosenArea } from "../compose/draft";

const PATIENCE = 15_000;
const words = new Map<string, string>();

/** Puts an area round the place where the phone is; it is asked for only when the button is pressed. */
export function here(id: string, area: ChosenArea, change: (to: ChosenArea) => void): TemplateResult {
  const find = () => {
    say(id, "Looking for where you are…");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        say(id, "");
        change({ ...area, kind: "postcode", postcode: "", middle: { lat: rounded(latitude), lon: rounded(longitude) } });
      },
      () => say(id, "We could not find where you are. Allow this page to use your location, or enter a postcode."),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    );
  };
  return html`<p>
    <button type="button" class="govuk-button govuk-button--secondary" @click=${find}>Use where I am now</button>
    <span role="status">${words.get(id) ?? ""}</span>
  </p>`;
}

function say(id: string, what: string): void {
  words.set(id, what);
  redraw();
}

const rounded = (degrees: number) => Number(degrees.toFixed(5));

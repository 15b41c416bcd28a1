import { html, nothing, type TemplateResult } from "lit-html";
import { text } from "../../shared/form/text-fields";
import { type Page, redraw } from "../../shared/page";
import { alertsPage, language, words } from "../language";
import { mayBeNear, type Sector, type Shaped, sectorOf } from "../near/nearness";

interface Feature extends Shaped {
  properties: { title: string; titleCy?: string; area: string; areaCy: string; page: string };
}

/** The alerts near a postcode. It is looked up here, in a file of all sectors, and never leaves the page. */
export async function near(): Promise<Page> {
  const [sectors, alerts] = await Promise.all([
    file<Record<string, Sector>>("/alerts/sectors.json"),
    file<{ features: Feature[] }>("/alerts.geojson"),
  ]);
  let postcode = "";
  let found: Feature[] | undefined;
  let fault: string | undefined;
  const look = (event: Event) => {
    event.preventDefault();
    const sector = sectors[sectorOf(postcode) ?? ""];
    found = sector ? alerts.features.filter((alert) => mayBeNear(alert, sector)) : undefined;
    fault = sector ? undefined : words.nearUnknown;
    redraw();
  };
  return {
    get title() {
      return words.nearTitle;
    },
    view: () => html`<h1 class="govuk-heading-l">${words.nearTitle}</h1>
      <form @submit=${look}>
        ${text({ id: "postcode", label: words.postcode, hint: words.nearHint, error: fault, value: postcode, autocomplete: "postal-code", change: (to) => (postcode = to) })}
        <button class="govuk-button">${words.nearShow}</button>
      </form>
      <div role="status">${found ? list(found) : nothing}</div>
      <p class="govuk-body"><a class="govuk-link" href=${alertsPage()}>${words.currentAlerts}</a></p>`,
  };
}

function list(found: Feature[]): TemplateResult {
  if (found.length === 0) return html`<p class="govuk-body">${words.nearNone}</p>`;
  return html`<ul class="govuk-list">${found.map(({ properties }) => one(properties))}</ul>`;
}

function one({ title, titleCy, area, areaCy, page }: Feature["properties"]): TemplateResult {
  const welsh = language === "cy";
  const path = new URL(page).pathname;
  return html`<li>
    <a class="govuk-link" href=${welsh ? path.replace(/html$/, "cy.html") : path}>${welsh ? (titleCy ?? title) : title}</a>
    <p class="govuk-hint">${welsh ? areaCy : area}</p>
  </li>`;
}

async function file<T>(path: string): Promise<T> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

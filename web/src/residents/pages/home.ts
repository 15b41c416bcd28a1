import { html, nothing } from "lit-html";
import type { Page } from "../../shared/page";
import { textNumber } from "../../shared/platform/configuration";
import { alertsPage, words } from "../language";

/** How to join by text message, where texts can be answered. */
export function byText() {
  const number = textNumber();
  return number ? html`<p class="govuk-body">${words.byText.replace("{number}", number)}</p>` : nothing;
}

/** Where a resident arrives. */
export function home(): Page {
  return {
    get title() {
      return words.service;
    },
    view: () => html`<h1 class="govuk-heading-xl">${words.homeTitle}</h1>
      <p class="govuk-body-l">${words.homeLead}</p>
      <p><a class="govuk-button govuk-button--start ca-button--wide" href="#/join">${words.join}</a></p>
      <p class="govuk-body"><a class="govuk-link" href="#/me">${words.change}</a></p>
      <p class="govuk-body"><a class="govuk-link" href=${alertsPage()}>${words.currentAlerts}</a></p>
      ${byText()}`,
  };
}

import { html } from "lit-html";
import type { Page } from "../../shared/page";
import { words } from "../language";

/** Where a resident arrives. */
export function home(): Page {
  return {
    get title() {
      return words.service;
    },
    view: () => html`<h1 class="govuk-heading-xl">${words.homeTitle}</h1>
      <p class="govuk-body-l">${words.homeLead}</p>
      <p><a class="govuk-button govuk-button--start ca-button--wide" role="button" href="#/join">${words.join}</a></p>
      <p class="govuk-body"><a class="govuk-link" href="#/me">${words.change}</a></p>
      <p class="govuk-body"><a class="govuk-link" href="/alerts/">${words.currentAlerts}</a></p>
      <p class="govuk-body">${words.byText}</p>`,
  };
}

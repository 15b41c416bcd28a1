import { html, type TemplateResult } from "lit-html";
import type { Page } from "../../shared/page";
import { configuration } from "../../shared/platform/configuration";
import { words } from "../language";

/** What the law asks to be said. */
export function privacy(): Page {
  return {
    get title() {
      return words.privacyTitle;
    },
    view: (): TemplateResult => html`<h1 class="govuk-heading-l">${words.privacyTitle}</h1>
      ${words.privacyParts.map(
        ([heading, text]) => html`<h2 class="govuk-heading-m">${heading}</h2>
          <p class="govuk-body">${text.replace("{force}", configuration.forceName)}</p>`,
      )}
      <p class="govuk-body"><a class="govuk-link" href="/audit/">${words.auditHash}</a></p>
      <p class="govuk-body"><a class="govuk-link" href="#/me">${words.change}</a></p>`,
  };
}

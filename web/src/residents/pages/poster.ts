import { html, svg } from "lit-html";
import qrcode from "qrcode-generator";
import type { Page } from "../../shared/page";
import { configuration } from "../../shared/platform/configuration";
import { words } from "../language";
import { byText } from "./home";

const MARGIN = 4;

/** A sheet to print, with a square that a phone's camera follows to the sign-up page. */
export function poster(): Page {
  const address = `${location.origin}/#/join`;
  return {
    get title() {
      return words.posterTitle;
    },
    view: () => html`<div class="ca-noprint">
        <h1 class="govuk-heading-l">${words.posterTitle}</h1>
        <p class="govuk-body">${words.posterLead}</p>
        <button class="govuk-button" @click=${() => print()}>${words.print}</button>
      </div>
      <section class="ca-poster">
        <h2 class="govuk-heading-xl">${words.posterCall}</h2>
        <p class="govuk-body-l">${words.homeLead}</p>
        ${square(address)}
        <p class="govuk-body-l">${words.posterScan}<br /><strong>${location.host}</strong></p>
        ${byText()}
        <p class="govuk-body">${configuration.forceName}</p>
      </section>`,
  };
}

/** A QR code as one path. */
function square(text: string) {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (code.isDark(y, x)) path += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`;
    }
  }
  const side = size + 2 * MARGIN;
  return html`<svg class="ca-poster__code" viewBox="0 0 ${side} ${side}" role="img" aria-label=${text} shape-rendering="crispEdges">
    ${svg`<rect width=${side} height=${side} fill="#fff" /><path d=${path} fill="#000" />`}
  </svg>`;
}

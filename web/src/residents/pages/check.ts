import { html, nothing, type TemplateResult } from "lit-html";
import { Errors, explain } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { type Page, redraw } from "../../shared/page";
import { textNumber } from "../../shared/platform/configuration";
import { ask } from "../../shared/platform/http";
import { moment } from "../../shared/text/say";
import { words } from "../language";

interface Found {
  ours: boolean;
  sent: { at: string; title?: string; withdrawn: boolean }[];
}

/** Whether a message is really from us: by its code, and by a text for whoever got it. */
export function check(): Page {
  const errors = new Errors();
  let code = "";
  let busy = false;
  let found: Found | undefined;
  const look = async (event: Event) => {
    event.preventDefault();
    errors.clear();
    if (code.trim() === "") {
      errors.add("code", words.checkEnter);
      return errors.show();
    }
    busy = true;
    redraw();
    try {
      found = await ask<Found>("/api/public/check", { method: "POST", body: { code } });
    } catch (fault) {
      found = undefined;
      errors.add("code", explain(fault));
      errors.show();
    }
    busy = false;
    redraw();
  };
  return {
    get title() {
      return words.checkTitle;
    },
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">${words.checkTitle}</h1>
      <p class="govuk-body">${words.checkLead}</p>
      <form novalidate @submit=${(event: Event) => void look(event)}>
        ${text({ id: "code", label: words.checkCode, hint: words.checkHint, error: errors.get("code"), value: code, width: 10, change: (to) => (code = to) })}
        <button class="govuk-button ca-button--wide" ?disabled=${busy}>${words.checkButton}</button>
      </form>
      <div role="status">${found ? said(found) : nothing}</div>
      ${byNumber()}
      <p class="govuk-body"><a class="govuk-link" href="#/me">${words.checkMine}</a></p>`,
  };
}

function said({ ours, sent }: Found): TemplateResult {
  if (!ours) return html`<p class="govuk-inset-text"><strong>${words.checkNo}</strong></p>`;
  return html`<p class="govuk-body"><strong>${words.checkYes}</strong></p>
    <ul class="govuk-list govuk-list--bullet">
      ${sent.map(({ at, title, withdrawn }) => html`<li>${moment(at)}${title ? `: ${title}` : ""}${withdrawn ? ` (${words.checkWithdrawn})` : ""}</li>`)}
    </ul>`;
}

/** Where texts can be answered: what was sent to a number is told to that number alone. */
function byNumber() {
  const number = textNumber();
  return number ? html`<p class="govuk-body">${words.checkText.replace("{number}", number)}</p>` : nothing;
}

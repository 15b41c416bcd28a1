import { html, nothing, type TemplateResult } from "lit-html";
import type { Sent as Channel } from "../../shared/channels";
import { moment } from "../../shared/text/say";
import { words } from "../language";

/** An alert that went to one of the resident's own addresses. */
export interface Sent {
  at: string;
  channel?: Channel;
  title?: string;
  code?: string;
  withdrawn: boolean;
}

/** What was sent to the resident who signed in, newest first; undefined if it could not be fetched. */
export function whatWeSent(sent: Sent[] | undefined): TemplateResult {
  return html`<section aria-labelledby="sent">
    <h2 class="govuk-heading-m" id="sent">${words.sentTitle}</h2>
    ${list(sent)}
  </section>`;
}

function list(sent: Sent[] | undefined): TemplateResult {
  if (!sent) return html`<p class="govuk-body">${words.wentWrong}</p>`;
  return html`<p class="govuk-body">${sent.length > 0 ? words.sentLead : words.sentNothing}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${sent.map(line)}
    </ul>`;
}

function line({ at, channel, title, code, withdrawn }: Sent): TemplateResult {
  const what = code ? html`<a class="govuk-link" href="/a/${code}">${title}</a>` : title;
  return html`<li>
    ${moment(at)}${channel ? `, ${words[channel]}` : nothing}${what ? html`: ${what}` : nothing}${withdrawn ? ` (${words.checkWithdrawn})` : nothing}
  </li>`;
}

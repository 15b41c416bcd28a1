import { html, nothing, type TemplateResult } from "lit-html";
import { type Answer, call } from "../platform/api";
import type { Conversation } from "../platform/types";
import { may } from "../sign-in/session";

export type Person = Answer<"readPerson">;

/** Who it is with, for those who may open residents' records; of whoever gave no address there is nothing to tell. */
export async function personOf(one: Conversation): Promise<Person | undefined> {
  if (!may("readPerson") || !(one.answerable || one.subscriberId)) return undefined;
  return call("readPerson", { path: { id: one.id } }).catch(() => undefined);
}

/** How a person is reached and where they live: what somebody needs who rings back, or goes there. */
export function reached(person: Person): TemplateResult {
  const { address, mobile, landline, email, postcode, unsafeContact } = person;
  const known = [...new Set([address, mobile, landline, email])].filter((one): one is string => Boolean(one));
  const [numbers, emails] = [known.filter((one) => !one.includes("@")), known.filter((one) => one.includes("@"))];
  const link = (scheme: string, to: string) => (unsafeContact ? html`${to}` : html`<a class="govuk-link" href="${scheme}:${to}">${to}</a>`);
  return html`${unsafeContact ? html`<p class="govuk-inset-text">Contact could put them in danger: do not ring them and do not write.</p>` : nothing}
    <dl class="govuk-summary-list">
      ${numbers.map((to) => row("Number", link("tel", to)))} ${emails.map((to) => row("E-mail", link("mailto", to)))}
      ${postcode ? row("Postcode", html`${postcode}`) : nothing}
    </dl>
    <p class="govuk-hint">That you saw how they are reached is kept in the audit.</p>`;
}

const row = (key: string, value: TemplateResult): TemplateResult =>
  html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;

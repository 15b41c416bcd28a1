import { html, nothing, type TemplateResult } from "lit-html";
import { moment } from "../../shared/text/say";
import type { AddressKnown } from "../platform/types";

const WHY = {
  "opt-out": "Opted out",
  bounce: "Messages do not arrive there",
  complaint: "Marked our e-mail as spam",
  erased: "Was erased",
};

/** What is known of a resident's addresses. A stop is shown, and only the resident can lift it. */
export function known(addresses: AddressKnown[] = []): TemplateResult | typeof nothing {
  if (addresses.length === 0) return nothing;
  const stopped = addresses.some((one) => one.stopped ?? one.callsStopped);
  return html`<h2 class="govuk-heading-m">Addresses</h2>
    <ul class="ca-rows">
      ${addresses.map(
        (one) => html`<li class="ca-row">
          <strong>${one.address}</strong>
          <span>${one.provenAt ? `Confirmed ${moment(one.provenAt)}` : "Not confirmed"}</span>
          ${stops(one).map((words) => html`<span class="ca-row__more ca-row__stop">${words}</span>`)}
        </li>`,
      )}
    </ul>
    ${
      stopped
        ? html`<p class="govuk-body">Nothing is sent where it is stopped. Only the resident can undo that, by texting START or by signing up again.</p>`
        : nothing
    }`;
}

/** The stops on an address, in words. */
export function stops({ stopped, callsStopped }: AddressKnown): string[] {
  const all = stopped ? [`${WHY[stopped.why]}, ${moment(stopped.at)}: nothing is sent there`] : [];
  return callsStopped && !stopped ? [`${WHY[callsStopped.why]} of calls, ${moment(callsStopped.at)}: it is not called`] : all;
}

import { html, type TemplateResult } from "lit-html";
import type { Page } from "../../shared/page";
import { count } from "../../shared/text/say";
import { call } from "../platform/api";
import type { Integrator } from "../platform/types";
import { Loaded } from "../watch/alert-parts";

/** The other systems that may call the platform, and how far each may go. */
export function integrators(): Page {
  const found = new Loaded(() => call("listIntegrators"));
  return {
    title: "Other systems",
    view: () => html`<h1 class="govuk-heading-l">Other systems</h1>
      <p class="govuk-body">A control room's system or a partner's that sends alerts by itself. It can do nothing until it is let in here. What it can ask for is in the <a class="govuk-link" href="/api/docs">API reference</a>.</p>
      <a class="govuk-button" href="#/integrators/new">Let a system in</a>
      ${found.show(({ integrators }) => list(integrators))}`,
  };
}

function list(integrators: Integrator[]): TemplateResult {
  if (integrators.length === 0) return html`<p class="govuk-body">No system has been let in yet.</p>`;
  return html`<ul class="ca-rows">
    ${integrators.map(
      (one) => html`<li class="ca-row">
        <a class="govuk-link ca-row__main" href="#/integrators/${one.id}">${one.name}</a>
        <span>${one.alwaysWaits ? "Waits for approval" : ""}</span>
        <span class="ca-row__more">
          ${one.id} · at most ${count(one.mostRecipients, "resident")} · ${count(one.requestsPerMinute, "request")} a minute
        </span>
      </li>`,
    )}
  </ul>`;
}

import { html, nothing, type TemplateResult } from "lit-html";
import { explain } from "../../../shared/form/errors";
import { redraw } from "../../../shared/page";
import { call } from "../../platform/api";
import type { Alert } from "../../platform/types";
import { may, session } from "../../sign-in/session";

const ONE = "Withdraw this alert? It is not sent. You can change it and send it again.";
const ALL = "Withdraw each of these alerts that has not gone yet? They are not sent.";

const faults = new Map<string, string>();

/** Lets whoever issued an alert take it back while it waits for approval or its time. */
export function withdraw(alert: Alert, done: () => void): TemplateResult | typeof nothing {
  const waits = alert.status === "waiting" || alert.status === "scheduled";
  const recurs = alert.series !== undefined;
  if (!(waits || recurs) || !may("withdrawAlert") || alert.createdBy !== session()?.subject) return nothing;
  const act = async (series: boolean) => {
    if (!confirm(series ? ALL : ONE)) return;
    faults.delete(alert.id);
    try {
      await call("withdrawAlert", { path: { id: alert.id }, body: series ? { series } : {} });
    } catch (fault) {
      faults.set(alert.id, explain(fault));
      redraw();
    }
    done();
  };
  const button = (words: string, series: boolean) =>
    html`<button class="govuk-button govuk-button--warning ca-button--wide" @click=${() => void act(series)}>${words}</button>`;
  return html`${recurs ? html`<p class="govuk-body">It goes more than once: this is one of several alerts, each by itself.</p>` : nothing}
    ${waits ? button("Withdraw this alert", false) : nothing} ${recurs ? button("Withdraw each that has not gone", true) : nothing}
    <span role="status">${faults.get(alert.id) ?? ""}</span>`;
}

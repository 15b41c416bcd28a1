import { html, nothing, type TemplateResult } from "lit-html";
import { explain } from "../../../shared/form/errors";
import { redraw } from "../../../shared/page";
import { call } from "../../platform/api";
import type { Alert } from "../../platform/types";
import { may, session } from "../../sign-in/session";

const faults = new Map<string, string>();

/** Lets whoever issued an alert take it back while it waits for approval or its time. */
export function withdraw(alert: Alert, done: () => void): TemplateResult | typeof nothing {
  const waits = alert.status === "waiting" || alert.status === "scheduled";
  if (!waits || !may("withdrawAlert") || alert.createdBy !== session()?.subject) return nothing;
  const act = async () => {
    if (!confirm("Withdraw this alert? It is not sent. You can change it and send it again.")) return;
    faults.delete(alert.id);
    try {
      await call("withdrawAlert", { path: { id: alert.id }, body: {} });
    } catch (fault) {
      faults.set(alert.id, explain(fault));
      redraw();
    }
    done();
  };
  return html`<button class="govuk-button govuk-button--warning ca-button--wide" @click=${() => void act()}>Withdraw this alert</button>
    <span role="status">${faults.get(alert.id) ?? ""}</span>`;
}

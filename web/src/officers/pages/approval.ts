import { html, type TemplateResult } from "lit-html";
import { Errors } from "../../shared/errors";
import { text } from "../../shared/form";
import { redraw } from "../../shared/page";
import { api } from "../api";
import { may } from "../session";
import type { Alert } from "../types";

interface Deciding {
  errors: Errors;
  reason: string;
  busy: boolean;
}

const deciding = new Map<string, Deciding>();

/** Approves or rejects an alert that waits for a second person. */
export function approval(alert: Alert, done: () => void): TemplateResult {
  const state = deciding.get(alert.id) ?? { errors: new Errors(), reason: "", busy: false };
  deciding.set(alert.id, state);
  if (!may("supervisor")) {
    return html`<p class="govuk-inset-text">This waits for a supervisor's approval. Nothing is sent until then.</p>`;
  }
  const act = async (verb: "approve" | "reject") => {
    state.errors.clear();
    if (verb === "reject" && state.reason.trim() === "") {
      state.errors.add(`reason-${alert.id}`, "Say why you reject it");
      return state.errors.show();
    }
    state.busy = true;
    redraw();
    try {
      const body = verb === "reject" ? { reason: state.reason.trim() } : {};
      await api(`alerts/${alert.id}/${verb}`, { method: "POST", body });
      deciding.delete(alert.id);
      done();
    } catch (fault) {
      state.errors.take(fault);
      state.errors.show();
    }
    state.busy = false;
    redraw();
  };
  return html`<section class="ca-approval" aria-label="Approval">
    ${state.errors.summary()}
    <p class="govuk-body">Nothing is sent until a second person approves it.</p>
    <button class="govuk-button ca-button--wide" ?disabled=${state.busy} @click=${() => void act("approve")}>Approve and send</button>
    ${text({
      id: `reason-${alert.id}`,
      label: "Or reject it, and say why",
      error: state.errors.get(`reason-${alert.id}`),
      value: state.reason,
      change: (reason) => (state.reason = reason),
    })}
    <button class="govuk-button govuk-button--secondary" ?disabled=${state.busy} @click=${() => void act("reject")}>Reject</button>
  </section>`;
}

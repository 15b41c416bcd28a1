import { html, nothing, type TemplateResult } from "lit-html";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { redraw } from "../../shared/page";
import { count, moment, money } from "../../shared/text/say";
import { call } from "../platform/api";
import type { Alert } from "../platform/types";
import { may, session } from "../sign-in/session";
import { BECAUSE, missing, type Verb } from "./decision";
import { eyes } from "./eyes";
import type { Look } from "./look";

interface Deciding {
  errors: Errors;
  reason: string;
  busy: boolean;
}

/** How many it is for, and until when it can be decided. */
function reach({ approval }: Alert): TemplateResult | typeof nothing {
  if (!approval) return nothing;
  const cost = approval.cost === undefined ? "" : `, ${money(approval.cost)}`;
  return html`<strong>${count(approval.recipients, "resident")}</strong>${cost}, to be decided by ${moment(approval.lapsesAt)}. It needs a second person because ${BECAUSE[approval.why]}.`;
}

const deciding = new Map<string, Deciding>();

function decide({ id, approval }: Alert, verb: Verb, reason: string) {
  if (verb === "approve") return call("approveAlert", { path: { id }, body: approval ? { recipients: approval.recipients } : {} });
  return call(verb === "return" ? "returnAlert" : "rejectAlert", { path: { id }, body: { reason: reason.trim() } });
}

/** Approves or rejects an alert that waits for a second person, or leads to sending it without one. */
export function approval(alert: Alert, seen: Look, done: (verb?: Verb) => void): TemplateResult {
  const state = deciding.get(alert.id) ?? { errors: new Errors(), reason: "", busy: false };
  deciding.set(alert.id, state);
  if (!may("approveAlert")) {
    return html`<p class="govuk-inset-text">This waits for a supervisor's approval${alert.approval ? `, because ${BECAUSE[alert.approval.why]}` : nothing}. Nothing is sent until then.</p>`;
  }
  const act = async (verb: Verb) => {
    state.errors.clear();
    const ask = missing(verb, state.reason);
    if (ask) {
      state.errors.add(`reason-${alert.id}`, ask);
      return state.errors.show();
    }
    state.busy = true;
    redraw();
    try {
      await decide(alert, verb, state.reason);
      deciding.delete(alert.id);
      done(verb);
    } catch (fault) {
      state.errors.take(fault);
      state.errors.show();
      done();
    }
    state.busy = false;
    redraw();
  };
  return html`<div class="ca-approval">
    ${state.errors.summary()}
    ${eyes(alert, seen)}
    <p class="govuk-body">${reach(alert)} Nothing is sent until a second person approves it.</p>
    ${
      alert.createdBy === session()?.subject
        ? html`<p class="govuk-body">You issued it, so another supervisor has to approve it.</p>`
        : html`<button class="govuk-button ca-button--wide" ?disabled=${state.busy} @click=${() => void act("approve")}>${alert.sendAt ? `Approve for ${moment(alert.sendAt)}` : "Approve and send"}</button>`
    }
    ${text({
      id: `reason-${alert.id}`,
      label: "Or say what to change, or why not",
      error: state.errors.get(`reason-${alert.id}`),
      value: state.reason,
      change: (reason) => (state.reason = reason),
    })}
    <div class="govuk-button-group">
      <button class="govuk-button govuk-button--secondary" ?disabled=${state.busy} @click=${() => void act("return")}>Return for edit</button>
      <button class="govuk-button govuk-button--secondary" ?disabled=${state.busy} @click=${() => void act("reject")}>Reject</button>
    </div>
    <p class="govuk-body">
      <a class="govuk-link" href="#/alerts/${alert.id}/override">An emergency: send it without a second person</a>
    </p>
  </div>`;
}

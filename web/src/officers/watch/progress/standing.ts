import { html, nothing, type TemplateResult } from "lit-html";
import { count, moment, number } from "../../../shared/text/say";
import { nameOf } from "../../platform/names";
import { residentsTold } from "../../platform/told";
import type { Alert } from "../../platform/types";
import { volunteer } from "../../sign-in/session";

/** How an alert stands that has its time, came back, or reached others than were approved. */
export function standing(alert: Alert): TemplateResult | typeof nothing {
  const words = standingWords(alert);
  return words ? html`<p class="govuk-inset-text">${words}</p>` : nothing;
}

type Standing = Pick<Alert, "status" | "sendAt" | "approval" | "stop" | "progress">;

/** The same in words, if there is anything to say. */
export function standingWords({ status, sendAt, approval, stop, progress }: Standing): string | undefined {
  if (status === "scheduled" && sendAt) return `It goes ${moment(sendAt)}. Whom it reaches is read then.${approved(approval)}`;
  const returned = status === "returned" ? approval?.decision : undefined;
  if (returned) return `Returned by ${nameOf(returned.by)}, ${moment(returned.at)}: “${returned.reason}”`;
  if (status === "withdrawn" && stop) return `Withdrawn by ${nameOf(stop.by)}, ${moment(stop.at)}. Nothing of it was sent.`;
  if (sendAt && approval && progress && (status === "finished" || status === "expired")) {
    return difference(approval, progress);
  }
  return undefined;
}

const approved = (approval: Standing["approval"]) => (approval ? ` Approved for ${residentsTold(approval)}.` : "");

type Told = Parameters<typeof residentsTold>[0];

function difference(approved: Told, went: Told): string {
  if (volunteer()) return `It was approved for ${residentsTold(approved)} and was for ${residentsTold(went)} when it went.`;
  const [before, now] = [approved.recipients, went.recipients];
  if (before === now) return `It was approved for ${count(before, "resident")}, and was for as many when it went.`;
  const more = Math.abs(now - before);
  return `It was approved for ${count(before, "resident")} and was for ${number(now)} when it went: ${number(more)} ${now > before ? "more" : "fewer"}.`;
}

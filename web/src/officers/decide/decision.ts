import { moment } from "../../shared/text/say";
import { nameOf } from "../platform/names";
import type { Alert } from "../platform/types";

/** What a supervisor can decide about an alert that waits for a second person. */
export type Verb = "approve" | "reject" | "return" | "override";

const WHY: Partial<Record<Verb, string>> = {
  reject: "Say why you reject it",
  return: "Say what to change",
  override: "Say why it cannot wait",
};

/** Why it waits for a second person, in words. */
export const BECAUSE: Record<NonNullable<Alert["approval"]>["why"], string> = {
  extreme: "it is extreme",
  everywhere: "it goes to the whole force area",
  recipients: "it goes to so many residents",
  integrator: "it comes from another system",
  firstTen: "it is one of this co-ordinator's first ten",
  together: "it goes to too many residents, together with what its author has just sent there",
  budget: "its cost goes beyond the budget",
};

/** What is still to be said before it can be decided, if anything. */
export function missing(verb: Verb, reason: string): string | undefined {
  return reason.trim() === "" ? WHY[verb] : undefined;
}

/** What was decided, in a sentence; nothing while it waits. */
export function decided({ approval, status }: Pick<Alert, "approval"> & { status?: Alert["status"] }): string | undefined {
  if (!approval?.decision) return undefined;
  const { by, at, reason, override } = approval.decision;
  const what = override ? "Sent without approval" : reason ? (status === "returned" ? "Returned" : "Rejected") : "Approved";
  return `${what} by ${nameOf(by)}, ${moment(at)}${reason ? `: ${reason}` : ""}`;
}

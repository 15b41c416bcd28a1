import type { Answer } from "../platform/api";
import type { Alert, Reply } from "../platform/types";
import { went } from "./alert-parts";

export type Act = NonNullable<Answer<"readIncident">["acts"]>[number];

/** One thing in an incident's thread: what somebody did, or what a resident said. */
export type Entry = { at: string; act: Act } | { at: string; reply: Reply };

/** What people did and what came back, each reply once, in the order of time. */
export function thread(acts: Act[], replies: Reply[]): Entry[] {
  const said = new Map(replies.map((reply) => [reply.id, reply]));
  return [...acts.map((act) => ({ at: act.at, act })), ...[...said.values()].map((reply) => ({ at: reply.at, reply }))].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
}

const DID: Record<Act["what"], string> = {
  issued: "Issued",
  approved: "Approved",
  overridden: "Sent without approval",
  rejected: "Rejected",
  returned: "Returned for edit",
  sent: "Sent",
  stopped: "Stopped",
  withdrawn: "Withdrawn",
};

/** What was done, in words: an alert that never went is not said to be issued. */
export function did({ what, alert }: Pick<Act, "what" | "alert">, about: Pick<Alert, "status"> | undefined): string {
  if (!alert) return "The incident was withdrawn: its page, words and photos are gone";
  return what === "issued" && about && !went(about) ? "Written, not sent" : DID[what];
}

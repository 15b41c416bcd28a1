import { count, number } from "../../../shared/text/say";
import type { Alert, Counts } from "../../platform/types";
import { volunteer } from "../../sign-in/session";
import { whole } from "./tally";

type Seen = Pick<Alert, "status"> & { progress?: { channels: Record<string, Counts> } | undefined; replies?: number };

const QUARTERS = 4;

const ENDS: Partial<Record<Alert["status"], string>> = {
  stopped: "Stopped",
  expired: "Its time is over",
  rejected: "Rejected. Nothing was sent",
  returned: "Returned for edit. Nothing was sent",
  withdrawn: "Withdrawn. Nothing was sent",
  lapsed: "Not approved in time. Nothing was sent",
};

/** What has happened to an alert from one look to the next that whoever listens should hear; each quarter once, not each message. */
export function news(before: Seen, now: Seen): string | undefined {
  const said = [stands(before, now), answered(before, now)].filter(Boolean);
  return said.length > 0 ? `${said.join(". ")}.` : undefined;
}

function stands(before: Seen, now: Seen): string | undefined {
  if (before.status !== now.status) {
    if (now.status === "finished") return volunteer() ? "Finished" : `Finished: ${done(now)}`;
    if (now.status in ENDS) return ENDS[now.status];
    if (before.status === "waiting" || before.status === "scheduled") return "It is going out";
  }
  return !volunteer() && quarter(now) > quarter(before) ? done(now) : undefined;
}

function answered({ replies: before = 0 }: Seen, { replies: now = 0 }: Seen): string | undefined {
  if (now <= before) return undefined;
  return volunteer() ? "New replies" : count(now - before, "new reply", "new replies");
}

const settled = ({ total, waiting }: ReturnType<typeof whole>) => total - waiting;

function quarter({ progress }: Seen): number {
  const all = progress && whole(progress);
  return all && all.total > 0 ? Math.floor((QUARTERS * settled(all)) / all.total) : 0;
}

function done({ progress }: Seen): string {
  const all = whole(progress ?? { channels: {} });
  const failed = all.failed > 0 ? `, ${number(all.failed)} failed` : "";
  return `${number(settled(all))} of ${number(all.total)} done, ${number(all.arrived)} delivered${failed}`;
}

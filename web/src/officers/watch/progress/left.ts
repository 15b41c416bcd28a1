import type { Counts, Moment } from "../../platform/types";
import { whole } from "./tally";

interface Going {
  progress?: { channels: Record<string, Counts> };
  timeline?: Moment[];
}

const LATE = 60_000;

/** Seconds until all is sent at the pace of the last minute, or undefined while there is no pace. */
export function left({ progress, timeline = [] }: Going): number | undefined {
  const last = timeline.at(-1);
  if (!progress || !last) return undefined;
  const until = Date.parse(last.at);
  const before = timeline.find(({ at }) => Date.parse(at) >= until - LATE) ?? last;
  const sent = last.settled - before.settled;
  return sent > 0 ? (whole(progress).waiting * (until - Date.parse(before.at))) / sent / 1000 : undefined;
}

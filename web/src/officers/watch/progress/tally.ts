import { type Counts, DELIVERY_STATUSES, type DeliveryStatus } from "../../platform/types";

/** A channel's deliveries in the few words an officer needs. */
export interface Tally {
  total: number;
  waiting: number;
  arrived: number;
  onTheWay: number;
  failed: number;
  unknown: number;
  /** Not sent, because the alert was stopped first. */
  stopped: number;
  held: number;
  /** Waiting for somebody's digest. */
  digested: number;
  /** Gone with somebody's digest. */
  carried: number;
}

/** Counts by status, summed to what an officer asks: how many arrived, are on the way, failed. */
export function tally(counts: Counts): Tally {
  const of = (...statuses: DeliveryStatus[]) => statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return {
    total: of(...DELIVERY_STATUSES),
    waiting: of("queued", "sending"),
    onTheWay: of("sent"),
    arrived: of("delivered"),
    failed: of("undelivered", "failed"),
    unknown: of("unknown"),
    stopped: of("stopped"),
    held: of("suppressed", "expired"),
    digested: of("digested"),
    carried: of("carried"),
  };
}

/** What is said of those that were handed to their provider: nothing of an exercise is. */
export const sentWords = (training: boolean): string => (training ? "Would have gone" : "Sent, no receipt yet");

/** The sum over the channels that reach one person each: the web page is for anybody. */
export function whole(progress: { channels: Record<string, Counts> }): Tally {
  const all: Counts = {};
  for (const [channel, counts] of Object.entries(progress.channels)) {
    if (channel === "web") continue;
    for (const status of DELIVERY_STATUSES) all[status] = (all[status] ?? 0) + (counts[status] ?? 0);
  }
  return tally(all);
}

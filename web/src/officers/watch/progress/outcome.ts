import { count, moment, number } from "../../../shared/text/say";
import type { Answer } from "../../platform/api";
import { type Alert, CHANNEL_NAMES, type Counts, type Reply } from "../../platform/types";
import { volunteer } from "../../sign-in/session";
import { onPublicPage, went } from "../alert-parts";
import { whole } from "./tally";

type Failure = Answer<"listFailures">["failures"][number];
type Ended = Pick<Alert, "status" | "public" | "training" | "channels" | "expiresAt" | "tally"> & { progress?: Counted | undefined };

interface Counted {
  recipients: number;
  channels: Record<string, Counts>;
}

/**
 * What is asked of an alert that is over, and its answers: who has it, who cannot be reached and why, who answered, what next.
 * A volunteer, whose numbers add up to none of these, has what is next.
 */
export function outcomeRows(alert: Ended, failures: Failure[], replies: Reply[] | undefined, now = Date.now()): [string, string][] {
  if (!alert.progress || !went(alert)) return [];
  if (volunteer()) return [["What next", next(alert, alert.progress, now)]];
  return [
    ["Arrived", arrived(alert, alert.progress)],
    ["Did not arrive", missed(alert, alert.progress, failures)],
    ...(replies ? [["Answered", answered(replies, alert)] as [string, string]] : []),
    ["What next", next(alert, alert.progress, now)],
  ];
}

function arrived({ status, training }: Ended, progress: Counted): string {
  const { arrived, onTheWay, total, unknown, digested, carried } = whole(progress);
  const open = [
    ...(carried > 0 ? [`${number(carried)} gone with a digest`] : []),
    ...(digested > 0 ? [`${number(digested)} ${status === "stopped" ? "kept out of a digest" : "waiting for a digest"}`] : []),
    ...(onTheWay > 0
      ? [
          training
            ? `${number(onTheWay)} would have gone: in an exercise nothing is sent`
            : `${number(onTheWay)} went and may still be on the way`,
        ]
      : []),
    ...(unknown > 0 ? [`of ${number(unknown)} it is not known`] : []),
  ];
  return [`${number(arrived)} of ${count(total, "message")}, for ${count(progress.recipients, "resident")}`, ...open].join("; ");
}

/** Each reason in a line of its own, and what was held back with its reason. */
function missed({ training }: Ended, progress: Counted, failures: Failure[]): string {
  const held: [number, string][] = [
    [sum(progress, "suppressed"), "had opted out or could no longer be reached"],
    [sum(progress, "expired"), "would have come too late"],
    [sum(progress, "stopped"), "not sent, because it was stopped"],
  ];
  const lines = [
    ...failures.map(({ count, meaning, channel }) => `${number(count)} by ${CHANNEL_NAMES[channel].toLowerCase()}: ${meaning}`),
    ...held.filter(([n]) => n > 0).map(([n, why]) => `${number(n)} ${why}`),
  ];
  const none = training ? "Nothing was sent that could have" : "None that we know of";
  return lines.length === 0 ? none : lines.join("\n");
}

const sum = ({ channels }: Counted, status: "suppressed" | "expired" | "stopped") =>
  Object.entries(channels)
    .filter(([name]) => name !== "web")
    .reduce((all, [, counts]) => all + (counts[status] ?? 0), 0);

/** Who wrote, and who chose an answer to its question, by text or without writing anything. */
function answered(replies: Reply[], { tally = [] }: Ended): string {
  const waiting = replies.filter(({ flagged, answers }) => flagged && answers.length === 0).length;
  const chosen = tally.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...(replies.length > 0 ? [count(new Set(replies.map(({ from }) => from)).size, "resident")] : []),
    ...(chosen > 0 ? [`${number(chosen)} answered its question`] : []),
    ...(waiting > 0 ? [`${count(waiting, "reply needs", "replies need")} attention`] : []),
  ];
  return parts.join("; ") || "Nobody yet";
}

/** What happens now by itself, and what does not. */
function next(alert: Ended, progress: Counted, now: number): string {
  const { status, expiresAt } = alert;
  const onPage = onPublicPage(alert);
  if (status === "stopped") return `Nothing more is sent.${onPage ? " Its public page says that it was withdrawn." : ""}`;
  if (status === "expired" || Date.parse(expiresAt) <= now) {
    return `Its time is over: nothing more is sent.${onPage ? " Its public page is with the past alerts." : ""}`;
  }
  return `${more(progress)} ${onPage ? `It is on the public page until ${moment(expiresAt)}.` : `It counts until ${moment(expiresAt)}.`}`;
}

/** Who still gets it; how many, a volunteer's number of few does not tell. */
function more(progress: Counted): string {
  if (volunteer()) return "Nothing more is sent, unless with a digest that has not gone.";
  const { digested } = whole(progress);
  return digested > 0 ? `${count(digested, "resident gets", "residents get")} it with their digest.` : "Nothing more is sent.";
}

import { csv, download, fileName } from "../../../shared/text/csv";
import type { Answer } from "../../platform/api";
import { told } from "../../platform/told";
import { type Alert, CHANNEL_NAMES, CHANNELS, DELIVERY_STATUSES, type Reply } from "../../platform/types";
import { may, volunteer } from "../../sign-in/session";

type Failure = Answer<"listFailures">["failures"][number];
type Cells = (string | number)[];

/** Saves what became of an alert: its counts, why some failed, and the replies. */
export function exportAlert(alert: Alert, failures: Failure[], replies: Reply[]): void {
  download(fileName(alert.title, alert.createdAt), csv(rowsOf(alert, failures, replies)));
}

/** The same as rows; a volunteer's numbers stand in the words in which the page says them. */
export function rowsOf(alert: Alert, failures: Failure[], replies: Reply[]): Cells[] {
  const { recipients = 0, fewerThanFive, channels = {} } = alert.progress ?? {};
  const cell = (n: number, few = false) => (few || volunteer() ? told(n, few) : n);
  const counted = CHANNELS.filter((channel) => channels[channel]);
  return [
    ["alert", alert.id],
    ["title", alert.title],
    ["status", alert.status],
    ["sent", alert.createdAt],
    ["recipients", cell(recipients, fewerThanFive)],
    [],
    ...(fewerThanFive ? [] : [["channel", ...DELIVERY_STATUSES]]),
    ...counted.map((c) => [CHANNEL_NAMES[c], ...DELIVERY_STATUSES.map((s) => cell(channels[c]?.[s] ?? 0))]),
    [],
    ...(may("listFailures") ? why(failures) : []),
    ["reply from", "at", "text", "answers"],
    ...replies.map((r) => [r.from, r.at, r.text ?? "", r.answers.map((a) => a.text).join(" / ")]),
  ];
}

const why = (failures: Failure[]): Cells[] => [
  ["failed by", "code", "meaning", "count"],
  ...failures.map((f) => [CHANNEL_NAMES[f.channel], f.code, f.meaning, f.count]),
  [],
];

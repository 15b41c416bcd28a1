import { csv, download, fileName } from "../../../shared/text/csv";
import type { Answer } from "../../platform/api";
import { type Alert, CHANNEL_NAMES, CHANNELS, DELIVERY_STATUSES, type Reply } from "../../platform/types";

/** Saves what became of an alert: its counts, why some failed, and the replies. */
export function exportAlert(alert: Alert, failures: Answer<"listFailures">["failures"], replies: Reply[]): void {
  const channels = CHANNELS.filter((channel) => alert.progress?.channels[channel]);
  const rows = [
    ["alert", alert.id],
    ["title", alert.title],
    ["status", alert.status],
    ["sent", alert.createdAt],
    ["recipients", alert.progress?.recipients ?? 0],
    [],
    ["channel", ...DELIVERY_STATUSES],
    ...channels.map((c) => [CHANNEL_NAMES[c], ...DELIVERY_STATUSES.map((s) => alert.progress?.channels[c]?.[s] ?? 0)]),
    [],
    ["failed by", "code", "meaning", "count"],
    ...failures.map((f) => [CHANNEL_NAMES[f.channel], f.code, f.meaning, f.count]),
    [],
    ["reply from", "at", "text", "answers"],
    ...replies.map((r) => [r.from, r.at, r.text ?? "", r.answers.map((a) => a.text).join(" / ")]),
  ];
  download(fileName(alert.title, alert.createdAt), csv(rows));
}

import { count, moment } from "../../shared/text/say";
import { templateOf } from "../compose/asked";
import { call } from "../platform/api";
import type { Alert, Counts } from "../platform/types";

/** Until when quiet hours hold an alert's texts and calls back, if they do now. */
export async function quietUntil(alert: Alert): Promise<string | undefined> {
  const { quietUntil } = await call("estimateAudience", { body: templateOf(alert) });
  return quietUntil;
}

interface Going {
  progress?: { channels: Record<string, Counts> };
}

/** What waits for the end of the quiet hours, if anything does. */
export function quietWords({ progress }: Going, until: string | undefined, now = Date.now()): string | undefined {
  if (!until || !progress || Date.parse(until) <= now) return undefined;
  const { sms = {}, voice = {} } = progress.channels;
  const waiting = (sms.queued ?? 0) + (voice.queued ?? 0);
  if (waiting === 0) return undefined;
  return `${count(waiting, "text or call waits", "texts and calls wait")} until ${moment(until)}, when the quiet hours end.`;
}

import { CHANNEL_ROWS, DISTURBING, several } from "../../../shared/channels";
import { count, moment } from "../../../shared/text/say";
import { templateOf } from "../../compose/asked";
import { call } from "../../platform/api";
import type { Alert, Counts } from "../../platform/types";

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
  const waiting = DISTURBING.reduce((sum, channel) => sum + (progress.channels[channel]?.queued ?? 0), 0);
  if (waiting === 0) return undefined;
  return `${count(waiting, `${DISTURBING.map((channel) => CHANNEL_ROWS[channel].one).join(" or ")} waits`, `${several(DISTURBING)} wait`)} until ${moment(until)}, when the quiet hours end.`;
}

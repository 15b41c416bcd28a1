import { CHANNEL_ROWS, DISTURBING, type Sent, several } from "../../../shared/channels";
import { capital, count, moment } from "../../../shared/text/say";
import { templateOf } from "../../compose/asked";
import { call } from "../../platform/api";
import type { Alert, Counts } from "../../platform/types";
import { volunteer } from "../../sign-in/session";

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
  const queued = (channel: Sent) => progress.channels[channel]?.queued ?? 0;
  const those = DISTURBING.filter((channel) => queued(channel) > 0);
  if (those.length === 0) return undefined;
  if (volunteer()) return `${capital(several(those))} wait until ${moment(until)}, when the quiet hours end.`;
  const waiting = those.reduce((sum, channel) => sum + queued(channel), 0);
  return `${count(waiting, `${those.map((channel) => CHANNEL_ROWS[channel].one).join(" or ")} waits`, `${several(those)} wait`)} until ${moment(until)}, when the quiet hours end.`;
}

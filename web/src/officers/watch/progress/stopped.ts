import { count, moment } from "../../../shared/text/say";
import { nameOf } from "../../platform/names";
import type { Counts } from "../../platform/types";
import { volunteer } from "../../sign-in/session";
import { whole } from "./tally";

/** An alert that was stopped: by whom, when, perhaps why, and what came of it until then. */
interface Stopped {
  stop?: { by: string; at: string; reason: string | null };
  progress?: { channels: Record<string, Counts> };
}

/** Who stopped it and why, and what was not sent, in two sentences or three. */
export function stoppedWords({ stop, progress }: Stopped): string {
  const why = stop?.reason ? `: “${stop.reason}”` : "";
  const who = stop ? `Stopped by ${nameOf(stop.by)}, ${moment(stop.at)}${why}.` : "Stopped.";
  if (volunteer()) return `${who} What had not gone by then was not sent, and is in no digest.`;
  const unsent = progress ? notSent(progress) : 0;
  const digests = progress && whole(progress).digested > 0 ? " Whoever's digest had not gone does not get it." : "";
  const rest = digests ? "" : " Nothing was left to send.";
  return `${who}${unsent === 0 ? rest : ` ${count(unsent, "message was", "messages were")} not sent.`}${digests}`;
}

/** What a stop keeps back: what it met, and what still stood in a queue. */
export function notSent(progress: { channels: Record<string, Counts> }): number {
  const { stopped, waiting } = whole(progress);
  return stopped + waiting;
}

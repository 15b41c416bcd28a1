import { DISTURBING, several } from "../../../shared/channels";
import { lasting, moment, money } from "../../../shared/text/say";
import type { Estimate } from "../../platform/types";
import { volunteer } from "../../sign-in/session";
import { type Draft, isListed } from "../draft";

/** For how much and when, right after the number of residents; what a volunteer's numbers cost together is not told. */
export function headlineOf({ cost, currency, seconds, channels, quietUntil }: Estimate): string {
  const waiting = DISTURBING.filter((channel) => (channels[channel]?.recipients ?? 0) > 0);
  const price = volunteer() ? "" : `, ${money(cost, currency)}`;
  if (!quietUntil || waiting.length === 0) return `${price}${seconds ? `, sent in about ${lasting(seconds)}` : ""}.`;
  const names = several(waiting);
  const wait = `${names.charAt(0).toUpperCase()}${names.slice(1)} wait until ${moment(quietUntil)}, when the quiet hours end`;
  return `${price}. ${wait}${channels.email?.recipients ? "; e-mails go now" : ""}.`;
}

/** What an officer would hardly want: an alert for nobody, a voice that nobody hears. */
export function doubts({ recipients, channels, budget }: Estimate, draft: Draft): string[] {
  if (recipients === 0) return [onlyWeb(draft) ? `${NOBODY} Only the public page would show it.` : `${NOBODY} Change who it is for.`];
  const recorded = draft.recordingSeconds > 0 || draft.recordingId !== undefined;
  const unheard = recorded && !channels.voice?.recipients ? ["Nobody would hear your recording: no resident here is called."] : [];
  return [...unheard, ...(budget ? [spending(budget)] : [])];
}

/** How far the force's budget would be used up. */
const spending = ({ period, spent, most }: NonNullable<Estimate["budget"]>) =>
  `With this the force spends ${money(spent, "GBP")} of the ${money(most, "GBP")} ${period === "day" ? "for the day" : "for the month"}${spent > most ? ": it goes beyond the budget" : ""}.`;

const NOBODY = "No resident on record would get this.";

/** Whether the public page shows it. */
export const onlyWeb = (draft: Draft): boolean => isListed(draft) && (draft.channels.length === 0 || draft.channels.includes("web"));

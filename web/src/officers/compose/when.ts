import { html, nothing, type TemplateResult } from "lit-html";
import { radios, select } from "../../shared/form/choice-fields";
import type { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { changesBetween, inLondon, londonTime } from "../../shared/text/london";
import { moment } from "../../shared/text/say";
import type { Draft } from "./draft";

const LONGEST_DAYS = 14;
const DAY = 86_400_000;

/** When an alert goes: now, or at a time by London's clock. */
export function when(draft: Draft, errors: Errors, change: (to: Partial<Draft>) => void, now = new Date()): TemplateResult {
  const at = (sendAt: string) => change({ sendAt });
  return radios({
    id: "when",
    label: "When does it go?",
    value: draft.sendAt === undefined ? "now" : "later",
    small: true,
    choices: [
      { value: "now", label: "At once" },
      {
        value: "later",
        label: "Later",
        within: html`${text({
          id: "sendAt",
          label: "Day and time",
          hint: `Within ${LONGEST_DAYS} days. You can withdraw it until then.`,
          error: errors.get("sendAt"),
          type: "datetime-local",
          value: draft.sendAt ?? "",
          change: at,
        })}
        ${clockWords(draft.sendAt, now)} ${mayRecur(draft) ? again(draft, errors, change) : nothing}`,
      },
    ],
    change: (value) => change({ sendAt: value === "now" ? undefined : londonTime(new Date(now.getTime() + DAY / 24)) }),
  });
}

/** Whether a draft may go more than once: not what is about something that went before. */
export const mayRecur = ({ follows, replaces, revises }: Pick<Draft, "follows" | "replaces" | "revises">): boolean =>
  !follows && !replaces && !revises;

function again({ recurs, sendAt }: Draft, errors: Errors, change: (to: Partial<Draft>) => void): TemplateResult {
  const first = (sendAt ?? "").slice(0, 10);
  return html`${select({
    id: "every",
    label: "Does it go again?",
    value: recurs?.every ?? "once",
    choices: [
      { value: "once", label: "No, once" },
      { value: "day", label: "Every day" },
      { value: "week", label: "Every week" },
    ],
    change: (every) => change({ recurs: every === "day" || every === "week" ? { every, until: recurs?.until ?? first } : undefined }),
  })}
  ${
    recurs
      ? html`${text({
          id: "recurs",
          label: "The last day it goes on",
          hint: "Each time it is an alert of its own: seen on the home page, approved and withdrawn by itself, at the same time by London's clock.",
          error: errors.get("recurs"),
          type: "date",
          value: recurs.until,
          change: (until) => change({ recurs: { ...recurs, until } }),
        })}
        <p class="govuk-hint" role="status">${times({ recurs, sendAt }) > 1 ? `It goes ${times({ recurs, sendAt })} times.` : ""}</p>`
      : nothing
  }`;
}

/** How many times a draft goes. */
export function times({ recurs, sendAt }: Pick<Draft, "recurs" | "sendAt">): number {
  const first = Date.parse((sendAt ?? "").slice(0, 10));
  const last = Date.parse(recurs?.until ?? "");
  if (!recurs || Number.isNaN(first) || Number.isNaN(last)) return 1;
  return Math.max(0, Math.floor((last - first) / DAY / (recurs.every === "week" ? 7 : 1)) + 1);
}

function clockWords(sendAt: string | undefined, now: Date): TemplateResult | typeof nothing {
  const words = sendAt ? clockChange(sendAt, now) : undefined;
  return words ? html`<p class="govuk-inset-text">${words}</p>` : nothing;
}

/** What a change of the clocks until then means for a time by London's clock; nothing if none comes. */
export function clockChange(sendAt: string, now: Date): string | undefined {
  const [first, second] = inLondon(sendAt);
  if (!first) return "The clocks go forward then, and this time is left out. Choose another.";
  if (second)
    return `The clocks go back that night, and this time comes twice: it goes the first time, ${moment(first.toISOString(), now)}.`;
  return changesBetween(now, first) ? "The clocks change before then. It goes at this time by the new clock." : undefined;
}

/** The moment a draft goes, or nothing for at once. */
export function goesAt({ sendAt }: Pick<Draft, "sendAt">): Date | undefined {
  return sendAt === undefined ? undefined : inLondon(sendAt)[0];
}

/** Says what the platform would refuse of a draft's time. */
export function checkWhen({ sendAt, recurs }: Pick<Draft, "sendAt" | "recurs">, errors: Errors, now = Date.now()): void {
  if (sendAt === undefined) return;
  const at = inLondon(sendAt)[0]?.getTime();
  if (at === undefined) errors.add("sendAt", "Enter a day and a time that there is");
  else if (at <= now) errors.add("sendAt", "Choose a time that is still to come, or send it at once");
  else if (at > now + LONGEST_DAYS * DAY) errors.add("sendAt", `Choose a time within ${LONGEST_DAYS} days`);
  else if (recurs && times({ sendAt, recurs }) < 2) errors.add("recurs", "Choose a day on which it goes once more, or let it go once");
  else if (recurs && (inLondon(`${recurs.until}${sendAt.slice(10)}`)[0]?.getTime() ?? 0) > now + LONGEST_DAYS * DAY)
    errors.add("recurs", `Choose a last day within ${LONGEST_DAYS} days`);
}

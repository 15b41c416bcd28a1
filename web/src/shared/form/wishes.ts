import { html, nothing, type TemplateResult } from "lit-html";
import type { components } from "../../contract/schema";
import type { Words } from "../../residents/words/en";
import { DISTURBING, type Sent } from "../channels";
import { configuration } from "../platform/configuration";
import { londonTime } from "../text/london";
import { radios, select } from "./choice-fields";
import type { Errors } from "./errors";
import type { Preferences } from "./preferences";
import { text } from "./text-fields";

export type Wish = components["schemas"]["Wish"];
type Way = Omit<Wish, "kind">;

interface Option {
  value: string;
  label: string;
  way?: Way;
}

const USUAL = "usual";
/** When people are left in peace if they want something by day alone, or in the evening. */
const BY_DAY = { from: "18:00", to: "09:00" };
const EVENINGS = { from: "22:00", to: "17:00" };

/** What one hears of, which way and when, kind by kind, in which e-mails, and a pause. */
export function wishFields(words: Words, mine: Preferences, errors: Errors, change: (to: Partial<Preferences>) => void): TemplateResult {
  const wishes = mine.kinds ?? [];
  const field = ({ kind, en, cy }: (typeof configuration.kinds)[number]) => {
    const wish = wishes.find((one) => one.kind === kind);
    const offered = options(words, mine.channels.filter((channel) => channel !== "web") as Sent[], wish);
    return select({
      id: `wish-${kind}`,
      label: words.tongue === "cy" ? cy : en,
      value: wish ? wayValue(wish, mine.channels) : USUAL,
      choices: offered,
      change: (value) => change({ kinds: put(wishes, kind, offered.find((one) => one.value === value)?.way) }),
    });
  };
  return html`<details class="govuk-details" ?open=${errors.get("kinds") !== undefined}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.wishes}</span></summary>
      <div class="govuk-details__text">
        <p>${words.wishesHint}</p>
        ${configuration.kinds.map(field)}
      </div>
    </details>
    ${mine.channels.includes("email") ? digestField(words, mine, errors, change) : nothing}
    ${text({
      id: "pausedUntil",
      label: words.pause,
      hint: words.pauseHint,
      error: errors.get("pausedUntil"),
      type: "date",
      width: 10,
      value: mine.pausedUntil ?? "",
      change: (day) => change({ pausedUntil: day || undefined }),
    })}`;
}

/** Whether a pause ends later than it may: a year from today. */
export function pauseIsTooLong({ pausedUntil }: Pick<Preferences, "pausedUntil">, now = new Date()): boolean {
  const today = londonTime(now).slice(0, 10);
  const longest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return (pausedUntil ?? "") > longest;
}

/** Whether e-mails come one by one or together. */
const digestField = (words: Words, mine: Preferences, errors: Errors, change: (to: Partial<Preferences>) => void) =>
  radios({
    id: "digest",
    label: words.digest,
    hint: words.digestHint,
    error: errors.get("digest"),
    value: mine.digest ?? "",
    choices: [
      { value: "", label: words.digestNone },
      { value: "daily", label: words.digestDaily },
      { value: "weekly", label: words.digestWeekly },
    ],
    change: (digest) => change({ digest: (digest || undefined) as Preferences["digest"] }),
  });

/** The ways a kind can come: by each channel or all of them, at any time or in some hours; what was chosen elsewhere stays. */
export function options(words: Words, channels: Sent[], chosen?: Way): Option[] {
  const ways: [string, Sent[]][] = [[words.wishUsual, channels]];
  if (channels.length > 1) ways.push(...channels.map((one): [string, Sent[]] => [words.wishOnly.replace("{way}", words[one]), [one]]));
  const all = ways.flatMap(([label, some]) => [
    option(label, { channels: some }, channels),
    ...(some.some((one) => DISTURBING.includes(one))
      ? [
          option(`${label}, ${words.wishByDay}`, { channels: some, quietHours: BY_DAY }, channels),
          option(`${label}, ${words.wishEvenings}`, { channels: some, quietHours: EVENINGS }, channels),
        ]
      : []),
  ]);
  all.push({ value: "", label: words.wishNone, way: {} });
  const value = chosen ? wayValue(chosen, channels) : USUAL;
  return all.some((one) => one.value === value) ? all : [...all, { value, label: words.wishOther, ...(chosen ? { way: chosen } : {}) }];
}

function option(label: string, way: Way, channels: readonly string[]): Option {
  const value = wayValue(way, channels);
  return value === USUAL ? { value, label } : { value, label, way };
}

function wayValue({ channels = [], quietHours }: Way, all: readonly string[]): string {
  const sent = all.filter((channel) => channel !== "web");
  const whole = channels.length > 0 && sent.every((channel) => (channels as string[]).includes(channel));
  const by = whole ? USUAL : [...channels].sort().join(",");
  return quietHours ? `${by} ${quietHours.from}-${quietHours.to}` : by;
}

/** The wishes with that way for a kind, or with none in particular. */
export function put(wishes: Wish[], kind: Wish["kind"], way: Way | undefined): Wish[] {
  const others = wishes.filter((one) => one.kind !== kind);
  if (!way) return others;
  const { channels, quietHours } = way;
  return [...others, { kind, ...(channels ? { channels } : {}), ...(quietHours ? { quietHours } : {}) }];
}

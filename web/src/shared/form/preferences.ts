import { html, nothing, type TemplateResult } from "lit-html";
import type { components } from "../../contract/schema";
import type { Words } from "../../residents/words/en";
import { CHANNEL_ROWS, need, SENT, type Sent } from "../channels";
import { configuration } from "../platform/configuration";
import { title } from "../text/say";
import { checkboxes, radios, tick } from "./choice-fields";
import type { Errors } from "./errors";
import { checkPlaces, placeFieldOf, placeSent } from "./places";
import { text } from "./text-fields";
import { pauseIsTooLong } from "./wishes";

/** What a resident tells of themselves and wants, as the platform keeps it. */
export type Preferences = Omit<components["schemas"]["Me"], "id" | "consent" | "version">;

/** What is said of notifications on the device that somebody sits before. */
export interface Device {
  able: boolean;
  view: () => TemplateResult | typeof nothing;
}

type Change = (to: Partial<Preferences>) => void;

const NIGHT = { from: "22:00", to: "07:00" };

export const nobody = (language: Preferences["language"]): Preferences => ({ name: "", postcode: "", groups: [], channels: [], language });

/** Whoever is reached on a device alone need not say who they are. */
const isNameless = ({ name, channels }: Preferences) =>
  name.trim() === "" && channels.length > 0 && channels.every((one) => one === "push");

/**
 * The fields of a resident's choices, in the words given.
 *
 * @param offered the groups there are to choose from
 * @param device what is said of notifications to whoever sits before the device; left out where somebody else does
 */
export function preferenceFields(
  words: Words,
  mine: Preferences,
  offered: string[],
  errors: Errors,
  change: Change,
  device?: Device,
): TemplateResult {
  const can = (channel: Sent) => CHANNEL_ROWS[channel].address !== "browser" || device?.able || mine.channels.includes(channel);
  return html`
    ${checkboxes({
      id: "channels",
      label: words.how,
      hint: words.howHint,
      error: errors.get("channels"),
      values: mine.channels,
      choices: SENT.filter(can).map((channel) => ({ value: channel, label: words[channel] })),
      change: (channels) => change({ channels: channels as Preferences["channels"] }),
    })}
    ${device?.view() ?? nothing} ${addresses(words, mine, errors, change)}
    ${
      isNameless(mine)
        ? nothing
        : text({
            id: "name",
            label: words.name,
            error: errors.get("name"),
            value: mine.name,
            autocomplete: "name",
            change: (name) => change({ name }),
          })
    }
    ${text({
      id: "postcode",
      label: words.postcode,
      hint: words.postcodeHint,
      error: errors.get("postcode"),
      value: mine.postcode,
      width: 10,
      autocomplete: "postal-code",
      change: (postcode) => change({ postcode }),
    })}
    ${choices(words, mine, offered, change)}
  `;
}

function addresses(words: Words, mine: Preferences, errors: Errors, change: Change): TemplateResult {
  const wants = (address: Parameters<typeof need>[1]) => need(mine.channels, address);
  const phone = (id: "mobile" | "landline", label: string, hint = "") =>
    text({
      id,
      label,
      hint,
      error: errors.get(id),
      value: mine[id] ?? "",
      type: "tel",
      autocomplete: "tel",
      width: 20,
      change: (value) => change({ [id]: value }),
    });
  return html`
    ${wants("mobile") ? phone("mobile", words.mobile) : nothing}
    ${wants("phone") ? phone("landline", words.landline, wants("mobile") ? words.landlineHint : "") : nothing}
    ${
      wants("email")
        ? text({
            id: "email",
            label: words.emailAddress,
            error: errors.get("email"),
            value: mine.email ?? "",
            type: "email",
            autocomplete: "email",
            spellcheck: "false",
            change: (email) => change({ email }),
          })
        : nothing
    }
  `;
}

/** The groups that one comes into by oneself, and those one is in: closed ones are nobody else's business. */
export const ownGroups = (groups: string[]): string[] => [
  ...new Set([...configuration.groups.filter(({ joining }) => joining === "open").map(({ name }) => name), ...groups]),
];

const asking = (words: Words, offered: string[]): string[] => {
  const asked = configuration.groups.filter(({ joining, name }) => joining === "asked" && !offered.includes(name));
  return asked.length > 0 ? [words.groupsAsked.replace("{groups}", asked.map(({ name }) => title(name)).join(", "))] : [];
};

function choices(words: Words, mine: Preferences, offered: string[], change: Change): TemplateResult {
  return html`
    ${
      offered.length > 0
        ? checkboxes({
            id: "groups",
            label: words.groups,
            hint: [words.groupsHint, ...asking(words, offered)].join(" "),
            values: mine.groups,
            choices: offered.map((name) => ({ value: name, label: title(name) })),
            change: (groups) => change({ groups }),
          })
        : nothing
    }
    ${radios({
      id: "language",
      label: words.language,
      value: mine.language,
      inline: true,
      choices: [
        { value: "en", label: words.english },
        { value: "cy", label: words.welsh },
      ],
      change: (language) => change({ language: language as Preferences["language"] }),
    })}
    ${tick({
      id: "quiet",
      label: words.quiet,
      hint: words.quietHint,
      value: mine.quietHours !== undefined && mine.quietHours !== null,
      change: (on) => change({ quietHours: on ? NIGHT : undefined }),
    })}
  `;
}

/** Says what is missing. A pause that is on record stands, however long it is. */
export function checkPreferences(words: Words, mine: Preferences, errors: Errors, onRecord?: Preferences["pausedUntil"]): void {
  const wants = (address: Parameters<typeof need>[1]) => need(mine.channels, address);
  const empty = (value: string | undefined) => !value?.trim();
  errors.clear();
  if (mine.channels.length === 0) errors.add("channels", words.needChannel);
  if (mine.pausedUntil !== onRecord && pauseIsTooLong(mine)) errors.add("pausedUntil", words.pauseTooLong);
  if (wants("mobile") && empty(mine.mobile)) errors.add("mobile", words.needMobile);
  if (wants("phone") && empty(mine.landline) && empty(mine.mobile)) errors.add("landline", words.needPhone);
  if (wants("email") && empty(mine.email)) errors.add("email", words.needEmail);
  if (empty(mine.name) && !isNameless(mine)) errors.add("name", words.needName);
  if (empty(mine.postcode)) errors.add("postcode", words.needPostcode);
  checkPlaces(words, mine.places ?? [], errors);
}

/** The choices as the platform takes them: what is empty is left out. */
export function cleaned<P extends Preferences>(mine: P): P {
  const empty = (value: unknown) => value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
  const filled = Object.entries({ ...mine, places: mine.places?.map(placeSent) }).filter(([, value]) => !empty(value));
  return Object.fromEntries(filled) as unknown as P;
}

const CLEARABLE = ["mobile", "landline", "email", "groups", "quietHours", "kinds", "pausedUntil", "digest", "until", "places"] as const;

/** What is empty, so that a change empties it on record too: what is left out there stays as it was. */
export function emptied(mine: Preferences): Partial<Record<(typeof CLEARABLE)[number], null>> {
  const kept = cleaned(mine);
  return Object.fromEntries(CLEARABLE.filter((name) => kept[name] === undefined).map((name) => [name, null]));
}

/** The field a JSON Pointer of the platform is about. */
export const fieldOf = (pointer: string): string => placeFieldOf(pointer) ?? pointer.split("/")[1] ?? "";

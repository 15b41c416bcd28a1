import type { Answer } from "../platform/api";
import { nameOf } from "../platform/names";
import { allSaved } from "../platform/saved";
import { alertsKnown, keepTitle, titleOf } from "../platform/titles";
import type { Template } from "../platform/types";

export type Entry = Answer<"readAudit">["entries"][number];

/** Who did it: by name and role, and what no person did was the platform's own doing. */
export function doer({ who, role }: Pick<Entry, "who" | "role">): string {
  if (role === "function") return "The platform, by itself";
  const name = nameOf(who);
  return role && role !== name ? `${name}, ${role}` : name;
}

/** One line for each act: what it came to says more than that it was asked for. */
export function acted(entries: Entry[]): Entry[] {
  const came = new Set(entries.filter(({ outcome }) => outcome !== "asked").map(named));
  return entries.filter((entry) => entry.outcome !== "asked" || !came.has(named(entry)));
}

/** One request can be several acts. */
const named = ({ request, action }: Entry) => `${request} ${action}`;

/** Where what was done can be looked at, if it has a page. */
export function pageOf({ action, target }: Pick<Entry, "action" | "target">): string | undefined {
  if (!target) return undefined;
  if (action.startsWith("alert.")) return `alerts/${target}`;
  if (action.startsWith("integrator.")) return `integrators/${target}`;
  return /^resident\.(add|change|read|unmark)$/.test(action) ? `residents/${target}` : undefined;
}

/** An id that only a machine made: it says nothing to who reads. */
const MADE = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/**
 * What an act was on, in words: an alert by its title, a template by its name, as far as they are known. A resident is not
 * named, since who is looked up here would be one more entry.
 */
export function targetWords({ action, target = "" }: Pick<Entry, "action" | "target">): string {
  if (action.startsWith("resident.")) return pageOf({ action, target }) ? "The record" : "";
  return titleOf(target) ?? (MADE.test(target) ? "" : target);
}

/** Done when the alerts and templates that entries are about are known by what they are called, or cannot be. */
export async function titlesKnown(entries: Entry[]): Promise<void> {
  const alerts = entries.filter(({ action }) => action.startsWith("alert.")).map(({ target }) => target);
  await Promise.all([alertsKnown(alerts), templatesKnown(entries)]);
}

async function templatesKnown(entries: Entry[]): Promise<void> {
  if (!entries.some(({ action, target }) => action.startsWith("template.") && target && titleOf(target) === undefined)) return;
  for (const { id, name } of await allSaved().catch((): Template[] => [])) keepTitle(id, name);
}

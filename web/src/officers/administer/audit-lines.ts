import type { Answer } from "../platform/api";
import { call } from "../platform/api";

export type Entry = Answer<"readAudit">["entries"][number];

/** One line for each act: what it came to says more than that it was asked for. */
export function acted(entries: Entry[]): Entry[] {
  const came = new Set(entries.filter(({ outcome }) => outcome !== "asked").map(named));
  return entries.filter((entry) => entry.outcome !== "asked" || !came.has(named(entry)));
}

/** One request can be several acts. */
const named = ({ request, action }: Entry) => `${request} ${action}`;

/** Where what was done can be looked at, if it has a page. */
export function pageOf({ action, target }: Entry): string | undefined {
  if (!target) return undefined;
  if (action.startsWith("alert.")) return `alerts/${target}`;
  if (action.startsWith("integrator.")) return `integrators/${target}`;
  return /^resident\.(add|change|read|unmark)$/.test(action) ? `residents/${target}` : undefined;
}

const titles = new Map<string, string>();

/** What a target is called: an alert by its title, as far as it is known. */
export const titleOf = (id: string): string => titles.get(id) ?? id;

/** Done when the alerts that entries are about are known by their titles, or cannot be. */
export async function titlesKnown(entries: Entry[]): Promise<void> {
  const ids = new Set(entries.filter(({ action }) => action.startsWith("alert.")).map(({ target }) => target));
  const unknown = [...ids].filter((id): id is string => id !== undefined && !titles.has(id));
  await Promise.all(
    unknown.map((id) =>
      call("readAlert", { path: { id } }).then(
        ({ title }) => titles.set(id, title),
        () => undefined,
      ),
    ),
  );
}

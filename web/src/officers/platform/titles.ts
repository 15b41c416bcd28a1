import { call } from "./api";

const titles = new Map<string, string>();

/** What an alert or a template is called, as far as that is known. */
export const titleOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : titles.get(id));

/** What something of that id is called from now on. */
export const keepTitle = (id: string, title: string): void => void titles.set(id, title);

let latest: Promise<void> | undefined;

/** Done when the latest alerts are known by their titles, or cannot be: one request, however many they are. */
export function latestKnown(): Promise<void> {
  latest ??= call("listAlerts", { query: {} }).then(
    ({ alerts }) => alerts.forEach(({ id, title }) => keepTitle(id, title)),
    () => {
      latest = undefined;
    },
  );
  return latest;
}

/** Done when the alerts of these ids are known by their titles, or cannot be. */
export async function alertsKnown(ids: (string | undefined)[]): Promise<void> {
  const unknown = [...new Set(ids)].filter((id): id is string => id !== undefined && !titles.has(id));
  await Promise.all(
    unknown.map((id) =>
      call("readAlert", { path: { id } }).then(
        ({ title }) => keepTitle(id, title),
        () => undefined,
      ),
    ),
  );
}

const DAY = 86_400_000;
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** As many days as from one to another, just before them. */
export function before(from: string, to: string): { from: string; to: string } {
  const first = Date.parse(from);
  const last = first - DAY;
  return { from: dayOf(last - (Date.parse(to) - first)), to: dayOf(last) };
}

/** "5 Jan 2026" for 2026-01-05, "Jan 2026" for 2026-01. */
export const keyWords = (key: string): string => (key.length > 7 ? day : month).format(new Date(key));

const DAY = 86_400_000;
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** Some days, both ends among them, such as 2026-01-05. */
export interface Period {
  from: string;
  to: string;
}

/** The day a moment is in. */
export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** What came just before: as many whole months before whole months, else as many days. */
export function before({ from, to }: Period): Period {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const end = dayOf(first - DAY);
  const months = wholeMonths(from, to);
  return { from: months > 0 ? dayOf(monthsAfter(first, -months)) : dayOf(first - DAY - (last - first)), to: end };
}

/** The month a day is in, until that day or, of a month that is over, until its end. */
export function monthOf(now: number, back = 0): Period {
  const first = monthsAfter(now, -back);
  return { from: dayOf(first), to: dayOf(Math.min(now, monthsAfter(first, 1) - DAY)) };
}

/** The year until today. */
export const yearOf = (now: number): Period => ({ from: `${dayOf(now).slice(0, 4)}-01-01`, to: dayOf(now) });

/** How many whole months it is, or 0. */
function wholeMonths(from: string, to: string): number {
  const [first, next] = [new Date(from), new Date(Date.parse(to) + DAY)];
  if (first.getUTCDate() !== 1 || next.getUTCDate() !== 1) return 0;
  return (next.getUTCFullYear() - first.getUTCFullYear()) * 12 + next.getUTCMonth() - first.getUTCMonth();
}

/** The first day of the month so many months after the one a moment is in. */
function monthsAfter(at: number, months: number): number {
  const then = new Date(at);
  return Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + months, 1);
}

/** "5 Jan 2026" for 2026-01-05, "Jan 2026" for 2026-01. */
export const keyWords = (key: string): string => (key.length > 7 ? day : month).format(new Date(key));

/** "5 Jan 2026 to 9 Jan 2026", or the one day. */
export const periodWords = ({ from, to }: Period): string => (from === to ? keyWords(from) : `${keyWords(from)} to ${keyWords(to)}`);

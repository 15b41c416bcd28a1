/** Where the force is. */
export const ZONE = "Europe/London";
const HOUR = 3_600_000;
const parts = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** A moment by London's clock, as a field for a day and time has it: 2026-12-01T18:00. */
export const londonTime = (at: Date): string => parts.format(at).replace(" ", "T");

/** The moments at which London's clocks show that: one, none when they go forward, two when they go back. */
export function inLondon(local: string): Date[] {
  const asUtc = Date.parse(`${local}Z`);
  return [asUtc - HOUR, asUtc]
    .filter((at) => !Number.isNaN(at))
    .map((at) => new Date(at))
    .filter((at) => londonTime(at) === local.slice(0, 16));
}

/** Whether London's clocks are changed between two moments. */
export const changesBetween = (one: Date, other: Date): boolean => ahead(one) !== ahead(other);

const ahead = (at: Date) => Date.parse(`${londonTime(at)}Z`) - Math.floor(at.getTime() / 60_000) * 60_000;

import { ZONE } from "./london";

const whole = new Intl.NumberFormat("en-GB");
const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: ZONE });
const year = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: ZONE });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: ZONE });

/** 1,234 */
export const number = (n: number): string => whole.format(n);

/** "1 resident", "1,234 residents" */
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** An amount in the currency the force's prices are kept in. */
export function money(amount: number, currency = "GBP"): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(amount);
}

/** "14:05" today, "Tue 3 Nov, 14:05" this year, "3 Nov 2025, 14:05" before. */
export function moment(iso: string, now = new Date()): string {
  const at = new Date(iso);
  if (day.format(at) === day.format(now) && at.getFullYear() === now.getFullYear()) return clock.format(at);
  return `${(at.getFullYear() === now.getFullYear() ? day : year).format(at)}, ${clock.format(at)}`;
}

/** "40 seconds", "3 minutes", "2 hours 5 minutes" */
export function lasting(seconds: number): string {
  if (seconds < 60) return count(Math.max(1, Math.round(seconds)), "second");
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return count(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? count(hours, "hour") : `${count(hours, "hour")} ${count(minutes % 60, "minute")}`;
}

/** "850 m", "2.5 km" */
export function distance(metres: number): string {
  return metres < 1000 ? `${number(Math.round(metres))} m` : `${Number((metres / 1000).toFixed(1))} km`;
}

/** "farm-watch" as a person would write it. */
export function title(name: string): string {
  return capital(name.replaceAll("-", " "));
}

/** The same words with a capital at the beginning. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

import { expect, test } from "vitest";
import { count, distance, lasting, moment, money, title } from "./say";

test("one is not many", () => {
  expect([count(1, "resident"), count(1234, "resident")]).toEqual(["1 resident", "1,234 residents"]);
});

test.each([
  [0.2, "1 second"],
  [59, "59 seconds"],
  [61, "1 minute"],
  [3600, "1 hour"],
  [7500, "2 hours 5 minutes"],
])("%d s is %s", (seconds, words) => expect(lasting(seconds)).toBe(words));

test("a time is said as in London, summer and winter", () => {
  const now = new Date("2026-07-01T12:00:00Z");
  expect(moment("2026-07-01T09:05:00Z", now)).toBe("10:05");
  expect(moment("2026-01-05T09:05:00Z", now)).toBe("Mon 5 Jan, 09:05");
  expect(moment("2025-01-05T09:05:00Z", now)).toBe("5 Jan 2025, 09:05");
});

test("amounts, distances and names are said as people say them", () => {
  expect([money(1234.5), distance(850), distance(2500), title("farm-watch")]).toEqual(["£1,234.50", "850 m", "2.5 km", "Farm watch"]);
});

import { expect, test } from "vitest";
import { changesBetween, inLondon, londonTime } from "./london";

test.each([
  ["2026-11-24T12:00", ["2026-11-24T12:00:00.000Z"]],
  ["2026-07-01T12:00", ["2026-07-01T11:00:00.000Z"]],
  ["2027-03-28T01:30", []],
  ["2026-10-25T01:30", ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]],
  ["", []],
])("London's clocks show %s at %j", (local, moments) => {
  expect(inLondon(local).map((at) => at.toISOString())).toEqual(moments);
});

test("a moment is shown by London's clock", () => {
  expect(londonTime(new Date("2026-07-01T11:05:59Z"))).toBe("2026-07-01T12:05");
});

test("a change of the clocks between two moments is seen", () => {
  expect(changesBetween(new Date("2026-10-24T12:00:30Z"), new Date("2026-10-26T12:00:00Z"))).toBe(true);
  expect(changesBetween(new Date("2026-11-24T12:00:30Z"), new Date("2026-11-25T12:00:00Z"))).toBe(false);
});

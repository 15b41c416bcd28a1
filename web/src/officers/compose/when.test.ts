import { expect, test } from "vitest";
import { Errors } from "../../shared/form/errors";
import { checkWhen, clockChange, goesAt, times } from "./when";

const NOW = new Date("2026-10-20T12:00:00Z");

test.each([
  ["2026-10-20T12:59", "Choose a time that is still to come, or send it at once"],
  ["2026-11-03T12:01", "Choose a time within 14 days"],
  ["", "Enter a day and a time that there is"],
  ["2026-10-21T09:00", undefined],
  [undefined, undefined],
])("of a draft that goes at %s is said: %s", (sendAt, words) => {
  const errors = new Errors();
  checkWhen({ sendAt }, errors, NOW.getTime());
  expect(errors.get("sendAt")).toBe(words);
});

test.each([
  ["2026-10-21T09:00", undefined],
  ["2026-10-26T09:00", "The clocks change before then. It goes at this time by the new clock."],
  ["2026-10-25T01:30", "The clocks go back that night, and this time comes twice: it goes the first time, Sun 25 Oct, 01:30."],
])("of the clocks at %s is said: %s", (sendAt, words) => {
  expect(clockChange(sendAt, NOW)).toBe(words);
});

test("a time that the clocks leave out is said not to come", () => {
  expect(clockChange("2027-03-28T01:30", new Date("2027-03-20T12:00:00Z"))).toContain("is left out");
});

test("a draft without a time goes at once", () => {
  expect([goesAt({ sendAt: undefined }), goesAt({ sendAt: "2026-10-21T09:00" })?.toISOString()]).toEqual([
    undefined,
    "2026-10-21T08:00:00.000Z",
  ]);
});

test.each([
  [{ every: "day" as const, until: "2026-10-27" }, 7, undefined],
  [{ every: "week" as const, until: "2026-11-02" }, 2, undefined],
  [{ every: "week" as const, until: "2026-10-27" }, 1, "Choose a day on which it goes once more, or let it go once"],
  [{ every: "day" as const, until: "2026-11-04" }, 15, "Choose a last day within 14 days"],
  [{ every: "day" as const, until: "" }, 1, "Choose a day on which it goes once more, or let it go once"],
])("what recurs as %o goes %d times, and is said: %s", (recurs, many, words) => {
  const errors = new Errors();
  const draft = { sendAt: "2026-10-21T09:00", recurs };
  checkWhen(draft, errors, NOW.getTime());
  expect(times(draft)).toBe(many);
  expect(errors.get("recurs")).toBe(words);
});

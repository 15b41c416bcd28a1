import { expect, test } from "vitest";
import { bodyOf, decided, missing } from "./decision";

test("an approval asks for no reason and sends none", () => {
  expect(missing("approve", "")).toBeUndefined();
  expect(bodyOf("approve", "left over from a rejection")).toEqual({});
});

test.each(["reject", "override"] as const)("to %s takes a reason of more than blanks", (verb) => {
  expect(missing(verb, " \n")).toMatch(/^Say why/);
  expect(missing(verb, "Gas leak")).toBeUndefined();
  expect(bodyOf(verb, " Gas leak ")).toEqual({ reason: "Gas leak" });
});

const asked = { why: "it reaches 1200 residents", recipients: 1200, lapsesAt: "2026-01-05T13:00:00Z" };
const at = "2025-01-05T09:05:00Z";

test.each([
  [{ by: "sue", at, override: false }, "Approved by sue, 5 Jan 2025, 09:05"],
  [{ by: "sue", at, reason: "Wrong town", override: false }, "Rejected by sue, 5 Jan 2025, 09:05: Wrong town"],
  [{ by: "sue", at, reason: "Gas leak", override: true }, "Sent without approval by sue, 5 Jan 2025, 09:05: Gas leak"],
])("a decision is said in a sentence", (decision, words) => {
  expect(decided({ approval: { ...asked, decision } })).toBe(words);
});

test("nothing is said of an alert that waits, or never had to", () => {
  expect([decided({ approval: asked }), decided({})]).toEqual([undefined, undefined]);
});

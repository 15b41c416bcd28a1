import { expect, test } from "vitest";
import { decided, missing } from "./decision";

test("an approval asks for no reason", () => {
  expect(missing("approve", "")).toBeUndefined();
});

test.each(["reject", "return", "override"] as const)("to %s takes a reason of more than blanks", (verb) => {
  expect(missing(verb, " \n")).toMatch(/^Say wh/);
  expect(missing(verb, "Gas leak")).toBeUndefined();
});

const asked = { why: "recipients" as const, recipients: 1200, cost: 48, lapsesAt: "2026-01-05T13:00:00Z", decision: null };
const at = "2025-01-05T09:05:00Z";

test.each([
  [{ by: "sue", at, reason: null, override: false }, "Approved by sue, 5 Jan 2025, 09:05"],
  [{ by: "sue", at, reason: "Wrong town", override: false }, "Rejected by sue, 5 Jan 2025, 09:05: Wrong town"],
  [{ by: "sue", at, reason: "Gas leak", override: true }, "Sent without approval by sue, 5 Jan 2025, 09:05: Gas leak"],
])("a decision is said in a sentence", (decision, words) => {
  expect(decided({ approval: { ...asked, decision } })).toBe(words);
});

test("one that came back is said to be returned", () => {
  const decision = { by: "sue", at, reason: "Say where", override: false };
  expect(decided({ status: "returned", approval: { ...asked, decision } })).toBe("Returned by sue, 5 Jan 2025, 09:05: Say where");
});

test("nothing is said of an alert that waits, or never had to", () => {
  expect([decided({ approval: asked }), decided({})]).toEqual([undefined, undefined]);
});

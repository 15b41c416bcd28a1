import { expect, test } from "vitest";
import { acted, doer, type Entry, pageOf, targetWords } from "./audit-lines";

const entry = (change: Partial<Entry>): Entry => ({
  at: "2026-01-05T09:00:00Z",
  who: "sue",
  role: "officer",
  action: "alert.stop",
  target: "a1",
  outcome: "200",
  request: "r1",
  chain: "0",
  number: 1,
  hash: "h",
  ...change,
});

test("an act is one line, with what it came to", () => {
  const came = entry({});
  expect(acted([came, entry({ outcome: "asked" })])).toEqual([came]);
});

test("an act of which nothing is known but that it was asked for is not left out", () => {
  const died = entry({ outcome: "asked", request: "r2" });
  expect(acted([entry({}), died])).toHaveLength(2);
  expect(acted([entry({}), entry({ outcome: "asked", action: "alert.replace" })])).toHaveLength(2);
});

test("what has a page is led to, and what was erased is not", () => {
  expect(pageOf(entry({}))).toBe("alerts/a1");
  expect(pageOf(entry({ action: "resident.change" }))).toBe("residents/a1");
  expect(pageOf(entry({ action: "resident.erase" }))).toBeUndefined();
  expect(pageOf({ ...entry({}), target: undefined } as never)).toBeUndefined();
});

test("what an act was on is said in words, never as a number that a machine made", () => {
  const made = "01a22788-bba4-75b6-b880-44e4901db38a";
  expect(targetWords({ action: "recording.add", target: made })).toBe("");
  expect(targetWords({ action: "resident.read", target: "demo-0777" })).toBe("The record");
  expect(targetWords({ action: "resident.erase", target: made })).toBe("");
  expect(targetWords({ action: "group.add", target: "farm-watch" })).toBe("farm-watch");
});

test("who did something is named with their role, and a function of the platform by no name in its code", () => {
  expect(doer({ who: "sweepAlerts", role: "function" })).toBe("The platform, by itself");
  expect(doer({ who: "ControlRoom", role: "integrator" })).toBe("ControlRoom, integrator");
  expect(doer({ who: "resident", role: "resident" })).toBe("resident");
});

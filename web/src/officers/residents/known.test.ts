import { expect, test } from "vitest";
import { stops } from "./known";

const at = "2025-01-05T09:05:00Z";

test("an address that opted out says so, and of calls nothing more", () => {
  const out = { why: "opt-out", at } as const;
  expect(stops({ address: "+447700900123", stopped: out, callsStopped: out })).toEqual([
    "Opted out, 5 Jan 2025, 09:05: nothing is sent there",
  ]);
});

test("calls can be stopped alone", () => {
  expect(stops({ address: "+447700900123", callsStopped: { why: "opt-out", at } })).toEqual([
    "Opted out of calls, 5 Jan 2025, 09:05: it is not called",
  ]);
});

test("of a good address there is nothing to say", () => {
  expect(stops({ address: "a@example.org", provenAt: at })).toEqual([]);
});

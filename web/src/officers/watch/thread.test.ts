import { expect, test } from "vitest";
import type { Reply } from "../platform/types";
import { type Act, did, thread } from "./thread";

const act = (at: string, what: Act["what"]): Act => ({ at, what, alert: "a" });
const reply = (id: string, at: string): Reply => ({ id, at }) as Reply;

test("what was done and what came back stand in the order of time, whatever way their times are written", () => {
  const acts = [act("2026-11-24T12:00:00Z", "issued"), act("2026-11-24T12:05:00.5Z", "stopped")];
  const found = thread(acts, [reply("late", "2026-11-24T12:06:00Z"), reply("early", "2026-11-24T12:05:00Z")]);
  expect(found.map((one) => ("act" in one ? one.act.what : one.reply.id))).toEqual(["issued", "early", "stopped", "late"]);
});

test("a reply that two alerts of an incident list is shown once", () => {
  expect(thread([], [reply("one", "2026-11-24T12:05:00Z"), reply("one", "2026-11-24T12:05:00Z")])).toHaveLength(1);
});

test("what was never sent is not shown as done", () => {
  for (const status of ["waiting", "scheduled", "returned", "withdrawn", "rejected", "lapsed"] as const) {
    expect(did({ what: "issued", alert: "a" }, { status }), status).toBe("Written, not sent");
  }
  expect(did({ what: "issued", alert: "a" }, { status: "stopped" })).toBe("Issued");
  expect(did({ what: "withdrawn", alert: "a" }, { status: "withdrawn" })).toBe("Withdrawn");
});

test("what was done to the incident itself is told of it, and not of an alert", () => {
  expect(did({ what: "withdrawn" }, undefined)).toBe("The incident was withdrawn: its page, words and photos are gone");
});

import { expect, test } from "vitest";
import { went } from "./alert-parts";

test("what was stopped before its time does not look as if it had gone", () => {
  const sendAt = "2026-12-02T10:00:00Z";
  const stop = (at: string) => ({ by: "control-room", at, reason: null });
  expect(went({ status: "stopped", sendAt, stop: stop("2026-11-30T14:26:03.123Z") })).toBe(false);
  expect(went({ status: "stopped", sendAt, stop: stop("2026-12-02T10:00:01Z") })).toBe(true);
  expect(went({ status: "stopped", stop: stop("2026-11-30T14:26:03.123Z") })).toBe(true);
  expect(went({ status: "finished", sendAt })).toBe(true);
  expect(went({ status: "scheduled", sendAt })).toBe(false);
});

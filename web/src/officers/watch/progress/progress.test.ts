import { expect, test } from "vitest";
import { waits } from "./progress";

const expiresAt = "2025-01-05T09:05:00Z";
const now = Date.parse("2025-01-05T09:00:00Z");
const progress = { recipients: 3, channels: { email: { delivered: 2, digested: 1 } } };

test("what waits for a digest can be stopped though all else has gone, until its time is over", () => {
  expect(waits({ status: "finished", expiresAt, progress }, now)).toBe(true);
  expect(waits({ status: "finished", expiresAt, progress }, Date.parse(expiresAt))).toBe(false);
});

test("an alert of which nothing waits for a digest, or that was stopped, has nothing to stop", () => {
  expect(waits({ status: "finished", expiresAt, progress: { channels: { email: { delivered: 2 } } } }, now)).toBe(false);
  expect(waits({ status: "stopped", expiresAt, progress }, now)).toBe(false);
});

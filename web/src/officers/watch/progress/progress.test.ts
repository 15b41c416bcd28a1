import { beforeEach, expect, test } from "vitest";
import { pretend } from "../../sign-in/pretend";
import { waits } from "./progress";

beforeEach(() => pretend("officer"));

const expiresAt = "2025-01-05T09:05:00Z";
const now = Date.parse("2025-01-05T09:00:00Z");
const severity = "minor" as const;
const channels: [] = [];
const progress = { recipients: 3, channels: { email: { delivered: 2, digested: 1 } } };

test("what waits for a digest can be stopped though all else has gone, until its time is over", () => {
  expect(waits({ status: "finished", expiresAt, severity, channels, progress }, now)).toBe(true);
  expect(waits({ status: "finished", expiresAt, severity, channels, progress }, Date.parse(expiresAt))).toBe(false);
});

test("an alert of which nothing waits for a digest, or that was stopped, has nothing to stop", () => {
  expect(waits({ status: "finished", expiresAt, severity, channels, progress: { channels: { email: { delivered: 2 } } } }, now)).toBe(
    false,
  );
  expect(waits({ status: "stopped", expiresAt, severity, channels, progress }, now)).toBe(false);
});

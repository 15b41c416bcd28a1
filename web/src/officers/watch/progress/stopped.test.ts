import { beforeEach, expect, test } from "vitest";
import { pretend } from "../../sign-in/pretend";
import { notSent, stoppedWords } from "./stopped";

beforeEach(() => pretend("officer"));

const stop = { by: "okafor", at: "2025-01-05T09:05:00Z", reason: "The horse was caught" };
const progress = { channels: { sms: { queued: 2, sent: 3, stopped: 5 }, web: { stopped: 1 } } };

test("a stopped alert does not look wholly sent: what met the stop and what stood in a queue was not", () => {
  expect(notSent(progress)).toBe(7);
  expect(stoppedWords({ stop, progress })).toBe("Stopped by okafor, 5 Jan 2025, 09:05: “The horse was caught”. 7 messages were not sent.");
});

test("one message is one, and a stop need give no reason", () => {
  const one = { channels: { sms: { sent: 3, stopped: 1 } } };
  expect(stoppedWords({ stop: { ...stop, reason: null }, progress: one })).toBe(
    "Stopped by okafor, 5 Jan 2025, 09:05. 1 message was not sent.",
  );
});

test("a stop that came after everything went says so", () => {
  expect(stoppedWords({ stop, progress: { channels: { sms: { delivered: 3 } } } })).toMatch(/Nothing was left to send\.$/);
});

test("a stop that keeps an alert out of digests is not said to have had nothing left to send", () => {
  expect(stoppedWords({ progress: { channels: { email: { delivered: 1, digested: 1 } } } })).toBe(
    "Stopped. Whoever's digest had not gone does not get it.",
  );
});

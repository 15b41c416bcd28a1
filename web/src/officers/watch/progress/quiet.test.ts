import { beforeEach, expect, test } from "vitest";
import { pretend } from "../../sign-in/pretend";
import { quietWords } from "./quiet";

beforeEach(() => pretend("officer"));

const until = "2025-01-05T07:00:00Z";
const before = Date.parse(until) - 1;
const going = { progress: { channels: { sms: { queued: 3, sent: 2 }, voice: { queued: 1 }, email: { queued: 5 } } } };

test("quiet hours say how many texts and calls wait and until when", () => {
  expect(quietWords(going, until, before)).toBe("4 texts and calls wait until 5 Jan 2025, 07:00, when the quiet hours end.");
});

test("nothing is said to wait when the quiet hours are over, when there are none, or when all has gone", () => {
  expect(quietWords(going, until, Date.parse(until))).toBeUndefined();
  expect(quietWords(going, undefined)).toBeUndefined();
  expect(quietWords({ progress: { channels: { sms: { sent: 1 } } } }, until, before)).toBeUndefined();
});

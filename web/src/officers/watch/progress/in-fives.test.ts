import { beforeEach, expect, test } from "vitest";
import { pretend } from "../../sign-in/pretend";
import { figuresInFives } from "./in-fives";
import { news } from "./news";
import { outcomeRows } from "./outcome";
import { waits } from "./progress";
import { quietWords } from "./quiet";
import { standingWords } from "./standing";
import { stoppedWords } from "./stopped";

beforeEach(() => pretend("coordinator"));

const at = "2025-01-05T09:05:00Z";
const before = Date.parse("2025-01-05T09:00:00Z");
const progress = {
  recipients: 25,
  channels: { sms: { queued: 0, sent: 5, delivered: 15, failed: 5 }, email: { delivered: 5, digested: 0 } },
};

test("a volunteer reads each number by itself, and of all that is few that it is", () => {
  expect(figuresInFives(progress.channels.sms, true)).toEqual([
    ["Waiting", "fewer than five"],
    ["Sent, no receipt yet", "about 5"],
    ["Delivered", "about 15"],
    ["Could not be sent", "about 5"],
    ["Anything else", "fewer than five of each"],
  ]);
  expect(figuresInFives(progress.channels.email, false)).toEqual([
    ["Delivered", "about 5"],
    ["Anything else", "fewer than five of each"],
  ]);
  expect(figuresInFives({ sent: 0 }, false)).toEqual([["Whatever became of them", "fewer than five of each"]]);
});

test("a volunteer is not told who answered, nor a sum of what arrived or did not", () => {
  const over = { status: "finished" as const, public: false, training: false, channels: [], expiresAt: at, progress };
  expect(outcomeRows(over, [], [], before)).toEqual([
    ["What next", "Nothing more is sent, unless with a digest that has not gone. It counts until 5 Jan 2025, 09:05."],
  ]);
});

test("what an alert was approved for and what it reached are not subtracted for a volunteer", () => {
  const approval = { why: "firstTen" as const, recipients: 20, lapsesAt: at, decision: null };
  expect(standingWords({ status: "finished", sendAt: at, approval, progress: { recipients: 25, channels: {} } })).toBe(
    "It was approved for about 20 residents and was for about 25 residents when it went.",
  );
  const few = { ...approval, recipients: 4, fewerThanFive: true as const };
  expect(standingWords({ status: "scheduled", sendAt: at, approval: few })).toMatch(/Approved for fewer than five residents\.$/);
});

test("what a stop kept back is not added up for a volunteer", () => {
  expect(stoppedWords({ progress })).toBe("Stopped. What had not gone by then was not sent, and is in no digest.");
});

test("a volunteer hears that an alert is finished and that there are replies, and no number of either", () => {
  const sending = { status: "sending" as const, progress: { channels: { sms: { queued: 20 } } }, replies: 0 };
  expect(news(sending, { ...sending, progress })).toBeUndefined();
  expect(news(sending, { status: "finished", progress, replies: 5 })).toBe("Finished. New replies.");
});

test("a volunteer hears what waits for the end of quiet hours, not how much", () => {
  const queued = { progress: { channels: { sms: { queued: 5 }, voice: { queued: 5 } } } };
  expect(quietWords(queued, at, before)).toBe("Texts and calls wait until 5 Jan 2025, 09:05, when the quiet hours end.");
});

test("a volunteer may stop what could wait for digests, since of few they are not told", () => {
  const finished = { status: "finished" as const, expiresAt: at, channels: [], progress };
  expect(waits({ ...finished, severity: "minor" }, before)).toBe(true);
  expect(waits({ ...finished, severity: "severe" }, before)).toBe(false);
  expect(waits({ ...finished, severity: "minor", channels: ["sms"] }, before)).toBe(false);
  expect(waits({ ...finished, severity: "minor" }, Date.parse(at))).toBe(false);
});

test("nothing of an exercise is said to be sent", () => {
  expect(figuresInFives({ sent: 5 }, false, true)).toEqual([
    ["Would have gone", "about 5"],
    ["Anything else", "fewer than five of each"],
  ]);
});

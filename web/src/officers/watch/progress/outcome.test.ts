import { beforeEach, expect, test } from "vitest";
import type { Reply } from "../../platform/types";
import { pretend } from "../../sign-in/pretend";
import { outcomeRows } from "./outcome";

beforeEach(() => pretend("officer"));

const over = {
  status: "finished" as const,
  public: true,
  training: false,
  channels: [],
  expiresAt: "2025-01-05T09:05:00Z",
  progress: { recipients: 10, channels: { sms: { delivered: 6, sent: 1, undelivered: 2, suppressed: 1 }, web: { delivered: 1 } } },
};
const failures = [{ channel: "sms" as const, code: "30003", meaning: "The phone is off or unreachable", count: 2 }];
const reply = (from: string, flagged: boolean): Reply => ({ id: from, from, at: over.expiresAt, kind: "message", flagged, answers: [] });
const rows = (alert: Partial<typeof over> | object, replies: Reply[] = [], why = failures) =>
  Object.fromEntries(outcomeRows({ ...over, ...alert }, why, replies, Date.parse("2025-01-05T09:00:00Z")));

test("an alert that is over says how many have it, who has not and why, who answered and what comes next", () => {
  expect(rows({}, [reply("Ada", true), reply("Ben", false)])).toEqual({
    Arrived: "6 of 10 messages, for 10 residents; 1 went and may still be on the way",
    "Did not arrive": "2 by text message: The phone is off or unreachable\n1 had opted out or could no longer be reached",
    Answered: "2 residents; 1 reply needs attention",
    "What next": "Nothing more is sent. It is on the public page until 5 Jan 2025, 09:05.",
  });
});

test("the public page of a stopped alert is said to be withdrawn, and one that was never there is not", () => {
  expect(rows({ status: "stopped" })["What next"]).toBe("Nothing more is sent. Its public page says that it was withdrawn.");
  expect(rows({ status: "stopped", public: false })["What next"]).toBe("Nothing more is sent.");
});

test("an exercise is not said to be on the public page, where nobody finds it", () => {
  expect(rows({ training: true })["What next"]).toBe("Nothing more is sent. It counts until 5 Jan 2025, 09:05.");
  expect(rows({ training: true, status: "stopped" })["What next"]).toBe("Nothing more is sent.");
});

test("nothing of an exercise is said to be on the way or to have arrived, because nothing of it is sent", () => {
  const progress = { recipients: 10, channels: { sms: { sent: 9, suppressed: 1 } } };
  expect(rows({ training: true, progress }, [], [])).toMatchObject({
    Arrived: "0 of 10 messages, for 10 residents; 9 would have gone: in an exercise nothing is sent",
    "Did not arrive": "1 had opted out or could no longer be reached",
  });
  const all = { recipients: 10, channels: { sms: { sent: 10 } } };
  expect(rows({ training: true, progress: all }, [], [])["Did not arrive"]).toBe("Nothing was sent that could have");
});

test("an alert whose time is over is not said to be current on the public page", () => {
  expect(rows({ expiresAt: "2025-01-05T08:59:00Z" })["What next"]).toBe(
    "Its time is over: nothing more is sent. Its public page is with the past alerts.",
  );
  expect(rows({ status: "expired", public: false })["What next"]).toBe("Its time is over: nothing more is sent.");
});

test("of an alert that never went it is not said how it went, nor that it is on the public page", () => {
  for (const status of ["waiting", "scheduled", "returned", "withdrawn", "rejected", "lapsed"] as const)
    expect(rows({ status })).toEqual({});
});

test("what everybody has is not said to have failed", () => {
  const whole = { progress: { recipients: 2, channels: { sms: { delivered: 2 } } } };
  expect(rows(whole, [], [])).toMatchObject({ "Did not arrive": "None that we know of", Answered: "Nobody yet" });
});

test("who answered its question without writing is not said to be nobody", () => {
  const tally = [
    { answer: "Yes", count: 2 },
    { answer: "No", count: 1 },
  ];
  expect(rows({ tally })["Answered"]).toBe("3 answered its question");
  expect(rows({ tally }, [reply("Ada", true)])["Answered"]).toBe("1 resident; 3 answered its question; 1 reply needs attention");
});

test("whoever may not read replies is told nothing of them", () => {
  expect(outcomeRows(over, failures, undefined).map(([question]) => question)).toEqual(["Arrived", "Did not arrive", "What next"]);
});

test("an alert of which nothing was counted has no outcome", () => {
  expect(outcomeRows({ ...over, progress: undefined }, [], [])).toEqual([]);
});

test("an alert that some get with their digest is not said to be sent to nobody any more", () => {
  const progress = { recipients: 3, channels: { email: { delivered: 2, digested: 1 } } };
  expect(rows({ progress })["What next"]).toBe("1 resident gets it with their digest. It is on the public page until 5 Jan 2025, 09:05.");
  expect(rows({ progress, status: "stopped" })).toMatchObject({
    Arrived: "2 of 3 messages, for 3 residents; 1 kept out of a digest",
    "What next": "Nothing more is sent. Its public page says that it was withdrawn.",
  });
});

test("what waits for residents' digests and what has gone with them is said apart beside what arrived", () => {
  const partly = { progress: { recipients: 7, channels: { email: { delivered: 2, digested: 1, carried: 4 } } } };
  expect(rows(partly, [], [])).toMatchObject({
    Arrived: "2 of 7 messages, for 7 residents; 4 gone with a digest; 1 waiting for a digest",
    "Did not arrive": "None that we know of",
  });
});

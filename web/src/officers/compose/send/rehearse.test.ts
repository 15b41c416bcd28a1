import { expect, test } from "vitest";
import { betterWords, rehearsedWords, testedWords } from "./rehearse";

const now = new Date("2026-11-24T12:00:00Z");

test("a rehearsal says how many, by when, and who is left out and why", () => {
  const leftOut = { noAddress: 1, paused: 1, notWanted: 2, optedOut: 12, tooLate: 3 };
  const curve = [
    { at: "2026-11-24T12:01:00Z", messages: 500 },
    { at: "2026-11-24T12:05:00Z", messages: 900 },
  ];
  expect(
    rehearsedWords({ people: 1000, messages: 900, leftOut, heldBack: 40, digested: 2, begins: now.toISOString(), curve }, now),
  ).toEqual([
    "900 messages to 1,000 residents.",
    "The last would go 12:05, half of them by 12:01.",
    "40 would wait for quiet hours to end.",
    "2 e-mails would wait for a digest.",
    "1 resident has no address for these channels.",
    "1 resident has paused all that is not severe or extreme.",
    "2 residents want no alerts of this kind by these channels.",
    "12 would not go: nothing is sent to those addresses.",
    "3 would come too late, and are not sent.",
  ]);
});

test("a rehearsal with nobody says no more than that", () => {
  const leftOut = { noAddress: 0, paused: 0, notWanted: 0, optedOut: 0, tooLate: 0 };
  expect(rehearsedWords({ people: 0, messages: 0, leftOut, heldBack: 0, digested: 0, begins: "", curve: [] }, now)).toEqual([
    "0 messages to 0 residents.",
  ]);
});

test("a better time says who would still wait, and when the last would go", () => {
  const better = { at: "2026-11-24T22:05:00Z", messages: 900, heldBack: 0, tooLate: 0, ends: "2026-11-24T22:20:00Z" };
  expect(betterWords(better, now)).toBe("If it goes 22:05 instead, nobody would wait for quiet hours to end. The last would go 22:20.");
  expect(betterWords({ ...better, heldBack: 1200, tooLate: 3 }, now)).toContain(
    "1,200 would wait for quiet hours to end and 3 would come too late.",
  );
});

test("a test says where it went and where it could not", () => {
  const tests = [
    { channel: "email" as const, status: "sent" as const },
    { channel: "sms" as const, status: "noAddress" as const },
  ];
  expect(testedWords({ tests })).toBe("A test is on its way to you by e-mail. You have no confirmed address for a test by text.");
});

test("a test call is said to be on its way", () => {
  expect(testedWords({ tests: [{ channel: "voice", status: "sent" }] })).toBe("A test is on its way to you by call.");
});

import { beforeEach, expect, test, vi } from "vitest";
import type { Estimate } from "../../platform/types";
import { pretend } from "../../sign-in/pretend";
import { emptyDraft } from "../draft";
import { doubts, headlineOf } from "./headline";

beforeEach(() => void vi.stubGlobal("sessionStorage", { getItem: () => null }));

const share = (recipients: number) => ({ recipients, cost: 1, seconds: 9 });
const estimate = (to: Partial<Estimate>): Estimate => ({
  recipients: 20,
  channels: { sms: share(12), voice: share(3), email: share(8) },
  cost: 1.2,
  currency: "GBP",
  seconds: 9,
  warnings: [],
  needsApproval: false,
  postcodesOnBoundary: 0,
  ...to,
});
const quietUntil = "2025-01-05T07:00:00Z";

test("outside quiet hours it says how long it takes", () => {
  expect(headlineOf(estimate({}))).toBe(", £1.20, sent in about 9 seconds.");
});

test("in quiet hours nobody reads that texts are sent in seconds: they wait, and until when is said", () => {
  expect(headlineOf(estimate({ quietUntil }))).toBe(
    ", £1.20. Texts and calls wait until 5 Jan 2025, 07:00, when the quiet hours end; e-mails go now.",
  );
  const called = estimate({ quietUntil, channels: { voice: share(3) } });
  expect(headlineOf(called)).toBe(", £1.20. Calls wait until 5 Jan 2025, 07:00, when the quiet hours end.");
});

test("a volunteer is told no sum of what each channel costs", () => {
  pretend("coordinator");
  expect(headlineOf(estimate({}))).toBe(", sent in about 9 seconds.");
  expect(headlineOf(estimate({ seconds: 0 }))).toBe(".");
  expect(headlineOf(estimate({ quietUntil }))).toMatch(/^\. Texts and calls wait until/);
});

test("e-mails disturb nobody and wait for no quiet hours", () => {
  expect(headlineOf(estimate({ quietUntil, channels: { email: share(8) } }))).toBe(", £1.20, sent in about 9 seconds.");
});

test("an alert for nobody is doubted, and where it would show is said", () => {
  const nobody = estimate({ recipients: 0, channels: {} });
  expect(doubts(nobody, emptyDraft())).toEqual(["No resident on record would get this. Only the public page would show it."]);
  expect(doubts(nobody, { ...emptyDraft(), listed: false })).toEqual(["No resident on record would get this. Change who it is for."]);
  expect(doubts(estimate({}), emptyDraft())).toEqual([]);
});

test("a voice that nobody would hear is doubted", () => {
  const texted = estimate({ channels: { sms: share(20) } });
  expect(doubts(texted, { ...emptyDraft(), recordingSeconds: 4 })).toEqual([
    "Nobody would hear your recording: no resident here is called.",
  ]);
  expect(doubts(estimate({}), { ...emptyDraft(), recordingSeconds: 4 })).toEqual([]);
});

test("from four fifths of the budget on, what would be spent of it is said", () => {
  const near = estimate({ budget: { period: "month", spent: 812.4, most: 1000 } });
  expect(doubts(near, emptyDraft())).toEqual(["With this the force spends £812.40 of the £1,000.00 for the month."]);
  const over = estimate({ budget: { period: "day", spent: 101, most: 100 } });
  expect(doubts(over, emptyDraft())).toEqual(["With this the force spends £101.00 of the £100.00 for the day: it goes beyond the budget."]);
});

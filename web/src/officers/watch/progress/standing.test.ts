import { beforeEach, expect, test } from "vitest";
import { pretend } from "../../sign-in/pretend";
import { standingWords } from "./standing";

beforeEach(() => pretend("officer"));

const at = "2025-01-05T09:05:00Z";
const approval = { why: "recipients" as const, recipients: 2000, cost: 48, lapsesAt: at, decision: null };
const decision = { by: "sue", at, reason: "Say where", override: false };
const progress = (recipients: number) => ({ recipients, channels: {} });

test.each([
  [{ status: "scheduled", sendAt: at, approval }, "It goes 5 Jan 2025, 09:05. Whom it reaches is read then. Approved for 2,000 residents."],
  [{ status: "scheduled", sendAt: at }, "It goes 5 Jan 2025, 09:05. Whom it reaches is read then."],
  [{ status: "returned", approval: { ...approval, decision } }, "Returned by sue, 5 Jan 2025, 09:05: “Say where”"],
  [{ status: "withdrawn", stop: { by: "sue", at, reason: null } }, "Withdrawn by sue, 5 Jan 2025, 09:05. Nothing of it was sent."],
  [
    { status: "finished", sendAt: at, approval, progress: progress(2013) },
    "It was approved for 2,000 residents and was for 2,013 when it went: 13 more.",
  ],
  [
    { status: "finished", sendAt: at, approval, progress: progress(1999) },
    "It was approved for 2,000 residents and was for 1,999 when it went: 1 fewer.",
  ],
  [
    { status: "finished", sendAt: at, approval, progress: progress(2000) },
    "It was approved for 2,000 residents, and was for as many when it went.",
  ],
  [{ status: "finished", approval, progress: progress(2013) }, undefined],
  [{ status: "waiting", approval }, undefined],
] as const)("%j stands so: %s", (alert, words) => {
  expect(standingWords(alert)).toBe(words);
});

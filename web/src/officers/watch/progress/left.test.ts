import { expect, test } from "vitest";
import { left } from "./left";

const at = (seconds: number, settled: number) => ({ at: new Date(seconds * 1000).toISOString(), settled, delivered: 0 });
const progress = { channels: { sms: { queued: 30, sent: 70 } } };

test("what is left takes as long as the last minute's pace says", () => {
  expect(left({ progress, timeline: [at(0, 1), at(600, 40), at(630, 55), at(660, 70)] })).toBe(60);
});

test("one moment is no pace", () => {
  expect(left({ progress, timeline: [at(0, 70)] })).toBeUndefined();
  expect(left({ progress })).toBeUndefined();
});

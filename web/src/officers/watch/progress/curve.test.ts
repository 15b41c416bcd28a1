import { expect, test } from "vitest";
import { momentsOf } from "./curve";

const at = "2026-11-29T12:00:00Z";
const timeline = [
  { at: "2026-11-29T12:00:05Z", settled: 4, delivered: 3 },
  { at: "2026-11-29T12:00:09Z", settled: 298, delivered: 4 },
];

test("what a stop kept back is in the curve no more than in the count of what was done", () => {
  expect(momentsOf({ createdAt: at, timeline }, 4).map(({ settled }) => settled)).toEqual([0, 4, 4]);
});

test("of an alert that was not stopped all that was settled is done", () => {
  expect(momentsOf({ createdAt: at, timeline }, 298).map(({ settled }) => settled)).toEqual([0, 4, 298]);
});

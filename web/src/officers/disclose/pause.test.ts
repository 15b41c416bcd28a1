import { expect, test } from "vitest";
import { pause } from "./pause";

test("a page asks less often for a pack the longer it waits, and not less than twice a minute", () => {
  expect(pause(0)).toBe(1000);
  expect(pause(5)).toBeGreaterThan(pause(4));
  expect(pause(5000)).toBe(30_000);
});

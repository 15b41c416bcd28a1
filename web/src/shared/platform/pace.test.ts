import { expect, test } from "vitest";
import { Pace } from "./pace";

test("as long as nothing is new each look comes twice as late, up to a bound", () => {
  const pace = new Pace(10, 60);
  expect([false, false, false, false].map((fresh) => pace.next(fresh))).toEqual([20, 40, 60, 60]);
});

test("whatever is new makes the next look come soon", () => {
  const pace = new Pace(10, 60);
  pace.next(false);
  pace.next(false);
  expect(pace.next(true)).toBe(10);
  expect(pace.next(false)).toBe(20);
});

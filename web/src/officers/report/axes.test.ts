import { expect, test } from "vitest";
import { change, named, top } from "./axes";

test("an axis ends at a round number that nothing is above", () => {
  expect([0, 1, 3, 7, 10, 37, 120, 500, 501].map(top)).toEqual([1, 1, 5, 10, 10, 50, 200, 500, 1000]);
});

test("a few values are all named, and of many the first, the last and some between", () => {
  expect(named(3, 12)).toEqual([0, 1, 2]);
  expect(named(31, 5)).toEqual([0, 8, 15, 23, 30]);
  expect(named(0, 5)).toEqual([]);
});

test("a change is told in hundredths of what was before, where there was something", () => {
  expect(change(112, 100)).toBe("12 % more");
  expect(change(50, 100)).toBe("50 % less");
  expect(change(100, 100)).toBe("as many");
  expect(change(5, 0)).toBe("");
});

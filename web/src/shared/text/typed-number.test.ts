import { expect, test } from "vitest";
import { typedNumber } from "./typed-number";

test.each([
  ["500", 500],
  [" 0.04 ", 0.04],
  ["1,000", 1000],
  ["12 500", 12_500],
  ["1,000,000", 1_000_000],
  [".5", 0.5],
  [7, 7],
] as const)("%j is a number", (typed, number) => expect(typedNumber(typed)).toBe(number));

test.each(["five hundred", "", " ", "1,5", "2 km", "-1", "1e9", "NaN", "0x10"])("%j is none, and not nought", (typed) =>
  expect(typedNumber(typed)).toBeUndefined(),
);

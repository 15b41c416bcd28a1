import { beforeEach, expect, test } from "vitest";
import { pretend } from "../../sign-in/pretend";
import { spread } from "./answered";

beforeEach(() => pretend("officer"));

test("an answer is told by its ways in and by its places, the fullest first", () => {
  expect(spread({ answer: "Yes", count: 42, channels: { sms: 40, email: 2 }, places: { BS20: 12, BS21: 26 } })).toMatch(
    /^40 by .+, 2 by .+; 26 in BS21, 12 in BS20$/,
  );
  expect(spread({ answer: "Yes", count: 3 })).toBe("");
});

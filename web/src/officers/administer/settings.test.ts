import { expect, test } from "vitest";
import { Errors } from "../../shared/form/errors";
import { checkNumbers } from "./settings";

const KEPT = {
  approvalOver: 500,
  senderRates: { sms: 10, voice: 1, email: 14, push: 100 },
  prices: { sms: 0.04, voiceMinute: 0.02, email: 0.0001, push: 0 },
};

test("settings as they are kept are numbers", () => {
  const errors = new Errors();
  checkNumbers(KEPT, errors);
  expect(errors.any).toBe(false);
});

test("“five hundred” is asked for as a number, not said to be missing, and an empty price is not nought", () => {
  const errors = new Errors();
  checkNumbers({ ...KEPT, approvalOver: "five hundred", prices: { ...KEPT.prices, sms: "" } }, errors);
  expect(errors.get("approvalOver")).toMatch(/^Enter a number .*such as 500$/);
  expect(errors.get("prices-sms")).toBe("Enter a number for “A text part”, such as 0.04");
});

test("a budget left empty has no limit, and one in words is asked for as a number", () => {
  const errors = new Errors();
  checkNumbers({ ...KEPT, budget: { day: "", month: "lots" } }, errors);
  expect(errors.get("budget-day")).toBeUndefined();
  expect(errors.get("budget-month")).toBe("Enter a number for “Budget: a month”, such as 500");
});

import { expect, test } from "vitest";
import { Errors } from "../../shared/form/errors";
import { Refused } from "../../shared/platform/http";
import { AUDIENCE, refusals, takeRefused, WORDS } from "./refused";

const same = { pointer: "/question/answers/1/en", detail: "could be another answer: choose other words" };
const far = { pointer: "/audience/areas/0/circle/postcode", detail: "is not a postcode in the force's area or beside it: XX1 1XX" };
const late = { pointer: "/expiresAt", detail: "must be later than it goes" };

test("what the platform refuses of an alert is named as the form names it, never as the contract does", () => {
  expect(refusals([same, far, late])).toEqual([
    "“Answer 2” could be another answer: choose other words",
    "Enter a postcode in or near the force area",
    "“Until when does it matter?” must be later than it goes",
  ]);
});

test("each is told on the page where its field is", () => {
  const fault = new Refused(422, "", [far, same]);
  const [who, what] = [new Errors(), new Errors()];
  expect(takeRefused(fault, who, AUDIENCE)).toBe(true);
  expect([who.get("area0-postcode"), who.get("answer1")]).toEqual(["Enter a postcode in or near the force area", undefined]);
  expect(takeRefused(fault, what, WORDS)).toBe(true);
  expect([what.get("area0-postcode"), what.get("answer1")]).toEqual([undefined, "“Answer 2” could be another answer: choose other words"]);
  expect(takeRefused(undefined, new Errors())).toBe(false);
});

test("a page that shows several fields in one row leads to that", () => {
  const errors = new Errors((id) => (id.startsWith("answer") ? "question" : id));
  takeRefused(new Refused(422, "", [same]), errors);
  expect(errors.get("question")).toBeDefined();
});

import { expect, test } from "vitest";
import { Errors } from "../../shared/form/errors";
import { checkSettled, readSettled, settledAsked, settledField } from "./scheme";

const WATCH = {
  name: "Clifton Watch",
  groups: ["clifton-watch"],
  areas: [{ place: "E06000023" }],
  mostRecipients: 200,
};

test("what is kept comes back as it is asked for", () => {
  expect(settledAsked(readSettled({ beat: "E05000001", scheme: WATCH }, true))).toEqual({ beat: "E05000001", scheme: WATCH });
});

test("whoever is no co-ordinator has no scheme, unless one is kept", () => {
  expect(settledAsked(readSettled(undefined, false))).toEqual({});
  expect(readSettled({ scheme: WATCH }, false).has).toBe(true);
});

test("each thing a scheme lacks is named, and nothing where there is none", () => {
  const errors = new Errors();
  checkSettled(readSettled(undefined, true), errors);
  for (const id of ["name", "within0-kind", "groups", "mostRecipients"]) expect(errors.get(id), id).toBeTruthy();
  checkSettled(readSettled(undefined, false), errors);
  expect(errors.any).toBe(false);
});

test("what the platform refuses leads to its field", () => {
  expect(settledField("/beat")).toBe("beat-place");
  expect(settledField("/scheme/areas/1/place")).toBe("within1-kind");
  expect(settledField("/scheme/mostRecipients")).toBe("mostRecipients");
});

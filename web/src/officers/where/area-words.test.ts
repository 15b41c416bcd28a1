import { expect, test } from "vitest";
import { Errors } from "../../shared/form/errors";
import { type ChosenArea, emptyArea } from "../compose/draft";
import { areaWords } from "./area-words";
import { checkAreas } from "./areas";

const around = (postcode: string, radius: string): ChosenArea => ({ ...emptyArea(), kind: "postcode", postcode, radius });

test("a postcode is shown as it is written, however it was typed", () => {
  expect(areaWords(around("BS208QJ", "5"))).toBe("Within 5 km of BS20 8QJ");
  expect(areaWords(around(" bs1  1de", "0.5"))).toBe("Within 500 m of BS1 1DE");
});

test("metres typed for kilometres are named at the field, before anything is counted", () => {
  const errors = new Errors();
  checkAreas("area", [around("BS20 8QJ", "100"), around("BS20 8QJ", "500")], errors);
  expect(errors.get("area0-radius")).toBeUndefined();
  expect(errors.get("area1-radius")).toContain("from 0.05 to 100");
});

import { expect, test } from "vitest";
import { en } from "../../residents/words/en";
import { Errors } from "./errors";
import { checkPlaces, placeFieldOf, placeFields, placeSent } from "./places";
import { nobody } from "./preferences";

test("what looks like a latitude and longitude is sent as a point, anything else as a postcode", () => {
  expect(placeSent({ label: "Field", postcode: " 51.4826, -2.7692 " })).toEqual({ label: "Field", lat: 51.4826, lon: -2.7692 });
  expect(placeSent({ label: "Field", postcode: "51.4 -2.7" })).toEqual({ label: "Field", lat: 51.4, lon: -2.7 });
  expect(placeSent({ label: "Mum's", postcode: "BS20 8QJ" })).toEqual({ label: "Mum's", postcode: "BS20 8QJ" });
  expect(placeSent({ label: "Field", lat: 51.4, lon: -2.7 })).toEqual({ label: "Field", lat: 51.4, lon: -2.7 });
});

test("of a place no empty groups and no empty day are sent", () => {
  expect(placeSent({ label: "A", postcode: "BS20 8QJ", groups: [], until: undefined })).toEqual({ label: "A", postcode: "BS20 8QJ" });
  const whole = { label: "A", postcode: "BS20 8QJ", groups: ["farm-watch"], until: "2026-12-24" };
  expect(placeSent(whole)).toEqual(whole);
});

test("each place needs a label and a place on the map", () => {
  const errors = new Errors();
  checkPlaces(en, [{ label: "Field", lat: 51.4, lon: -2.7 }, { label: " " }], errors);
  expect(errors.get("place-0-label")).toBeUndefined();
  expect(errors.get("place-0-where")).toBeUndefined();
  expect(errors.get("place-1-label")).toBe(en.needLabel);
  expect(errors.get("place-1-where")).toBe(en.needWhere);
});

test("what the platform finds wrong with a place is said at its field", () => {
  expect(placeFieldOf("/places/0/postcode")).toBe("place-0-where");
  expect(placeFieldOf("/places/2")).toBe("place-2-where");
  expect(placeFieldOf("/places/1/until")).toBe("place-1-until");
  expect(placeFieldOf("/places/1/groups")).toBe("place-1-groups");
  expect(placeFieldOf("/postcode")).toBeUndefined();
});

test("no day that is past is offered as a last one", () => {
  const page = JSON.stringify(placeFields(en, { ...nobody("en"), places: [{ label: "Field" }] }, [], new Errors(), () => {}));
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/London" });
  expect(page.split(`"${today}"`)).toHaveLength(3);
});

import { expect, test } from "vitest";
import { Errors } from "../../shared/form/errors";
import type { Integrator } from "../platform/types";
import { checkLimits, limitsAsked, limitsField, noLimits, readLimits } from "./limits";

const KEPT: Integrator = {
  id: "ControlRoomClient",
  name: "Control room",
  groups: ["farm-watch"],
  areas: [{ place: "E06000024" }, { circle: { postcode: "BS20 8QJ", lat: 51.4907, lon: -2.7673, radiusMetres: 5000 } }],
  mostRecipients: 5000,
  requestsPerMinute: 600,
  alwaysWaits: false,
  webhook: { url: "https://partner.example.org/told", events: ["alert.finished"] },
  keyMade: "2026-11-24T12:00:00Z",
};

test("what is kept of a system can be saved as it is", () => {
  const { id: _id, keyMade: _made, ...asked } = KEPT;
  const areas = [asked.areas[0], { circle: { postcode: "BS20 8QJ", radiusMetres: 5000 } }];
  expect(limitsAsked(readLimits(KEPT))).toEqual({ ...asked, areas });
});

test("nothing is left out on the way: an area that cannot be shown is asked for again", () => {
  const ring = [
    [-3, 51],
    [-2, 51],
    [-2, 52],
    [-3, 51],
  ];
  const hole = [
    [-2.6, 51.2],
    [-2.5, 51.2],
    [-2.5, 51.3],
    [-2.6, 51.2],
  ];
  const errors = new Errors();
  checkLimits(readLimits({ ...KEPT, areas: [{ polygon: [ring, hole] }] }), errors);
  expect(errors.get("within0-kind")).toBe("Choose an area");
});

test("a new system waits for approval, and needs an id, a name, an area and a number", () => {
  expect(noLimits().alwaysWaits).toBe(true);
  const errors = new Errors();
  checkLimits(noLimits(), errors);
  for (const field of ["id", "name", "within0-kind", "mostRecipients"]) expect(errors.get(field), field).toBeDefined();
});

test("an address without anything to tell it is asked about", () => {
  const errors = new Errors();
  checkLimits({ ...readLimits(KEPT), events: [] }, errors);
  expect(errors.get("events")).toBeDefined();
});

test("what the platform refuses leads to its field", () => {
  expect(limitsField("/areas/1/circle/postcode")).toBe("within1-kind");
  expect(limitsField("/webhook/url")).toBe("url");
  expect(limitsField("/webhook/events")).toBe("events");
  expect(limitsField("/mostRecipients")).toBe("mostRecipients");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Alert } from "../../platform/types";
import { type Bulletin, begins, draftOf, standingWords } from "./bulletins";

const flood: Bulletin = {
  id: "flood-1",
  feed: "Floods",
  title: "Flood warning: River Avon at Keynsham",
  place: "River Avon at Keynsham",
  severity: "severe",
  at: "2026-11-23T07:05:00Z",
  inForce: true,
  standing: "offered",
  changed: false,
  alert: {
    kind: "flood",
    title: "Flood warning: River Avon at Keynsham",
    text: "Flooding is expected: act now.",
    emailText: "The river is rising.",
    severity: "severe",
    audience: {
      areas: [
        {
          polygon: [
            [
              [-2.5, 51.4],
              [-2.4, 51.4],
              [-2.4, 51.5],
              [-2.5, 51.4],
            ],
          ],
        },
      ],
    },
  },
};

beforeEach(() => vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined }));
afterEach(() => vi.unstubAllGlobals());

test("a draft has the authority's area, kind and words, and its name so that it is told once", () => {
  const draft = draftOf(flood);
  expect(draft.areas[0]).toMatchObject({
    kind: "drawn",
    corners: [
      [51.4, -2.5],
      [51.4, -2.4],
      [51.5, -2.4],
    ],
  });
  expect(draft).toMatchObject({ kind: "flood", severity: "severe", bulletin: "flood-1", emailText: "The river is rising." });
});

test("where an authority says in words alone where it is, the area is chosen by a person", () => {
  const { audience: _none, ...alert } = flood.alert;
  expect(draftOf({ ...flood, alert }).areas).toMatchObject([{ kind: "" }]);
});

test("what was told before is followed by an update, and by the all-clear once it is over, for those it reached", () => {
  const told = { id: "one", incident: "incident-1", title: "Flood", text: "Flood.", audience: {} } as Alert;
  expect(draftOf({ ...flood, sent: "one" }, told).follows).toMatchObject({ incident: "incident-1", step: "update" });
  expect(draftOf({ ...flood, sent: "one", inForce: false }, told)).toMatchObject({
    title: flood.title,
    bulletin: "flood-1",
    follows: { step: "allClear" },
  });
});

test("what is over and was never told can only be put aside", () => {
  expect(begins({ ...flood, inForce: false })).toBeUndefined();
  expect(begins({ ...flood, inForce: false, sent: "one" })).toBe("Send the all-clear");
  expect(begins(flood)).toBe("Begin an alert with it");
});

test("how it stands is said where it is not as usual", () => {
  expect(standingWords(flood)).toBe("");
  expect(standingWords({ ...flood, standing: "opened" })).toBe("Somebody has opened it.");
  expect(standingWords({ ...flood, standing: "opened", changed: true })).toBe("It has changed since it was opened.");
  expect(standingWords({ ...flood, standing: "opened", changed: true, inForce: false })).toBe("It is no longer in force.");
  expect(standingWords({ ...flood, standing: "sent", changed: true })).toBe("It has changed since you told residents.");
});

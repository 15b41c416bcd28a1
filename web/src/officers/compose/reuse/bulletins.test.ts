import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Alert } from "../../platform/types";
import { type Bulletin, begins, draftOf, failingWords, standingWords } from "./bulletins";

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
  const { audience: _area, emailText: _details, ...words } = flood.alert;
  const over = { ...words, title: "No longer in force: Keynsham", text: "No longer in force: Keynsham.", severity: "moderate" as const };
  expect(draftOf({ ...flood, sent: "one", inForce: false, alert: over }, told)).toMatchObject({
    title: "No longer in force: Keynsham",
    emailText: "",
    severity: "moderate",
    bulletin: "flood-1",
    follows: { step: "allClear" },
  });
});

test("an alert holds as long as the authority says, and no longer", () => {
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  expect(draftOf({ ...flood, until: inMinutes(150) }).hours).toBe("3");
  expect(draftOf({ ...flood, until: inMinutes(1) }).hours).toBe("1");
  expect(draftOf({ ...flood, until: inMinutes(60 * 24 * 60) }).hours).toBe("672");
  expect(draftOf(flood).hours).toBe("24");
});

test("a feed that nobody read for long is said to be silent, not taken for quiet", () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  expect(failingWords({ name: "Floods", readAt: ago(20) })).toBe("");
  expect(failingWords({ name: "Floods" })).toBe("");
  expect(failingWords({ name: "Floods", readAt: ago(50) })).toContain("Floods has not been read for a while.");
  expect(failingWords({ name: "Floods", failedSince: ago(5) })).toContain("It was never read whole.");
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

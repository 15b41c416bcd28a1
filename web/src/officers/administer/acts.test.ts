import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { acts, actWords, cameTo } from "./acts";

test("each act that a route names on the audit is said in words", () => {
  const access = readFileSync(
    new URL("../../../../functions/src/main/resources/org/communityalerts/edge/access.txt", import.meta.url),
    "utf8",
  );
  const named = new Set([...access.matchAll(/\| ([a-z]+\.[a-z]+) /g)].map(([, act]) => act));
  expect(named.size).toBeGreaterThan(20);
  expect([...named].filter((act) => !acts().some(([known]) => known === act))).toEqual([]);
});

test("an act without words is told by its name", () => {
  expect(actWords("door.open")).toBe("Door: open");
});

test("what was simply done says no more, and what was refused or is not known says so", () => {
  const at = "2026-11-29T12:00:00Z";
  const later = Date.parse(at) + 3_600_000;
  expect(["200", "202", "403", "409", "asked"].map((outcome) => cameTo({ outcome, at }, later))).toEqual([
    undefined,
    undefined,
    "refused: may not do it",
    "refused",
    "not known to have been done",
  ]);
});

test("what was asked for a moment ago, as reading the audit is when it is read, is under way", () => {
  const at = "2026-11-29T12:00:00Z";
  expect(cameTo({ outcome: "asked", at }, Date.parse(at) + 1_500)).toBe("under way");
  expect(cameTo({ outcome: "200", at }, Date.parse(at) + 1_500)).toBeUndefined();
});

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
  expect(["200", "202", "403", "409", "asked"].map(cameTo)).toEqual([
    undefined,
    undefined,
    "refused: may not do it",
    "refused",
    "not known to have been done",
  ]);
});

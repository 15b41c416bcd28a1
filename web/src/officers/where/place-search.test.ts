import { expect, test } from "vitest";
import { placeWords } from "./place-search";

test("a beat has its officers beneath its name, and any other place says what it is", () => {
  expect(placeWords({ kind: "beat", officers: ["PC Jo Hale", "PCSO Sam Reed"] })).toBe("beat: PC Jo Hale, PCSO Sam Reed");
  expect(placeWords({ kind: "floodArea" })).toBe("flood warning area");
  expect(placeWords({ kind: "village" })).toBe("village");
});

import { expect, test } from "vitest";
import { before, keyWords } from "./periods";

test("what came before is as many days, none of them counted twice", () => {
  expect(before("2026-03-01", "2026-03-03")).toEqual({ from: "2026-02-26", to: "2026-02-28" });
  expect(before("2026-01-01", "2026-01-01")).toEqual({ from: "2025-12-31", to: "2025-12-31" });
});

test("days and months are said as people say them", () => {
  expect(keyWords("2026-01-05")).toBe("5 Jan 2026");
  expect(keyWords("2026-01")).toBe("Jan 2026");
});

import { expect, test } from "vitest";
import { before, keyWords, monthOf, periodWords, yearOf } from "./periods";

test("what came before is as many days, none of them counted twice", () => {
  expect(before({ from: "2026-03-02", to: "2026-03-04" })).toEqual({ from: "2026-02-27", to: "2026-03-01" });
  expect(before({ from: "2026-01-01", to: "2026-01-01" })).toEqual({ from: "2025-12-31", to: "2025-12-31" });
});

test("before whole months come as many whole months, however long they are", () => {
  expect(before({ from: "2026-03-01", to: "2026-03-31" })).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(before({ from: "2026-01-01", to: "2026-02-28" })).toEqual({ from: "2025-11-01", to: "2025-12-31" });
});

test("this month ends today, and the last one with its last day", () => {
  const now = Date.parse("2026-03-31T23:00:00Z");
  expect(monthOf(now)).toEqual({ from: "2026-03-01", to: "2026-03-31" });
  expect(monthOf(now, 1)).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(monthOf(Date.parse("2026-01-10T00:00:00Z"))).toEqual({ from: "2026-01-01", to: "2026-01-10" });
  expect(yearOf(now)).toEqual({ from: "2026-01-01", to: "2026-03-31" });
});

test("days and months are said as people say them", () => {
  expect(keyWords("2026-01-05")).toBe("5 Jan 2026");
  expect(keyWords("2026-01")).toBe("Jan 2026");
  expect(periodWords({ from: "2026-01-05", to: "2026-01-09" })).toBe("5 Jan 2026 to 9 Jan 2026");
  expect(periodWords({ from: "2026-01-05", to: "2026-01-05" })).toBe("5 Jan 2026");
});

import { expect, test } from "vitest";
import type { Alert } from "../../platform/types";
import { pretend } from "../../sign-in/pretend";
import { rowsOf } from "./export";

const alert = (progress: object) => ({ id: "a", title: "Horse", status: "finished", createdAt: "2025-01-05T09:05:00Z", progress }) as Alert;
const progress = { recipients: 25, channels: { sms: { sent: 5, delivered: 20 } } };
const failures = [{ channel: "sms" as const, code: "30003", meaning: "The phone is off", count: 2 }];

test("an officer saves numbers, and why some failed", () => {
  pretend("officer");
  const rows = rowsOf(alert(progress), failures, []);
  expect(rows).toContainEqual(["recipients", 25]);
  expect(rows).toContainEqual(["Text message", 0, 0, 5, 20, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(rows).toContainEqual(["Text message", "30003", "The phone is off", 2]);
});

test("a volunteer saves what their page says, and no row of what they are not told", () => {
  pretend("coordinator");
  const cells = rowsOf(alert(progress), [], []).flat();
  expect(cells).toContain("about 20");
  expect(cells.filter((cell) => typeof cell === "number")).toEqual([]);
  expect(cells).not.toContain("failed by");
  const few = rowsOf(alert({ recipients: 4, fewerThanFive: true, channels: {} }), [], []);
  expect(few).toContainEqual(["recipients", "fewer than five"]);
  expect(few.flat()).not.toContain("delivered");
});

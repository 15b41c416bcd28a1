import { expect, test } from "vitest";
import { DELIVERY_STATUSES } from "../../platform/types";
import { tally, whole } from "./tally";

test("every status is counted exactly once", () => {
  const each = Object.fromEntries(DELIVERY_STATUSES.map((status) => [status, 1]));
  const { total, ...parts } = tally(each);
  expect(Object.values(parts).reduce((a, b) => a + b)).toBe(total);
});

test("the whole is the sum of the channels, without the web page", () => {
  const progress = { channels: { sms: { delivered: 2, queued: 1 }, email: { delivered: 1, failed: 4 }, web: { delivered: 1 } } };
  expect(whole(progress)).toMatchObject({ total: 8, arrived: 3, waiting: 1, failed: 4 });
});

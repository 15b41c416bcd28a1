import { beforeEach, expect, test } from "vitest";
import { pretend } from "../../sign-in/pretend";
import { news } from "./news";

beforeEach(() => pretend("officer"));

const at = (delivered: number, queued: number, more: object = {}) => ({
  status: "sending" as const,
  progress: { channels: { sms: { delivered, queued } } },
  ...more,
});

test("each quarter is said once, and not each message", () => {
  expect(news(at(0, 100), at(10, 90))).toBeUndefined();
  expect(news(at(10, 90), at(26, 74))).toBe("26 of 100 done, 26 delivered.");
  expect(news(at(26, 74), at(49, 51))).toBeUndefined();
});

test("the end is said with what came of it", () => {
  const end = { status: "finished" as const, progress: { channels: { sms: { delivered: 9, failed: 2 } } } };
  expect(news(at(9, 2), end)).toBe("Finished: 11 of 11 done, 9 delivered, 2 failed.");
  expect(news(at(9, 2), { ...at(9, 2), status: "stopped" })).toBe("Stopped.");
  expect(news({ status: "waiting" }, at(0, 10))).toBe("It is going out.");
});

test("new replies are counted, and those that were there are not", () => {
  const end = { status: "finished" as const };
  expect(news({ ...end, replies: 2 }, { ...end, replies: 3 })).toBe("1 new reply.");
  expect(news({ ...end, replies: 2 }, { ...end, replies: 5 })).toBe("3 new replies.");
  expect(news({ ...end, replies: 2 }, { ...end, replies: 2 })).toBeUndefined();
});

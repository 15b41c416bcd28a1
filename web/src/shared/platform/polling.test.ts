import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Polling } from "./polling";

const PAUSE = 1000;
let asked: number;
let answers: (() => void)[];

const polling = (pause: number | undefined) =>
  new Polling(async () => {
    asked++;
    await new Promise<void>((done) => answers.push(done));
    return pause;
  });

const answer = async () => {
  answers.shift()?.();
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  answers = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("asks again a while after the last answer, however late that comes", async () => {
  polling(PAUSE).after(PAUSE);
  await vi.advanceTimersByTimeAsync(5 * PAUSE);
  expect(asked).toBe(1);
  await answer();
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(asked).toBe(2);
});

test("stopped while an answer is on its way, it asks no more", async () => {
  const page = polling(PAUSE);
  void page.now();
  page.stop();
  await answer();
  void page.now();
  await vi.advanceTimersByTimeAsync(5 * PAUSE);
  expect(asked).toBe(1);
});

test("asked at once while an answer is on its way, it goes on as one", async () => {
  const page = polling(PAUSE);
  void page.now();
  void page.now();
  await answer();
  await answer();
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(asked).toBe(3);
});

test("it ends when nothing more is to come", async () => {
  void polling(undefined).now();
  await answer();
  await vi.advanceTimersByTimeAsync(5 * PAUSE);
  expect(asked).toBe(1);
});

test("a hidden page asks nothing, and asks once as soon as it is shown again", async () => {
  const page = Object.assign(new EventTarget(), { hidden: true });
  vi.stubGlobal("document", page);
  polling(PAUSE).after(PAUSE);
  await vi.advanceTimersByTimeAsync(5 * PAUSE);
  expect(asked).toBe(0);
  page.hidden = false;
  page.dispatchEvent(new Event("visibilitychange"));
  page.dispatchEvent(new Event("visibilitychange"));
  expect(asked).toBe(1);
});

test("stopped while it is hidden, a page asks no more when it is shown", async () => {
  const page = Object.assign(new EventTarget(), { hidden: true });
  vi.stubGlobal("document", page);
  const looks = polling(PAUSE);
  looks.after(PAUSE);
  await vi.advanceTimersByTimeAsync(PAUSE);
  looks.stop();
  page.hidden = false;
  page.dispatchEvent(new Event("visibilitychange"));
  expect(asked).toBe(0);
});

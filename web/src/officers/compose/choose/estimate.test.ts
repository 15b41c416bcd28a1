import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Draft, emptyArea, emptyDraft } from "../draft";
import { LiveEstimate, people } from "./estimate";

let answers: ((answer: Response | Error) => void)[];
let bodies: string[];
let online: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  bodies = [];
  online = [];
  vi.stubGlobal("sessionStorage", { getItem: () => null });
  vi.stubGlobal("addEventListener", (_name: string, act: () => void) => online.push(act));
  vi.stubGlobal("removeEventListener", (_name: string, act: () => void) => (online = online.filter((one) => one !== act)));
  vi.stubGlobal("fetch", (_url: string, init: RequestInit) => {
    bodies.push(String(init.body));
    return new Promise<Response>((done, fail) => answers.push((answer) => (answer instanceof Error ? fail(answer) : done(answer))));
  });
});
afterEach(() => vi.useRealTimers());

const around = (radius: string): Draft => ({
  ...emptyDraft(),
  areas: [{ ...emptyArea(), kind: "postcode", postcode: "BS20 8QJ", radius }],
});
const counted = (recipients: number) => Response.json({ recipients, channels: {}, cost: 0, seconds: 0 });

async function answer(nth: number, with_: Response | Error): Promise<void> {
  answers[nth]?.(with_);
  await vi.advanceTimersByTimeAsync(0);
}

test("the count shown is never that of what was chosen before", async () => {
  const estimate = new LiveEstimate();
  estimate.follow(around("2"));
  await vi.advanceTimersByTimeAsync(0);
  await answer(0, counted(20));
  expect(estimate.now?.recipients).toBe(20);

  estimate.follow(around("5"));
  expect(estimate.now).toBeUndefined();
  expect(estimate.pending).toBe(true);

  await vi.advanceTimersByTimeAsync(500);
  await answer(1, counted(70));
  expect(estimate.now?.recipients).toBe(70);
});

test("a late answer to an earlier question is not taken for this one's", async () => {
  const estimate = new LiveEstimate();
  estimate.follow(around("2"));
  await vi.advanceTimersByTimeAsync(0);
  estimate.follow(around("5"));
  await answer(0, counted(20));
  expect(estimate.now).toBeUndefined();
});

test("an area that is taken back leaves no count", async () => {
  const estimate = new LiveEstimate();
  estimate.follow(around("2"));
  await vi.advanceTimersByTimeAsync(0);
  await answer(0, counted(20));
  estimate.follow(around(""));
  expect([estimate.now, estimate.pending]).toEqual([undefined, false]);
});

test("it is asked again when the link is back, and not after the page is left", async () => {
  const estimate = new LiveEstimate();
  estimate.follow(around("2"));
  await vi.advanceTimersByTimeAsync(0);
  await answer(0, new TypeError("offline"));
  expect(estimate.fault).toBeDefined();

  for (const tell of online) tell();
  expect(estimate.pending).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  await answer(1, counted(20));
  expect(estimate.now?.recipients).toBe(20);

  estimate.close();
  expect(online).toEqual([]);
});

test("a volunteer is told that a number may be a few more, and anybody with limits of few that they are few", () => {
  const roles = (...mine: string[]) =>
    vi.stubGlobal("sessionStorage", { getItem: () => JSON.stringify({ roles: mine, refresh: "r", subject: "a", token: "t" }) });
  roles("officer");
  expect(people({ recipients: 20 })).toBe("20 residents");
  roles("coordinator");
  expect(people({ recipients: 20 })).toBe("at least 20 residents");
  expect(people({ recipients: 4, fewerThanFive: true })).toBe("fewer than 5 residents");
});

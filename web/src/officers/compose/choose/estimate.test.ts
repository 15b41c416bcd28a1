import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pretend } from "../../sign-in/pretend";
import { type Draft, emptyArea, emptyDraft } from "../draft";
import { LiveEstimate, perChannel, usedOf } from "./estimate";

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

test("what goes by each channel is told a volunteer in fives, and of few that they are few", () => {
  const share = (recipients: number, fewerThanFive?: true) => ({
    recipients,
    cost: 0,
    seconds: 0,
    ...(fewerThanFive ? { fewerThanFive } : {}),
  });
  pretend("coordinator");
  expect(perChannel({ sms: share(20), voice: share(4, true) })).toBe("about 20 texts · fewer than five calls");
  pretend("officer");
  expect(perChannel({ sms: share(20), voice: share(1), email: share(0) })).toBe("20 texts · 1 call");
});

test("what is on no public page is not said to go there", () => {
  const channels = { sms: { recipients: 20, cost: 1, seconds: 1 }, web: { recipients: 0, cost: 0, seconds: 0 } };
  expect(usedOf({ channels }, true)).toEqual(["sms", "web"]);
  expect(usedOf({ channels }, false)).toEqual(["sms"]);
});

import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test, vi } from "vitest";

type Happening = Record<string, unknown>;

interface Answer {
  says: string;
  ok: boolean;
  clone(): Answer;
  text(): Promise<string>;
}

/** A browser's shelves, by name. */
let shelves: Map<string, Map<string, Answer>>;
/** What was fetched, and how many at once at the most. */
let fetched: string[];
let most: number;
let broken: string | undefined;
/** A page that nothing comes of, until it is let go. */
let stuck: string | undefined;
let letGo: () => void;
/** Whether what is asked for is there. */
let ok: boolean;
/** How often the pages that are there were taken. */
let claimed: number;
/** Whether a worker of the build before is awake. */
let before: boolean;
/** The file that the page leads to. */
let main: string;

beforeEach(() => {
  shelves = new Map();
  fetched = [];
  most = 0;
  broken = stuck = undefined;
  ok = true;
  claimed = 0;
  before = true;
  main = "/assets/x.js";
});

let under = 0;
async function fetchOne(path: string): Promise<Answer> {
  under++;
  most = Math.max(most, under);
  await (path === stuck ? new Promise<void>((done) => (letGo = done)) : Promise.resolve());
  under--;
  if (path === broken) throw new TypeError("the link broke off");
  fetched.push(path);
  return saying(`${path} from the network`);
}

const saying = (says: string): Answer => ({ says, ok, clone: () => saying(says), text: async () => `leads to ${main}` });

const caches = {
  open: async (name: string) => {
    const shelf = shelves.get(name) ?? new Map<string, Answer>();
    shelves.set(name, shelf);
    return {
      match: async (path: string) => shelf.get(path),
      add: async (path: string) => {
        await fetchOne(path);
        shelf.set(path, saying(`${path} from the shelf`));
      },
      put: async (path: string, answer: Answer) => void shelf.set(path, name === "left" ? answer : saying(`${path} from the shelf`)),
    };
  },
  match: async (asked: string | { url: string }, { cacheName }: { cacheName?: string } = {}) => {
    const path = typeof asked === "string" ? asked : new URL(asked.url).pathname;
    const among = [...shelves].filter(([name]) => name === (cacheName ?? name));
    return among.map(([, shelf]) => shelf.get(path)).find(Boolean);
  },
  keys: async () => [...shelves.keys()],
  delete: async (name: string) => shelves.delete(name),
};

function worker(): Record<string, (event: Happening) => void> {
  const heard: Record<string, (event: Happening) => void> = {};
  const self = {
    addEventListener: (what: string, hear: (event: Happening) => void) => {
      heard[what] = hear;
    },
    location: { origin: "https://alerts" },
    registration: { active: before ? {} : null },
    skipWaiting: async () => undefined,
    clients: { claim: async () => void claimed++ },
  };
  const source = readFileSync(new URL("worker.js", import.meta.url), "utf8");
  const files = JSON.stringify({ first: ["/assets/x.js", "/assets/y.js"], others: ["/assets/a.js", "/assets/b.js"] });
  const fetch = (asked: string | { url: string }) => fetchOne(typeof asked === "string" ? asked : new URL(asked.url).pathname);
  runInNewContext(source.replace("LISTED_BY_THE_BUILD", files), {
    self,
    caches,
    fetch,
    URL,
    Date,
    setTimeout,
    Response: { error: () => saying("nothing") },
  });
  return heard;
}

async function happens(what: "install" | "activate"): Promise<unknown> {
  let done: unknown;
  worker()[what]?.({ waitUntil: (promise: unknown) => (done = promise) });
  return done;
}

/**
 * What a page or file is answered with, once the worker has done what it does beside that.
 *
 * @param cache as a browser says of a page that is loaded anew, or opened
 */
async function answer(path: string, cache: "no-cache" | "default" = "no-cache"): Promise<string | undefined> {
  let given: unknown;
  let beside: unknown;
  const endless = stuck !== undefined;
  worker().fetch?.({
    request: { method: "GET", url: `https://alerts${path}`, cache },
    respondWith: (promise: unknown) => (given = promise),
    waitUntil: (promise: unknown) => (beside = promise),
  });
  const { says } = (await given) as Answer;
  if (!endless) await beside;
  return says;
}

const PAGE = "/officers.html";
const BACK = "/officers.html?code=1&state=2";

test("what a new alert begins with is fetched together, then one file after the other, the page that leads to them last", async () => {
  await happens("install");
  expect(fetched).toEqual(["/assets/x.js", "/assets/y.js", "/assets/a.js", "/assets/b.js", "/officers.html"]);
  expect(most).toBe(2);
});

test("on a poor link what is kept leaves room for whoever uses the pages", async () => {
  vi.useFakeTimers();
  stuck = "/assets/a.js";
  const kept = happens("install");
  await vi.advanceTimersByTimeAsync(400);
  letGo();
  await vi.advanceTimersByTimeAsync(799);
  expect(fetched).not.toContain("/assets/b.js");
  await vi.advanceTimersByTimeAsync(1);
  await kept;
  expect(fetched).toContain("/assets/b.js");
  vi.useRealTimers();
});

test("what a broken link left is gone on with, and the page is fetched anew", async () => {
  broken = "/assets/b.js";
  await expect(happens("install")).rejects.toThrow();
  broken = undefined;
  fetched = [];
  await happens("install");
  expect(fetched).toEqual(["/assets/b.js", "/officers.html"]);
});

test("whoever comes back from the sign-in has the page they left, and anybody else the newest", async () => {
  await happens("install");
  expect(await answer(PAGE)).toBe("/officers.html from the network");
  fetched = [];
  expect(await answer(BACK)).toBe("/officers.html from the network");
  expect(fetched).toEqual([]);
  expect(await answer(PAGE)).toBe("/officers.html from the network");
  expect(fetched).toEqual([PAGE]);
});

test("whoever left the kept page, as they had no connection, comes back to that, whatever came before", async () => {
  await answer(PAGE);
  await happens("install");
  broken = PAGE;
  expect(await answer(PAGE)).toBe("/officers.html from the shelf");
  expect(await answer(BACK)).toBe("/officers.html from the shelf");
});

test("what is no page is not come back to", async () => {
  await happens("install");
  ok = false;
  expect(await answer(PAGE)).toBe("/officers.html from the network");
  expect(await answer(BACK)).toBe("/officers.html from the shelf");
});

test("a new worker clears the files of the build before away, and not the page that somebody has just left", async () => {
  shelves.set("/assets/before.js", new Map());
  await happens("install");
  await answer(PAGE);
  await happens("activate");
  expect([...shelves.keys()]).toHaveLength(2);
  expect(shelves.has("/assets/before.js")).toBe(false);
  expect(await answer(BACK)).toBe("/officers.html from the network");
});

/** A page says that it is there; whether all is kept then. */
async function told(): Promise<boolean | undefined> {
  let all: boolean | undefined;
  let done: unknown;
  const port = { postMessage: (kept: boolean) => (all = kept) };
  worker().message?.({ ports: [port], waitUntil: (promise: unknown) => (done = promise) });
  await done;
  return all;
}

test("whoever has no pages yet is back from the sign-in at once, and the rest is kept when a page says that it is there", async () => {
  before = false;
  await happens("install");
  expect(fetched.toSorted()).toEqual(["/assets/x.js", "/assets/y.js", "/officers.html"]);
  expect(await answer(BACK)).toBe("/officers.html from the network");
  fetched = [];
  broken = "/assets/b.js";
  expect(await told()).toBe(false);
  broken = undefined;
  expect(await told()).toBe(true);
  expect(fetched).toEqual(["/assets/a.js", "/assets/b.js", "/officers.html"]);
  expect(claimed).toBe(2);
  broken = PAGE;
  expect(await answer(PAGE)).toBe("/officers.html from the shelf");
});

test("what is kept is not fetched again", async () => {
  await happens("install");
  fetched = [];
  expect(await told()).toBe(true);
  expect(fetched).toEqual([]);
});

test("a page that leads to files of another build is not kept with these", async () => {
  main = "/assets/of-the-next.js";
  await expect(happens("install")).rejects.toThrow();
  broken = PAGE;
  expect(await answer(PAGE)).toBe("nothing");
});

test("a page that is not kept yet is fetched after the sign-in too", async () => {
  expect(await answer(BACK)).toBe("/officers.html from the network");
});

test("nobody who has the page waits long for the newest, and whoever has none waits for it", async () => {
  vi.useFakeTimers();
  await happens("install");
  stuck = PAGE;
  const given = answer(PAGE);
  await vi.advanceTimersByTimeAsync(500);
  expect(await given).toBe("/officers.html from the shelf");
  expect(await answer(BACK)).toBe("/officers.html from the shelf");
  letGo();
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer(BACK)).toBe("/officers.html from the network");

  shelves.clear();
  let there: unknown;
  void answer(PAGE).then((page) => (there = page));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(there).toBeUndefined();
  vi.useRealTimers();
});

test("whoever opens the pages waits for no network, and comes back from the sign-in to the newest", async () => {
  await happens("install");
  stuck = PAGE;
  expect(await answer(PAGE, "default")).toBe("/officers.html from the shelf");
  letGo();
  await vi.waitFor(async () => expect(await answer(BACK)).toBe("/officers.html from the network"));
});

test("a page of which not all files are kept is shown to nobody who has no connection to fetch them", async () => {
  vi.useFakeTimers();
  stuck = PAGE;
  const given = answer(PAGE);
  stuck = undefined;
  await answer(PAGE);
  await happens("install");
  await vi.advanceTimersByTimeAsync(500);
  expect(await given).toBe("/officers.html from the shelf");
  vi.useRealTimers();
});

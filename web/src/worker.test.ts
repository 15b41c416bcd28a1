import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test, vi } from "vitest";

type Happening = Record<string, unknown>;

/** A browser's shelves, by name. */
let shelves: Map<string, Map<string, string>>;
/** What was fetched, and how many at once at the most. */
let fetched: string[];
let most: number;
let broken: string | undefined;
/** A page that nothing comes of. */
let stuck: string | undefined;

beforeEach(() => {
  shelves = new Map();
  fetched = [];
  most = 0;
  broken = stuck = undefined;
});

let under = 0;
async function fetchOne(path: string): Promise<string> {
  under++;
  most = Math.max(most, under);
  await (path === stuck ? new Promise(() => undefined) : Promise.resolve());
  under--;
  if (path === broken) throw new TypeError("the link broke off");
  fetched.push(path);
  return `${path} from the network`;
}

const caches = {
  open: async (name: string) => {
    const shelf = shelves.get(name) ?? new Map<string, string>();
    shelves.set(name, shelf);
    return {
      match: async (path: string) => shelf.get(path),
      add: async (path: string) => {
        await fetchOne(path);
        shelf.set(path, `${path} from the shelf`);
      },
    };
  },
  match: async (asked: string | { url: string }) => {
    const path = typeof asked === "string" ? asked : new URL(asked.url).pathname;
    return [...shelves.values()].map((shelf) => shelf.get(path)).find(Boolean);
  },
};

function worker(): Record<string, (event: Happening) => void> {
  const heard: Record<string, (event: Happening) => void> = {};
  const self = {
    addEventListener: (what: string, hear: (event: Happening) => void) => {
      heard[what] = hear;
    },
    location: { origin: "https://alerts" },
    skipWaiting: async () => undefined,
  };
  const source = readFileSync(new URL("worker.js", import.meta.url), "utf8");
  const files = JSON.stringify({ first: ["/assets/x.js", "/assets/y.js"], others: ["/assets/a.js", "/assets/b.js"] });
  const fetch = (request: { url: string }) => fetchOne(new URL(request.url).pathname);
  runInNewContext(source.replace("LISTED_BY_THE_BUILD", files), {
    self,
    caches,
    fetch,
    URL,
    setTimeout,
    Response: { error: () => "nothing" },
  });
  return heard;
}

async function install(): Promise<unknown> {
  let done: unknown;
  worker().install?.({ waitUntil: (promise: unknown) => (done = promise) });
  return done;
}

async function answer(path: string): Promise<unknown> {
  let given: unknown;
  worker().fetch?.({ request: { method: "GET", url: `https://alerts${path}` }, respondWith: (promise: unknown) => (given = promise) });
  return given;
}

test("what a new alert begins with is fetched together, then one file after the other, the page that leads to them last", async () => {
  await install();
  expect(fetched).toEqual(["/assets/x.js", "/assets/y.js", "/assets/a.js", "/assets/b.js", "/officers.html"]);
  expect(most).toBe(2);
});

test("what a broken link left is gone on with, and the page is fetched anew", async () => {
  broken = "/assets/b.js";
  await expect(install()).rejects.toThrow();
  broken = undefined;
  fetched = [];
  await install();
  expect(fetched).toEqual(["/assets/b.js", "/officers.html"]);
});

test("whoever comes back from the sign-in has the page they left, and anybody else the newest", async () => {
  await install();
  expect(await answer("/officers.html?code=1&state=2")).toBe("/officers.html from the shelf");
  expect(await answer("/officers.html")).toBe("/officers.html from the network");
  broken = "/officers.html";
  expect(await answer("/officers.html")).toBe("/officers.html from the shelf");
});

test("a page that is not kept yet is fetched after the sign-in too", async () => {
  expect(await answer("/officers.html?code=1&state=2")).toBe("/officers.html from the network");
});

test("nobody who has the page waits long for the newest, and whoever has none waits for it", async () => {
  vi.useFakeTimers();
  await install();
  stuck = "/officers.html";
  const given = answer("/officers.html");
  await vi.advanceTimersByTimeAsync(500);
  expect(await given).toBe("/officers.html from the shelf");

  shelves.clear();
  let there: unknown;
  void answer("/officers.html").then((page) => (there = page));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(there).toBeUndefined();
  vi.useRealTimers();
});

import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

interface Happening {
  data?: { json(): unknown };
  waitUntil(done: Promise<void>): void;
}

/** What the worker shows when that happens, and whom it tells. */
async function shownOn(name: string, data?: Happening["data"], answer = 204): Promise<string> {
  const shown: string[] = [];
  const heard: Record<string, (event: Happening) => void> = {};
  const self = {
    addEventListener: (what: string, hear: (event: Happening) => void) => {
      heard[what] = hear;
    },
    location: { origin: "https://alerts.example.org" },
    registration: { showNotification: async (title: string, { body }: { body: string }) => shown.push(`${title}: ${body}`) },
  };
  const fetch = async (address: URL, { method }: { method: string }) => {
    shown.push(`${method} ${address}`);
    return { ok: answer === 204 };
  };
  runInNewContext(readFileSync(new URL("../../public/resident-worker.js", import.meta.url), "utf8"), {
    self,
    fetch,
    URL,
    setTimeout: (go: () => void) => go(),
  });
  const waiting: Promise<void>[] = [];
  heard[name]?.({ ...(data ? { data } : {}), waitUntil: (done) => waiting.push(done) });
  await Promise.all(waiting);
  return shown.join();
}

const AGAIN = /Open this page to go on getting alerts\.\nAgorwch/;

test("where a browser has another address from now on, its owner is told to open the page, in both languages", async () => {
  expect(await shownOn("pushsubscriptionchange")).toMatch(AGAIN);
});

test("a push without words, or with none that are understood, is shown all the same", async () => {
  expect(await shownOn("push")).toMatch(AGAIN);
  expect(await shownOn("push", { json: () => JSON.parse("{") })).toMatch(AGAIN);
  expect(await shownOn("push", { json: () => ({ title: "Horse", body: "A horse.", tag: "a" }) })).toBe("Horse: A horse.");
});

const SHOWN = { title: "Horse", body: "A horse.", tag: "a", shown: "/api/public/shown/a/token" };

test("an alert is said to be shown once it is, and once more where that was not heard", async () => {
  const told = "POST https://alerts.example.org/api/public/shown/a/token";
  expect(await shownOn("push", { json: () => SHOWN })).toBe(`Horse: A horse.,${told}`);
  expect(await shownOn("push", { json: () => SHOWN }, 503)).toBe(`Horse: A horse.,${told},${told}`);
});

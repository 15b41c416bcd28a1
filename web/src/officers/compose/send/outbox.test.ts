import { beforeEach, expect, test, vi } from "vitest";
import type { AlertRequest } from "../../platform/types";
import { forget, keep } from "../../sign-in/session";

const shelf = vi.hoisted(() => new Map<string, unknown>());
vi.mock("../../../shared/platform/store", () => ({
  Shelf: class {
    put = async (key: string, value: unknown) => shelf.set(key, value);
    all = async () => [...shelf.values()];
    remove = async (key: string) => shelf.delete(key);
  },
}));

const { flush, send, unsentHere, waiting, watchOutbox } = await import("./outbox");
const { draft, emptyDraft, hasDraft, keepDraft } = await import("../draft");

const alert: AlertRequest = { title: "Loose horse", text: "Mind it.", audience: {}, severity: "moderate" };
let posted: (string | null)[];
let connected: boolean;

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
};

const signIn = (sub: string) => keep({ access_token: `.${btoa(JSON.stringify({ sub }))}.`, expires_in: 3600 });

beforeEach(() => {
  shelf.clear();
  posted = [];
  connected = false;
  vi.stubGlobal("sessionStorage", storage());
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("navigator", { locks: { request: (_name: string, act: () => unknown) => act() } });
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    if (!connected) throw new TypeError("offline");
    posted.push(new Headers(init.headers).get("Idempotency-Key"));
    return Response.json({ id: "a", status: "accepted" }, { status: 202 });
  });
  signIn("okafor");
});

test("an unsent alert is neither sent nor shown by whoever signs in next", async () => {
  await send(alert, "hers");
  connected = true;
  signIn("whitcombe");
  const seen = vi.fn();
  watchOutbox(seen);
  await flush();

  expect(posted).toEqual([]);
  expect(await waiting()).toEqual([]);
  expect(seen).toHaveBeenLastCalledWith([], []);
});

test("an unsent alert goes, once, when the one who wrote it signs in again", async () => {
  await send(alert, "hers");
  signIn("whitcombe");
  await send(alert, "his");
  connected = true;
  signIn("okafor");
  await flush();
  await flush();

  expect(posted).toEqual(["hers"]);
  expect([...shelf.keys()]).toEqual(["his"]);
});

test("nobody signed in sends and sees nothing", async () => {
  await send(alert, "hers");
  connected = true;
  forget();
  await flush();

  expect([posted, await waiting()]).toEqual([[], []]);
});

test("what is sent as a session runs out waits for the one who wrote it", async () => {
  keepDraft(draft());
  forget();
  await send(alert, "hers");
  signIn("okafor");

  expect((await waiting()).map(({ key }) => key)).toEqual(["hers"]);
});

test("each person has a draft of their own", () => {
  keepDraft({ ...emptyDraft(), title: "Hers" });
  signIn("whitcombe");
  expect(hasDraft()).toBe(false);
  keepDraft({ ...emptyDraft(), title: "His" });
  signIn("okafor");

  expect(draft().title).toBe("Hers");
});

test("what had waited is told of by its title when it goes, and what goes at once is not", async () => {
  const seen = vi.fn();
  watchOutbox(seen);
  await send(alert, "late");
  connected = true;
  await flush();
  expect(seen).toHaveBeenLastCalledWith([], [{ id: "a", title: "Loose horse" }]);
  await send(alert, "at once");
  expect(seen).toHaveBeenLastCalledWith([], []);
});

test("what waits here is named by its title, whoever wrote it and whoever is signed in", async () => {
  await send(alert, "hers");
  forget();
  expect(await unsentHere()).toEqual(["Loose horse"]);
});

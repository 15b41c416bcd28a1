import { beforeEach, expect, test, vi } from "vitest";
import { call } from "../platform/api";
import { keep, session } from "./session";

const HOUR = 3_600_000;
let asked: { url: string; body: string; authorization: string | null }[];
let answers: (url: string, body: string, token: string | null) => Response;

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ["Date"] });
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  asked = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const authorization = new Headers(init.headers).get("Authorization");
    asked.push({ url, body: String(init.body ?? ""), authorization });
    if (url.endsWith("openid-configuration")) return Response.json({ token_endpoint: "https://issuer/token" });
    return answers(url, String(init.body ?? ""), authorization);
  });
  keep(tokens("first", "refresh-1"));
});

const tokens = (name: string, refresh: string) => ({
  access_token: `.${btoa(JSON.stringify({ name }))}.`,
  refresh_token: refresh,
  expires_in: 3600,
});

const toIssuer = () => asked.filter(({ url }) => url === "https://issuer/token");

test("a token that is about to run out is renewed once, however many calls come", async () => {
  answers = (url) => (url === "https://issuer/token" ? Response.json(tokens("second", "refresh-2")) : Response.json({ ok: true }));
  vi.setSystemTime(HOUR - 30_000);

  await Promise.all([call("listAlerts"), call("listReplies"), call("listGroups")]);

  expect(toIssuer().map(({ body }) => new URLSearchParams(body).get("refresh_token"))).toEqual(["refresh-1"]);
  expect(session()).toMatchObject({ name: "second", refresh: "refresh-2" });
});

test("a token the platform no longer takes is renewed, and the call made again", async () => {
  const token = session()?.token;
  answers = (url, _body, with_) => {
    if (url === "https://issuer/token") return Response.json(tokens("second", "refresh-2"));
    return with_ === `Bearer ${token}` ? new Response("", { status: 401 }) : Response.json({ ok: true });
  };

  expect(await call("listAlerts")).toEqual({ ok: true });
});

test("what the issuer will not renew is over, and the page says that nothing written is lost", async () => {
  answers = (url) => new Response("{}", { status: url === "https://issuer/token" ? 400 : 401 });
  vi.setSystemTime(HOUR);

  await expect(call("listAlerts")).rejects.toThrow(/what you wrote is kept/);
  expect(session()).toBeUndefined();
});

test("a lost link ends no session", async () => {
  answers = () => {
    throw new TypeError("offline");
  };
  vi.setSystemTime(HOUR);

  await expect(call("listAlerts")).rejects.toThrow("There is no connection.");
  expect(session()?.refresh).toBe("refresh-1");
});

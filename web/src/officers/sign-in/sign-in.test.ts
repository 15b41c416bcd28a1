import { beforeEach, expect, test, vi } from "vitest";
import { call } from "../platform/api";
import { keep, session } from "./session";
import { signIn, signOut } from "./sign-in";

const told = { signInUrl: "https://issuer", clientId: "pages" };
vi.mock("../../shared/platform/configuration", () => ({
  get configuration() {
    return told;
  },
}));

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
  told.signInUrl = "https://issuer";
  asked = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const authorization = new Headers(init.headers).get("Authorization");
    asked.push({ url, body: String(init.body ?? ""), authorization });
    return answers(url, String(init.body ?? ""), authorization);
  });
  keep(tokens("first", "refresh-1"));
});

const tokens = (name: string, refresh: string) => ({
  access_token: `.${btoa(JSON.stringify({ name }))}.`,
  refresh_token: refresh,
  expires_in: 3600,
});

const toIssuer = () => asked.filter(({ url }) => url === "https://issuer/oauth2/token");

test("a token that is about to run out is renewed once, however many calls come", async () => {
  answers = (url) => (url === "https://issuer/oauth2/token" ? Response.json(tokens("second", "refresh-2")) : Response.json({ ok: true }));
  vi.setSystemTime(HOUR - 30_000);

  await Promise.all([call("listAlerts"), call("listReplies"), call("listGroups")]);

  expect(toIssuer().map(({ body }) => new URLSearchParams(body).get("refresh_token"))).toEqual(["refresh-1"]);
  expect(session()).toMatchObject({ name: "second", refresh: "refresh-2" });
});

test("a token the platform no longer takes is renewed, and the call made again", async () => {
  const token = session()?.token;
  answers = (url, _body, with_) => {
    if (url === "https://issuer/oauth2/token") return Response.json(tokens("second", "refresh-2"));
    return with_ === `Bearer ${token}` ? new Response("", { status: 401 }) : Response.json({ ok: true });
  };

  expect(await call("listAlerts")).toEqual({ ok: true });
});

test("what the issuer will not renew is over, and the page says that nothing written is lost", async () => {
  answers = (url) => new Response("{}", { status: url === "https://issuer/oauth2/token" ? 400 : 401 });
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

const officers = { origin: "https://alerts", pathname: "/officers.html", hash: "#/new" };

test("whoever signs in is sent to where the platform says, with the challenge and not the verifier", async () => {
  const assign = vi.fn((_: string) => undefined);
  vi.stubGlobal("location", { ...officers, assign });

  await signIn();

  const to = new URL(assign.mock.lastCall?.[0] ?? "");
  const { verifier, state } = JSON.parse(sessionStorage.getItem("sign-in") ?? "{}");
  expect(to.origin + to.pathname).toBe("https://issuer/oauth2/authorize");
  expect(Object.fromEntries(to.searchParams)).toMatchObject({
    client_id: "pages",
    code_challenge_method: "S256",
    redirect_uri: "https://alerts/officers.html",
    state,
  });
  expect(to.href).not.toContain(verifier);
  expect(asked).toEqual([]);
});

test("whoever was never told where to sign in hears that there is no connection", async () => {
  const assign = vi.fn();
  vi.stubGlobal("location", { ...officers, assign });
  told.signInUrl = "";

  await expect(signIn()).rejects.toThrow("There is no connection.");

  expect(assign).not.toHaveBeenCalled();
});

test("a browser that was never told where the issuer is ends no session, and sends no token to anybody else", async () => {
  told.signInUrl = "";
  vi.setSystemTime(HOUR);

  await expect(call("listAlerts")).rejects.toThrow("There is no connection.");

  expect(session()?.refresh).toBe("refresh-1");
  expect(asked).toEqual([]);
});

test("whoever signs out gives their token back, and leaves by the issuer's way out", async () => {
  const assign = vi.fn((_: string) => undefined);
  vi.stubGlobal("location", { ...officers, assign });
  answers = () => new Response("");

  await signOut();

  expect(session()).toBeUndefined();
  expect(asked.map(({ url }) => url)).toEqual(["https://issuer/oauth2/revoke"]);
  expect(assign).toHaveBeenCalledWith(
    `https://issuer/logout?client_id=pages&logout_uri=${encodeURIComponent("https://alerts/officers.html")}`,
  );
});

test("whoever signs out where the issuer is not known is signed out in this browser", async () => {
  const assign = vi.fn((_: string) => undefined);
  vi.stubGlobal("location", { ...officers, assign });
  vi.spyOn(console, "error").mockReturnValue();
  told.signInUrl = "";

  await signOut();

  expect(session()).toBeUndefined();
  expect(asked).toEqual([]);
  expect(assign).toHaveBeenCalledWith("https://alerts/officers.html");
});

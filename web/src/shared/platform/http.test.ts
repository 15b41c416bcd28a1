import { afterEach, expect, test, vi } from "vitest";
import { ask, askWhere, ifMatch, Refused, tagOf, Unreachable } from "./http";

const answering = (response: Response) => vi.stubGlobal("fetch", async () => response);

afterEach(() => vi.unstubAllGlobals());

test("what goes on elsewhere says where", async () => {
  answering(new Response("{}", { headers: { Location: "/api/public/sessions/7" } }));
  expect(await askWhere("/api/public/me", { method: "PUT", body: {} })).toBe("/api/public/sessions/7");
});

test("what ends there says nothing", async () => {
  answering(new Response("{}"));
  expect(await askWhere("/api/public/me", { method: "PUT", body: {} })).toBeNull();
});

test("an empty answer is nothing", async () => {
  answering(new Response(null, { status: 204 }));
  expect(await ask("/api/groups")).toBeUndefined();
});

test("a refusal carries the platform's words", async () => {
  answering(Response.json({ title: "Not waiting", detail: "It waits for nobody." }, { status: 409 }));
  await expect(ask("/api/alerts/7/override")).rejects.toEqual(new Refused(409, "It waits for nobody."));
});

test("a gateway without a platform behind it is no connection", async () => {
  answering(new Response("", { status: 503 }));
  await expect(ask("/api/alerts")).rejects.toBeInstanceOf(Unreachable);
});

test("what is asked for again is not sent again as long as it is the same", async () => {
  const asked: (string | null)[] = [];
  const answers = [
    Response.json({ n: 1 }, { headers: { ETag: 'W/"one"' } }),
    new Response(null, { status: 304 }),
    Response.json({ n: 2 }, { headers: { ETag: 'W/"two"' } }),
  ];
  vi.stubGlobal("fetch", async (_url: string, { headers }: RequestInit) => {
    asked.push(new Headers(headers).get("If-None-Match"));
    return answers.shift();
  });
  expect([await ask("/api/again"), await ask("/api/again"), await ask("/api/again")]).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }]);
  expect(asked).toEqual([null, 'W/"one"', 'W/"one"']);
});

test("the next change is made of what the last one was answered with, and what is new leaves that as it is", async () => {
  const answers = ['"1"', '"2"', '"7"'].map((tag) => Response.json({}, { headers: { ETag: tag } }));
  vi.stubGlobal("fetch", async () => answers.shift());
  await ask("/api/changed");
  expect(ifMatch(tagOf("/api/changed"))).toEqual({ "If-Match": '"1"' });
  await ask("/api/changed", { method: "PUT", body: {} });
  await ask("/api/changed", { method: "POST", body: {} });
  expect(tagOf("/api/changed")).toBe('"2"');
  expect(ifMatch(tagOf("/api/unread"))).toEqual({});
});

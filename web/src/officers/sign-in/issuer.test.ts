import { afterEach, beforeEach, expect, test, vi } from "vitest";

const DAY = 86_400_000;

let stored: Map<string, string>;
let asked: string[];
let answers: (() => Response)[];

beforeEach(() => {
  vi.resetModules();
  stored = new Map();
  asked = [];
  answers = [];
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    const answer = answers.shift();
    if (!answer) throw new TypeError("offline");
    return answer();
  });
});

afterEach(() => vi.useRealTimers());

/** A page that is opened anew, for a force with that issuer. */
async function opened(at: string) {
  vi.resetModules();
  vi.doMock("../../shared/platform/configuration", () => ({ configuration: { issuer: at } }));
  return import("./issuer");
}

const at = (token_endpoint: string) => () => Response.json({ authorization_endpoint: "", token_endpoint });

test("what an issuer said of itself is not waited for again by a page that is opened within a day", async () => {
  vi.useFakeTimers({ now: 0, toFake: ["Date"] });
  answers = [at("one"), at("two")];
  expect(await (await opened("https://a")).issuer()).toMatchObject({ token_endpoint: "one" });
  vi.setSystemTime(DAY - 1);
  expect(await (await opened("https://a")).issuer()).toMatchObject({ token_endpoint: "one" });
  expect(asked).toHaveLength(1);
  vi.setSystemTime(DAY);
  expect(await (await opened("https://a")).issuer()).toMatchObject({ token_endpoint: "two" });
});

test("another issuer's word is not taken for this one's", async () => {
  answers = [at("one"), at("other")];
  await (await opened("https://a")).issuer();
  expect(await (await opened("https://b")).issuer()).toMatchObject({ token_endpoint: "other" });
});

test("one that could not be reached is asked again", async () => {
  const { issuer } = await opened("https://a");
  await expect(issuer()).rejects.toThrow("There is no connection.");
  answers = [at("one")];
  expect(await issuer()).toMatchObject({ token_endpoint: "one" });
});

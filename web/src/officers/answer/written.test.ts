import { beforeEach, expect, test, vi } from "vitest";
import { dropWritten, keepWritten, withReady, written } from "./written";

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map([["session", JSON.stringify({ refresh: "r", subject: "amara", token: "t", roles: [] })]]);
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

test("an answer that was begun is there again under its key, in its own conversation and for its writer alone", () => {
  const begun = { ...written("one"), words: "Where was" };
  keepWritten("one", begun);
  expect(written("one")).toEqual(begun);
  expect(written("two").words).toBe("");
  kept.set("session", JSON.stringify({ refresh: "r", subject: "rhys", token: "t", roles: [] }));
  expect(written("one").words).toBe("");
});

test("an answer that was sent is gone, and the next has a key of its own", () => {
  const sent = { ...written("one"), words: "Thank you" };
  keepWritten("one", sent);
  dropWritten("one");
  expect(written("one").words).toBe("");
  expect(written("one").key).not.toBe(sent.key);
});

test("a ready-made answer takes the place of another, and never of an officer's own words", () => {
  const ready = ["Thank you.", "Ring 101."];
  expect(withReady("", "Thank you.", ready)).toBe("Thank you.");
  expect(withReady("Thank you.", "Ring 101.", ready)).toBe("Ring 101.");
  expect(withReady("We are on our way.", "Ring 101.", ready)).toBe("We are on our way. Ring 101.");
  expect(withReady("We are on our way. Thank you.", "Ring 101.", ready)).toBe("We are on our way. Ring 101.");
});

import { beforeEach, expect, test, vi } from "vitest";
import { keep } from "../../sign-in/session";
import { askAhead, begun } from "./begin";

let asked: number;
let answer: () => Response;

beforeEach(() => {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) };
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("localStorage", storage);
  asked = 0;
  vi.stubGlobal("fetch", async () => {
    asked++;
    return answer();
  });
  keep({ access_token: `.${btoa(JSON.stringify({ sub: "frome", "cognito:groups": ["officer"] }))}.`, expires_in: 3600 });
});

const beat = (id: string) => () => Response.json({ beat: id });

test("a new alert begins on the beat that was asked for ahead, and the next one asks anew", async () => {
  answer = beat("portishead");
  askAhead();
  askAhead();
  expect((await begun()).areas[0]?.place?.id).toBe("portishead");
  expect(asked).toBe(1);
  answer = beat("clevedon");
  expect((await begun()).areas[0]?.place?.id).toBe("clevedon");
});

test("what could not be had ahead is asked for when an alert is begun", async () => {
  answer = () => Response.error();
  askAhead();
  await vi.waitFor(() => expect(asked).toBe(1));
  answer = beat("portishead");
  expect((await begun()).areas[0]?.place?.id).toBe("portishead");
});

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
  signIn("frome");
});

const signIn = (sub: string) =>
  keep({ access_token: `.${btoa(JSON.stringify({ sub, "cognito:groups": ["officer"] }))}.`, expires_in: 3600 });

/** A link whose answer comes when it is told to. */
function slowly(): (answer: Response) => void {
  let come: (answer: Response) => void = () => undefined;
  vi.stubGlobal("fetch", () => new Promise<Response>((done) => (come = done)));
  return (answer) => come(answer);
}

const beat = (id: string) => () => Response.json({ beat: id });

test("a new alert begins on the beat that was asked for ahead", async () => {
  answer = beat("portishead");
  askAhead();
  askAhead();
  expect((await begun()).draft.areas[0]?.place?.id).toBe("portishead");
  expect(asked).toBe(1);
});

test("an alert begins on the beat last heard at once, and what the platform says since is told", async () => {
  answer = beat("portishead");
  await begun();

  const come = slowly();
  const { draft, newest } = await begun();
  expect(draft.areas[0]?.place?.id).toBe("portishead");
  come(beat("clevedon")());
  expect((await newest)?.areas?.[0]?.place?.id).toBe("clevedon");
  expect((await newest)?.note).toContain("has changed");
});

test("nothing is said of a beat that is as it was last heard, and of one that cannot be asked for that it may be old", async () => {
  answer = beat("portishead");
  await begun();
  let come = slowly();
  const same = await begun();
  come(answer());
  expect(await same.newest).toEqual({ note: "" });

  come = slowly();
  const { draft, newest } = await begun();
  come(Response.error());
  expect(draft.areas[0]?.place?.id).toBe("portishead");
  expect((await newest)?.areas).toBeUndefined();
  expect((await newest)?.note).toContain("last heard");
});

test("nobody begins on the beat of another who uses the browser", async () => {
  answer = beat("portishead");
  await begun();
  signIn("bowen");
  answer = beat("clevedon");
  expect((await begun()).draft.areas[0]?.place?.id).toBe("clevedon");
});

test("what could not be had ahead is asked for when an alert is begun", async () => {
  answer = () => Response.error();
  askAhead();
  await vi.waitFor(() => expect(asked).toBe(1));
  answer = beat("portishead");
  expect((await begun()).draft.areas[0]?.place?.id).toBe("portishead");
});

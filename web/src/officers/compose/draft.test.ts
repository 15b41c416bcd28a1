import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Alert } from "../platform/types";
import { audienceOf, requestOf, templateOf } from "./asked";
import {
  type ChosenArea,
  type Draft,
  draft,
  draftAfter,
  draftFrom,
  emptyArea,
  emptyDraft,
  isListed,
  keepDraft,
  readArea,
  replaceDraft,
  unlisted,
} from "./draft";

const around = (postcode: string, radius: string): ChosenArea => ({ ...emptyArea(), kind: "postcode", postcode, radius });
const written = (to: Partial<Draft>): Draft => ({ ...emptyDraft(), title: "Loose horse", text: "Mind it.", ...to });

beforeEach(() => void vi.stubGlobal("sessionStorage", { getItem: () => null }));

describe("an audience never widens", () => {
  test("no area is no audience, whatever the groups", () => {
    expect(audienceOf(written({ groups: ["farm-watch"] }))).toBeUndefined();
  });

  test("one unfinished area among several is no audience", () => {
    expect(audienceOf(written({ areas: [around("BS20 8QJ", "2"), emptyArea()] }))).toBeUndefined();
  });

  test.each(["", "0", "-1", "far"])("a radius of %j is no area", (radius) => {
    expect(audienceOf(written({ areas: [around("BS20 8QJ", radius)] }))).toBeUndefined();
  });

  test("two corners are no area", () => {
    const line: ChosenArea = {
      ...emptyArea(),
      kind: "drawn",
      corners: [
        [51, -2],
        [51.1, -2],
      ],
    };
    expect(audienceOf(written({ areas: [line] }))).toBeUndefined();
  });

  test("an area of an unknown kind is chosen anew", () => {
    expect(readArea({ hexagon: 7 } as never).kind).toBe("");
  });
});

test("what follows training is training", () => {
  expect([draftFrom({ training: true }).training, draftFrom({}).training]).toEqual([true, false]);
});

test("a radius in kilometres is sent in metres", () => {
  expect(audienceOf(written({ areas: [around(" BS20 8QJ ", "2.5")] }))).toEqual({
    area: { circle: { postcode: "BS20 8QJ", radiusMetres: 2500 } },
  });
});

test("a drawn area is sent as a closed ring in GeoJSON's order", () => {
  const drawn: ChosenArea = {
    ...emptyArea(),
    kind: "drawn",
    corners: [
      [51, -2],
      [51.1, -2],
      [51, -2.1],
    ],
  };
  expect(audienceOf(written({ areas: [drawn] }))?.area).toEqual({
    polygon: [
      [
        [-2, 51],
        [-2, 51.1],
        [-2.1, 51],
        [-2, 51],
      ],
    ],
  });
});

test("several areas and groups left out are sent as such", () => {
  const draft = written({ areas: [around("BS20 8QJ", "1"), { ...emptyArea(), kind: "everywhere" }], withoutGroups: ["horse-watch"] });
  expect(audienceOf(draft)).toMatchObject({ areas: [{}, { everywhere: true }], exclude: { groups: ["horse-watch"] } });
});

test("the time to expiry runs from sending, not from writing", () => {
  const request = requestOf(written({ areas: [around("BS20 8QJ", "1")], hours: "2" }), Date.UTC(2026, 0, 1));
  expect(request?.expiresAt).toBe("2026-01-01T02:00:00.000Z");
});

test("Welsh that is switched off is not sent, and not lost", () => {
  const draft = written({ areas: [around("BS20 8QJ", "1")], welsh: { title: "Ceffyl", text: "Gofal.", emailText: "" } });
  expect(requestOf(draft)?.welsh).toBeUndefined();
  expect(requestOf({ ...draft, inWelsh: true })?.welsh).toEqual({ title: "Ceffyl", text: "Gofal." });
});

test("the Welsh text of the e-mail is sent where there is one", () => {
  const welsh = { title: "Ceffyl", text: "Gofal.", emailText: "Gyrrwch yn ofalus iawn." };
  const draft = written({ areas: [around("BS20 8QJ", "1")], inWelsh: true, welsh });
  expect(requestOf(draft)?.welsh).toEqual(welsh);
});

test("an alert made from an earlier one asks for the same, under a new key", () => {
  const draft = written({ areas: [around("BS20 8QJ", "1")], groups: ["farm-watch"], channels: ["sms"], severity: "severe" });
  const request = requestOf(draft);
  const again = draftFrom(request ?? {});
  expect(requestOf(again, 0)).toEqual({ ...request, expiresAt: requestOf(again, 0)?.expiresAt });
  expect(again.key).not.toBe(draft.key);
});

test("what an earlier alert leaves out stays left out: a copy of it never widens", () => {
  const exclude = { groups: ["horse-watch"], areas: [{ circle: { postcode: "BS20 8QJ", radiusMetres: 500 } }] };
  const audience = { area: { everywhere: true as const }, exclude };
  expect(audienceOf(draftFrom({ audience }))).toEqual(audience);
});

test("what follows an alert never speaks its recording: the words are others", () => {
  const earlier = { title: "Loose horse", text: "Mind it.", recordingId: "spoken-before" };
  expect(draftFrom(earlier).recordingId).toBeUndefined();
});

describe("an alert as the platform shows it is saved as a template as the platform takes it", () => {
  const shown = {
    id: "a",
    status: "finished",
    kind: "flood",
    title: "Loose horse",
    text: "Mind it.",
    welsh: { title: "Ceffyl", text: "Gofal.", emailText: null },
    audience: { area: { place: "E06000024" }, exclude: { groups: ["horse-watch"] }, words: "in North Somerset" },
    channels: [],
    severity: "minor",
    recordingId: "spoken-before",
    public: true,
    training: false,
    createdBy: "okafor",
    createdAt: "2026-11-24T12:00:00Z",
    expiresAt: "2026-11-25T12:00:00Z",
  } satisfies Alert;

  test("without what is only shown, what is empty, and what was of its own moment", () => {
    expect(templateOf(shown)).toEqual({
      kind: "flood",
      title: "Loose horse",
      text: "Mind it.",
      welsh: { title: "Ceffyl", text: "Gofal." },
      audience: { area: { place: "E06000024" }, exclude: { groups: ["horse-watch"] } },
      severity: "minor",
    });
  });

  test("with its groups, channels and several areas where it has them", () => {
    const areas = [{ place: "E06000024" }, { everywhere: true as const }];
    const wide = { ...shown, welsh: undefined, audience: { groups: ["farm-watch"], areas, words: "" }, channels: ["sms" as const] };
    expect(templateOf(wide)).toMatchObject({ audience: { groups: ["farm-watch"], areas }, channels: ["sms"] });
  });
});

test("what a co-ordinator writes is on no public page, whatever is ticked", () => {
  const signedIn = (roles: string[]) =>
    vi.stubGlobal("sessionStorage", { getItem: () => JSON.stringify({ roles, refresh: "r", subject: "a", token: "t" }) });
  signedIn(["officer"]);
  expect(isListed(written({ listed: true }))).toBe(true);
  signedIn(["coordinator"]);
  expect(isListed(written({ listed: true }))).toBe(false);
  expect(unlisted({})).toContain("your scheme");
  vi.unstubAllGlobals();
});

describe("an unsent draft is not replaced without a question", () => {
  let asked: string[];
  const answer = (yes: boolean) =>
    vi.stubGlobal("confirm", (words: string) => {
      asked.push(words);
      return yes;
    });
  beforeEach(() => {
    asked = [];
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) };
    vi.stubGlobal("localStorage", storage);
    vi.stubGlobal("sessionStorage", storage);
  });

  test("no means that it stays", () => {
    answer(false);
    keepDraft(written({ title: "Half written" }));
    expect(replaceDraft(written({ title: "Another" }))).toBe(false);
    expect(draft().title).toBe("Half written");
    expect(asked).toEqual([expect.stringContaining("“Half written”")]);
  });

  test("yes means that it goes", () => {
    answer(true);
    keepDraft(written({ title: "Half written" }));
    expect(replaceDraft(written({ title: "Another" }))).toBe(true);
    expect(draft().title).toBe("Another");
  });

  test("where there is none nothing is asked", () => {
    answer(false);
    expect(replaceDraft(written({ title: "Another" }))).toBe(true);
    expect(asked).toEqual([]);
  });
});

test("a drawn area with a hole is chosen anew, because the form knows no holes", () => {
  const ring = [
    [-3, 51],
    [-2, 51],
    [-2, 52],
    [-3, 51],
  ];
  expect(readArea({ polygon: [ring, ring] }).kind).toBe("");
});

describe("what goes on with an incident", () => {
  const alert = {
    id: "a1",
    incident: "i1",
    title: "Missing girl",
    text: "Have you seen her?",
    kind: "missing",
    severity: "severe",
    public: false,
    training: true,
    channels: ["sms"],
    audience: { area: { everywhere: true }, groups: ["farm-watch"], words: "everywhere" },
  } as unknown as Alert;

  test("is for those whom it reached and nobody else, in new words", () => {
    const after = draftAfter(alert, "allClear") as Draft;
    const request = requestOf({ ...after, title: "Found", text: "Thank you." });

    expect(request?.audience).toEqual({ reached: "i1" });
    expect([request?.incident, request?.incidentStep, request?.training, request?.public]).toEqual(["i1", "allClear", true, false]);
    expect(after.text).toBe("");
  });

  test("is for nobody when others are chosen and no area is", () => {
    expect(audienceOf({ ...(draftAfter(alert, "update") as Draft), follows: undefined })).toBeUndefined();
  });

  test("is not offered for an alert from before there were incidents", () => {
    expect(draftAfter({ ...alert, incident: undefined } as unknown as Alert, "update")).toBeUndefined();
  });

  test("is no template's audience", () => {
    expect(templateOf({ ...alert, audience: { reached: "i1", words: "near" } } as unknown as Alert).audience).toBeUndefined();
  });
});

import { beforeEach, expect, test, vi } from "vitest";
import type { Estimate } from "../../platform/types";
import { pretend } from "../../sign-in/pretend";
import { emptyDraft } from "../draft";
import { asWritten, makePlain } from "./plain-texts";

vi.stubGlobal("location", { origin: "https://alerts.example.org" });
beforeEach(() => pretend("officer"));

const settled = {
  plainQuotes: true,
  channels: { sms: { recipients: 100, cost: 8, seconds: 10 } },
  currency: "GBP",
} as unknown as Estimate;
const curly = `‘${"a".repeat(100)}’`;
const written = () => ({ ...emptyDraft(), text: curly, welsh: { title: "", text: "Tŷ – ci", emailText: "‘e’" } });

test("where the force has settled it a text's quotes, dashes and spaces are plain, and what that saves is known", () => {
  const draft = written();
  draft.question.text = "“Seen\u00a0it?”";
  expect(makePlain(draft, settled)).toBe(true);
  expect(draft.text).toBe(`'${"a".repeat(100)}'`);
  expect(draft.question.text).toBe('"Seen it?"');
  expect(draft.welsh).toEqual({ title: "", text: "Tŷ - ci", emailText: "‘e’" });
  expect(draft.asWritten?.saved).toMatch(/^Plain ones save £\d+\.\d\d\.$/);
  expect(makePlain(draft, settled)).toBe(false);
});

test("nothing is changed where the force has not settled it", () => {
  const draft = written();
  expect(makePlain(draft, { ...settled, plainQuotes: undefined } as unknown as Estimate)).toBe(false);
  expect(draft.text).toBe(curly);
});

test("what is put back stays as it was written", () => {
  const draft = written();
  makePlain(draft, settled);
  asWritten(draft);
  expect(draft.text).toBe(curly);
  expect(draft.welsh.text).toBe("Tŷ – ci");
  expect(makePlain(draft, settled)).toBe(false);
});

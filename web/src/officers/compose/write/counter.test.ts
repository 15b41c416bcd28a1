import { expect, test, vi } from "vitest";
import { plain, segments } from "../../../shared/text/segments";
import { dearer, pageCost, saving, withPage } from "./counter";

vi.stubGlobal("location", { origin: "https://alerts.example.org" });
vi.stubGlobal("sessionStorage", { getItem: () => null });

const said = (text: string) => dearer(text, plain(text), segments(text).unusual);

test("what special letters cost is said in money's terms, and only where they cost", () => {
  expect(said(`“${"a".repeat(100)}”`)).toBe("Curly quotes double the cost.");
  expect(said("“a”")).toBe("Curly quotes leave less room in each part.");
  expect(said(`${"a".repeat(100)} – b`)).toBe("– doubles the cost.");
  expect(said(`“${"a".repeat(150)}”`)).toBe("Curly quotes make it 3 parts instead of 1.");
});

test("letters with no plain form are named with what they do to each part", () => {
  expect(said("Tŷ")).toBe("ŷ makes each part 70 letters instead of 160.");
});

test("what plain letters save is said in money, and nothing where they save nothing", () => {
  const long = `‘${"a".repeat(100)}’`;
  const estimate = { channels: { sms: { recipients: 100, cost: 8, seconds: 10 } }, currency: "GBP" };
  expect(saving(long, long.replace(/[‘’]/g, "'"), estimate)).toBe("Plain ones save £4.00.");
  expect(saving(long, long, estimate)).toBe("");
  expect(saving(long, long.replace(/[‘’]/g, "'"), undefined)).toBe("");
});

test("what the address of the page adds to a text is said in parts before it is chosen", () => {
  expect(pageCost("", true)).toBe("");
  expect(pageCost("a horse", true)).toBe("With it a text still has 1 part.");
  expect(pageCost("a".repeat(126), true)).toBe("With it a text has 2 parts instead of 1.");
  expect(pageCost("a".repeat(125), true)).toBe("With it a text still has 1 part.");
  expect(pageCost("a".repeat(125), false)).toBe("With it a text has 2 parts instead of 1.");
});

test("an address that none may find is longer, whatever is ticked", () => {
  const length = (more: Parameters<typeof withPage>[1]) => withPage("", { link: true, ...more }).length;
  const roles = (...mine: string[]) =>
    vi.stubGlobal("sessionStorage", { getItem: () => JSON.stringify({ roles: mine, refresh: "r", subject: "a", token: "t" }) });
  roles("officer");
  const found = length({ listed: true });
  expect(length({ listed: false })).toBe(found + 5);
  expect(length({ listed: true, closed: true })).toBe(found + 5);
  roles("coordinator");
  expect(length({ listed: true })).toBe(found + 5);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cy } from "./cy";
import { en } from "./en";

/** Every text by where it stands, those of lists too. */
function texts(words: object, at = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${at}${key}`, value] as [string, string]] : texts(value as object, `${at}${key}.`),
  );
}

const english = texts(en);
const welsh = new Map(texts(cy));

test("both languages have the same texts, and nothing is empty", () => {
  expect([...welsh.keys()]).toEqual(english.map(([key]) => key));
  expect([...english.values(), ...welsh].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(english)("%s names the same things in both", (key, text) => {
  const named = (words = "") => [...words.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  expect(named(welsh.get(key))).toEqual(named(text));
});

test("no text was left in English", () => {
  expect(english.filter(([key, text]) => text.length > 20 && welsh.get(key) === text)).toEqual([]);
});

test("residents' pages say nothing in words of their own", () => {
  const pages = new URL("../pages/", import.meta.url);
  for (const file of readdirSync(pages)) {
    const said = [
      ...readFileSync(new URL(file, pages), "utf8").matchAll(/<(?:h\d|p|a|button|li|strong)\b[^>]*>([^<$`]*[A-Za-z]{2}[^<$`]*)</g),
    ];
    expect(
      said.map(([, words]) => words),
      file,
    ).toEqual([]);
  }
});

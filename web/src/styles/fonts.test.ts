import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "sass";
import { expect, test } from "vitest";

const HERE = new URL(".", import.meta.url);
const SHEETS = readdirSync(HERE).filter((name) => name.endsWith(".scss") && !name.startsWith("_"));

/** The map on the page of an incident asked for GOV.UK's own typeface, which other services may not use and we do not serve. */
test.each(SHEETS)("%s has the reader's own typeface, and asks for no font", (sheet) => {
  const { css } = compile(fileURLToPath(new URL(sheet, HERE)), { loadPaths: ["node_modules"], quietDeps: true });

  expect(css).not.toMatch(/@font-face|GDS Transport/);
});

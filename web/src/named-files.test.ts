import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Manifest {
  start_url: string;
  icons: { src: string; sizes: string; type: string }[];
}

const WEB = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, WEB));
const { start_url, icons } = JSON.parse(String(read("public/manifest.webmanifest"))) as Manifest;

const contract = String(read("../docs/openapi.yaml"));

/** As the build finds it, beside the page or copied from public, or as the API serves it. */
const there = (path: string) =>
  contract.includes(`\n  ${path}:\n`) || [`.${path}`, `public${path}`].some((at) => existsSync(new URL(at, WEB)));

describe.each(["index.html", "officers.html"])("%s", (page) => {
  const named = [...String(read(page)).matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g)].map((found) => found[1] ?? "");

  test("names files", () => expect(named.length).toBeGreaterThan(1));

  test.each(named)("%s exists", (path) => expect(there(path)).toBe(true));
});

test("the page the manifest starts at exists", () => expect(there(start_url)).toBe(true));

test.each(icons)("the manifest's $src exists", ({ src }) => expect(there(src)).toBe(true));

test.each(icons.filter(({ type }) => type === "image/png"))("$src is of the size the manifest says", ({ src, sizes }) => {
  const png = read(`public${src}`);
  expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
});

import { expect, test } from "vitest";
import { toKeep } from "../to-keep.mjs";

const chunk = (
  facadeModuleId: string | undefined,
  imports: string[],
  dynamicImports: string[] = [],
  importedCss: string[] = [],
  importedAssets: string[] = [],
) => ({
  type: "chunk",
  facadeModuleId,
  imports,
  dynamicImports,
  viteMetadata: { importedCss, importedAssets },
});

test("what the first step of a new alert needs is kept first, all other pages of officers' after it, and nothing of residents'", () => {
  const kept = toKeep({
    "a/start.js": chunk(undefined, []),
    "a/door.js": chunk(undefined, ["a/start.js"], [], ["a/door.css"], ["a/inside.css"]),
    "a/officers.js": chunk("/web/officers.html", ["a/door.js"], ["a/inside.js", "a/who.js"]),
    "a/inside.js": chunk("/web/src/officers/inside.ts", ["a/door.js"], ["a/who.js", "a/watch.js"]),
    "a/who.js": chunk("/web/src/officers/compose/choose/who.ts", ["a/pages.js"], ["a/map.js"]),
    "a/pages.js": chunk(undefined, []),
    "a/watch.js": chunk("/web/src/officers/watch/watch.ts", []),
    "a/map.js": chunk(undefined, [], ["a/streets-1.js"], ["a/map.css"]),
    "a/streets-1.js": chunk(undefined, []),
    "a/residents.js": chunk("/web/index.html", ["a/start.js"], ["a/join.js"]),
    "a/join.js": chunk("/web/src/residents/pages/join.ts", []),
    "a/icon.png": { type: "asset" },
  });
  expect(kept.first.sort()).toEqual([
    "/a/door.css",
    "/a/door.js",
    "/a/inside.css",
    "/a/inside.js",
    "/a/officers.js",
    "/a/pages.js",
    "/a/start.js",
    "/a/who.js",
  ]);
  expect(kept.others).toEqual(["/a/map.css", "/a/map.js", "/a/watch.js"]);
});

import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";
import { contract } from "./contract/document.mjs";
import { reference } from "./contract/reference.mjs";
import { toKeep } from "./to-keep.mjs";
import { together } from "./together.mjs";

const PLATFORM = `http://127.0.0.1:${process.env.PORT ?? 8080}`;

/** Writes the service worker: src/worker.js with the names of what to keep for a lost link. */
function worker(): Plugin {
  return {
    name: "worker",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const source = readFileSync(new URL("src/worker.js", import.meta.url), "utf8");
        this.emitFile({
          type: "asset",
          fileName: "worker.js",
          source: source.replace("LISTED_BY_THE_BUILD", JSON.stringify(toKeep(bundle))),
        });
      },
    },
  };
}

/** Writes the contract for people to read where its page has a place for it. */
function referencePage(): Plugin {
  return {
    name: "reference",
    transformIndexHtml: (html) => html.replace("<!-- made from the contract -->", () => reference(contract())),
  };
}

export default defineConfig({
  plugins: [worker(), referencePage()],
  css: { preprocessorOptions: { scss: { loadPaths: ["node_modules"], quietDeps: true } } },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { residents: "index.html", officers: "officers.html", docs: "api/docs/index.html", "pin-map": "src/witness/pin-map.ts" },
      // The page of an incident asks for the map by this name.
      output: {
        entryFileNames: ({ name }) => (name === "pin-map" ? "pin-map.js" : "assets/[name]-[hash].js"),
        chunkFileNames: ({ name }) => `assets/${name.split("~")[0]}-[hash].js`,
        codeSplitting: { groups: together() },
      },
      preserveEntrySignatures: "exports-only",
      checks: { pluginTimings: false },
    },
  },
  // The reasons in Welsh are a file of the functions.
  server: {
    fs: { allow: [".."] },
    proxy: Object.fromEntries(["/api", "/local", "/alerts", "/a/", "/unsubscribe"].map((path) => [path, PLATFORM])),
  },
  test: { include: ["src/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);

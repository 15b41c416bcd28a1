// Makes public/*.png, what a home screen shows, from public/icon.svg.
// usage: node scripts/icons.mjs (CHROMIUM= takes another browser)
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const ROUNDED = readFileSync("public/icon.svg", "utf8");
/** To the edges: telephones cut their own shape, and leave at least the circle the arcs lie in. */
const SQUARE = ROUNDED.replace(' rx="96"', "");

const ICONS = [
  ["icon-192", 192, ROUNDED],
  ["icon-512", 512, ROUNDED],
  ["icon-maskable", 512, SQUARE],
  ["apple-touch-icon", 180, SQUARE],
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [name, size, svg] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: `public/${name}.png`, omitBackground: true });
}
await browser.close();

// Makes public/*.png, what a home screen shows, from public/icon.svg, in as few colours as do.
// usage: node scripts/icons.mjs (CHROMIUM= takes another browser)
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { png } from "./png.mjs";

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
  const pixels = await page.evaluate(drawn, { svg: svg.replace("<svg ", `<svg width="${size}" height="${size}" `), size });
  writeFileSync(`public/${name}.png`, png(pixels, size));
}
await browser.close();

/** A picture's pixels, red, green, blue and opacity one after the other. */
async function drawn({ svg, size }) {
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(size, size).getContext("2d");
  canvas.drawImage(picture, 0, 0);
  return [...canvas.getImageData(0, 0, size, size).data];
}

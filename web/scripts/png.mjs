import { crc32, deflateSync } from "node:zlib";

/** How fine shades are told apart: steps of 32 leave no edge that can be seen, and few colours. */
const STEP = 32;

/** A square picture as a PNG with a palette. */
export function png(pixels, size) {
  const dots = Array.from({ length: size * size }, (_, i) => pixels.slice(4 * i, 4 * i + 4));
  const colours = palette(dots);
  const place = new Map([...colours.keys()].map((shade, i) => [shade, i]));
  const lines = Array.from({ length: size }, (_, y) => [0, ...dots.slice(y * size, (y + 1) * size).map((dot) => place.get(shade(dot)))]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from([...colours.values()].flatMap((colour) => colour.slice(0, 3)))),
    chunk("tRNS", Buffer.from([...colours.values()].map((colour) => colour[3]))),
    chunk("IDAT", deflateSync(Buffer.from(lines.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const shade = (dot) => (dot[3] === 0 ? "none" : dot.map((part) => Math.round(part / STEP)).join());

/** By shade, the colour of it that is there most often. */
function palette(dots) {
  const often = new Map();
  for (const dot of dots) often.set(dot.join(), (often.get(dot.join()) ?? 0) + 1);
  const seldomFirst = [...often].sort(([, a], [, b]) => a - b).map(([colour]) => colour.split(",").map(Number));
  return new Map(seldomFirst.map((colour) => [shade(colour), colour]));
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

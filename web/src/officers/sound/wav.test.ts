import { expect, test } from "vitest";
import { wav } from "./wav";

test("a WAV file says mono, 16 kHz, 16 bits, and its own length", async () => {
  const view = new DataView(await wav(new Float32Array([0, 1, -1, 2])).arrayBuffer());
  const word = (at: number) => String.fromCharCode(...new Uint8Array(view.buffer, at, 4));
  expect([word(0), word(8), word(36)]).toEqual(["RIFF", "WAVE", "data"]);
  expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([1, 16_000, 16]);
  expect([view.byteLength, view.getUint32(4, true), view.getUint32(40, true)]).toEqual([52, 44, 8]);
});

test("what is too loud is cut off, not turned round", async () => {
  const view = new DataView(await wav(new Float32Array([2, -2])).arrayBuffer());
  expect([view.getInt16(44, true), view.getInt16(46, true)]).toEqual([32_767, -32_767]);
});

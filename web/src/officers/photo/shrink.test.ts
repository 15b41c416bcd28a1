import { expect, test } from "vitest";
import { kept, shrunk, UNCROPPED } from "./shrink";

test("a picture is made no larger, and keeps its shape", () => {
  expect(shrunk(4000, 3000, 1280)).toEqual([1280, 960]);
  expect(shrunk(3000, 4000, 1280)).toEqual([960, 1280]);
  expect(shrunk(200, 100, 1280)).toEqual([200, 100]);
  expect(shrunk(5000, 1, 1280)).toEqual([1280, 1]);
});

test("a crop comes closer, and never leaves the picture", () => {
  expect(kept(400, 300, UNCROPPED)).toEqual([0, 0, 400, 300]);
  expect(kept(400, 300, { closer: 2, aside: 0, down: 0 })).toEqual([100, 75, 200, 150]);
  expect(kept(400, 300, { closer: 2, aside: -1, down: 1 })).toEqual([0, 150, 200, 150]);
  expect(kept(400, 300, { closer: 1, aside: 1, down: 1 })).toEqual([0, 0, 400, 300]);
});

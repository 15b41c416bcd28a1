import { expect, test } from "vitest";
import { mayBeNear, type Ring, type Sector, sectorOf } from "./nearness";

const PORTISHEAD: Sector = [51.4826, -2.7692, 800];

/** A square round a middle, so many degrees to each side. */
const square = (lat: number, lon: number, half: number): Ring => [
  [lon - half, lat - half],
  [lon + half, lat - half],
  [lon + half, lat + half],
  [lon - half, lat + half],
  [lon - half, lat - half],
];
const alert = (...rings: Ring[]) => ({ geometry: { coordinates: [rings] } });

test("a postcode is known however it is typed, and what is none is not guessed", () => {
  for (const typed of ["BS20 8QJ", "bs208qj", " bs20-8 qj "]) expect(sectorOf(typed)).toBe("BS20 8");
  expect(sectorOf("EC1A 1BB")).toBe("EC1A 1");
  for (const typed of ["", "BS20", "BS20 8", "Portishead", "8QJ"]) expect(sectorOf(typed)).toBeUndefined();
});

test("an alert round the sector, within it or across its edge may be near, one beyond it is not", () => {
  expect(mayBeNear(alert(square(51.48, -2.77, 0.5)), PORTISHEAD)).toBe(true);
  expect(mayBeNear(alert(square(51.4826, -2.7692, 0.001)), PORTISHEAD)).toBe(true);
  expect(mayBeNear(alert(square(51.4826 + 0.017, -2.7692, 0.01)), PORTISHEAD)).toBe(true);
  expect(mayBeNear(alert(square(51.4826 + 0.018, -2.7692, 0.01)), PORTISHEAD)).toBe(false);
  expect(mayBeNear(alert(square(51.2, -3.2, 0.05)), PORTISHEAD)).toBe(false);
});

test("whoever is in a hole of an alert's area is not near, unless the hole's edge is", () => {
  const outer = square(51.48, -2.77, 0.5);
  expect(mayBeNear(alert(outer, square(51.48, -2.77, 0.2)), PORTISHEAD)).toBe(false);
  expect(mayBeNear(alert(outer, square(51.4826, -2.7692, 0.005)), PORTISHEAD)).toBe(true);
});

test("an alert without a shape may be for anybody", () => {
  expect(mayBeNear({ geometry: null }, PORTISHEAD)).toBe(true);
});

test("the second part of an alert's area counts as the first", () => {
  const far = square(51.2, -3.2, 0.05);
  expect(mayBeNear({ geometry: { coordinates: [[far], [square(51.48, -2.77, 0.1)]] } }, PORTISHEAD)).toBe(true);
});

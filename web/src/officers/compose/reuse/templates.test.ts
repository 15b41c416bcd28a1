import { expect, test } from "vitest";
import { matching } from "./templates";

const saved = [
  { name: "Sheep on the road", alert: { title: "Sheep", text: "Sheep on the ((road))." } },
  { name: "Flood", folder: "Weather", alert: { title: "Flood", text: "The ((river)) is out." } },
  { name: "Black ice", folder: "Weather", alert: { title: "Ice", text: "Ice on the ((road))." } },
];
const names = (sought: string) => matching(saved, sought).map(({ name }) => name);

test("templates stand by folder and name, those of no folder first", () => {
  expect(names("")).toEqual(["Sheep on the road", "Black ice", "Flood"]);
});

test("a template is found by all the words that are typed, in its name, folder or words", () => {
  expect(names("ROAD")).toEqual(["Sheep on the road", "Black ice"]);
  expect(names("weather road")).toEqual(["Black ice"]);
  expect(names("dragon")).toEqual([]);
});

import { expect, test } from "vitest";
import { anyClosed } from "../compose/choose/who";
import { fits, kept, reviewDue } from "./groups";

const NOW = Date.parse("2027-06-01T12:00:00Z");
const group = (joining: "open" | "asked" | "vetted", reviewedAt?: string) => ({
  name: "farm-watch",
  description: "",
  joining,
  ...(reviewedAt ? { reviewedAt } : {}),
});

test("who is in a closed group is looked at after a year, who is in another never has to be", () => {
  expect(reviewDue(group("vetted", "2026-05-31T12:00:00Z"), NOW)).toBe(true);
  expect(reviewDue(group("vetted", "2026-06-02T12:00:00Z"), NOW)).toBe(false);
  expect(reviewDue(group("open"), NOW)).toBe(false);
});

test("an alert is closed if one of its groups is", () => {
  const groups = [group("asked"), { ...group("vetted"), name: "rural-crime" }];
  expect(anyClosed(groups, ["farm-watch", "rural-crime"])).toBe(true);
  expect(anyClosed(groups, ["farm-watch"])).toBe(false);
});

test("a group has a name that residents can text on any phone, as it is written with spaces", () => {
  expect(kept(" Farm  Watch ")).toBe("farm-watch");
  expect(["Farm Watch", "farm-watch", "A38 Shops"].every(fits)).toBe(true);
  expect(["Grŵp Ffermwyr", "Shops & Co.", "-", ""].some(fits)).toBe(false);
});

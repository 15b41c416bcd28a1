import { expect, test } from "vitest";
import { match, type Routes, read } from "./page";

const routes: Routes = { "": () => named("home"), "alerts/:id": () => named("alert"), "alerts/new": () => named("new") };
const named = (title: string) => ({ title, view: () => undefined as never });

test("an address is read into its parts and its query", () => {
  const place = read("#/alerts/a%20b?by=day");
  expect(place.parts).toEqual(["alerts", "a b"]);
  expect(place.query.get("by")).toBe("day");
});

test("no address is the home page", () => {
  expect(match(routes, read("").parts)).toBe(routes[""]);
});

test("a part with a colon takes anything, but not more parts", () => {
  expect(match(routes, ["alerts", "7"])).toBe(routes["alerts/:id"]);
  expect(match(routes, ["alerts", "7", "stop"])).toBeUndefined();
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lookAgain, match, type Page, type Routes, read, start } from "./page";
import { Unreachable } from "./platform/http";

vi.mock("lit-html", () => ({ render: () => undefined }));

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

const reload = vi.fn();
/** What opening the home page comes to. */
let opening: () => Page;

beforeEach(() => {
  reload.mockClear();
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("scrollTo", () => undefined);
  vi.stubGlobal("document", {});
  vi.stubGlobal("location", { hash: "", reload });
});

afterEach(() => vi.unstubAllGlobals());

async function opened(): Promise<void> {
  const root = { hasAttribute: () => true, querySelector: () => null } as unknown as HTMLElement;
  const failed = () => named("did not open");
  await start({ routes: () => ({ "": () => opening() }), frame: (content) => content, failed, name: () => "Force" }, root);
}

const failsWith = (fault: Error) => () => {
  throw fault;
};

test("a page whose file did not come is opened once the link is back", async () => {
  opening = failsWith(new TypeError("Failed to fetch dynamically imported module"));
  await opened();
  expect(document.title).toBe("did not open – Force");

  opening = () => named("home");
  await lookAgain();
  expect(document.title).toBe("home – Force");
  expect(reload).not.toHaveBeenCalled();
});

test("all is loaded anew, once for each time that the link is back, where the browser remembers that a file did not come", async () => {
  opening = failsWith(new TypeError("Failed to fetch dynamically imported module"));
  await opened();
  expect(reload).not.toHaveBeenCalled();

  await lookAgain();
  expect(reload).toHaveBeenCalledOnce();
});

test("nothing is loaded anew where the platform still cannot be reached, nor under a page that is open", async () => {
  opening = failsWith(new Unreachable());
  await opened();
  await lookAgain();
  opening = () => named("home");
  await lookAgain();
  opening = failsWith(new TypeError());
  await lookAgain();
  expect(document.title).toBe("home – Force");
  expect(reload).not.toHaveBeenCalled();
});

import { render, type TemplateResult } from "lit-html";

/** What the address after the # asks for. */
export interface Place {
  path: string;
  parts: string[];
  query: URLSearchParams;
}

/** One screen: what it is called, what it shows now, and what to stop when it is left. */
export interface Page {
  title: string;
  view(): TemplateResult;
  leave?(): void;
}

/** A pattern such as `alerts/:id`, and how to open its page. */
export type Routes = Record<string, (place: Place) => Promise<Page> | Page>;

interface App {
  /** Those there are now. */
  routes(): Promise<Routes> | Routes;
  /** Puts what surrounds every page around one. */
  frame(content: TemplateResult, place: Place): TemplateResult;
  /** The page for an address that has none, or for a fault on the way. */
  failed(fault: unknown): Page;
  name(): string;
}

let app: App;
let root: HTMLElement;
let page: Page | undefined;
let place: Place;
let drawing = false;
let turn = 0;
/** Why the present page stands for one that could not be opened, if it does. */
let unopened: { fault: unknown } | undefined;

/** Starts showing pages in an element, and follows the address from then on. */
export async function start(chosen: App, element: HTMLElement): Promise<void> {
  app = chosen;
  root = element;
  addEventListener("hashchange", () => void follow());
  await follow();
}

/** Shows the present page as it is now. */
export function redraw(): void {
  if (drawing || !page) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    draw();
  });
}

/** Goes to another page. */
export function go(path: string): void {
  location.hash = `#/${path}`;
}

/** Opens the present page anew. */
export function reopen(): Promise<void> {
  return follow();
}

/** Tries a page again that could not be opened before, and draws any other as it is now. */
export async function lookAgain(): Promise<void> {
  if (!unopened) return redraw();
  await reopen();
  // Of a file that did not come some browsers know no more than that, until all is loaded anew.
  if (unopened?.fault instanceof TypeError) location.reload();
}

/** Reads an address such as `#/alerts/7?by=day`. */
export function read(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { path, parts: path.split("/").map(decodeURIComponent), query: new URLSearchParams(query) };
}

/** The route a path takes, if one does. A part that begins with a colon takes anything. */
export function match(routes: Routes, parts: string[]): Routes[string] | undefined {
  const found = Object.keys(routes).find((pattern) => {
    const wanted = pattern.split("/");
    return wanted.length === parts.length && wanted.every((w, i) => w.startsWith(":") || w === parts[i]);
  });
  return found === undefined ? undefined : routes[found];
}

async function follow(): Promise<void> {
  if (page && location.hash && !location.hash.startsWith("#/")) return;
  const mine = ++turn;
  const first = page === undefined;
  place = read(location.hash);
  const next = await open(place);
  if (mine !== turn) {
    next.leave?.();
    return;
  }
  page?.leave?.();
  page = next;
  draw();
  if (!first) focusHeading();
}

async function open(where: Place): Promise<Page> {
  try {
    const route = match(await app.routes(), where.parts);
    const opened = route ? await route(where) : app.failed(undefined);
    unopened = undefined;
    return opened;
  } catch (fault) {
    unopened = { fault };
    return app.failed(fault);
  }
}

function draw(): void {
  if (!page) return;
  document.title = `${page.title} – ${app.name()}`;
  if (!root.hasAttribute("data-drawn")) {
    root.setAttribute("data-drawn", "");
    root.replaceChildren();
  }
  render(app.frame(page.view(), place), root);
}

/** A screen reader hears the new page's name, and the keyboard goes on from there. */
function focusHeading(): void {
  scrollTo(0, 0);
  const heading = root.querySelector<HTMLElement>("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}

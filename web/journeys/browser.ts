import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { eventually } from "./backstage";
import { CHROMIUM } from "./platform";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };
/** What a window 1280 pixels wide has at 400 %. */
export const ZOOMED = { width: 320, height: 256 };

export const platform = (): string => inject("platform");

let browser: Browser;
let folder: string;

/** Opens Chromium for the journeys of a file, with a microphone that hears a tone. */
export function withBrowser(): void {
  beforeAll(async () => {
    if (!platform()) return;
    folder = mkdtempSync(join(tmpdir(), "journeys-"));
    const voice = join(folder, "voice.wav");
    writeFileSync(voice, tone());
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-audio-capture=${voice}`,
        "--autoplay-policy=no-user-gesture-required",
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of. */
  complaints: string[];
}

/** As the page has them, as it has them in the dark, or as the reader chose them. */
export type Colours = "light" | "dark" | "forced";

/** A new browser window that has never been here. */
export async function visit(path: string, viewport = PHONE, colours: Colours = "light"): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    colorScheme: colours === "dark" ? "dark" : "light",
    forcedColors: colours === "forced" ? "active" : "none",
    baseURL: platform(),
    locale: "en-GB",
    acceptDownloads: true,
    permissions: ["microphone"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  await page.goto(path);
  return { page, context, complaints };
}

/** The same where scripts are turned off. */
export async function withoutScript(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, baseURL: platform(), javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Signs somebody of the demo force in, by the issuer's own page. */
export async function signedIn(person: RegExp, path = "", viewport = PHONE, colours?: Colours): Promise<Visit> {
  const visited = await visit("/officers.html", viewport, colours);
  await signInAt(visited.page, person);
  if (path) await open(visited.page, path);
  return visited;
}

/** Signs somebody in at a page that is open already, of a browser others may have used. */
export async function signInAt(page: Page, person: RegExp): Promise<void> {
  await page.goto("/officers.html");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: person }).click();
  await page.getByRole("link", { name: "More", exact: true }).waitFor();
}

/** Goes to an officers' page without loading the application anew. */
export async function open(page: Page, path: string): Promise<void> {
  const there = await page.evaluate(() => document.title);
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await page.waitForFunction((before) => document.title !== before, there, { timeout: 5000 }).catch(() => undefined);
  await page.locator("h1").first().waitFor();
}

/** Waits until the browser opens every page without a link: its worker has them all, and this page asks it. */
export async function keepPages(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await eventually(() =>
    page.evaluate(async () => {
      const shelves = await Promise.all((await caches.keys()).filter((name) => name !== "left").map((name) => caches.open(name)));
      return (await Promise.all(shelves.map((shelf) => shelf.match("/officers.html")))).some(Boolean);
    }),
  );
}

/** Leaves a draft as if the person signed in had written it. */
export const keepDraft = (page: Page, draft: object): Promise<void> =>
  page.evaluate((kept) => {
    const { subject } = JSON.parse(sessionStorage.getItem("session") ?? "{}") as { subject?: string };
    localStorage.setItem(`draft:${subject}`, kept);
  }, JSON.stringify(draft));

export const OFFICER = /Okafor/;
export const SUPERVISOR = /Whitcombe/;
export const ADMINISTRATOR = /Ellen Frome/;
export const COORDINATOR = /Marjorie Vowles/;

/** Two seconds of a 440 Hz tone, 16-bit mono WAV. */
function tone(): Buffer {
  const rate = 16_000;
  const samples = 2 * rate;
  const file = Buffer.alloc(44 + samples * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++) {
    file.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * 440 * i) / rate)), 44 + i * 2);
  }
  return file;
}

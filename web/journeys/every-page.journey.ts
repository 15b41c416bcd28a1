import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { ADMINISTRATOR, DESK, OFFICER, open, PHONE, platform, SUPERVISOR, signedIn, visit, withBrowser, ZOOMED } from "./browser";
import { ADMINISTRATORS, OFFICERS, RESIDENTS } from "./pages";
import { findings, tooSmall } from "./wcag";

withBrowser();

type Go = (path: string) => Promise<void>;
type Look = (page: Page) => Promise<Record<string, string[]>>;

/** What is wrong with some pages, by page and the way it was looked at. */
async function wrongOn(page: Page, pages: Record<string, string>, go: Go, look: Look = fully): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, path] of Object.entries(pages)) {
    await page.setViewportSize(PHONE);
    await go(path);
    for (const [way, wrong] of Object.entries(await look(page))) if (wrong.length > 0) found[`${name}, ${way}`] = wrong;
  }
  return found;
}

/** On a phone, at a desk, and at a desk zoomed four times. */
async function fully(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const viewport of [PHONE, DESK, ZOOMED]) {
    await page.setViewportSize(viewport);
    found[`at ${viewport.width}`] = await findings(page);
  }
  return found;
}

/** What thumbs have to meet, and text twice as large, on a phone and at a desk. */
async function byHand(page: Page): Promise<Record<string, string[]>> {
  const small = await tooSmall(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const large = await findings(page);
  await page.setViewportSize(DESK);
  const largeAtDesk = await findings(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  return { small, "text twice as large": large, "text twice as large at a desk": largeAtDesk };
}

test.skipIf(!platform()).each([
  ["a supervisor's", SUPERVISOR, OFFICERS, "light"],
  ["a supervisor's", SUPERVISOR, OFFICERS, "dark"],
  ["an administrator's", ADMINISTRATOR, ADMINISTRATORS, "light"],
  ["an administrator's", ADMINISTRATOR, ADMINISTRATORS, "dark"],
] as const)(
  "axe-core finds nothing on %s pages, on a phone, a desk or zoomed four times, and none scrolls sideways",
  async (_whose, person, pages, colours) => {
    const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Looked at by axe"));
    const { page, complaints } = await signedIn(person, "", PHONE, colours);
    expect(await wrongOn(page, pages, (path) => open(page, path.replace(":id", id)))).toEqual({});
    expect(complaints).toEqual([]);
  },
);

test.skipIf(!platform()).each([
  ["a supervisor's", SUPERVISOR, OFFICERS],
  ["an administrator's", ADMINISTRATOR, ADMINISTRATORS],
] as const)(
  "in colours the reader chose axe-core finds nothing on %s pages, nor with text twice as large, and a thumb meets what it taps",
  async (_whose, person, pages) => {
    const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Looked at closely"));
    const { page } = await signedIn(person, "", PHONE, "forced");
    expect(await wrongOn(page, pages, (path) => open(page, path.replace(":id", id)), byHand)).toEqual({});
  },
);

test.skipIf(!platform()).each(["en", "cy"])(
  "axe-core finds nothing on any residents' page in %s, on a phone, a desk or zoomed four times, and none scrolls sideways",
  async (language) => {
    const { page } = await visit("/");
    await page.evaluate((chosen) => localStorage.setItem("language", chosen), language);
    const go = async (path: string) => {
      await page.goto("about:blank");
      await page.goto(path);
      await page.locator("h1").first().waitFor();
    };
    expect(await wrongOn(page, RESIDENTS, go)).toEqual({});
    expect(await wrongOn(page, RESIDENTS, go, byHand)).toEqual({});
  },
);

test.skipIf(!platform()).each([
  ["officers' start page", "/officers.html", 60_000],
  ["residents' start page", "/", 35_000],
  ["public page", "/alerts/", 35_000],
])("the %s weighs little, with the icon a home screen shows", async (_name, path, most) => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Weighed"));
  await eventually(async () => (await (await fetch(`${platform()}/alerts/`)).text()).includes(id));
  const { context } = await visit("about:blank");
  const page = await context.newPage();
  const bodies: Promise<number>[] = [];
  page.on("response", (answer) => {
    if (!answer.url().includes("/worker.js"))
      bodies.push(
        answer.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const total = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0) + (path === "/officers.html" ? await installed() : 0);
  console.log(`${path}: ${total} bytes gzipped`);
  expect(total).toBeLessThanOrEqual(most);
});

/** What a browser fetches besides, to offer the pages for the home screen: the manifest and the largest icon. */
async function installed(): Promise<number> {
  const manifest = await (await fetch(`${platform()}/manifest.webmanifest`)).text();
  const { icons } = JSON.parse(manifest) as { icons: { src: string }[] };
  const sizes = icons.map(async ({ src }) => (await (await fetch(`${platform()}${src}`)).arrayBuffer()).byteLength);
  return gzipSync(manifest).length + Math.max(...(await Promise.all(sizes)));
}

test.skipIf(!platform())("by keyboard alone: the skip link, the way in, and the new page's heading has the focus", async () => {
  const { page } = await signedIn(OFFICER);
  await page.reload();
  await page.getByRole("link", { name: "New alert" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Who is it for?" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
});

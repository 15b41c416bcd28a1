import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, horse } from "./backstage";
import { ADMINISTRATOR, DESK, OFFICER, open, PHONE, platform, SUPERVISOR, signedIn, visit, withBrowser, ZOOMED } from "./browser";
import { ADMINISTRATORS, OFFICERS, RESIDENTS } from "./pages";
import { findings } from "./wcag";

withBrowser();

/** What is wrong with some pages at a phone's width, a desk's and a desk's at 400 %, by page and width. */
async function wrongOn(page: Page, pages: Record<string, string>, go: (path: string) => Promise<void>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, path] of Object.entries(pages)) {
    await page.setViewportSize(PHONE);
    await go(path);
    for (const viewport of [PHONE, DESK, ZOOMED]) {
      await page.setViewportSize(viewport);
      const wrong = await findings(page);
      if (wrong.length > 0) found[`${name} at ${viewport.width}`] = wrong;
    }
  }
  return found;
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
  },
);

test.skipIf(!platform()).each([
  ["officers' start page", "/officers.html", 60_000],
  ["residents' start page", "/", 35_000],
  ["public page", "/alerts/", 35_000],
])("the %s weighs little", async (_name, path, most) => {
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
  const total = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
  console.log(`${path}: ${total} bytes gzipped`);
  expect(total).toBeLessThanOrEqual(most);
});

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

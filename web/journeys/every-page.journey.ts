import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ADMINISTRATOR, DESK, open, PHONE, platform, signedIn, visit, withBrowser, ZOOMED } from "./browser";
import { call, horse } from "./backstage";
import { OFFICERS, RESIDENTS } from "./pages";
import { findings } from "./wcag";

withBrowser();

test.skipIf(!platform()).each([
  ["phone", PHONE, "light"],
  ["phone in the dark", PHONE, "dark"],
  ["desk", DESK, "light"],
  ["desk at 400 %", ZOOMED, "light"],
] as const)(
  "axe-core finds nothing on any officers' page on a %s, and none scrolls sideways",
  async (_name, viewport, colours) => {
    const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Looked at by axe"));
    const { page, complaints } = await signedIn(ADMINISTRATOR, "", viewport, colours);
    const found: Record<string, string[]> = {};
    for (const [name, path] of Object.entries(OFFICERS)) {
      await open(page, path.replace(":id", id));
      const wrong = await findings(page);
      if (wrong.length > 0) found[name] = wrong;
    }
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
  },
);

test.skipIf(!platform()).each([["phone", PHONE], ["desk", DESK], ["desk at 400 %", ZOOMED]])(
  "axe-core finds nothing on any residents' page on a %s, in English and in Welsh",
  async (_name, viewport) => {
    const found: Record<string, string[]> = {};
    for (const language of ["en", "cy"]) {
      const { page } = await visit("/", viewport);
      await page.evaluate((chosen) => localStorage.setItem("language", chosen), language);
      for (const [name, path] of Object.entries(RESIDENTS)) {
        await page.goto("about:blank");
        await page.goto(path);
        await page.locator("h1").first().waitFor();
        const wrong = await findings(page);
          if (wrong.length > 0) found[`${name} ${language}`] = wrong;
      }
    }
    expect(found).toEqual({});
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
    if (!answer.url().includes("/worker.js")) bodies.push(answer.body().then((body) => gzipSync(body).length, () => 0));
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const total = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
  console.log(`${path}: ${total} bytes gzipped`);
  expect(total).toBeLessThanOrEqual(most);
});

test.skipIf(!platform())("by keyboard alone: the skip link, the way in, and the new page's heading has the focus", async () => {
  const { page } = await signedIn(ADMINISTRATOR);
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

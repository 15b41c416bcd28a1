import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { DESK, OFFICER, PHONE, platform, signedIn, withBrowser } from "./browser";

withBrowser();

/** A new alert's first page with an area chosen and counted, its text that many times as large. */
async function counted(viewport: typeof PHONE, larger = 1): Promise<Page> {
  const { page } = await signedIn(OFFICER, "new", viewport);
  await page.evaluate((times) => (document.documentElement.style.fontSize = `${times * 100}%`), larger);
  await page.getByLabel("Around a postcode").check();
  await page.getByLabel("Postcode", { exact: true }).fill("BS20 8QJ");
  await page.getByText(/^[\d,]+ residents?$/).waitFor();
  return page;
}

/** At a desk the map is there from the first. */
async function showMap(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Show on a map" });
  if ((await button.count()) > 0) await button.click();
  await page.locator(".ca-map__area").waitFor();
}

/** What has the focus, and whether something that stays in sight lies over it. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    if (at === document.body) return undefined;
    const { top, bottom, left, right } = at.getBoundingClientRect();
    const over = [...document.querySelectorAll(".ca-reach, .ca-tabs")].filter((fixed) => {
      const box = fixed.getBoundingClientRect();
      return !fixed.contains(at) && box.top < bottom && box.bottom > top && box.left < right && box.right > left;
    });
    return over.length > 0 ? (at.labels?.[0] ?? at).textContent?.trim() : undefined;
  });

test.skipIf(!platform()).each([
  ["a phone", PHONE, 1],
  ["a phone with text twice as large", PHONE, 2],
  ["a desk", DESK, 1],
  ["a desk with text twice as large", DESK, 2],
] as const)("on %s nothing that has the focus lies under the count or the tabs", async (_where, viewport, larger) => {
  const page = await counted(viewport, larger);
  await showMap(page);
  const hidden: (string | undefined)[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    await page.waitForTimeout(30);
    const found = await covered(page);
    if (found !== undefined) hidden.push(found);
  }
  expect(hidden).toEqual([]);
});

test.skipIf(!platform()).each([
  ["a phone", PHONE],
  ["a desk", DESK],
] as const)("on %s the count never lies over the map", async (_where, viewport) => {
  const page = await counted(viewport);
  await showMap(page);
  const map = page.locator(".ca-map");
  await map.evaluate((element) => element.scrollIntoView({ block: "end" }));
  const [count, drawn] = [await page.locator(".ca-reach").boundingBox(), await map.boundingBox()];
  if (!count || !drawn) throw new Error("there is no map, or no count");
  const apart = count.x >= drawn.x + drawn.width || count.y >= drawn.y + drawn.height || count.y + count.height <= drawn.y;
  expect(apart, JSON.stringify({ count, drawn })).toBe(true);
});

test.skipIf(!platform())("with text twice as large every tab is in the window, and the form can be seen", async () => {
  const page = await counted(PHONE, 2);
  await page.evaluate(() => scrollTo(0, 0));
  for (const name of ["Home", "New", "Alerts", "Replies", "More"]) {
    const box = await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= PHONE.width, name).toBe(true);
  }
  const at = await page.evaluate(() => getComputedStyle(document.querySelector(".ca-reach") as Element).position);
  expect(at).toBe("static");
});

test.skipIf(!platform())("while groups are ticked on a phone the count stays in sight", async () => {
  const page = await counted(PHONE);
  await page.getByRole("group", { name: "Only some groups?" }).getByLabel("Farm watch").check();
  const box = await page.locator(".ca-reach").boundingBox();
  expect(box && box.y + box.height <= PHONE.height).toBe(true);
});

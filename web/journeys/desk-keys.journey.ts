import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { OFFICER, platform, signedIn, withBrowser } from "./browser";
import { findings } from "./wcag";

withBrowser();

const WIDE = { width: 1920, height: 1000 };

interface Found {
  conversations: { id: string; place?: { lat: number; lon: number } }[];
}

/** Two people who saw the same, at two places, say so on the alert's page, and where they can be answered. */
async function sighted(mark: string): Promise<void> {
  const { page } = await call<{ page: string }>("officer", "POST", "alerts", { ...horse(`Seen at two places ${mark}`), channels: ["web"] });
  const code = page.split("/").at(-1);
  for (const [i, lat] of [51.4826, 51.4312].entries()) {
    const answer = await fetch(`${platform()}/api/public/incidents/${code}/answers`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        words: `It went past me, ${mark} ${i}`,
        name: `Witness ${i} ${mark}`,
        address: `witness-${i}-${mark}@example.org`,
        place: { lat, lon: -2.7692 },
      }),
    });
    if (!answer.ok) throw new Error(`answer: ${answer.status}`);
  }
  await eventually(async () => (await call<Found>("officer", "GET", `conversations?q=${mark}`)).conversations.length === 2);
}

/** Which conversation is shown, once it is. */
async function shown(page: Page, mark: string): Promise<string> {
  const heading = page.getByRole("heading", { level: 1, name: mark });
  await heading.waitFor();
  return (await heading.textContent()) ?? "";
}

test.skipIf(!platform())("by keyboard alone conversations are taken on, answered and closed, one after the other", async () => {
  const mark = `keys${Date.now()}`;
  await sighted(mark);
  const { page, complaints } = await signedIn(OFFICER, `replies?q=${mark}`, WIDE);
  await page.locator("a.ca-row__main").nth(1).waitFor();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const what of ["Take a conversation on", "Write the answer", "Close it", "The next of a list", "The one before"])
    await sheet.getByText(what, { exact: true }).waitFor();
  await page.keyboard.press("Escape");

  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const first = await shown(page, mark);
  await page.keyboard.press("t");
  await page.locator(".ca-beside__one").getByText("Being worked on").waitFor();
  await page.keyboard.press("w");
  await page.keyboard.type("Thank you. Which way did it go?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".ca-beside__one").getByText("Waiting for the resident").waitFor();
  await page.keyboard.press("x");
  await page.locator(".ca-beside__one").getByText("Closed", { exact: true }).waitFor();

  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, first);
  const second = await shown(page, mark);
  expect(second).not.toBe(first);
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelector("h1")?.textContent === before, first);
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test.skipIf(!platform())("where people saw it is on the desk's map, and a pin leads to what they said", async () => {
  const mark = `pins${Date.now()}`;
  await sighted(mark);
  const { page, complaints } = await signedIn(OFFICER, `replies?q=${mark}`, WIDE);
  await page.getByRole("button", { name: "Show on a map" }).click();
  const pins = page.getByRole("group", { name: /^Map/ }).getByRole("button", { name: new RegExp(`Witness \\d ${mark}`) });
  await pins.nth(1).waitFor();
  expect(await pins.count()).toBe(2);
  expect(await findings(page)).toEqual([]);
  const pin = pins.filter({ has: page.locator(`xpath=self::*[contains(@title, "Witness 1 ${mark}")]`) });
  await pin.focus();
  await page.keyboard.press("Enter");
  expect(await shown(page, mark)).toContain(`Witness 1 ${mark}`);
  expect(complaints).toEqual([]);
});

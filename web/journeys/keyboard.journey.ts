import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { DESK, OFFICER, platform, signedIn, withBrowser } from "./browser";

withBrowser();

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never comes to ${name}; it is at “${await focused(page)}”`);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    return (at.labels?.[0] ?? at).textContent?.trim().replace(/\s+/g, " ") ?? "";
  });

test.skipIf(!platform())("by keyboard alone a new alert is written and sent", async () => {
  const { page } = await signedIn(OFFICER, "", DESK);
  await tabTo(page, /^New alert$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Who is it for?" }).waitFor();

  await tabTo(page, /^Around a postcode$/);
  await page.keyboard.press("Space");
  await tabTo(page, /^Postcode$/);
  await page.keyboard.type("BS20 8QJ");
  await tabTo(page, /^500 m$/);
  await tabTo(page, /^2 km$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Farm watch$/);
  await page.keyboard.press("Space");
  await page.getByText(/^[\d,]+ residents?$/).waitFor();
  await tabTo(page, /^Continue$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What do you want to say?" }).waitFor();

  await tabTo(page, /^Title$/);
  await page.keyboard.type("Sent without a mouse");
  await tabTo(page, /^Text message$/);
  await page.keyboard.type("A tree is down on the B3124.");
  await tabTo(page, /^Continue$/);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Send to \d+ residents?$/ }).waitFor();

  await tabTo(page, /^Send to \d+ residents?$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Sent without a mouse" }).waitFor();
  expect(page.url()).toContain("#/alerts/");
});

test.skipIf(!platform())("whatever has the focus shows it", async () => {
  const { page } = await signedIn(OFFICER, "", DESK);
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    const shown = await page.evaluate(() => {
      const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(document.activeElement as Element);
      return outlineStyle !== "none" || boxShadow !== "none" || backgroundColor === "rgb(255, 221, 0)";
    });
    expect(shown, await focused(page)).toBe(true);
  }
});

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { ADMINISTRATOR, DESK, OFFICER, open, PHONE, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";

withBrowser();

/** What is between the margins of A4, in CSS pixels. */
const SHEET = { width: 718, height: 1000 };
const ASKED_WITH = ".ca-tabs, .ca-filters, .ca-beside__list, .ca-header__out, .ca-noprint, .govuk-button, .govuk-skip-link";

/** The page as it comes on paper: nothing of it is wider than the sheet, and nothing is left of what it was asked with. */
async function onPaper(page: Page): Promise<void> {
  const before = page.viewportSize() ?? PHONE;
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(SHEET);
  expect(await page.locator(ASKED_WITH).filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("banner").filter({ visible: true }).count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SHEET.width);
  if (process.env.PAPER)
    await page.screenshot({ path: `${process.env.PAPER}/${new URL(page.url()).hash.replace(/\W+/g, "-")}.png`, fullPage: true });
  const pdf = (await page.pdf({ format: "A4", margin: { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" } })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(before);
}

test.skipIf(!platform()).each([
  ["a phone", PHONE],
  ["a desk", DESK],
])(
  "a report, with its days, figures, picture and table, comes on paper from %s without the form it was asked with",
  async (_where, viewport) => {
    await call("officer", "POST", "alerts", { ...horse("Printed in a report"), channels: ["web"] });
    const today = new Date().toISOString().slice(0, 10);
    const days = new URLSearchParams({ from: `${today.slice(0, 8)}01`, to: today, by: "day" });
    const usage = () => call<{ rows: unknown[] }>("supervisor", "GET", `reports/usage?${days}`);
    await eventually(async () => (await usage()).rows.length > 0, 90);
    const { page } = await signedIn(SUPERVISOR, `reports?${days}`, viewport);
    await page.getByRole("table").waitFor();
    await onPaper(page);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize(SHEET);
    await page.getByRole("heading", { name: /^\d+ \w+ \d{4}/ }).waitFor();
    await page.getByRole("img", { name: /^Messages by day/ }).waitFor();
    expect(await page.getByRole("columnheader", { name: "Call minutes" }).isVisible()).toBe(true);
  },
);

test.skipIf(!platform())("an alert comes on paper alone, without the list beside it", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Printed for the file"));
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${id}`)).status === "finished");
  const { page } = await signedIn(OFFICER, `alerts/${id}`, DESK);
  await page.getByRole("heading", { name: "How it went" }).waitFor();
  await onPaper(page);
});

test.skipIf(!platform())("the audit comes on paper", async () => {
  const { page } = await signedIn(ADMINISTRATOR, "", DESK);
  await open(page, "audit");
  await page.getByRole("listitem").filter({ hasText: "administrator" }).first().waitFor();
  await onPaper(page);
});

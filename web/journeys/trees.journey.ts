import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ADMINISTRATOR, open, PHONE, platform, SUPERVISOR, signedIn, visit, withBrowser } from "./browser";
import { ADMINISTRATORS, OFFICERS, RESIDENTS } from "./pages";

withBrowser();

/** What the platform answered once, in one state of the demo: a page's tree changes when the page does, and not with its figures. */
const ANSWERS = JSON.parse(readFileSync(new URL("trees/answers.json", import.meta.url), "utf8")) as Record<string, unknown>;
const ALERT = "01a20000-0000-7000-8000-000000000001";
const WAITING = "01a20000-0000-7000-8000-000000000002";
const NOW = new Date("2026-11-29T12:00:00Z");

const MORE = { incident: "incidents/01a20000-0000-7000-8000-000000000003", conversation: "replies/conversation-1" };

/** Answers every call as it was answered once, at a moment that stands still. */
async function asItWas(page: Page): Promise<string[]> {
  const unknown: string[] = [];
  await page.clock.setFixedTime(NOW);
  await page.route("**/api/**", (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = ANSWERS[pathname + search] ?? ANSWERS[pathname];
    if (answer === undefined) unknown.push(`${route.request().method()} ${pathname}`);
    return answer === undefined ? route.fulfill({ status: 404, json: { title: "Not found" } }) : route.fulfill({ json: answer });
  });
  return unknown;
}

/** Each page as a screen reader walks it, beside what was kept of it (`npm run journeys -- trees -u` keeps it anew). */
async function walk(page: Page, pages: Record<string, string>, go: (path: string) => Promise<void>): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    await go(path);
    await page.locator(".ca-loading").first().waitFor({ state: "detached" });
    await page.waitForLoadState("networkidle");
    await kept(page, "main", name);
  }
}

async function kept(page: Page, part: string, name: string): Promise<void> {
  const tree = (await page.locator(part).ariaSnapshot()).replaceAll(new URL(platform()).host, "alerts.example.org");
  await expect.soft(`${tree}\n`).toMatchFileSnapshot(`trees/${name}.yaml`);
}

const officers = (page: Page) => (path: string) => open(page, path.replace(":id", path.includes("override") ? WAITING : ALERT));

test.skipIf(!platform())("what a screen reader finds on an officer's or a supervisor's page is what was kept of it", async () => {
  const { page } = await signedIn(SUPERVISOR, "more", PHONE);
  const unknown = await asItWas(page);
  await page.reload();
  await page.getByRole("heading", { name: "More" }).waitFor();
  await kept(page, "body", "frame");
  await walk(page, { ...OFFICERS, ...MORE }, officers(page));
  expect(unknown).toEqual([]);
});

test.skipIf(!platform())("what a screen reader finds on an administrator's page is what was kept of it", async () => {
  const { page } = await signedIn(ADMINISTRATOR, "more", PHONE);
  const unknown = await asItWas(page);
  await page.reload();
  await walk(page, ADMINISTRATORS, officers(page));
  expect(unknown).toEqual([]);
});

test.skipIf(!platform())("what a screen reader finds on a resident's page is what was kept of it", async () => {
  const { page } = await visit("/");
  await asItWas(page);
  const own = Object.fromEntries(Object.entries(RESIDENTS).filter(([, path]) => path.startsWith("/#/")));
  await walk(page, own, async (path) => {
    await page.goto("about:blank");
    await page.goto(path);
    await page.locator("h1").first().waitFor();
  });
});

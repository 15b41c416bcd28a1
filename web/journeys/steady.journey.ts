import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { ADMINISTRATOR, DESK, open, PHONE, platform, signedIn, visit, withBrowser } from "./browser";

withBrowser();

/** The most that may move by itself: what Core Web Vitals call good. */
const MOST = 0.1;

/** Counts from now on what moves without having been asked to. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const shifts = ((globalThis as never as { shifts: number[] }).shifts = []) as number[];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

async function moved(page: Page): Promise<number> {
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => (globalThis as never as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0));
}

test.skipIf(!platform()).each([["phone", PHONE], ["desk", DESK]])("nothing moves by itself as pages load on a %s", async (_name, viewport) => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Steady"));
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${id}`)).status === "finished");
  const { page } = await signedIn(ADMINISTRATOR, "", viewport);
  await watch(page);
  const found: Record<string, number> = {};
  for (const path of ["", "new", "new/what", "alerts", `alerts/${id}`, "residents", "groups", "reports", "settings"]) {
    await page.goto("about:blank");
    await page.goto(`/officers.html#/${path}`);
    await page.locator("h1").first().waitFor();
    const shift = await moved(page);
    if (shift > MOST) found[path] = shift;
  }
  const { page: resident } = await visit("about:blank", viewport);
  await watch(resident);
  for (const path of ["/", "/#/join", "/alerts/", "/alerts/index.cy.html"]) {
    await resident.goto("about:blank");
    await resident.goto(path);
    await resident.locator("h1").first().waitFor();
    const shift = await moved(resident);
    if (shift > MOST) found[path] = shift;
  }
  expect(found).toEqual({});
});

test.skipIf(!platform())("who asks for less motion gets none", async () => {
  const { page } = await signedIn(ADMINISTRATOR);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "new");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== "none" || !/^(0s(, )?)+$/.test(transitionDuration);
    }).map((element) => element.className),
  );
  expect(moving).toEqual([]);
});

test.skipIf(!platform()).each(["/officers.html", "/", "/alerts/", "/alerts/index.cy.html"])(
  "%s runs only its own files, under a strict policy",
  async (path) => {
    const answer = await fetch(`${platform()}${path}`);
    const policy = answer.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    const html = await answer.text();
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    expect([...html.matchAll(/<script[^>]*>([^<]*)/g)].filter(([, inside]) => inside?.trim())).toEqual([]);

    const { context } = await visit("about:blank");
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(platform())) elsewhere.push(request.url());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    expect(elsewhere).toEqual([]);
  },
);

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { OFFICER, platform, signedIn, withBrowser } from "./browser";

withBrowser();

const STEP = 10_000;
const HOUR = 3_600_000;

interface Cost {
  requests: number;
  bytes: number;
  /** How many of them said no more than that nothing had changed. */
  unchanged: number;
}

/** What a page that is left open for an hour asks for, headers and all. */
async function anHour(page: Page): Promise<Cost> {
  const cost: Cost = { requests: 0, bytes: 0, unchanged: 0 };
  const under = new Set<Promise<void>>();
  page.on("request", (request) => {
    if (!request.url().includes("/api/")) return;
    const done = request.response().then(async (answer) => {
      const sizes = await request.sizes();
      cost.requests++;
      cost.bytes += sizes.requestHeadersSize + sizes.requestBodySize + sizes.responseHeadersSize + sizes.responseBodySize;
      if (answer?.status() === 304) cost.unchanged++;
    });
    under.add(done);
  });
  for (let at = 0; at < HOUR; at += STEP) {
    await page.clock.runFor(STEP);
    await page.evaluate(() => undefined);
    await Promise.all(under);
    under.clear();
    await page.evaluate(() => undefined);
  }
  return cost;
}

test.skipIf(!platform()).each([
  ["an alert that is over", (id: string) => `alerts/${id}`, 40],
  ["the replies", () => "replies", 75],
] as const)(
  "an hour on the page of %s costs few requests, and nearly all of them say that nothing has changed",
  async (_name, path, most) => {
    const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Left open for an hour"));
    await eventually(async () => {
      const { status, progress } = await call<{ status: string; progress: { channels: Record<string, { sent: number }> } }>(
        "officer",
        "GET",
        `alerts/${id}`,
      );
      return status === "finished" && Object.entries(progress.channels).every(([channel, { sent }]) => channel === "web" || sent === 0);
    });
    const { page } = await signedIn(OFFICER, path(id));
    await page.clock.install();
    await page.reload();
    await page.locator(".ca-loading").first().waitFor({ state: "detached" });
    await page.locator("h1").first().waitFor();
    const cost = await anHour(page);
    console.log(`an hour on ${path(":id")}: ${cost.requests} requests, ${cost.bytes} bytes, ${cost.unchanged} of them unchanged`);
    expect(cost.requests).toBeLessThanOrEqual(most);
    expect(cost.requests - cost.unchanged).toBeLessThanOrEqual(3);
    expect(cost.bytes).toBeLessThanOrEqual(150_000);
  },
);

import { expect, test } from "vitest";
import { platform, visit, withBrowser, withoutScript } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

test.skipIf(!platform())(
  "whoever builds against the platform reads its contract at /api/docs, without a script and in our own look",
  async () => {
    const page = await withoutScript("/api/docs");
    await page.getByRole("heading", { name: "API reference" }).waitFor();
    await page.getByText("Alerts", { exact: true }).first().click();
    await page.getByRole("link", { name: "Issue an alert" }).click();
    const issuing = page.getByRole("region", { name: "Issue an alert" });
    await issuing.getByText("officers, supervisors, co-ordinators; other systems with the scope community-alerts/alerts:send").waitFor();
    await issuing.getByRole("link", { name: "AlertAsked" }).click();
    await page.getByRole("region", { name: "Title" }).getByText("text of 1 to 100 characters").waitFor();
    expect(await page.evaluate(() => document.scripts.length)).toBe(0);
  },
);

test.skipIf(!platform())("axe-core finds nothing on it, and it names no third party", async () => {
  const { page, complaints, context } = await visit("about:blank");
  const elsewhere: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(platform())) elsewhere.push(request.url());
  });
  await page.goto("/api/docs");
  await expectSound(page);
  expect([...elsewhere, ...complaints]).toEqual([]);
});

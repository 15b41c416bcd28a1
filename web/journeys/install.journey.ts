import { expect, test } from "vitest";
import { keepPages, OFFICER, platform, signedIn, visit, withBrowser } from "./browser";

withBrowser();

interface Manifest {
  name: string;
  start_url: string;
  display: string;
  icons: { src: string; sizes: string; type: string }[];
}

test.skipIf(!platform())("Chromium finds nothing against installing the officers' pages", async () => {
  const { page, context } = await visit("/officers.html");
  await keepPages(page);
  const inside = await context.newCDPSession(page);
  const { errors } = await inside.send("Page.getAppManifest");
  const { installabilityErrors } = await inside.send("Page.getInstallabilityErrors");
  expect(errors).toEqual([]);
  // A journey's window keeps nothing, which alone Chromium will not install from.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test.skipIf(!platform())("the manifest's start page and icons are there, as what they say they are", async () => {
  const { page } = await visit("/officers.html");
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = (await (await fetch(new URL(href ?? "", platform()))).json()) as Manifest;
  expect(manifest).toMatchObject({ name: "Community Alerts", display: "standalone" });
  expect((await fetch(`${platform()}${manifest.start_url}`)).ok).toBe(true);
  for (const { src, type } of manifest.icons) {
    expect((await fetch(`${platform()}${src}`)).headers.get("Content-Type"), src).toContain(type);
  }
});

test.skipIf(!platform())("the installed pages open without a connection", async () => {
  const { page, context } = await signedIn(OFFICER);
  await keepPages(page);
  await context.setOffline(true);
  await page.goto("/officers.html#/new");
  await page.reload();
  await page.getByLabel("Around a postcode").waitFor();
  await page.getByText("No connection. What you write is kept.").waitFor();
});

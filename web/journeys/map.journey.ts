import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { DESK, OFFICER, open, PHONE, platform, signedIn, withBrowser } from "./browser";

withBrowser();

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

/** Which files the page fetched. */
function fetched(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => names.push(new URL(request.url()).pathname));
  return names;
}

test.skipIf(!platform())("an area is drawn on the shipped outlines, and is there in words and fields too", async () => {
  const { page, complaints } = await signedIn(OFFICER);
  const files = fetched(page);
  await open(page, "new");
  await page.getByLabel("Draw it").check();
  expect(files.filter((name) => name.includes("area-map"))).toEqual([]);

  await page.getByRole("button", { name: "Show on a map" }).click();
  const map = page.getByRole("group", { name: /^Map/ });
  await map.locator(".ca-map__land").first().waitFor();
  expect(files.filter((name) => name.includes("area-map")).length).toBeGreaterThan(0);
  for (const [x, y] of [
    [120, 80],
    [220, 90],
    [170, 200],
  ] as const)
    await map.click({ position: { x, y } });

  await page.getByText("An area with 3 corners").waitFor();
  await page.getByText(/^[\d,]+ residents?$/).waitFor();
  const corners = page.getByLabel("Corners");
  expect((await corners.inputValue()).split("\n")).toHaveLength(3);

  const before = await corners.inputValue();
  await map.getByTitle("Corner 3").dragTo(map, { targetPosition: { x: 200, y: 260 } });
  await expect.poll(() => corners.inputValue()).not.toBe(before);

  await corners.fill("51.50, -2.80\n51.50, -2.70\n51.45, -2.70\n51.45, -2.80");
  await page.getByText("An area with 4 corners").waitFor();
  await map.getByTitle("Corner 4").waitFor();
  expect(complaints).toEqual([]);
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("a postcode is found on the map, corners are drawn round it, and taken back one by one or all at once: %s", async (_, viewport) => {
  const { page, complaints } = await signedIn(OFFICER, "new", viewport);
  await page.getByLabel("Draw it").check();
  if (viewport === PHONE) await page.getByRole("button", { name: "Show on a map" }).click();
  const map = page.getByRole("group", { name: /^Map/ });
  await page.getByLabel("Find a place or postcode on the map").fill("BS20 8QJ");
  await page.getByRole("button", { name: /^BS20 8QJ/ }).click();
  const corners = page.getByLabel("Corners");
  for (const [x, y] of [
    [100, 60],
    [200, 70],
    [150, 150],
    [120, 160],
  ] as const)
    await map.click({ position: { x, y } });
  await page.getByText("An area with 4 corners").waitFor();
  for (const line of (await corners.inputValue()).split("\n")) {
    const [lat = 0, lon = 0] = line.split(",").map(Number);
    expect(Math.hypot(lat - 51.4826, (lon + 2.7692) * 0.62)).toBeLessThan(0.03);
  }
  await page.getByRole("button", { name: "Remove the last corner" }).click();
  await page.getByText("An area with 3 corners").waitFor();
  await page.getByRole("button", { name: "Remove all corners" }).click();
  await page.getByText(/^An area with/).waitFor({ state: "detached" });
  expect(await corners.inputValue()).toBe("");
  expect(complaints).toEqual([]);
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("a beat is found by its name, with its officers beneath it: %s", async (_, viewport) => {
  const { page } = await signedIn(OFFICER, "", viewport);
  const beat = {
    id: "AV01",
    name: "Gordano Beat",
    kind: "beat",
    lat: 51.46,
    lon: -2.77,
    approximate: false,
    officers: ["PC Jo Hale", "PCSO Sam Reed"],
  };
  await page.route("**/api/places?q=**", (route) => route.fulfill({ json: { places: [beat] } }));
  await open(page, "new");
  await page.getByLabel("A town, village or ward").check();
  await page.getByLabel("Name", { exact: true }).fill("gordano");
  await page.getByRole("button", { name: /^Gordano Beat/ }).click();
  await page.getByText("PC Jo Hale, PCSO Sam Reed").waitFor();
});

test.skipIf(!platform())("a tap on the map moves a circle's middle, and the field says where it is", async () => {
  const { page } = await signedIn(OFFICER, "new");
  await page.getByLabel("Around a postcode").check();
  await page.getByLabel("Postcode", { exact: true }).fill("BS20 8QJ");
  await page.getByRole("button", { name: "Show on a map" }).click();
  const map = page.getByRole("group", { name: /^Map/ });
  await map.locator(".ca-map__area").waitFor();
  await map.click({ position: { x: 60, y: 60 } });
  await page.getByText(/^Around 51\.\d+, -\d\.\d+, from the map$/).waitFor();
  expect(await page.getByLabel("Postcode", { exact: true }).inputValue()).toBe("");
});

test.skipIf(!platform())("a force that sets where tiles come from sees them, and no outlines", async () => {
  const { page, complaints } = await signedIn(OFFICER);
  const tiles: string[] = [];
  await page.route("**/tiles/**", (route) => {
    tiles.push(route.request().url());
    return route.fulfill({ contentType: "image/png", body: PIXEL });
  });
  await page.route("**/api/public/configuration", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), tilesUrl: `${platform()}/tiles/{z}/{x}/{y}.png` } });
  });
  await page.reload();
  await open(page, "new");
  await page.getByLabel("Draw it").check();
  await page.getByRole("button", { name: "Show on a map" }).click();
  await page.locator("img.leaflet-tile-loaded").first().waitFor();
  expect(tiles[0]).toMatch(/\/tiles\/\d+\/\d+\/\d+\.png$/);
  expect(await page.locator(".ca-map__land").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test.skipIf(!platform())(
  "streets are drawn from the site's own archive, of which the map asks for parts, and nobody else is asked",
  async () => {
    const { page, complaints } = await signedIn(OFFICER, "new");
    const parts: string[] = [];
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== new URL(platform() as string).origin) elsewhere.push(url.href);
      if (url.pathname.endsWith(".pmtiles")) parts.push(request.headers().range ?? "all of it");
    });
    await page.getByLabel("Around a postcode").check();
    await page.getByLabel("Postcode", { exact: true }).fill("BS1 4TR");
    await page.getByRole("button", { name: "Show on a map" }).click();
    const drawn = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLCanvasElement>(".ca-map__streets canvas")].some((tile) =>
          tile
            .getContext("2d")
            ?.getImageData(0, 0, tile.width, tile.height)
            .data.some((value) => value > 0),
        ),
      );
    await expect.poll(drawn, { timeout: 20_000 }).toBe(true);
    await page.locator(".leaflet-land-pane .ca-map__land").first().waitFor({ state: "attached" });
    await page.getByText("OpenStreetMap contributors").waitFor();
    if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test.skipIf(!platform())("where the streets cannot be had, there are the outlines", async () => {
  const { page } = await signedIn(OFFICER, "new");
  await page.route("**/*.pmtiles", (route) => route.fulfill({ status: 404 }));
  await page.getByLabel("Around a postcode").check();
  await page.getByRole("button", { name: "Show on a map" }).click();
  await page.locator(".leaflet-overlay-pane .ca-map__land").first().waitFor();
});

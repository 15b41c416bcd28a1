import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { OFFICER, open, platform, signedIn, visit, withBrowser, withoutScript } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

/** One red dot. */
const PHOTO = {
  name: "IMG_2041.png",
  mimeType: "image/png",
  buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64"),
};

interface Whole {
  conversation: { id: string; incident: string; place: { lat: number; lon: number } };
  said: { text: string; pictures?: string[] }[];
}

async function happening(title: string): Promise<{ path: string; incident: string }> {
  const { page, incident } = await call<{ page: string; incident: string }>("officer", "POST", "alerts", {
    ...horse(title),
    channels: ["web"],
  });
  await eventually(async () => (await fetch(page)).ok);
  return { path: new URL(page).pathname, incident };
}

async function sendIn(page: Page, words: string): Promise<void> {
  await page.getByLabel("What did you see?").fill(words);
  await page.getByLabel(/^Photos/).setInputFiles(PHOTO);
  await page.getByRole("button", { name: /^Send/ }).click();
  await page.getByRole("heading", { name: "Thank you / Diolch" }).waitFor();
}

/** What came to the desk, once its photo is there. */
async function onTheDesk(words: string): Promise<Whole> {
  const { id } = await eventually(
    async () =>
      (await call<{ conversations: { id: string }[] }>("officer", "GET", `conversations?q=${encodeURIComponent(words)}`)).conversations[0],
  );
  return eventually(async () => {
    const whole = await call<Whole>("officer", "GET", `conversations/${id}`);
    return whole.said[0]?.pictures?.length === 1 && whole;
  });
}

test.skipIf(!platform())("who saw something says where the phone is, with a photo, and an officer sees both", async () => {
  const { path, incident } = await happening("Seen from where the phone is");
  const { page, context, complaints } = await visit(path);
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 51.48312, longitude: -2.76421 });
  await page.getByRole("button", { name: /^Use where I am now/ }).click();
  await page.getByText(/^Where you are is filled in/).waitFor();
  // Before axe looks: it puts styles in, which the policy keeps out.
  expect(complaints).toEqual([]);
  await expectSound(page);
  const words = `By the ford ${crypto.randomUUID()}`;
  await sendIn(page, `${words}\nIt was brown.`);

  const { conversation, said } = await onTheDesk(words);
  expect(said[0]?.text).toBe(`${words}\nIt was brown.`);
  expect(conversation.incident).toBe(incident);
  expect(conversation.place).toEqual({ lat: 51.48312, lon: -2.76421 });
  const desk = await signedIn(OFFICER);
  await open(desk.page, `replies/${conversation.id}`);
  const picture = desk.page.getByRole("img", { name: "Picture 1 they sent" });
  await picture.scrollIntoViewIfNeeded();
  await desk.page.getByRole("link", { name: "at 51.48312, -2.76421" }).waitFor();
  await desk.page.waitForFunction(() => (document.querySelector(".ca-reply__picture") as HTMLImageElement).naturalWidth > 0);
  await expectSound(desk.page);
  expect(desk.complaints).toEqual([]);
});

/** The colour of a chosen photo near its upper left corner. */
const corner = (input: HTMLInputElement) =>
  createImageBitmap((input.files as FileList)[0] as File).then((picture) => {
    const brush = Object.assign(document.createElement("canvas"), { width: 50, height: 50 }).getContext("2d") as CanvasRenderingContext2D;
    brush.drawImage(picture, 0, 0);
    return [...brush.getImageData(20, 20, 1, 1).data];
  });

test.skipIf(!platform())("a photo that is larger than the form may be is made smaller, white where it was clear, and arrives", async () => {
  const { path } = await happening("Seen with a large photo");
  const { page, complaints } = await visit(path);
  const words = `In the lane ${crypto.randomUUID()}`;
  await page.getByLabel("What did you see?").fill(words);
  const field = page.getByLabel(/^Photos/);
  const large = await field.evaluate(async (input: HTMLInputElement) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 3000, height: 2000 });
    const brush = canvas.getContext("2d") as CanvasRenderingContext2D;
    const dots = brush.createImageData(3000, 2000);
    for (let at = 0; at < dots.data.length; at += 65_536) {
      crypto.getRandomValues(dots.data.subarray(at, at + 65_536));
    }
    brush.putImageData(dots, 0, 0);
    brush.clearRect(0, 0, 300, 300);
    const photo = (await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"))) as Blob;
    const chosen = new DataTransfer();
    chosen.items.add(new File([photo], "IMG_2042.png", { type: photo.type }));
    input.files = chosen.files;
    input.dispatchEvent(new Event("change"));
    return photo.size;
  });
  expect(large).toBeGreaterThan(4_500_000);
  await expect.poll(() => field.evaluate((input: HTMLInputElement) => input.validationMessage)).toBe("");
  expect(await field.evaluate(corner)).toEqual([255, 255, 255, 255]);
  await page.getByRole("button", { name: /^Send/ }).click();
  await page.getByRole("heading", { name: "Thank you / Diolch" }).waitFor();

  expect((await onTheDesk(words)).said[0]?.pictures).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test.skipIf(!platform())(
  "what still is too large is said beside the field before anything is sent, and is no longer once it is taken away",
  async () => {
    const { path } = await happening("Seen with a file that is no photo");
    const { page, complaints } = await visit(path);
    const field = page.getByLabel(/^Photos/);
    await field.setInputFiles([PHOTO, { name: "IMG_2043.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(4_100_000) }]);
    const large = page.getByText(/^Choose fewer or smaller photos/);
    await large.waitFor();
    expect(await field.evaluate((input: HTMLInputElement) => input.validity.customError)).toBe(true);
    await field.setInputFiles([PHOTO]);
    await large.waitFor({ state: "detached" });
    expect(await field.evaluate((input: HTMLInputElement) => input.checkValidity())).toBe(true);
    expect(complaints).toEqual([]);
  },
);

test.skipIf(!platform())("a map is fetched when it is asked for, and is tapped, or moved by keys and its middle pinned", async () => {
  const { path, incident } = await happening("Seen on a map");
  await eventually(async () => (await (await fetch(`${platform()}/alerts.geojson`)).text()).includes("Seen on a map"));
  const { page, complaints } = await visit(path);
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: /^Show a map to tap/ }).click();
  const map = page.getByRole("group", { name: /^Map\./ });
  await map.locator(".ca-map__area").waitFor();
  expect(fetched).toContain("/pin-map.js");
  const field = page.getByLabel(/^Postcode of where it was/);
  const place = async () => ((await field.inputValue()).match(/-?\d+\.\d+/g) ?? []).map(Number);

  await map.click({ position: { x: 100, y: 120 } });
  await page.getByText(/^The pin is filled in/).waitFor();
  const tapped = await place();
  expect(tapped).toHaveLength(2);

  await map.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  const middle = page.getByRole("button", { name: /^Put the pin in the middle/ });
  await middle.focus();
  await page.keyboard.press("Enter");
  await expect.poll(place).not.toEqual(tapped);
  expect(complaints).toEqual([]);
  await expectSound(page);
  const [lat, lon] = await place();
  const words = `Seen on the map ${crypto.randomUUID()}`;
  await sendIn(page, words);

  const { conversation } = await onTheDesk(words);
  expect(conversation.incident).toBe(incident);
  expect(conversation.place).toEqual({ lat, lon });
});

test.skipIf(!platform())("without a script the same goes with a postcode, and the page offers nothing that would do nothing", async () => {
  const { path, incident } = await happening("Seen without a script");
  const page = await withoutScript(path);
  expect(await page.locator("form button").allTextContents()).toEqual(["Send / Anfon"]);
  await page.getByLabel(/^Postcode of where it was/).fill("BS20 8QJ");
  const words = `Past the school ${crypto.randomUUID()}`;
  await sendIn(page, words);

  const { conversation } = await onTheDesk(words);
  expect(conversation.incident).toBe(incident);
  expect(conversation.place.lat).toBeCloseTo(51.48, 1);
});

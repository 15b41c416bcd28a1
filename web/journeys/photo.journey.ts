import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { OFFICER, platform, SUPERVISOR, signedIn, withBrowser, withoutScript } from "./browser";

withBrowser();

test.skipIf(!platform())("a missing child with her photo, sent from a phone, is seen by everybody until she is found", async () => {
  const visit = await signedIn(OFFICER);
  const { page } = visit;
  await page.getByRole("link", { name: "New alert" }).click();
  await page.getByLabel("Around a postcode").check();
  await page.getByLabel("Postcode", { exact: true }).fill("TA24 5BA");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Title").fill("Missing girl, Minehead");
  await page.getByRole("textbox", { name: "Text message" }).fill("Have you seen Mali, 6, in a red coat? Call 999.");
  await page.getByLabel("Take or choose a photo").setInputFiles({ name: "mali.png", mimeType: "image/png", buffer: await large(page) });
  await page.getByRole("img", { name: "Photo 1" }).waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Enter what is seen on photo 1" }).waitFor();
  await page.getByLabel("What does photo 1 show?").fill("A girl in a red coat");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "Continue" }).click();
  const send = page.getByRole("button", { name: /^(Send to|Put it on)/ });
  await send.waitFor();
  await send.click();
  await page.getByRole("heading", { name: "Missing girl, Minehead" }).waitFor();
  const id = page.url().split("/").at(-1) ?? "";
  const alert = await call<{ incident: string; page: string }>("officer", "GET", `alerts/${id}`);
  const path = new URL(alert.page).pathname;
  await eventually(async () => (await fetch(`${platform()}${path}`)).status === 200);

  const seen = await withoutScript(path);
  const photo = seen.getByRole("img", { name: "A girl in a red coat" }).first();
  await photo.waitFor();
  const picture = await photo.getAttribute("src");

  await call("officer", "POST", `incidents/${alert.incident}/withdraw`, { reason: "found" });
  await eventually(async () => (await fetch(`${platform()}${path}`)).status === 410);
  expect((await fetch(`${platform()}${picture}`)).status).toBe(410);
  expect(visit.complaints).toEqual([]);
});

test.skipIf(!platform())("whoever approves an alert sees the photo that goes with it", async () => {
  const { page } = await signedIn(OFFICER);
  const picture = await large(page);
  const { id, uploadUrl } = await call<{ id: string; uploadUrl: string }>("officer", "POST", "photos", {
    bytes: picture.length,
    type: "image/png",
  });
  await fetch(uploadUrl, { method: "PUT", headers: { "Content-Type": "image/png" }, body: new Uint8Array(picture) });
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `photos/${id}`)).status === "ready");
  await call("officer", "POST", "alerts", {
    ...horse("With a photo to approve"),
    severity: "extreme",
    photos: [{ id, alt: "A grey horse" }],
  });
  const supervisor = await signedIn(SUPERVISOR, "approvals");
  const photo = supervisor.page.getByRole("img", { name: "A grey horse" });
  await photo.waitFor();
  expect(await photo.evaluate((seen) => (seen as HTMLImageElement).decode().then(() => true))).toBe(true);
});

/** Twelve megapixels, as a phone takes them. */
async function large(page: { evaluate<T>(act: () => T | Promise<T>): Promise<T> }): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [4000, 3000];
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.fillStyle = "#c33";
    context.fillRect(500, 500, 3000, 2000);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  return Buffer.from(base64, "base64");
}

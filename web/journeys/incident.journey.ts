import { expect, test } from "vitest";
import { call, eventually, outbox, textBack } from "./backstage";
import { OFFICER, open, platform, signedIn, withBrowser, withoutScript } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

interface Made {
  id: string;
  status: string;
  incident: string;
  page: string;
}

type Visited = Awaited<ReturnType<typeof signedIn>>["page"];

const MARK = "SECRET-CAMERA";
const PHOTO = "A girl in a red coat";

const texts = async (id: string) => (await outbox({ channel: "sms" })).filter((one) => one.alertId === id);
const numbers = async (id: string) => (await texts(id)).map(({ to }) => to).sort();
const sightings = async (incident: string) =>
  (await call<{ conversations: { lastWords: string }[] }>("officer", "GET", `conversations?incident=${incident}`)).conversations;
const status = async (path: string) => (await fetch(`${platform()}${path}`)).status;
const text = async (path: string) => (await fetch(`${platform()}${path}`)).text();

test.skipIf(!platform())("a missing child: photo without its place, a sighting, an update to those reached, thank-you, gone", async () => {
  const { page, complaints } = await signedIn(OFFICER);
  const photo = await located(page);
  expect(photo.includes(MARK) && photo.includes("Exif")).toBe(true);
  const first = await missing(page, photo);
  const path = new URL(first.page).pathname;
  await eventually(async () => (await status(path)) === 200);
  for (const { body } of await texts(first.id)) expect(body).toMatch(new RegExp(`${first.page}$`));

  const seen = await withoutScript(path);
  const picture = (await seen.getByRole("img", { name: PHOTO }).first().getAttribute("src")) ?? "";
  const published = Buffer.from(await (await fetch(`${platform()}${picture}`)).arrayBuffer()).toString("latin1");
  expect(published.startsWith("\u00ff\u00d8")).toBe(true);
  expect(published).not.toMatch(new RegExp(`${MARK}|Exif`));
  const publicly = ["/alerts.geojson", "/alerts/feed.atom", "/kiosk.html", "/embed.html"];
  for (const file of publicly) await eventually(async () => (await text(file)).includes("Missing girl"));

  const station = `I saw her at the station ${first.id}`;
  await textBack((await numbers(first.id))[0] ?? "", station);
  await eventually(async () => (await sightings(first.incident)).some(({ lastWords }) => lastWords === station));

  const update = await after(page, first.id, "Update those it reached", "Missing girl seen at the station", "Please look at the station.");
  expect(await numbers(update.id)).toEqual(await numbers(first.id));
  await eventually(async () => (await text(path)).includes("seen at the station"));
  expect(await text(path)).toContain(picture);

  const clear = await after(page, update.id, "Send them the all-clear", "Found", "She is safe. Thank you for your help.");
  expect(await numbers(clear.id)).toEqual(await numbers(first.id));
  await eventually(async () => (await status(picture)) === 410);
  await eventually(async () => (await text(path)).includes("Thank you for your help"));
  for (const file of [path, ...publicly]) await eventually(async () => !/Mali|red coat/.test(await text(file)));

  await open(page, `incidents/${first.incident}`);
  await page.getByText("Over", { exact: true }).waitFor();
  const sent = await page.getByRole("link", { name: /^Sent: / }).allTextContents();
  expect(sent).toEqual(["Sent: Missing girl, Minehead", "Sent: Missing girl seen at the station", "Sent: Found"]);
  await expectSound(page);

  await call("officer", "POST", `incidents/${first.incident}/withdraw`, { reason: "over" });
  await eventually(async () => (await status(path)) === 410);
  expect(await text(path)).toMatch(/withdrawn[\s\S]*dynnu yn ôl/);
  await page.reload();
  await page.getByText("The incident was withdrawn: its page, words and photos are gone").waitFor();
  await page
    .getByText(/Okafor: “over”/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

/** Writes the first alert, with the photo and the page's address, and sends it. */
async function missing(page: Visited, photo: Buffer): Promise<Made> {
  await page.getByRole("link", { name: "New alert" }).click();
  await page.getByLabel("What happened?").selectOption("missing");
  await page.getByLabel("Around a postcode").check();
  await page.getByLabel("Postcode", { exact: true }).fill("BS20 8QJ");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Title").fill("Missing girl, Minehead");
  await page.getByRole("textbox", { name: "Text message" }).fill("Have you seen Mali, 6, in a red coat? Call 999.");
  await page.getByLabel("Add the address of its page").check();
  await page.getByText(/With it a text (still )?has \d part/).waitFor();
  await page.getByLabel("Take or choose a photo").setInputFiles({ name: "mali.jpg", mimeType: "image/jpeg", buffer: photo });
  await page.getByLabel("What does photo 1 show?").fill(PHOTO);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  return send(page, "Missing girl, Minehead");
}

/** Goes on with an alert from its page by that way, and sends it. */
async function after(page: Visited, id: string, way: string, title: string, words: string): Promise<Made> {
  await eventually(async () => (await call<Made>("officer", "GET", `alerts/${id}`)).status === "finished", 60);
  await open(page, `alerts/${id}`);
  await page.getByRole("button", { name: way }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("textbox", { name: "Text message" }).fill(words);
  return send(page, title);
}

async function send(page: Visited, title: string): Promise<Made> {
  await page.getByRole("button", { name: "Continue" }).click();
  const agreed = page.getByLabel(/^(This is for|I am sure)/);
  const button = page.getByRole("button", { name: /^Send to \d/ });
  await button.waitFor();
  if (await agreed.count()) await agreed.first().check();
  await button.click();
  await page.getByRole("heading", { name: title, exact: true }).waitFor();
  const id = page.url().split("/").at(-1) ?? "";
  await eventually(async () => (await call<Made>("officer", "GET", `alerts/${id}`)).status === "finished", 60);
  return call<Made>("officer", "GET", `alerts/${id}`);
}

/** A photo as a phone takes it: with the camera's name and the place it was taken at. */
async function located(page: Visited): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [4000, 3000];
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.fillStyle = "#c33";
    context.fillRect(500, 500, 3000, 2000);
    return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
  });
  const plain = Buffer.from(base64, "base64");
  const exif = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff()]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, plain.subarray(2)]);
}

/** TIFF 6.0, big-endian: the camera's model, and a GPS folder with a latitude of 51° 29′ 4″. */
function tiff(): Buffer {
  const model = `${MARK}\0`;
  const file = Buffer.alloc(110);
  file.write("MM\0*", 0, "latin1");
  file.writeUInt32BE(8, 4);
  file.writeUInt16BE(2, 8);
  entry(file, 10, [0x0110, 2, model.length, 38]);
  entry(file, 22, [0x8825, 4, 1, 54]);
  file.write(model, 38, "latin1");
  file.writeUInt16BE(2, 54);
  entry(file, 56, [1, 2, 2, 0x4e00_0000]);
  entry(file, 68, [2, 5, 3, 84]);
  [51, 1, 29, 1, 4, 1].forEach((part, i) => file.writeUInt32BE(part, 84 + 4 * i));
  return file;
}

function entry(file: Buffer, at: number, [tag = 0, type = 0, count = 0, value = 0]: number[]): void {
  file.writeUInt16BE(tag, at);
  file.writeUInt16BE(type, at + 2);
  file.writeUInt32BE(count, at + 4);
  file.writeUInt32BE(value, at + 8);
}

import { expect, test } from "vitest";
import { call, eventually } from "./backstage";
import { DESK, OFFICER, platform, signedIn, visit, withBrowser } from "./browser";
import { PushedBrowser, withoutPushes } from "./pushes";
import { expectSound } from "./wcag";

withBrowser();

const RUN = Date.now();
/** Nobody else in the journeys lives there. */
const HOME = "TA24 5SH";

const alert = (title: string) => ({
  title,
  text: "A pony is loose by the church. Please drive with care.",
  severity: "severe",
  channels: ["push"],
  question: { text: "Can you see it?", answers: [{ en: "Yes, by the church" }, { en: "No" }] },
  audience: { area: { circle: { postcode: HOME, radiusMetres: 100 } } },
});

interface Progress {
  progress: { channels: { push?: { delivered?: number } } };
}

interface Incident {
  tally: { answer: string; count: number }[];
}

test.skipIf(!platform())("who says no name gets an alert with every page shut, answers by one tap, and leaves on the device", async () => {
  const { page, context, complaints } = await visit("/");
  const device = await PushedBrowser.in(context);
  await page.reload();
  await page.getByRole("link", { name: "Get alerts" }).click();
  await page.getByLabel("Notification on this device").check();
  expect(await page.getByLabel("Your name").count()).toBe(0);
  await page.getByLabel("Your postcode").fill(HOME);
  await page.getByLabel(/^I want to get alerts/).check();
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByText("A notification with the code is on its way to this device.").waitFor();
  await expectSound(page);
  await device.comes("Your code");
  await page.getByRole("heading", { name: "You will get alerts" }).waitFor();
  await page.close();

  const { id, incident } = await call<{ id: string; incident: string }>("officer", "POST", "alerts", alert(`Loose pony ${RUN}`));
  const pushed = await device.comes(`Loose pony ${RUN}`);
  expect(pushed).toMatchObject({ tag: id, answers: ["Yes, by the church", "No"] });
  const seen = await eventually(async () => (await device.shown()).find(({ title }) => title === `Loose pony ${RUN}`));
  expect(seen).toMatchObject({ body: expect.stringContaining("Can you see it?"), actions: ["Yes, by the church", "No"] });
  await eventually(async () => (await call<Progress>("officer", "GET", `alerts/${id}`)).progress.channels.push?.delivered === 1);
  await device.tap("1");
  await eventually(async () => {
    const { tally } = await call<Incident>("officer", "GET", `incidents/${incident}`);
    return tally.some(({ answer, count }) => answer === "Yes, by the church" && count === 1);
  });
  await eventually(async () => (await device.shown()).some(({ body }) => body === "✓ Yes, by the church"));
  const officer = await signedIn(OFFICER, `alerts/${id}`, DESK);
  await officer.page.getByText("Yes, by the church").first().waitFor();

  const own = await context.newPage();
  await own.goto("/#/me");
  await own.getByRole("button", { name: "I get alerts as notifications on this device" }).click();
  await device.comes("Your code", 1);
  await own.getByRole("heading", { name: "Your alerts" }).waitFor();
  expect(await own.getByLabel("Notification on this device").isChecked()).toBe(true);
  await expectSound(own);
  await own.getByLabel(/^Yes, stop all alerts/).check();
  await own.getByRole("button", { name: "Stop and erase" }).click();
  await own.getByRole("heading", { name: "You will get no more alerts" }).waitFor();

  const before = (await device.pushed()).length;
  const later = await call<{ id: string }>("officer", "POST", "alerts", alert(`Pony home ${RUN}`));
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${later.id}`)).status === "finished");
  expect(await device.pushed()).toHaveLength(before);
  expect(complaints).toEqual([]);
});

test.skipIf(!platform())("where a browser takes no pushes it says so in both languages, and offers the other ways", async () => {
  const { page } = await visit("/");
  await withoutPushes(page);
  await page.goto("/#/join");
  await page.reload();
  await page.getByText("On an iPhone or iPad it can once you have added this page to the home screen").waitFor();
  expect(await page.getByLabel("Notification on this device").count()).toBe(0);
  await page.getByLabel("Text message").waitFor();
  await expectSound(page);
  await page.getByRole("button", { name: "Cymraeg" }).click();
  await page.getByText("Ni all y porwr hwn ddangos rhybuddion fel hysbysiadau").waitFor();
  await expectSound(page);
});

import { expect, test } from "vitest";
import { call, eventually, horse, outbox } from "./backstage";
import { platform, visit, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

const RUN = Date.now();
const ADDRESS = `ffion.pryce.${RUN}@example.org`;

async function codeFor(to: string, after: number): Promise<string> {
  return eventually(async () => {
    const sent = (await outbox({ to })).slice(after);
    return sent.map((one) => `${one.subject ?? ""} ${one.body ?? ""}`.match(/\b\d{6}\b/)?.[0]).find(Boolean);
  });
}

test.skipIf(!platform())("a resident signs up in Welsh, gets an alert, and unsubscribes by the link in it", async () => {
  const { page, complaints } = await visit("/");
  await page.getByRole("button", { name: "Cymraeg" }).click();
  await page.getByRole("link", { name: "Cael rhybuddion" }).click();
  await page.getByLabel("E-bost", { exact: true }).check();
  await page.getByLabel("Cyfeiriad e-bost").fill(ADDRESS);
  await page.getByLabel("Eich enw").fill("Ffion Pryce");
  await page.getByLabel("Eich cod post").fill("BS20 8QJ");
  await page.getByLabel(/^Rwyf am gael rhybuddion/).check();
  await page.getByRole("button", { name: "Anfonwch god ataf" }).click();
  await page.getByLabel("Cod", { exact: true }).waitFor();
  await page.getByText(`Mae e-bost ar ei ffordd i ${ADDRESS}.`).waitFor();
  await expectSound(page);
  const first = await codeFor(ADDRESS, 0);
  await page.getByRole("button", { name: "Anfon y cod eto" }).click();
  await page.getByText("Fe'i hanfonwyd eto.").waitFor();
  const second = await codeFor(ADDRESS, 1);
  expect(second).not.toBe(first);
  await page.getByLabel("Cod", { exact: true }).fill(second);
  await page.getByRole("button", { name: "Cadarnhau" }).click();
  await page.getByRole("heading", { name: "Byddwch yn cael rhybuddion" }).waitFor();
  expect(complaints).toEqual([]);

  const alert = {
    ...horse("Loose horse"),
    welsh: { title: "Ceffyl rhydd", text: "Mae ceffyl rhydd ar Clevedon Road. Gyrrwch yn ofalus." },
    audience: { area: { circle: { postcode: "BS20 8QJ", radiusMetres: 100 } } },
  };
  await call("officer", "POST", "alerts", alert);
  const email = await eventually(async () => (await outbox({ to: ADDRESS })).find((one) => one.subject?.includes("Ceffyl rhydd")));
  expect(email.body).toContain("Gyrrwch yn ofalus");

  const link = email.body?.match(/https?:\/\/[^\s"<>]*\/unsubscribe\/[^\s"<>]+/)?.[0] ?? "";
  await page.goto(link);
  await expectSound(page);
  await page.getByRole("link", { name: "Cymraeg" }).click();
  await expectSound(page);
  await page.getByRole("button", { name: "Atal e-byst" }).click();
  await page.getByRole("heading", { name: "Mae e-byst wedi'u hatal" }).waitFor();
  await expectSound(page);

  const before = (await outbox({ to: ADDRESS })).length;
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", alert);
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${id}`)).status === "finished");
  expect(await outbox({ to: ADDRESS })).toHaveLength(before);
});

test.skipIf(!platform())("a resident changes what they get, takes a copy, and is forgotten", async () => {
  const address = `gethin.rees.${RUN}@example.org`;
  await call("administrator", "POST", "subscribers", {
    name: "Gethin Rees",
    email: address,
    postcode: "BS20 8QJ",
    channels: ["email"],
    language: "en",
    consent: { what: "alerts", how: "asked at the desk" },
  });
  const { page } = await visit("/#/me");
  await page.getByLabel("Phone number or e-mail address").fill(address);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code", { exact: true }).waitFor();
  // A phone may load the page anew when they come back from reading the code.
  await page.reload();
  await page.getByLabel("Code", { exact: true }).fill(await codeFor(address, 0));
  await page.getByRole("button", { name: "Confirm" }).click();

  await page.getByLabel("Farm watch").waitFor();
  await expectSound(page);
  await page.getByLabel("Farm watch").check();
  await page.getByLabel("Together, every day at 5 pm").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved.").waitFor();
  await page.reload();
  await page.getByLabel("Together, every day at 5 pm").waitFor();
  expect(await page.getByLabel("Together, every day at 5 pm").isChecked()).toBe(true);
  const copy = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download my copy" }).click();
  expect((await copy).suggestedFilename()).toBe("my-alerts.json");

  await page.getByLabel(/^Yes, stop all alerts/).check();
  await page.getByRole("button", { name: "Stop and erase" }).click();
  await page.getByRole("heading", { name: "You will get no more alerts" }).waitFor();
  const left = await call<{ subscribers: unknown[] }>("officer", "GET", `subscribers?q=${encodeURIComponent(address)}`);
  expect(left.subscribers).toHaveLength(0);
});

test.skipIf(!platform())("a resident's new address is on record once its code is entered", async () => {
  const [before, after] = [`mair.owen.${RUN}@example.org`, `mair.new.${RUN}@example.org`];
  await call("administrator", "POST", "subscribers", {
    name: "Mair Owen",
    email: before,
    postcode: "BS20 8QJ",
    channels: ["email"],
    language: "en",
    consent: { what: "alerts", how: "asked at the desk" },
  });
  const { page } = await visit("/#/me");
  await page.getByLabel("Phone number or e-mail address").fill(before);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code", { exact: true }).fill(await codeFor(before, 0));
  await page.getByRole("button", { name: "Confirm" }).click();

  await page.getByLabel("E-mail address").fill(after);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByLabel("Code", { exact: true }).waitFor();
  await page.reload();
  await page.getByLabel("Code", { exact: true }).fill(await codeFor(after, 0));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("Saved.").waitFor();
  await page.reload();
  await page.getByLabel("E-mail address").waitFor();
  expect(await page.getByLabel("E-mail address").inputValue()).toBe(after);
});

test.skipIf(!platform())("who comes back by a landline reads that it is rung", async () => {
  const { page } = await visit("/#/me");
  await page.getByLabel("Phone number or e-mail address").fill("0117 496 0999");
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByText("We are ringing 0117 496 0999: a voice says the code, twice.").waitFor();
  await expectSound(page);
});

test.skipIf(!platform())("the square on the poster holds the address of the sign-up form", async () => {
  const { page } = await visit("/#/poster");
  const address = await page.locator(".ca-poster svg").getAttribute("aria-label");
  expect(address).toBe(`${new URL(page.url()).origin}/#/join`);
  await page.goto(address ?? "");
  await page.getByRole("heading", { name: "Get alerts" }).waitFor();
});

test.skipIf(!platform())(
  "who reads the privacy notice, or goes to look for the code, comes back to the sign-up that was begun",
  async () => {
    const address = `nia.vaughan.${RUN}@example.org`;
    const { page } = await visit("/#/join");
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByRole("link", { name: "Enter your name" }).waitFor();
    await page.getByRole("button", { name: "Cymraeg" }).click();
    await page.getByRole("link", { name: "Rhowch eich enw" }).waitFor();
    expect(await page.getByText("Enter your name").count()).toBe(0);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel("E-mail", { exact: true }).check();
    await page.getByLabel("E-mail address").fill(address);
    await page.getByLabel("Your name").fill("Nia Vaughan");
    await page.getByRole("link", { name: "Privacy" }).click();
    await page.goBack();
    await page.getByLabel("Your postcode").fill("BS20 8QJ");
    await page.getByLabel(/^I want to get alerts/).check();
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByLabel("Code", { exact: true }).waitFor();
    await page.reload();
    await page.getByLabel("Code", { exact: true }).fill(await codeFor(address, 0));
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("heading", { name: "You will get alerts" }).waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem("sign-up"))).toBeNull();
  },
);

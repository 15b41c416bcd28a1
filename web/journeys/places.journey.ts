import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, outbox } from "./backstage";
import { OFFICER, platform, signedIn, visit, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

const RUN = Date.now();
const FIELDS = [
  { label: "Top field", lat: 51.0871, lon: -3.5912 },
  { label: "Long meadow", lat: 51.0883, lon: -3.5931 },
  { label: "Far side", lat: 51.1512, lon: -3.4127 },
] as const;

/** Round the first two fields; a count is kept for a minute, so whoever asks again asks by another radius. */
const near = (radiusMetres: number) => ({ area: { circle: { lat: FIELDS[0].lat, lon: FIELDS[0].lon, radiusMetres } } });
const alert = (title: string, audience: unknown) => ({
  title,
  text: "Two people looked over a gate. Please look after your gates.",
  audience,
});

async function codeFor(to: string): Promise<string> {
  return eventually(async () =>
    (await outbox({ to })).map((one) => `${one.subject ?? ""} ${one.body ?? ""}`.match(/\b\d{6}\b/)?.[0]).find(Boolean),
  );
}

/** How many an alert there would reach. */
async function reached(audience: unknown): Promise<number> {
  const asked = alert("Gate", audience);
  return (await call<{ recipients: number }>("officer", "POST", "audience/estimate", asked)).recipients;
}

/** Sends an alert, and waits until all of it is done; how often it went there. */
async function sent(title: string, audience: unknown, to: string): Promise<number> {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", alert(title, audience));
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${id}`)).status === "finished", 60);
  return (await outbox({ to })).filter((one) => one.subject?.includes(title)).length;
}

async function enter(page: Page, address: string): Promise<void> {
  await page.getByLabel("Phone number or e-mail address").fill(address);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code", { exact: true }).fill(await codeFor(address));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("Other places you care about").waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved.").waitFor();
}

test.skipIf(!platform())("a farmer with three fields gets one message for two of them, and none for one that is gone", async () => {
  const address = `farmer.${RUN}@example.org`;
  const farmer = { name: `Farmer ${RUN}`, email: address, postcode: "BS20 8QJ", channels: ["email"], language: "en" };
  const consent = { what: "alerts", how: "asked at the market" };
  const { id } = await call<{ id: string }>("administrator", "POST", "subscribers", { ...farmer, consent });
  const before = await reached(near(1000));

  const { page, complaints } = await visit("/#/me");
  await enter(page, address);
  await page.getByText("Other places you care about").click();
  for (const { label, lat, lon } of FIELDS) {
    await page.getByRole("button", { name: "Add a place" }).click();
    const field = page.getByRole("group", { name: /^Place \d$/ });
    await field.getByLabel("Its postcode, or latitude and longitude").fill(`${lat}, ${lon}`);
    await field.getByLabel("What do you call it?").fill(label);
    await page.getByRole("group", { name: label, exact: true }).waitFor();
  }
  await page.getByRole("group", { name: "Top field" }).getByLabel("Farm watch").check();
  await expectSound(page);
  await save(page);
  expect(complaints).toEqual([]);

  expect(await sent(`Gate ${RUN} near`, near(1000), address)).toBe(1);
  expect(await sent(`Gate ${RUN} farms`, { ...near(1000), groups: ["farm-watch"] }, address)).toBe(1);
  expect(await reached(near(1001))).toBe(before + 1);

  await page.reload();
  await page.getByRole("button", { name: "Remove Top field" }).click();
  await page.getByRole("button", { name: "Remove Long meadow" }).click();
  await page.getByRole("group", { name: "Far side" }).getByLabel("What do you call it?").fill("Hill field");
  await save(page);
  expect(await reached(near(1002))).toBe(before);
  expect(
    await sent(`Gate ${RUN} hill`, { area: { circle: { lat: FIELDS[2].lat, lon: FIELDS[2].lon, radiusMetres: 1000 } } }, address),
  ).toBe(1);

  const officer = await signedIn(OFFICER, `residents/${id}`);
  await officer.page.getByRole("group", { name: "Hill field" }).waitFor();
  await expectSound(officer.page);
  await call("administrator", "DELETE", `subscribers/${id}`);
});

test.skipIf(!platform())("a visitor gets alerts for a week, and an officer reads until when", async () => {
  const address = `visitor.${RUN}@example.org`;
  const day = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const there = { area: { circle: { postcode: "TA24 8QJ", radiusMetres: 100 } } };
  const { page } = await visit("/#/join");
  await page.getByLabel("E-mail", { exact: true }).check();
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("Your name").fill(`Visitor ${RUN}`);
  await page.getByLabel("Your postcode").fill("TA24 8QJ");
  await page.getByLabel(/^I want to get alerts/).check();
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code", { exact: true }).fill(await codeFor(address));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("link", { name: "See or change what you get" }).click();

  await page.getByText("Other places you care about").click();
  await page.getByLabel("Last day at your postcode").fill(day(7));
  await save(page);
  expect(await sent(`Tide ${RUN} there`, there, address)).toBe(1);

  const found = await call<{ subscribers: { id: string }[] }>("officer", "GET", `subscribers?q=${encodeURIComponent(address)}`);
  const officer = await signedIn(OFFICER, `residents/${found.subscribers[0]?.id}`);
  expect(await officer.page.getByLabel("Last day at their postcode").inputValue()).toBe(day(7));
});

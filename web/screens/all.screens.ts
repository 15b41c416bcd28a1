import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { test } from "vitest";
import { call, eventually, horse, outbox, textBack } from "../journeys/backstage";
import { ADMINISTRATOR, DESK, keepDraft, open, PHONE, platform, SUPERVISOR, signedIn, visit, withBrowser } from "../journeys/browser";
import { ADMINISTRATORS, OFFICERS, RESIDENTS } from "../journeys/pages";

withBrowser();

const FOLDER = new URL("../../docs/screens/", import.meta.url).pathname;
const TALLEST = 2400;
/** Of a hundred: words stay sharp, and a picture weighs a third of what it does as PNG. */
const QUALITY = 45;
const WIDE = { width: 1920, height: 1080 };

const DRAFT = {
  key: "screens",
  groups: ["farm-watch", "horse-watch"],
  areas: [{ kind: "postcode", postcode: "BS20 8QJ", radius: "5", corners: [] }],
  title: "Loose horse near Portishead",
  text: "There is a loose horse on Clevedon Road. Please drive with care.",
  severity: "moderate",
  hours: "4",
};

function thisMonth(): string {
  const today = new Date().toISOString().slice(0, 10);
  return new URLSearchParams({ from: `${today.slice(0, 8)}01`, to: today, by: "day" }).toString();
}

/** Makes the window as tall as the page, so that what is fixed to its foot is at the page's foot. */
async function picture(page: Page, name: string): Promise<void> {
  await page.locator(".ca-loading").first().waitFor({ state: "detached" });
  const viewport = page.viewportSize() ?? PHONE;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: viewport.width, height: Math.min(TALLEST, Math.max(viewport.height, height)) });
  await page.waitForLoadState("networkidle", { timeout: 1500 }).catch(() => undefined);
  const drawn = await page.context().newCDPSession(page);
  const { data } = await drawn.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  writeFileSync(`${FOLDER}${name}-${viewport.width}.webp`, Buffer.from(data, "base64"));
  await page.setViewportSize(viewport);
}

test.skipIf(!platform())("a picture of each page", async () => {
  mkdirSync(FOLDER, { recursive: true });
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", {
    ...horse("Loose horse near Portishead"),
    welsh: { title: "Ceffyl rhydd ger Portishead", text: "Mae ceffyl rhydd ar Clevedon Road. Gyrrwch yn ofalus." },
    audience: { area: { circle: { postcode: "BS20 8QJ", radiusMetres: 12_000 } } },
  });
  const { id: waiting } = await call<{ id: string }>("officer", "POST", "alerts", {
    ...horse("Gas leak in the High Street"),
    text: "Gas is leaking in the High Street. Close your windows and stay indoors.",
    severity: "extreme",
  });
  const { title, text, audience } = horse("Sheep on the road");
  await call("officer", "POST", "templates", { name: "Sheep on the road", alert: { title, text, audience } });
  const sent = await eventually(async () => (await outbox({ channel: "sms" })).find((one) => one.alertId === id));
  await textBack(sent.to, "Help, it is on the road by the church");
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${id}`)).status === "finished", 120);
  await eventually(async () => (await call<{ rows: unknown[] }>("officer", "GET", `reports/usage?${thisMonth()}`)).rows.length > 0, 180);
  const { incident } = await call<{ incident: string }>("officer", "GET", `alerts/${id}`);
  const { conversations } = await call<{ conversations: { id: string }[] }>("officer", "GET", "conversations");
  const more = { incident: `incidents/${incident}`, conversation: `replies/${conversations[0]?.id}`, told: "watch" };
  for (const viewport of [PHONE, DESK]) {
    const { page } = await signedIn(SUPERVISOR, "", viewport);
    await keepDraft(page, DRAFT);
    for (const [name, path] of Object.entries({ ...OFFICERS, ...more })) {
      await open(page, path.replace(":id", name === "override" ? waiting : id));
      if (name === "new-who") await page.getByText(/^[\d,]+ residents?$/).waitFor();
      if (name === "alert") await page.getByRole("img", { name: /^Progress over time/ }).waitFor();
      if (name === "alert" || name === "replies") await page.getByText("by the church").first().waitFor();
      if (name === "reports") await page.getByRole("table").waitFor();
      if (name === "resident-record")
        await page
          .getByText(/^(Not c|C)onfirmed/)
          .first()
          .waitFor();
      if (name === "new-check") await page.getByRole("table").waitFor();
      await picture(page, name);
    }
    const { page: administrator } = await signedIn(ADMINISTRATOR, "", viewport);
    for (const [name, path] of Object.entries(ADMINISTRATORS)) {
      if (name === "alert-administrator") continue;
      await open(administrator, path);
      await picture(administrator, name);
    }
    await open(page, "new");
    if (viewport === PHONE) await page.getByRole("button", { name: "Show on a map" }).click();
    await page.locator(".ca-map__area").waitFor();
    await picture(page, "new-map");
    for (const [name, path] of Object.entries({
      ...RESIDENTS,
      "public-alert": `/alerts/${id}.html`,
      "public-alert-cy": `/alerts/${id}.cy.html`,
    })) {
      const { page: resident, context } = await visit(path, viewport);
      await resident.locator("h1").first().waitFor();
      await picture(resident, name);
      await context.close();
    }
    const { page: first } = await visit("/officers.html", viewport);
    await first.getByRole("button", { name: "Sign in" }).waitFor();
    await picture(first, "sign-in");
  }
  const { page: wide } = await signedIn(SUPERVISOR, "", WIDE);
  for (const [name, path] of Object.entries({ alert: `alerts/${id}`, conversation: more.conversation, "new-who": "new" })) {
    await open(wide, path);
    if (name === "new-who") await wide.locator(".ca-map__area, .leaflet-container").first().waitFor();
    await picture(wide, name);
  }
});

import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, eventually, outbox } from "./backstage";
import { platform } from "./browser";
import { Firefox } from "./firefox";
import { FIREFOX } from "./platform";

let firefox: Firefox;

beforeAll(async () => {
  if (platform() && existsSync(FIREFOX)) firefox = await Firefox.start();
}, 180_000);
afterAll(() => firefox?.stop());

const button = (name: string) => `//button[normalize-space()='${name}']`;
const link = (name: string) => `//a[normalize-space()='${name}']`;
const label = (name: string) => `//label[normalize-space()='${name}']`;
/** What a label is of, whatever hint stands between them. */
const field = (name: string) => `//*[@id=string(//label[normalize-space()='${name}']/@for)]`;

test.skipIf(!platform() || !existsSync(FIREFOX))(
  "in Firefox an officer signs in, writes an alert round a postcode for one group, sends it, and sees it delivered",
  async () => {
    const title = `Loose horse ${crypto.randomUUID()}`;
    await firefox.open(`${platform()}/officers.html`);
    await firefox.click(button("Sign in"));
    await firefox.click("//button[contains(., 'Okafor')]");

    await firefox.click(link("New alert"));
    await firefox.click(label("Around a postcode"));
    await firefox.type(field("Postcode"), "bs20 8qj");
    await firefox.click(button("5 km"));
    await firefox.click(label("Farm watch"));
    await firefox.click(button("Continue"));
    await firefox.type(field("Title"), title);
    await firefox.type(field("Text message"), "There is a loose horse on Clevedon Road. Please drive with care.");
    await firefox.click(button("Continue"));
    await firefox.click("//button[starts-with(normalize-space(), 'Send to ')]");

    expect(await firefox.read(`//h1[normalize-space()='${title}']`)).toBe(title);
    await firefox.read("//dt[normalize-space()='Delivered']");
    const { alerts } = await call<{ alerts: { id: string; title: string }[] }>("officer", "GET", "alerts");
    const id = alerts.find((alert) => alert.title === title)?.id;
    await eventually(async () => (await outbox()).some((sent) => sent.alertId === id));
  },
);

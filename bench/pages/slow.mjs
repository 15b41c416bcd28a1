// How long an officer waits on a slow phone for the first step of a new alert, and what sending one asks for:
// node slow.mjs <url> <certificate, PKCS #12> <what it is locked with>
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { Front } from "./front.mjs";
import { Link } from "./link.mjs";

const { hostname, port } = new URL(process.argv[2]);
const site = `https://${hostname}:${port}`;
const front = new Front({ port, certificate: { pfx: readFileSync(process.argv[3]), passphrase: process.argv[4] } });
const BYTES_PER_SECOND = 50_000;
/** There and back, in ms: as WebPageTest's "Slow 3G", and as its "4G" where the mast is merely crowded. */
const ROUND_TRIPS = [400, 170];
const SLOWER = 4;
const GOAL = "≤ 3 s";
const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true };

/** What sending an alert has asked for so far. */
let requests = 0;

const behind = await front.open();
for (const roundTrip of ROUND_TRIPS) await over(roundTrip);
front.close();

async function over(roundTrip) {
  const link = new Link({ port: behind, bytesPerSecond: BYTES_PER_SECOND, roundTrip });
  const browser = await onlyBy({ pages: await link.open(), signIn: await link.open() }, await front.key());
  try {
    // A private window would open no connection before it needs one.
    const first = await browser.newPage();
    figure(roundTrip, "for the first time", await toWho(first));
    await send(first);
    if (roundTrip === ROUND_TRIPS[0]) {
      console.log(`requests of the pages for one alert, from the sign-in page until it is delivered | ${requests} | ≤ 36, half of before`);
    }
    link.fast();
    await first.waitForFunction(kept, { polling: 500, timeout: 180_000 });
    await first.close();
    link.cut();
    link.slow();
    front.look();
    figure(roundTrip, "on a phone that has the pages", await toWho(await browser.newPage()));
  } finally {
    await browser.close();
    link.close();
  }
}

/** In a page: whether its worker keeps all the pages. */
async function kept() {
  for (const name of await caches.keys()) {
    if (name !== "left" && (await (await caches.open(name)).match("/officers.html"))) return true;
  }
  return false;
}

/** A browser whose only ways out are those ports, and who is behind them has that key. */
function onlyBy({ pages, signIn }, key) {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      `--ignore-certificate-errors-spki-list=${key}`,
      `--host-resolver-rules=MAP localhost 127.0.0.1:${signIn}, MAP 127.0.0.1 127.0.0.1:${pages}`,
    ],
  });
}

/** How many seconds each part takes from opening the sign-in page to a first step that answers to a finger. */
async function toWho(page) {
  await page.setViewport(PHONE);
  await page.emulateCPUThrottling(SLOWER);
  const parts = [];
  const part = async (name, act) => {
    const begun = performance.now();
    await act();
    const seconds = (performance.now() - begun) / 1000;
    parts.push({ name, seconds });
    told(`${name}, ${seconds.toFixed(1)} s`);
  };
  await part("sign-in page", async () => {
    void page.goto(`${site}/officers.html`);
    await page.locator("button::-p-text(Sign in)").wait();
  });
  await part("issuer's page", async () => {
    await page.locator("button::-p-text(Sign in)").click();
    await page.locator("button::-p-text(Okafor)").wait();
  });
  await part("start page", async () => {
    await page.locator("button::-p-text(Okafor)").click();
    await page.locator("a::-p-text(New alert)").wait();
  });
  await part("first step", async () => {
    await page.locator("a::-p-text(New alert)").click();
    await page.locator("label::-p-text(Around a postcode)").click();
    await page.locator("::-p-aria(Postcode)").wait();
  });
  return parts;
}

/** Goes on from there until the alert is on its way, and its page shows that. */
async function send(page) {
  await page.locator("::-p-aria(Postcode)").fill("BS20 8QJ");
  await page.locator("button::-p-text(Continue)").click();
  await page.locator("::-p-aria(Title)").fill("Loose horse");
  await page.locator("::-p-aria(Text message)").fill("There is a horse on the loose near Portishead.");
  await page.locator("button::-p-text(Continue)").click();
  await page.locator("button::-p-text(Send to)").click();
  await page.locator("h1::-p-text(Loose horse)").wait();
  await page.locator("::-p-text(Delivered)").wait();
  told("sent");
}

/** Tells what a part asked for over the link. */
function told(part) {
  const asked = front.look();
  requests += asked.filter(({ toKeep }) => !toKeep).length;
  console.log(`  ${part}: ${asked.length} requests`);
  for (const { method, path, toKeep } of asked) console.log(`    ${method} ${path.split("?")[0]}${toKeep ? " (to keep)" : ""}`);
}

function figure(roundTrip, when, parts) {
  const whole = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const each = parts.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)}`).join(", ");
  console.log(
    `sign-in page to the first step of a new alert, at 400 kbit/s, ${roundTrip} ms there and back and a quarter of the processor, ${when} | ${whole.toFixed(1)} s (${each}) | ${GOAL}`,
  );
}

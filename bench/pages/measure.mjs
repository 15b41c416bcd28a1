// Lighthouse on the public, the start and the send page of a running platform, and what the rest of the public site weighs:
// node measure.mjs <url>
import lighthouse from "lighthouse";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const platform = process.argv[2];
const KB = 1024;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const OFFICERS = { score: 95, kilobytes: 60 };
const PUBLIC = { score: 100, kilobytes: 35 };
const EMBED = 5;

/** Officers' pages are measured in the tab that signed in: a new one would not be. */
const PAGES = [
  { name: "public page", path: "/alerts/", goal: PUBLIC },
  { name: "officers' start page", path: "/officers.html", goal: OFFICERS },
  { name: "send page, once signed in", path: "/officers.html#/new", goal: OFFICERS, before: signIn },
];

const incident = await publish("There is a horse on the loose near Portishead.");

/** Pages that stand by themselves, style and all; a wrong address is no page to Lighthouse. */
const WEIGHED = [
  { name: "embed", path: "/embed.html", kilobytes: EMBED },
  { name: "kiosk", path: "/kiosk.html", kilobytes: PUBLIC.kilobytes },
  { name: "page of an incident", path: incident, kilobytes: PUBLIC.kilobytes },
  { name: "page for a wrong address", path: "/a/K7QF2K7QF3", kilobytes: PUBLIC.kilobytes },
];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  for (const page of PAGES) await measure(page);
  for (const page of WEIGHED) await weigh(page);
} finally {
  await browser.close();
}

/** So that there is something on the public page; the path of its incident's. */
async function publish(text) {
  const given = await fetch(`${platform}/local/token`, { method: "POST", body: JSON.stringify({ role: "officer" }) });
  const { access_token } = await given.json();
  const area = { circle: { postcode: "BS20 8QJ", radiusMetres: 8000 } };
  const body = JSON.stringify({ title: "Loose horse", text, audience: { groups: ["farm-watch"], area } });
  const headers = { Authorization: `Bearer ${access_token}`, "Idempotency-Key": "bench" };
  const accepted = await fetch(`${platform}/api/alerts`, { method: "POST", headers, body });
  if (accepted.status !== 202) throw new Error(`no alert: ${await accepted.text()}`);
  const { id, page } = await accepted.json();
  while (!(await (await fetch(`${platform}/alerts/`)).text()).includes(id)) await pause(250);
  return new URL(page).pathname;
}

/** All that a browser fetches for a page that it sees for the first time. */
async function weigh({ name, path, kilobytes }) {
  const tab = await browser.newPage();
  const network = await tab.createCDPSession();
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const loaded = [];
  network.on("Network.loadingFinished", ({ encodedDataLength }) => loaded.push(encodedDataLength));
  await tab.goto(platform + path, { waitUntil: "networkidle0" });
  await tab.close();
  weight(name, loaded, kilobytes);
}

async function measure({ name, path, goal, before }) {
  const tab = await browser.newPage();
  await before?.(tab);
  const flags = { output: "json", logLevel: "error", onlyCategories: CATEGORIES, disableStorageReset: before !== undefined };
  const { lhr } = await lighthouse(platform + path, flags, undefined, tab);
  await tab.close();
  if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
  const scores = CATEGORIES.map((category) => Math.round(100 * (lhr.categories[category].score ?? 0)));
  figure(`${name}: Lighthouse's ${CATEGORIES.join(", ")}`, scores.join(", "), `${goal.score} each`);
  const requests = lhr.audits["network-requests"].details.items.filter((item) => item.url.startsWith("http"));
  weight(name, requests.map((item) => item.transferSize), goal.kilobytes);
  figure(`${name}: layout shift`, lhr.audits["cumulative-layout-shift"].numericValue.toFixed(3), "0");
  for (const audit of Object.values(lhr.audits)) {
    if (audit.score !== null && audit.score < 0.9) console.log(`  ${audit.id}: ${audit.displayValue ?? audit.title}`);
  }
}

async function signIn(tab) {
  await tab.goto(`${platform}/officers.html`);
  await tab.locator("::-p-text(Sign in)").click();
  await tab.locator("button::-p-text(Okafor)").click();
  await tab.locator("a::-p-text(New alert)").wait();
}

function weight(name, sizes, most) {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  figure(`${name}: first load, in ${sizes.length} requests`, `${(bytes / KB).toFixed(1)} kB`, `≤ ${most} kB`);
}

function figure(what, value, goal) {
  console.log(`${what} | ${value} | ${goal}`);
}

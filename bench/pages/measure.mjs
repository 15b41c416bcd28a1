// Lighthouse on the public, the start and the send page of a running platform: node measure.mjs <url>
import lighthouse from "lighthouse";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const platform = process.argv[2];
const KB = 1024;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const OFFICERS = { score: 95, kilobytes: 60 };
const PUBLIC = { score: 100, kilobytes: 35 };

/** Officers' pages are measured in the tab that signed in: a new one would not be. */
const PAGES = [
  { name: "public page", path: "/alerts/", goal: PUBLIC },
  { name: "officers' start page", path: "/officers.html", goal: OFFICERS },
  { name: "send page, once signed in", path: "/officers.html#/new", goal: OFFICERS, before: signIn },
];

await publish("There is a horse on the loose near Portishead.");
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  for (const page of PAGES) await measure(page);
} finally {
  await browser.close();
}

/** So that there is something on the public page. */
async function publish(text) {
  const given = await fetch(`${platform}/local/token`, { method: "POST", body: JSON.stringify({ role: "officer" }) });
  const { access_token } = await given.json();
  const area = { circle: { postcode: "BS20 8QJ", radiusMetres: 8000 } };
  const body = JSON.stringify({ title: "Loose horse", text, audience: { groups: ["farm-watch"], area } });
  const headers = { Authorization: `Bearer ${access_token}`, "Idempotency-Key": "bench" };
  const accepted = await fetch(`${platform}/api/alerts`, { method: "POST", headers, body });
  if (accepted.status !== 202) throw new Error(`no alert: ${await accepted.text()}`);
  const { id } = await accepted.json();
  while (!(await (await fetch(`${platform}/alerts/`)).text()).includes(id)) await pause(250);
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
  const bytes = requests.reduce((sum, item) => sum + item.transferSize, 0);
  figure(`${name}: first load, in ${requests.length} requests`, `${(bytes / KB).toFixed(1)} kB`, `≤ ${goal.kilobytes} kB`);
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

function figure(what, value, goal) {
  console.log(`${what} | ${value} | ${goal}`);
}

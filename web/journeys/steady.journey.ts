import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { OFTEN } from "../src/officers/watch/watch";
import { call, eventually, horse, outbox, textBack, twilio } from "./backstage";
import { ADMINISTRATOR, DESK, keepDraft, OFFICER, open, PHONE, platform, SUPERVISOR, signedIn, visit, withBrowser } from "./browser";
import { ADMINISTRATORS, OFFICERS, RESIDENTS } from "./pages";
import { Held, type Shift, shifts, UNASKED, watchShifts } from "./shifts";

withBrowser();

afterEach(() => (platform() ? twilio({}) : undefined));

const LONG = 300_000;

/** So tall that what is below the first screen counts too. */
const TALL = 2000;

/** How long Twilio takes for a call, in milliseconds, so that an alert is seen going out. */
const SLOW = 2 * OFTEN;

/** Everything a page may show late is there to be shown: a template, an alert that waits, a reply that needs a person. */
async function furnish(): Promise<string> {
  const { title, text, audience } = horse("Steady");
  await call("officer", "POST", "templates", { name: "Steady", alert: { title, text, audience } });
  await call("officer", "POST", "alerts", { ...horse("Steady, and waiting"), severity: "extreme" });
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { title, text, audience });
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${id}`)).status === "finished");
  const sent = await eventually(async () => (await outbox({ channel: "sms" })).find((one) => one.alertId === id));
  await textBack(sent.to, "There are burglars in my barn");
  return id;
}

const DRAFT = {
  key: "steady",
  areas: [{ kind: "postcode", postcode: "BS20 8QJ", radius: "5", corners: [] }],
  title: "Loose horse",
  text: "There is a loose horse on Clevedon Road.",
};

/** What moves by itself as some pages load, each answer held back until the page has been painted without it. */
async function moving(page: Page, paths: string[]): Promise<Record<string, Shift[]>> {
  await watchShifts(page);
  const found: Record<string, Shift[]> = {};
  for (const path of paths) {
    for (const next of ["first", "last"] as const) {
      await page.goto("about:blank");
      const held = await Held.answers(page, next);
      await page.goto(path);
      await held.release();
      await page.locator("h1").first().waitFor();
      const moved = await shifts(page);
      if (moved.length > 0) found[`${path}, ${next} asked first in`] = moved;
      if (held.released < 2) break;
    }
  }
  return found;
}

const officers = (pages: Record<string, string>, id: string) =>
  Object.values(pages).map((path) => `/officers.html#/${path.replace(":id", id)}`);

test.skipIf(!platform()).each([
  ["phone", { ...PHONE, height: TALL }],
  ["desk", { ...DESK, height: TALL }],
] as const)(
  "nothing moves by itself on a %s, however late what a page asks for comes",
  async (_name, viewport) => {
    const id = await furnish();
    const { page: supervisor } = await signedIn(SUPERVISOR, "", viewport);
    const bare = await moving(supervisor, officers(OFFICERS, id));
    await supervisor.goto("/officers.html");
    await keepDraft(supervisor, DRAFT);
    const drafted = await moving(supervisor, officers({ home: "", who: "new", what: "new/what", check: "new/check" }, id));
    const { page: administrator } = await signedIn(ADMINISTRATOR, "", viewport);
    const administrators = await moving(administrator, officers(ADMINISTRATORS, id));
    const { page: resident } = await visit("about:blank", viewport);
    const residents = await moving(resident, Object.values(RESIDENTS));
    expect({ bare, drafted, administrators, residents }).toEqual({ bare: {}, drafted: {}, administrators: {}, residents: {} });
  },
  LONG,
);

test.skipIf(!platform())("a page that is pushed down by what comes late is found out", async () => {
  const { page } = await signedIn(ADMINISTRATOR);
  await page.addInitScript(() => {
    const ask = fetch;
    globalThis.fetch = async (...asked) => {
      const answer = await ask(...asked);
      document.querySelector("main")?.prepend("Late");
      return answer;
    };
  });
  expect(await moving(page, ["/officers.html#/"])).not.toEqual({});
});

test.skipIf(!platform())("neither the places found for a name nor a lost link move the page", async () => {
  const { page, context } = await signedIn(OFFICER, "", PHONE);
  await watchShifts(page);
  await page.goto("about:blank");
  await page.goto("/officers.html#/new");
  await page.getByLabel("A town, village or ward").check();
  const held = await Held.answers(page, "first");
  await page.getByLabel("Name").fill("Portish");
  await held.release(UNASKED);
  await page
    .getByRole("button", { name: /^Portishead/ })
    .first()
    .waitFor();
  await context.setOffline(true);
  await page.getByText("No connection. What you write is kept.").waitFor();
  expect(await shifts(page)).toEqual([]);
});

test.skipIf(!platform()).each([
  ["phone", { ...PHONE, height: TALL }],
  ["desk", { ...DESK, height: TALL }],
] as const)(
  "nothing moves on a %s while an alert goes out, is delivered and ends",
  async (_name, viewport) => {
    const { page } = await signedIn(OFFICER, "", viewport);
    await watchShifts(page);
    const waiting = await call<{ id: string }>("officer", "POST", "alerts", { ...horse("Watched"), severity: "extreme" });
    await page.goto("about:blank");
    await page.goto(`/officers.html#/alerts/${waiting.id}`);
    await page.getByText("This waits for a supervisor's approval").waitFor();
    await twilio({ delayMillis: SLOW });
    await call("supervisor", "POST", `alerts/${waiting.id}/approve`, {});
    await page.getByRole("link", { name: "Stop this alert" }).waitFor();
    await page.getByText("Delivered", { exact: true }).first().waitFor();
    const before = (await shifts(page)).length;
    await page
      .getByRole("strong")
      .filter({ hasText: /^Finished$/ })
      .last()
      .waitFor();
    await page.getByRole("img", { name: /^Progress over time: [1-9]/ }).waitFor();
    await page.getByRole("link", { name: "On the public page" }).waitFor();
    await page.waitForTimeout(3 * OFTEN);
    expect((await shifts(page)).slice(before)).toEqual([]);
  },
  LONG,
);

test.skipIf(!platform())("who asks for less motion gets none", async () => {
  const { page } = await signedIn(OFFICER);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "new");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== "none" || !/^(0s(, )?)+$/.test(transitionDuration);
      })
      .map((element) => element.className),
  );
  expect(moving).toEqual([]);
});

test.skipIf(!platform()).each(["/officers.html", "/", "/alerts/", "/alerts/index.cy.html"])(
  "%s runs only its own files, under a strict policy",
  async (path) => {
    const answer = await fetch(`${platform()}${path}`);
    const policy = answer.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    const html = await answer.text();
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    expect([...html.matchAll(/<script[^>]*>([^<]*)/g)].filter(([, inside]) => inside?.trim())).toEqual([]);

    const { context } = await visit("about:blank");
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(platform())) elsewhere.push(request.url());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    expect(elsewhere).toEqual([]);
  },
);

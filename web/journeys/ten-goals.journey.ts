import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, horse, outbox, textBack, twilio } from "./backstage";
import { OFFICER, open, platform, SUPERVISOR, signedIn, visit, withBrowser } from "./browser";
import { type Cost, Hand } from "./hand";

withBrowser();

/** About as long as a practised thumb takes for a tap, and for a letter. */
const SECONDS = { tap: 1.2, letter: 0.3 };

type Goal = (page: Page, hand: Hand) => Promise<void>;

const tab = (page: Page, name: string) => page.getByRole("navigation", { name: "Main" }).getByRole("link", { name });

const OFFICERS: Record<string, Goal> = {
  "Send a saved alert": async (page, hand) => {
    await hand.tap(page.getByRole("button", { name: /Ten goals: sheep/ }).first());
    await hand.tap(page.getByRole("button", { name: /^Send to \d+ residents?$/ }));
    await hand.see(page.getByRole("heading", { name: "Ten goals: sheep" }));
  },
  "Write an alert round a postcode, for one group": async (page, hand) => {
    await hand.tap(tab(page, "New"));
    await hand.tap(page.getByLabel("Around a postcode"));
    await hand.type(page.getByLabel("Postcode", { exact: true }), "BS208QJ");
    await hand.tap(page.getByRole("group", { name: "Only some groups?" }).getByLabel("Farm watch"));
    await hand.tap(page.getByRole("button", { name: "Continue" }));
    await hand.type(page.getByLabel("Title"), "Tree down");
    await hand.type(page.getByRole("textbox", { name: "Text message" }), "A tree is down on the B3124.");
    await hand.tap(page.getByRole("button", { name: "Continue" }));
    await hand.tap(page.getByRole("button", { name: /^Send to \d+ residents?$/ }));
    await hand.see(page.getByRole("heading", { name: "Tree down" }));
  },
  "See how an alert went": async (page, hand) => {
    await hand.tap(page.getByRole("link", { name: "Ten goals: over" }));
    await hand.see(page.getByRole("heading", { name: "How it went" }));
  },
  "Stop an alert that goes out": async (page, hand) => {
    await hand.tap(page.getByRole("link", { name: "Ten goals: going" }));
    await hand.tap(page.getByRole("link", { name: "Stop this alert" }));
    await hand.tap(page.getByRole("button", { name: "Stop it now" }));
    await hand.see(page.getByText("Stopped", { exact: true }));
  },
  "Tell those whom an alert reached that it is over": async (page, hand) => {
    await hand.tap(page.getByRole("link", { name: "Ten goals: over" }));
    await hand.tap(page.getByRole("button", { name: "Send them the all-clear" }));
    await hand.tap(page.getByRole("button", { name: "Continue" }));
    await hand.type(page.getByLabel("Title"), "It is over");
    await hand.type(page.getByRole("textbox", { name: "Text message" }), "The horse is home. Thank you.");
    await hand.tap(page.getByRole("button", { name: "Continue" }));
    await hand.tap(page.getByRole("button", { name: /^Send to \d+ residents?$/ }));
    await hand.see(page.getByRole("heading", { name: "It is over" }));
  },
  "Answer a reply": async (page, hand) => {
    await hand.tap(tab(page, "Replies"));
    await hand.tap(page.getByRole("listitem").filter({ hasText: "Ten goals: I saw it" }).getByRole("link"));
    await hand.choose(page.getByLabel("Use a ready-made answer"), "Do not approach");
    await hand.tap(page.getByRole("button", { name: "Send the answer" }));
    await hand.see(page.getByText("Waiting for the resident"));
  },
  "Find an alert by its officer and a word": async (page, hand) => {
    await hand.tap(tab(page, "Alerts"));
    await hand.type(page.getByRole("searchbox"), "okaf goal");
    await hand.tap(page.getByRole("button", { name: "Search" }));
    await hand.see(page.getByRole("link", { name: "Ten goals: over" }));
  },
  "Add a resident": async (page, hand) => {
    await hand.tap(tab(page, "More"));
    await hand.tap(page.getByRole("link", { name: /^Residents/ }));
    await hand.tap(page.getByRole("link", { name: "Add a resident" }));
    await hand.type(page.getByLabel("Name", { exact: true }), "Ten Goals");
    await hand.type(page.getByLabel("Postcode", { exact: true }), "BS208QJ");
    await hand.tap(page.getByLabel("Text message"));
    await hand.type(page.getByLabel("Mobile number"), `0791112${String(Date.now()).slice(-4)}`);
    await hand.type(page.getByLabel("How did they ask for alerts?"), "at the show");
    await hand.tap(page.getByRole("button", { name: "Save" }));
    await hand.see(page.getByRole("heading", { name: "Residents" }));
  },
  "See what was sent this month, and its cost": async (page, hand) => {
    await hand.tap(tab(page, "More"));
    await hand.tap(page.getByRole("link", { name: /^Reports/ }));
    await hand.see(page.getByRole("button", { name: "Show" }));
  },
};

const SUPERVISORS: Record<string, Goal> = {
  "Approve an alert": async (page, hand) => {
    await hand.tap(page.getByRole("link", { name: /waits? for approval$/ }));
    await hand.tap(page.getByRole("article", { name: "Ten goals: waits" }).getByRole("button", { name: "Approve and send" }));
    await hand.see(page.getByText(/^Sent to [\d,]+ residents?:/));
  },
};

/** What is there before anybody begins. */
async function furnish(): Promise<void> {
  const { title: _title, ...sheep } = horse("");
  await call("officer", "POST", "templates", { name: "Ten goals: sheep", alert: { title: "Ten goals: sheep", ...sheep } });
  await call("officer", "POST", "alerts", { ...horse("Ten goals: waits"), severity: "extreme" });
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Ten goals: over"));
  const sent = await eventually(async () => (await outbox({ channel: "sms" })).find((one) => one.alertId === id));
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${id}`)).status === "finished");
  await textBack(sent.to, "Ten goals: I saw it");
  await eventually(async () => {
    const q = encodeURIComponent("Ten goals: I saw it");
    return (await call<{ conversations: unknown[] }>("officer", "GET", `conversations?q=${q}`)).conversations[0];
  });
}

async function reach(page: Page, goals: Record<string, Goal>): Promise<Record<string, Cost>> {
  const found: Record<string, Cost> = {};
  for (const [name, goal] of Object.entries(goals)) {
    if (name.startsWith("Stop")) {
      await twilio({ delayMillis: 2000 });
      await call("officer", "POST", "alerts", horse("Ten goals: going"));
    }
    await open(page, "more");
    await open(page, "");
    await page.getByRole("heading", { name: "Latest alerts" }).waitFor();
    const hand = new Hand();
    await goal(page, hand);
    found[name] = hand.cost();
    await twilio({});
  }
  return found;
}

const line = (name: string, { taps, letters, waited }: Cost) =>
  `| ${name} | ${taps} | ${letters} | ${(taps * SECONDS.tap + letters * SECONDS.letter + waited / 1000).toFixed(0)} |`;

/** A line of the table without its seconds, which are another machine's elsewhere. */
const steps = (row: string) => row.split("|").slice(0, 4).join("|");

test.skipIf(!platform())(
  "ten goals take as many taps and letters as the page on pages says",
  async () => {
    await furnish();
    const { page: first } = await visit("/officers.html");
    const hand = new Hand();
    await hand.tap(first.getByRole("button", { name: "Sign in" }));
    await hand.tap(first.getByRole("button", { name: OFFICER }));
    await hand.see(tab(first, "More"));
    const costs = { "Sign in": hand.cost(), ...(await reach(first, OFFICERS)) };
    const { page: supervisor } = await signedIn(SUPERVISOR);
    const rows = Object.entries({ ...costs, ...(await reach(supervisor, SUPERVISORS)) }).map(([name, cost]) => line(name, cost));
    console.log(rows.join("\n"));
    const told = readFileSync(new URL("../../docs/pages.md", import.meta.url), "utf8");
    const kept = told.split("\n").filter((row) => rows.some((one) => row.startsWith(one.slice(0, one.indexOf("|", 2)))));
    expect(kept.map(steps)).toEqual(rows.map(steps));
  },
  240_000,
);

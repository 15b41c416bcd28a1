import { afterEach, expect, test } from "vitest";
import { call, eventually, horse, outbox, textBack, twilio } from "./backstage";
import { keepDraft, OFFICER, open, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

/** How often an alert that is over is looked at. */
const LOOK = 15_000;

interface Made {
  id: string;
  status: string;
}

interface Told extends Made {
  progress: { channels: Record<string, { sent: number }> };
}

/** Whether the last receipt has come: until then a page has something new to look at. */
const told = ({ status, progress }: Told) =>
  status === "finished" && Object.entries(progress.channels).every(([channel, { sent }]) => channel === "web" || sent === 0);

afterEach(() => (platform() ? twilio({}) : undefined));

/** What a journey settles holds for it alone: the alerts of all journeys add up, and would wait for a second person. */
let settled: object | undefined;
afterEach(async () => {
  if (settled) await call("administrator", "PUT", "settings", settled);
  settled = undefined;
});

test.skipIf(!platform())("a running alert is stopped after saying what will not be sent, and those who have it can be told", async () => {
  await twilio({ delayMillis: 400 });
  const { page } = await signedIn(OFFICER);
  const { id } = await call<Made>("officer", "POST", "alerts", {
    ...horse("To be stopped"),
    audience: { area: { everywhere: true } },
    channels: ["sms"],
    training: false,
  });
  const { status } = await call<Made>("officer", "GET", `alerts/${id}`);
  if (status === "waiting") await call("supervisor", "POST", `alerts/${id}/approve`, {});
  await open(page, `alerts/${id}`);
  await page.getByRole("link", { name: "Stop this alert" }).click();
  await page.getByText(/will not be sent/).waitFor();
  await page.getByLabel(/^Why/).fill("The horse was caught");
  await page.getByRole("button", { name: "Stop it now" }).click();
  await page.getByText("Stopped", { exact: true }).waitFor();
  await page.getByText(/^Stopped by .*: “The horse was caught”\. [\d,]+ messages were not sent\.$/).waitFor();
  const progress = page.getByRole("progressbar", { name: "Done" });
  expect(Number(await progress.getAttribute("value"))).toBeLessThan(Number(await progress.getAttribute("max")));
  await eventually(async () => (await call<Made>("officer", "GET", `alerts/${id}`)).status === "stopped");
  await page.getByRole("button", { name: "Tell those who already have it" }).click();
  await page.getByText("An update for the people that “To be stopped” and any update to it reached").waitFor();
});

test.skipIf(!platform())("the picture of how it went is there for whoever opens the page later", async () => {
  const { id } = await call<Made>("officer", "POST", "alerts", horse("Gone before anybody looked"));
  await eventually(async () => (await call<Made>("officer", "GET", `alerts/${id}`)).status === "finished");
  const { page } = await signedIn(OFFICER, `alerts/${id}`);
  const picture = page.getByRole("img", { name: /^Progress over time: [1-9]/ });
  await picture.waitFor();
  await page.reload();
  await picture.waitFor();
});

test.skipIf(!platform())("who opens an alert that is over reads how it went, and a stop says that the public page goes too", async () => {
  const { id } = await call<Made>("officer", "POST", "alerts", horse("Over when it is opened"));
  await eventually(async () => (await call<Made>("officer", "GET", `alerts/${id}`)).status === "finished");
  const { page } = await signedIn(OFFICER, `alerts/${id}`);
  await page.getByRole("heading", { name: "How it went" }).waitFor();
  await page.getByText(/^\d+ of \d+ messages, for \d+ residents/).waitFor();
  await page.getByText(/^Nothing more is sent\. It is on the public page until /).waitFor();
  await open(page, `alerts/${id}/stop`);
  await page.getByText("Its public page is withdrawn too").waitFor();
});

test.skipIf(!platform())("an alert that was rejected shows what was not sent, and begins another with the same words", async () => {
  const { id } = await call<Made>("officer", "POST", "alerts", { ...horse("To be rejected"), severity: "extreme" });
  const { page } = await signedIn(OFFICER, `alerts/${id}`);
  await page.getByRole("heading", { name: "What will be sent" }).waitFor();
  await call("supervisor", "POST", `alerts/${id}/reject`, { reason: "Say which road" });
  await page.reload();
  await page.getByRole("heading", { name: "What was not sent" }).waitFor();
  await page.getByText("Say which road").waitFor();
  await page.getByRole("button", { name: "Change it and send it again" }).click();
  await page.getByRole("heading", { name: "What do you want to say?" }).waitFor();
  expect(await page.getByLabel("Title").inputValue()).toBe("To be rejected");
});

test.skipIf(!platform())(
  "a hidden page asks for nothing, and one that is shown asks for the alert alone as long as nothing changes",
  async () => {
    const { id } = await call<Made>("officer", "POST", "alerts", horse("Left open"));
    await eventually(async () => told(await call<Told>("officer", "GET", `alerts/${id}`)));
    const { page } = await signedIn(OFFICER, `alerts/${id}`);
    await page.clock.install();
    await page.reload();
    await page.getByRole("heading", { name: "How it went" }).waitFor();
    let asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/")) asked.push(new URL(request.url()).pathname);
    });
    const whileLookedAt = async () => {
      asked = [];
      for (let look = 0; look < 20; look++) {
        await page.clock.runFor(LOOK);
        await page.evaluate(() => undefined);
      }
      return asked;
    };
    // What was counted last is looked at once.
    const alone = await eventually(async () => {
      const paths = new Set(await whileLookedAt());
      return paths.size === 1 && paths;
    });
    expect(alone).toEqual(new Set([`/api/alerts/${id}`]));
    await page.evaluate(() => Object.defineProperty(document, "hidden", { get: () => true }));
    expect((await whileLookedAt()).length).toBeLessThanOrEqual(1);
  },
);

test.skipIf(!platform())("a reply that needs a person comes first and is answered by text", async () => {
  const { id } = await call<Made>("officer", "POST", "alerts", horse("Has anybody seen it?"));
  const sent = await eventually(async () => (await outbox({ channel: "sms" })).find((one) => one.alertId === id));
  await textBack(sent.to, "Help, there is somebody in my barn right now");
  const { page } = await signedIn(OFFICER, `alerts/${id}`);
  await page.getByText("somebody in my barn").waitFor();
  await page
    .getByRole("button", { name: /^Answer/ })
    .first()
    .click();
  await page.getByLabel(/^Your answer/).fill("Stay inside. A car is on its way.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await page.getByText("Stay inside. A car is on its way.").waitFor();
  await eventually(async () => (await outbox({ to: sent.to })).find((one) => one.body?.includes("A car is on its way")));
});

test.skipIf(!platform())("a large alert waits until another person approves it", async () => {
  settled = await call<object>("administrator", "GET", "settings");
  await call("administrator", "PUT", "settings", { ...settled, approvalOver: 1000 });
  const officer = await signedIn(OFFICER);
  await keepDraft(officer.page, {
    areas: [{ kind: "everywhere", postcode: "", radius: "2", corners: [] }],
    title: "For everybody",
    text: "Please lock your sheds tonight.",
    key: crypto.randomUUID(),
  });
  await open(officer.page, "new/check");
  await officer.page.getByLabel(/^This is for [\d,]+ residents$/).check();
  await officer.page.getByRole("button", { name: "Ask for approval" }).click();
  await officer.page.getByText("This waits for a supervisor's approval").waitFor();

  const supervisor = await signedIn(SUPERVISOR, "approvals");
  const waiting = supervisor.page.getByRole("article", { name: "For everybody" });
  await expectSound(supervisor.page);
  await waiting.getByRole("button", { name: "Approve and send" }).click();
  await waiting.waitFor({ state: "detached" });
  await eventually(async () => (await outbox()).some((one) => one.body?.includes("lock your sheds")));
  expect(await officer.page.getByText("Waiting for approval").count()).toBeLessThan(2);
});

test.skipIf(!platform())("in an emergency a supervisor sends without approval, for a reason the page then shows", async () => {
  const { id, status } = await call<Made>("officer", "POST", "alerts", { ...horse("Gas leak"), severity: "extreme" });
  expect(status).toBe("waiting");

  const officer = await signedIn(OFFICER, `alerts/${id}`);
  await officer.page.getByText("This waits for a supervisor's approval").waitFor();
  expect(await officer.page.getByRole("link", { name: /^An emergency/ }).count()).toBe(0);

  const { page } = await signedIn(SUPERVISOR, `alerts/${id}`);
  await page.getByRole("link", { name: /^An emergency/ }).click();
  await page.getByText("Everyone is told").waitFor();
  await page.getByRole("button", { name: "Send it now" }).click();
  await page.getByRole("link", { name: "Say why it cannot wait" }).waitFor();
  await page.getByLabel("Why can it not wait?").fill("Gas in the street");
  await page.getByRole("button", { name: "Send it now" }).click();
  await page.getByText(/^Sent without approval by .*: Gas in the street$/).waitFor();
});

test.skipIf(!platform())("an alert is saved as a template from its own page, and begins another without its recording", async () => {
  const { id } = await call<Made>("officer", "POST", "alerts", horse("Sheep at large"));
  const { page } = await signedIn(OFFICER, `alerts/${id}`);
  page.once("dialog", (dialog) => void dialog.accept("Sheep, saved from its page"));
  await page.getByRole("button", { name: "Save as a template" }).click();
  await page.getByText("Saved as “Sheep, saved from its page”.").waitFor();
  await open(page, "templates");
  await page.getByRole("article", { name: "Sheep, saved from its page" }).getByRole("button", { name: "Use it" }).click();
  await page.getByRole("button", { name: /^Send to \d+ residents?$/ }).waitFor();
});

test.skipIf(!platform())("what is half written is not replaced unless its writer says so", async () => {
  const { id } = await call<Made>("officer", "POST", "alerts", horse("To be brought up to date"));
  const { page } = await signedIn(OFFICER, "new/what");
  await page.getByLabel("Title").fill("Half written");
  await open(page, `alerts/${id}`);
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "Replace this alert" }).click();
  expect(asked).toEqual([expect.stringContaining("“Half written”")]);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Replace this alert" }).click();
  await page.getByRole("heading", { name: "What do you want to say?" }).waitFor();
  expect(await page.getByLabel("Title").inputValue()).toBe("To be brought up to date");
});

test.skipIf(!platform())("in quiet hours an officer reads until when texts wait, and not that they take seconds", async () => {
  const { quietHours: _none, ...settings } = await call<Record<string, unknown>>("administrator", "GET", "settings");
  await call("administrator", "PUT", "settings", { ...settings, quietHours: { from: "00:01", to: "00:00" } });
  try {
    const { page } = await signedIn(OFFICER);
    await keepDraft(page, {
      areas: [{ kind: "postcode", postcode: "BS20 8QJ", radius: "5", corners: [] }],
      title: "At night",
      text: "Please lock your sheds.",
      key: crypto.randomUUID(),
    });
    await open(page, "new/check");
    await page.getByText(/wait until .*, when the quiet hours end/).waitFor();
    expect(await page.getByText(/sent in about/).count()).toBe(0);
  } finally {
    await call("administrator", "PUT", "settings", settings);
  }
});

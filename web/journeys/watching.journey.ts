import { afterEach, expect, test } from "vitest";
import { call, eventually, horse, outbox, textBack, twilio } from "./backstage";
import { keepDraft, OFFICER, open, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

interface Made {
  id: string;
  status: string;
}

afterEach(() => (platform() ? twilio({}) : undefined));

test.skipIf(!platform())("a running alert is stopped after saying what will not be sent", async () => {
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
  await eventually(async () => (await call<Made>("officer", "GET", `alerts/${id}`)).status === "stopped");
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
  const settings = await call<object>("administrator", "GET", "settings");
  await call("administrator", "PUT", "settings", { ...settings, approvalOver: 1000 });
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

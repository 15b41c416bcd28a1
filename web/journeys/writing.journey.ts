import { expect, test } from "vitest";
import { call, eventually, horse, outbox } from "./backstage";
import { DESK, OFFICER, open, PHONE, platform, SUPERVISOR, signedIn, visit, withBrowser } from "./browser";

withBrowser();

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("a template with two fields is filled in and sent in six taps from signing in: %s", async (where, viewport) => {
  await call("officer", "POST", "templates", {
    name: `Road closed ${where}`,
    folder: "Roads",
    alert: {
      kind: "road",
      title: "((road)) closed",
      text: "The ((road)) is closed at ((place)). Go another way.",
      severity: "minor",
      audience: { groups: ["farm-watch"], area: { circle: { postcode: "BS20 8QJ", radiusMetres: 3000 } } },
    },
  });
  const { page } = await visit("/officers.html", viewport);
  let taps = 0;
  await page.exposeFunction("tapped", () => taps++);
  const count = () => addEventListener("click", (event) => event.isTrusted && (globalThis as never as { tapped(): void }).tapped(), true);
  await page.addInitScript(count);
  await page.evaluate(count);

  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: OFFICER }).click();
  await page
    .getByRole("button", { name: new RegExp(`Road closed ${where}`) })
    .first()
    .click();
  await page.getByLabel("Road", { exact: true }).fill("A369");
  await page.getByLabel("Place", { exact: true }).fill("Portbury");
  await page.getByText("The A369 is closed at Portbury. Go another way.").waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: /^Send to \d+ residents?$/ }).click();
  await page.getByRole("heading", { name: "A369 closed" }).waitFor();
  expect(taps).toBeLessThanOrEqual(6);
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("a field that is left empty is named, and nothing goes on: %s", async (where, viewport) => {
  const { page } = await signedIn(OFFICER, "templates", viewport);
  await call("officer", "POST", "templates", { name: `Flood at a river ${where}`, alert: { ...horse("((river)) is out") } });
  await page.reload();
  await page.getByLabel("Find a template").fill(`river ${where}`);
  await page.getByRole("button", { name: "Use it" }).first().click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Enter the river" }).waitFor();
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("what happened settles how serious it is, and each can be changed: %s", async (_, viewport) => {
  const { page } = await signedIn(OFFICER, "new", viewport);
  await page.getByLabel("What happened?").selectOption({ label: "Scam" });
  await open(page, "new/what");
  expect(await page.getByLabel("Minor", { exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel("Until when does it matter?").inputValue()).toBe("168");
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("an alert for later stands on the home page, and is withdrawn by who issued it: %s", async (where, viewport) => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { ...horse(`For later ${where}`), sendAt: soon(60) });
  const { page } = await signedIn(OFFICER, "", viewport);
  await page.getByRole("heading", { name: "Scheduled" }).waitFor();
  await open(page, `alerts/${id}`);
  await page.getByText(/^It goes /).waitFor();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Withdraw this alert" }).click();
  await page.getByText(/^Withdrawn by /).waitFor();
  expect((await outbox()).filter((sent) => sent.alertId === id)).toEqual([]);
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("an alert that came back is changed, and whoever approves sees what has changed and follows it: %s", async (where, viewport) => {
  const name = `Gas leak ${where}`;
  const extreme = { ...horse(name), severity: "extreme" };
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", extreme);
  await call("supervisor", "POST", `alerts/${id}/return`, { reason: "Say which road" });
  const officer = await signedIn(OFFICER, `alerts/${id}`, viewport);
  await officer.page.getByText(/“Say which road”/).waitFor();
  const text = "Gas leak on Clevedon Road. Keep away.";
  await call("officer", "POST", "alerts", { ...extreme, text, revises: id });

  const { page } = await signedIn(SUPERVISOR, "approvals", viewport);
  const article = page.getByRole("article", { name }).first();
  await article.getByText("What changed since it came back").waitFor();
  await article.getByText("It was returned: “Say which road”").waitFor();
  await article.getByText("What will be sent").waitFor();
  await article.getByRole("button", { name: "Approve and send" }).click();
  await page.getByText(/^Sent to [\d,]+ residents?:/).waitFor();
  await page.getByRole("link", { name: "follow it" }).click();
  await page.getByRole("heading", { name }).waitFor();
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("an officer sends a test to nobody but themselves, and rehearses: %s", async (where, viewport) => {
  const { page } = await signedIn(OFFICER, "", viewport);
  await call("officer", "POST", "templates", { name: `To be tried ${where}`, alert: horse("Tried out first") });
  await page.reload();
  await page
    .getByRole("button", { name: new RegExp(`To be tried ${where}`) })
    .first()
    .click();
  const before = (await outbox({ channel: "sms" })).length;
  await page.getByRole("button", { name: "Send me a test" }).click();
  await page.getByText(/^A test is on its way to you by/).waitFor();
  const test = await eventually(async () => (await outbox({ channel: "sms" })).slice(before).find((sent) => sent.body?.includes("TEST: ")));
  expect(test.alertId).toBeFalsy();
  await page.getByRole("button", { name: "Rehearse it" }).click();
  await page.getByText(/^\d+ messages? to \d+ residents?\.$/).waitFor();
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("an officer is called with the alert they write, as a test: %s", async (where, viewport) => {
  const name = `Heard first ${where}`;
  await call("officer", "POST", "templates", { name, alert: horse(name) });
  const { page } = await signedIn(OFFICER, "", viewport);
  const before = (await outbox({ channel: "voice" })).length;
  await page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole("button", { name: "Call me with it" }).click();
  await page.getByText("A test is on its way to you by call.").waitFor();
  const calls = await eventually(async () => {
    const now = (await outbox({ channel: "voice" })).slice(before);
    return now.some(({ alertId }) => !alertId) && now;
  });
  expect(calls.filter(({ alertId }) => !alertId)).toHaveLength(1);
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("an alert that goes every day is several on the home page, and all are withdrawn at once: %s", async (where, viewport) => {
  const name = `Every evening ${where}`;
  await call("officer", "POST", "templates", { name, alert: horse(name) });
  const { page } = await signedIn(OFFICER, "", viewport);
  await page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole("button", { name: "Send me a test" }).waitFor();
  await open(page, "new/what");
  await page.getByLabel("Later", { exact: true }).check();
  const first = await page.getByLabel("Day and time").inputValue();
  await page.getByLabel("Does it go again?").selectOption({ label: "Every day" });
  const last = new Date(Date.parse(first.slice(0, 10)) + 2 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("The last day it goes on").fill(last);
  await page.getByText("It goes 3 times.").waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("Every day, 3 times: each an alert of its own").waitFor();
  await page.getByRole("button", { name: /^Schedule for/ }).click();
  await page.getByText(/^It goes more than once/).waitFor();

  const mine = async () => {
    const { alerts } = await call<{ alerts: { title: string; status: string }[] }>("officer", "GET", "alerts");
    return alerts.filter(({ title }) => title === name).map(({ status }) => status);
  };
  expect(await mine()).toEqual(["scheduled", "scheduled", "scheduled"]);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Withdraw each that has not gone" }).click();
  await page.getByText(/^Withdrawn by /).waitFor();
  expect(await mine()).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
});

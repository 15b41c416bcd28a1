import { expect, test } from "vitest";
import { call, eventually, horse, outbox, textBack } from "./backstage";
import { OFFICER, open, platform, signedIn, withBrowser, withoutScript } from "./browser";
import { findings } from "./wcag";

withBrowser();

interface Made {
  id: string;
}

interface Found {
  conversations: { lastWords: string; state: string }[];
}

test.skipIf(!platform())("a text is taken on, answered with a ready answer, closed and found by its state", async () => {
  const { id } = await call<Made>("officer", "POST", "alerts", horse("To be worked at the desk"));
  const sent = await eventually(async () => (await outbox({ channel: "sms" })).find((one) => one.alertId === id));
  const words = `I saw it ${crypto.randomUUID()}`;
  await textBack(sent.to, words);
  await eventually(async () => (await call<Found>("officer", "GET", `conversations?q=${encodeURIComponent(words)}`)).conversations[0]);
  const { page, complaints } = await signedIn(OFFICER, `replies?q=${encodeURIComponent(words)}`);
  expect(await findings(page)).toEqual([]);
  await page.getByRole("listitem").filter({ hasText: words }).getByRole("link").click();
  await page.getByRole("link", { name: sent.to }).waitFor();
  await page.getByRole("term").filter({ hasText: "Postcode" }).waitFor();
  await page.getByRole("button", { name: "Take it on" }).click();
  await page.getByText("Being worked on").waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Send the answer" }).click();
  await page.locator(".govuk-error-message", { hasText: "Write your answer first." }).waitFor();
  const answer = page.getByRole("textbox", { name: /^Your answer to/ });
  expect(await answer.evaluate((field) => field === document.activeElement)).toBe(true);
  await answer.fill("We are on our way.");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "We are on our way.");
  await page.getByLabel("Use a ready-made answer").selectOption("Do not approach");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await page.getByText("Waiting for the resident").waitFor();
  await eventually(async () => (await outbox({ to: sent.to })).find((one) => one.body?.includes("do not approach")));
  await page.getByLabel("What kind of reply it was").selectOption("information");
  await page.getByRole("button", { name: "Close it" }).click();
  await page.getByText("Closed", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Replies" }).first().click();
  await page.getByLabel("Words, a name or a number").fill(words);
  await page.getByLabel("State").selectOption("closed");
  await page.getByText(words).waitFor();
  expect(page.url()).toContain("state=closed");
  await page.reload();
  await page.getByText(words).waitFor();
  expect(complaints).toEqual([]);
});

test.skipIf(!platform())("who saw something says so on the alert's page without a script, and an officer reads it", async () => {
  const alert = { ...horse("Seen by somebody"), channels: ["web"] };
  const { id } = await call<Made>("officer", "POST", "alerts", alert);
  await eventually(async () => (await fetch(`${platform()}/alerts/${id}.html`)).ok);
  const page = await withoutScript(`/alerts/${id}.html`);
  const words = `By the ford ${crypto.randomUUID()}`;
  await page.getByLabel("What did you see?").fill(words);
  await page.getByLabel("Postcode of where it was").fill("BS20 8QJ");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("heading", { name: "Thank you / Diolch" }).waitFor();
  await eventually(async () => (await call<Found>("officer", "GET", `conversations?q=${encodeURIComponent(words)}`)).conversations[0]);
  const desk = await signedIn(OFFICER, `replies?q=${encodeURIComponent(words)}`);
  await desk.page.getByRole("listitem").filter({ hasText: words }).getByRole("link").click();
  await desk.page.getByText("They gave no address, so nothing that is written here reaches them.").waitFor();
  expect(await desk.page.getByRole("button", { name: "Send the answer" }).count()).toBe(0);
  await open(desk.page, `alerts/${id}`);
  await desk.page.getByText("They gave no address, so nothing that is written here reaches them.").waitFor();
  expect(await desk.page.getByRole("button", { name: /^Answer/ }).count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});

test.skipIf(!platform())("no answer is offered to whoever must not be written to", async () => {
  const mobile = `+447399${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`;
  await call("officer", "POST", "subscribers", { name: "Written to by nobody", mobile, postcode: "BS20 8QJ", unsafeContact: true });
  const words = `Not now ${crypto.randomUUID()}`;
  await textBack(mobile, words);
  await eventually(async () => (await call<Found>("officer", "GET", `conversations?q=${encodeURIComponent(words)}`)).conversations[0]);
  const { page, complaints } = await signedIn(OFFICER, `replies?q=${encodeURIComponent(words)}`);
  await page.getByRole("listitem").filter({ hasText: words }).getByRole("link").click();
  await page.getByText("do not ring them and do not write").waitFor();
  await page.getByRole("button", { name: "Take it on" }).waitFor();
  expect(await page.getByRole("button", { name: "Send the answer" }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

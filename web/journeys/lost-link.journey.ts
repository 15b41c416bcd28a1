import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { keepDraft, keepPages, OFFICER, open, platform, SUPERVISOR, signedIn, signInAt, type Visit, visit, withBrowser } from "./browser";

withBrowser();

test.skipIf(!platform())("an alert sent on a lost link says so, outlives a reload, and goes once when the link is back", async () => {
  const visit = await signedIn(OFFICER);
  const { page, context } = visit;
  const title = "Sent from a lane without signal";
  await sendWithoutLink(visit, title);

  await page.reload();
  await page.getByText("Not sent yet: 1 alert.").waitFor();
  expect(await sent(title)).toBe(0);

  await context.setOffline(false);
  await page.getByText("Everything is sent").waitFor();
  await page.getByText(`Sent: ${title}`).waitFor();
  await eventually(async () => (await sent(title)) === 1);
  await page.reload();
  expect(await sent(title)).toBe(1);
});

test.skipIf(!platform())("an unsent alert waits for the one who wrote it, whoever signs in meanwhile", async () => {
  const visit = await signedIn(OFFICER);
  const title = "Left behind on a shared computer";
  await sendWithoutLink(visit, title);
  await visit.page.close();
  await visit.context.setOffline(false);

  const other = await visit.context.newPage();
  await other.goto("/officers.html");
  await other.getByText(`Not sent yet from this device: “${title}”.`).waitFor();
  await signInAt(other, SUPERVISOR);
  await open(other, "outbox");
  await other.getByRole("heading", { name: "Everything is sent" }).waitFor();
  expect(await sent(title)).toBe(0);

  await signInAt(await visit.context.newPage(), OFFICER);
  await eventually(async () => (await sent(title)) === 1);
});

test.skipIf(!platform())("who signs out is told by name what has not gone, and stays signed in unless they say so", async () => {
  const visit = await signedIn(OFFICER);
  const { page } = visit;
  await sendWithoutLink(visit, "Nearly left behind");
  await page.getByText("Keep this page open and stay signed in").waitFor();
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "Sign out" }).first().click();
  expect(asked).toEqual([expect.stringContaining("“Nearly left behind”")]);
  await page.getByRole("heading", { name: "Not sent yet" }).waitFor();
});

test.skipIf(!platform())("a page whose clock stands still sends what waits when the browser says that the link is back", async () => {
  const visit = await signedIn(OFFICER);
  const { page, context } = visit;
  const title = "Woken by the browser";
  await page.route("**/api/alerts", (route) => route.abort());
  await sendWithoutLink(visit, title);
  await page.clock.install();
  await page.reload();
  await page.getByText("Not sent yet: 1 alert.").waitFor();
  await context.setOffline(false);
  await page.unroute("**/api/alerts");
  const inside = await context.newCDPSession(page);
  const known = new Promise<string>((found) =>
    inside.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations[0] && found(registrations[0].registrationId)),
  );
  await inside.send("ServiceWorker.enable");
  const registrationId = await known;
  await inside.send("ServiceWorker.dispatchSyncEvent", {
    origin: new URL(page.url()).origin,
    registrationId,
    tag: "outbox",
    lastChance: false,
  });
  await eventually(async () => (await sent(title)) === 1);
});

test.skipIf(!platform())("a page that the browser has not kept yet says that there is no link, and opens when it is back", async () => {
  const { page, context } = await signedInWithoutWorker();
  await context.setOffline(true);
  await page.evaluate(() => (location.hash = "#/templates"));
  await page.getByRole("heading", { name: "No connection" }).waitFor();
  await context.setOffline(false);
  await page.getByRole("heading", { name: "Templates", exact: true }).waitFor();
});

test.skipIf(!platform())("a page that was on its way while its worker woke is the worker's all the same", async () => {
  const { page, context } = await visit("/officers.html");
  await page.waitForFunction(() => navigator.serviceWorker.getRegistration());
  let come = () => undefined as unknown;
  await page.route("**/officers.html?late", (route) => {
    come = () => route.continue();
  });
  const arrived = page.goto("/officers.html?late");
  const other = await context.newPage();
  await other.goto("/alerts/");
  await eventually(() =>
    other.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration("/officers.html");
      return registration?.active?.state === "activated";
    }),
  );
  await come();
  await arrived;
  await keepPages(page);
});

/** As in the first minute of a new telephone, whose browser is still fetching what it will keep. */
async function signedInWithoutWorker(): Promise<Visit> {
  const visit = await signedIn(OFFICER);
  const { page, context } = visit;
  await context.route("**/worker.js", (route) => route.abort());
  await page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });
  await page.reload();
  await page.getByRole("link", { name: "More", exact: true }).waitFor();
  return visit;
}

async function sendWithoutLink({ page, context }: Visit, title: string): Promise<void> {
  await keepPages(page);
  const draft = {
    key: crypto.randomUUID(),
    groups: ["farm-watch"],
    areas: [{ kind: "postcode", postcode: "BS20 8QJ", radius: "3", corners: [] }],
    title,
    text: horse(title).text,
  };
  await keepDraft(page, draft);
  await context.setOffline(true);
  await page.evaluate(() => (location.hash = "#/new/check"));
  await page.getByLabel("I am sure of the area: the number is not known").check();
  await page.getByRole("button", { name: "Send to the residents chosen" }).click();
  await page.getByRole("heading", { name: "Not sent yet" }).waitFor();
}

async function sent(title: string): Promise<number> {
  const { alerts } = await call<{ alerts: { title: string }[] }>("officer", "GET", "alerts");
  return alerts.filter((alert) => alert.title === title).length;
}

import { expect, test } from "vitest";
import { OFFICER, platform, signedIn, withBrowser } from "./browser";
import { call, eventually, horse } from "./backstage";

withBrowser();

test.skipIf(!platform())("an alert sent on a lost link says so, outlives a reload, and goes once when the link is back", async () => {
  const { page, context } = await signedIn(OFFICER);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const title = "Sent from a lane without signal";
  const draft = {
    key: "lost-link-journey",
    groups: ["farm-watch"],
    areas: [{ kind: "postcode", postcode: "BS20 8QJ", radius: "3", corners: [] }],
    title,
    text: horse(title).text,
  };
  await page.evaluate((kept) => localStorage.setItem("draft", kept), JSON.stringify(draft));
  await context.setOffline(true);
  await page.evaluate(() => (location.hash = "#/new/check"));
  await page.getByLabel("I am sure of the area: the number is not known").check();
  await page.getByRole("button", { name: "Send to the residents chosen" }).click();
  await page.getByRole("heading", { name: "Not sent yet" }).waitFor();

  await page.reload();
  await page.getByText("Not sent yet: 1 alert.").waitFor();
  expect(await sent(title)).toBe(0);

  await context.setOffline(false);
  await page.getByText("Everything is sent").waitFor();
  await eventually(async () => (await sent(title)) === 1);
  await page.reload();
  expect(await sent(title)).toBe(1);
});

async function sent(title: string): Promise<number> {
  const { alerts } = await call<{ alerts: { title: string }[] }>("officer", "GET", "alerts");
  return alerts.filter((alert) => alert.title === title).length;
}

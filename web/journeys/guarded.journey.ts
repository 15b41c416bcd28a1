import { afterEach, expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { ADMINISTRATOR, DESK, keepDraft, OFFICER, open, platform, SUPERVISOR, signedIn, visit, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

interface Settings {
  budget?: object;
}

/** Whatever becomes of a journey, the next is not short of money. */
afterEach(async () => {
  if (!platform()) return;
  const { budget: _, ...others } = await call<Settings>("administrator", "GET", "settings");
  await call("administrator", "PUT", "settings", others);
});

test.skipIf(!platform())("a closed group is made, and an alert for it is on no public page whatever is ticked", async () => {
  const { page } = await signedIn(SUPERVISOR, "groups");
  await page.getByLabel("Name", { exact: true }).fill("Rural crime");
  await page.getByRole("radio", { name: "Only officers add people" }).check();
  await page.getByRole("button", { name: "Add the group" }).click();
  await page.getByText("Its people were last checked").waitFor();
  await expectSound(page);

  await page.getByLabel("Rural Crime: how residents join it").selectOption({ label: "They ask, and an officer adds them" });
  await page.getByRole("button", { name: "Change Rural Crime" }).click();
  await page.getByText("Its people were last checked").waitFor({ state: "detached" });
  await page.getByLabel("Rural Crime: how residents join it").selectOption({ label: "Only officers add people" });
  await page.getByRole("button", { name: "Change Rural Crime" }).click();
  await page.getByText("Its people were last checked").waitFor();

  const signUp = await visit("/#/join");
  await signUp.page.getByLabel("Farm watch", { exact: true }).waitFor();
  expect(await signUp.page.getByText("Rural crime", { exact: true }).count()).toBe(0);

  const officer = await signedIn(OFFICER, "new");
  await officer.page.getByLabel("Rural crime", { exact: true }).first().check();
  await open(officer.page, "new/what");
  await officer.page.getByText("Channels and publishing").click();
  await officer.page.getByText("It is for a closed group, so it is not on any public page.").waitFor();
  await call("supervisor", "DELETE", "groups/rural-crime?confirm=true");
});

test.skipIf(!platform())("a budget is set, warned of and gone beyond with a second person", async () => {
  const { page } = await signedIn(ADMINISTRATOR, "settings");
  await page.getByLabel("A day", { exact: true }).fill("1");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await expectSound(page);

  const officer = await signedIn(OFFICER);
  const { title, text } = horse("Beyond the budget");
  const town = { kind: "postcode", postcode: "TA1 3PF", radius: "10", corners: [] };
  await keepDraft(officer.page, { areas: [town], title, text, channels: ["sms"], key: crypto.randomUUID() });
  await officer.page.reload();
  await open(officer.page, "new/check");
  await officer.page.getByText(/of the £1\.00 for the day: it goes beyond the budget\.$/).waitFor();
  await officer.page.setViewportSize(DESK);
  await officer.page.getByText(/of the £1\.00 for the day: it goes beyond the budget\.$/).waitFor();
  await officer.page.getByLabel(/^This is for/).check();
  await officer.page.getByRole("button", { name: "Ask for approval" }).click();
  await officer.page.getByText("because its cost goes beyond the budget").waitFor();

  await page.getByLabel("A day", { exact: true }).fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await eventually(async () => (await call<Settings>("administrator", "GET", "settings")).budget === undefined);
});

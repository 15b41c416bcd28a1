import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { eventually } from "./backstage";
import { OFFICER, open, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";

withBrowser();

interface Kept {
  token: string;
  refresh: string;
  until: number;
}

const kept = (page: Page) => page.evaluate(() => JSON.parse(sessionStorage.getItem("session") as string) as Kept);

const alter = (page: Page, to: Partial<Kept>) =>
  page.evaluate((change) => {
    const session = JSON.parse(sessionStorage.getItem("session") as string) as object;
    sessionStorage.setItem("session", JSON.stringify({ ...session, ...change }));
  }, to);

test.skipIf(!platform())("an officer who writes for longer than an hour stays signed in", async () => {
  const { page } = await signedIn(OFFICER, "new/what");
  await page.getByLabel("Title").fill("Written slowly");
  const before = await kept(page);
  await alter(page, { until: Date.now() - 1000 });

  await open(page, "groups");
  await page.getByText("Farm watch").first().waitFor();

  expect((await kept(page)).refresh).not.toBe(before.refresh);
  await open(page, "new/what");
  expect(await page.getByLabel("Title").inputValue()).toBe("Written slowly");
});

test.skipIf(!platform())("when a sign-in is over, the next one goes on with the draft where it was", async () => {
  const { page } = await signedIn(OFFICER, "new/what");
  await page.getByLabel("Title").fill("Half written");
  await alter(page, { until: Date.now() - 1000, refresh: "spent" });

  await open(page, "groups");
  await page.getByRole("button", { name: "Sign in again" }).click();
  await page.getByRole("button", { name: OFFICER }).click();
  await page.getByRole("heading", { name: "Groups" }).waitFor();

  await open(page, "new/what");
  expect(await page.getByLabel("Title").inputValue()).toBe("Half written");
});

test.skipIf(!platform())(
  "when a sign-in is over, a form that was half filled in is so after the next one, for who filled it in alone",
  async () => {
    for (const [again, name] of [
      [OFFICER, "Nesta Pugh"],
      [SUPERVISOR, ""],
    ] as const) {
      const { page } = await signedIn(OFFICER, "residents/new");
      await page.getByLabel("Text message").check();
      await page.getByLabel("Mobile number").fill("07700 900123");
      await page.getByLabel("Name", { exact: true }).fill("Nesta Pugh");
      await page.getByLabel("Postcode", { exact: true }).fill("BS20 8QJ");
      await page.getByLabel("How did they ask for alerts?").fill("at the show");
      await alter(page, { until: Date.now() - 1000, refresh: "spent" });
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("what you wrote is kept").first().waitFor();
      await page.getByRole("button", { name: "Sign in again" }).click();
      await page.getByRole("button", { name: again }).click();
      await page.getByRole("heading", { name: "Add a resident" }).waitFor();
      const mobile = page.getByLabel("Mobile number");
      if (name) await eventually(async () => (await mobile.count()) === 1 && (await mobile.inputValue()) === "07700 900123");
      await eventually(() => page.evaluate(() => sessionStorage.getItem("fields") === null));
      expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe(name);
      expect(await page.getByLabel("Text message").isChecked()).toBe(name !== "");
    }
  },
);

test.skipIf(!platform())("signing out leaves nothing that could be used", async () => {
  const { page } = await signedIn(OFFICER);
  const { refresh } = await kept(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();

  expect(await page.evaluate(() => sessionStorage.getItem("session"))).toBeNull();
  const body = new URLSearchParams({ grant_type: "refresh_token", client_id: "PagesClient", refresh_token: refresh });
  expect((await fetch(`${platform()}/local/oidc/token`, { method: "POST", body })).status).toBe(400);
});

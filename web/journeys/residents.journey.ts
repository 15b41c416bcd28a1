import { expect, test } from "vitest";
import type { AddressKnown } from "../src/officers/platform/types";
import { call, eventually, textBack } from "./backstage";
import { ADMINISTRATOR, OFFICER, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

const RUN = Date.now();

test.skipIf(!platform())("an officer adds a resident, finds them again and changes the record", async () => {
  const name = `Opal Newcome ${RUN}`;
  const { page } = await signedIn(OFFICER, "residents/new");
  await page.getByLabel("E-mail", { exact: true }).check();
  await page.getByLabel("E-mail address").fill(`opal.${RUN}@example.org`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Postcode", { exact: true }).fill("TA24 8QJ");
  await page.getByLabel("How did they ask for alerts?").fill("At the show");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Residents", exact: true }).waitFor();

  await page.getByLabel("Name, postcode, number or e-mail").fill(`opal.${RUN}@example.org`);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name }).click();
  await page.getByText("Not confirmed").waitFor();
  await expectSound(page);
  await page.getByLabel("Farm watch").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Residents", exact: true }).waitFor();
});

test.skipIf(!platform())("an officer sees that a resident opted out, and cannot undo it", async () => {
  const resident = "demo-0777";
  const number = "+447700900777";
  const stopped = async () => {
    const { addresses } = await call<{ addresses: AddressKnown[] }>("officer", "GET", `subscribers/${resident}`);
    return addresses.some((one) => one.address === number && one.stopped);
  };
  await textBack(number, "STOP");
  await eventually(stopped);
  const { page } = await signedIn(OFFICER, `residents/${resident}`);
  await page.getByText(/^Opted out, .*nothing is sent there$/).waitFor();
  await page.getByText(/Only the resident can undo that/).waitFor();
  await expectSound(page);

  await page.getByLabel("Do not disturb them at night").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Residents", exact: true }).waitFor();
  expect(await stopped()).toBe(true);
  await textBack(number, "START");
  await eventually(async () => !(await stopped()));
});

test.skipIf(!platform())("an administrator saves every resident as a file", async () => {
  const { page } = await signedIn(ADMINISTRATOR, "residents");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /Export/ }).click();
  expect((await saved).suggestedFilename()).toMatch(/^residents-\d{4}-\d\d-\d\d\.csv$/);
});

test.skipIf(!platform())("a group is named as residents text it, and one that nobody is in is deleted once that is meant", async () => {
  const { page } = await signedIn(SUPERVISOR, "groups");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  await page.getByLabel("Name", { exact: true }).fill("Gwenynwyr Llŷn");
  await page.getByRole("button", { name: "Add the group" }).click();
  await page.getByRole("link", { name: /^Use only letters from a to z/ }).waitFor();
  await page.getByLabel("Name", { exact: true }).fill("Bee Keepers");
  await page.getByLabel("What it is for").fill("Who keeps bees");
  await page.getByRole("button", { name: "Add the group" }).click();
  const group = page.getByRole("listitem").filter({ hasText: "Bee keepers" });
  await group.waitFor();
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("");
  expect(await page.getByLabel("What it is for").inputValue()).toBe("");
  await group.getByRole("button", { name: "Delete Bee keepers" }).click();
  expect(await group.count()).toBe(1);
  await group.getByRole("button", { name: "Delete Bee keepers" }).click();
  await group.waitFor({ state: "detached" });
  expect(asked).toEqual(["Delete Bee keepers? Nobody is in it.", "Delete Bee keepers? Nobody is in it."]);
  expect(await page.getByText("There is a problem").count()).toBe(0);
});

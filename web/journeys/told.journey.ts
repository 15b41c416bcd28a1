import { expect, test } from "vitest";
import { DESK, OFFICER, PHONE, platform, signedIn, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

test.skipIf(!platform())(
  "what somebody is told of is chosen from the menu, asks for what is missing, and is there when they come back",
  async () => {
    const { page, complaints } = await signedIn(OFFICER, "more", PHONE);
    await page.getByRole("link", { name: "What I am told" }).click();
    await page.getByRole("heading", { name: "What I am told" }).waitFor();
    await expectSound(page);
    const decisions = page.getByLabel("My alert was approved, returned or rejected");
    const before = await decisions.isChecked();
    const duty = page.getByLabel(/^I am on duty/);
    const save = async () => {
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("Saved.").waitFor();
    };
    await decisions.setChecked(!before);
    await duty.check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("link", { name: /^“Mobile” has to be filled in: whoever is on duty is texted there/ }).waitFor();
    await expectSound(page);
    await page.getByLabel("Mobile").fill("07700 900655");
    await save();
    try {
      await page.setViewportSize(DESK);
      await page.reload();
      await page.getByRole("heading", { name: "What I am told" }).waitFor();
      expect(await decisions.isChecked()).toBe(!before);
      expect(await page.getByLabel("Mobile").inputValue()).toBe("+447700900655");
      await expectSound(page);
    } finally {
      await decisions.setChecked(before);
      await duty.uncheck();
      await save();
    }
    expect(complaints).toEqual([]);
  },
);

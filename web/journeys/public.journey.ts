import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { platform, visit, withBrowser, withoutScript } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

const WELSH = { title: "Ceffyl rhydd ger Portishead", text: "Mae ceffyl rhydd ar Clevedon Road. Gyrrwch yn ofalus." };

test.skipIf(!platform())("the public reads an alert without a script, and turns to Welsh and back", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { ...horse("Loose horse for all"), welsh: WELSH });
  await eventually(async () => (await fetch(`${platform()}/alerts/${id}.html`)).ok);
  const page = await withoutScript("/alerts/");
  await page.getByRole("link", { name: "Loose horse for all" }).click();
  expect(await page.locator("h1").textContent()).toBe("Loose horse for all");

  await page.getByRole("link", { name: "Cymraeg" }).click();
  expect(await page.locator("html").getAttribute("lang")).toBe("cy");
  expect(await page.locator("h1").textContent()).toBe(WELSH.title);
  await page.getByRole("link", { name: "Pob rhybudd" }).click();
  await page.getByRole("heading", { name: "Rhybuddion cyfredol" }).waitFor();
  await page.getByRole("link", { name: WELSH.title }).click();
  await page.getByRole("link", { name: "English" }).click();
  expect(await page.locator("h1").textContent()).toBe("Loose horse for all");
});

test.skipIf(!platform())("the public pages of an alert are sound in both languages", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { ...horse("Looked at"), welsh: WELSH });
  await eventually(async () => (await fetch(`${platform()}/alerts/${id}.html`)).ok);
  const { page } = await visit(`/alerts/${id}.html`);
  for (const path of [`/alerts/${id}.html`, `/alerts/${id}.cy.html`, "/alerts/", "/alerts/index.cy.html", "/alerts/nothing-here.html"]) {
    await page.goto(path);
    await expectSound(page);
  }
});

test.skipIf(!platform())("from the Welsh public page a resident comes to sign up in Welsh", async () => {
  const { page } = await visit("/alerts/index.cy.html");
  await page.getByRole("link", { name: /^Cael rhybuddion drwy/ }).click();
  await page.getByRole("heading", { name: "Clywch beth sy'n bwysig lle rydych yn byw" }).waitFor();
  await page.getByRole("link", { name: "Rhybuddion nawr ac o'r blaen" }).first().click();
  await page.getByRole("heading", { name: "Rhybuddion cyfredol" }).waitFor();
});

import { afterEach, expect, test } from "vitest";
import { call, horse } from "./backstage";
import { ADMINISTRATOR, DESK, OFFICER, PHONE, platform, signedIn, withBrowser } from "./browser";

withBrowser();

afterEach(async () => {
  if (!platform()) return;
  const { plainQuotes: _, proposed: __, ...others } = await call<Record<string, unknown>>("administrator", "GET", "settings");
  await call("administrator", "PUT", "settings", others);
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("a force makes quotes plain, and whoever writes sees it before sending and puts them back: %s", async (where, viewport) => {
  const settings = await signedIn(ADMINISTRATOR, "settings", viewport);
  await settings.page.getByLabel("Make quotes, dashes and spaces in texts plain").check();
  await settings.page.getByRole("button", { name: "Save" }).click();
  await settings.page.getByText("Saved.").waitFor();

  const name = `Curly ${where}`;
  const text = `‘Loose’ horse on Clevedon Road – drive with care. ${"It is brown and tall. ".repeat(3)}`.trim();
  const alert = { ...horse(name), text };
  await call("officer", "POST", "templates", { name, alert });
  const { page } = await signedIn(OFFICER, "", viewport);
  await page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  await page.getByText(/^Quotes, dashes and spaces in the text were made plain, as your force has settled\. It saves £/).waitFor();
  await page.getByText("'Loose' horse on Clevedon Road - drive with care.", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Put them back" }).click();
  await page.getByText("‘Loose’ horse on Clevedon Road – drive with care.", { exact: false }).first().waitFor();
  expect(await page.getByRole("button", { name: "Put them back" }).count()).toBe(0);
});

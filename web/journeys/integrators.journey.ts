import { expect, test } from "vitest";
import { call } from "./backstage";
import { ADMINISTRATOR, platform, signedIn, withBrowser } from "./browser";

withBrowser();

interface Kept {
  areas: object[];
  mostRecipients: number;
  alwaysWaits: boolean;
  webhook?: { url: string };
}

const kept = (id: string) => call<Kept>("administrator", "GET", `integrators/${id}`);

test.skipIf(!platform())("an administrator lets a system in, gives it a key, changes how far it may go, and takes it out", async () => {
  const id = `Partner-${crypto.randomUUID().slice(0, 8)}`;
  const { page } = await signedIn(ADMINISTRATOR, "integrators");
  await page.getByRole("link", { name: "Let a system in" }).click();
  await page.getByLabel("Client id").fill(id);
  await page.getByLabel("Name", { exact: true }).fill(`Partner ${id}`);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Choose an area" }).waitFor();
  await page.getByLabel("Around a postcode").check();
  await page.getByLabel("Postcode", { exact: true }).fill("BS20 8QJ");
  await page.getByLabel("Most residents an alert may be for").fill("500");
  await page.getByLabel("Web address that we tell").fill("https://partner.example.org/told");
  await page.getByLabel("One of its alerts is over").check();
  await page.getByRole("button", { name: "Save" }).click();

  await page.getByRole("link", { name: `Partner ${id}` }).click();
  expect(await kept(id)).toMatchObject({ mostRecipients: 500, alwaysWaits: true, webhook: { url: "https://partner.example.org/told" } });
  await page.getByRole("button", { name: "Make a new key" }).click();
  await page.getByText("Copy it now").waitFor();

  await page.getByLabel("Most residents an alert may be for").fill("50");
  await page.getByRole("button", { name: "Save" }).click();
  await page
    .getByText(/at most 50 residents/)
    .first()
    .waitFor();
  expect((await kept(id)).areas).toHaveLength(1);

  await page.getByRole("link", { name: `Partner ${id}` }).click();
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Shut this system out" }).click();
  await page.getByRole("heading", { name: "Other systems" }).waitFor();
  await expect(kept(id)).rejects.toThrow("404");
});

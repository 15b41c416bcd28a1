import { expect, test } from "vitest";
import { call, eventually, horse, outbox } from "./backstage";
import { platform, visit, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

const RUN = Date.now();

async function codeFor(to: string): Promise<string> {
  return eventually(async () =>
    (await outbox({ to })).map((one) => `${one.subject ?? ""} ${one.body ?? ""}`.match(/\b\d{6}\b/)?.[0]).find(Boolean),
  );
}

test.skipIf(!platform())(
  "whether a message was really from us is said by its code to anybody, and in full to whom it went alone",
  async () => {
    const address = `nia.really.${RUN}@example.org`;
    await call("administrator", "POST", "subscribers", {
      name: "Nia Really",
      email: address,
      postcode: "BS20 8QJ",
      channels: ["email"],
      language: "en",
      consent: { what: "alerts", how: "asked at the desk" },
    });
    const title = `A mare at the marina ${RUN}`;
    const { page: at } = await call<{ page: string }>("officer", "POST", "alerts", {
      ...horse(title),
      audience: { area: { circle: { postcode: "BS20 8QJ", radiusMetres: 100 } } },
    });
    const code = at.split("/").at(-1) ?? "";
    await eventually(async () => (await outbox({ to: address })).find((one) => one.subject?.includes(title)));
    await eventually(async () => (await fetch(at)).ok);

    const { page, complaints } = await visit("/check/");
    await page.getByLabel("Code of the message").fill("22222");
    await page.getByRole("button", { name: "Check" }).click();
    await page.getByText("No, this is not from us.").waitFor();
    await page.getByLabel("Code of the message").fill(code.toLowerCase());
    await page.getByRole("button", { name: "Check" }).click();
    await page.getByText("Yes, this is from us:").waitFor();
    await page.getByRole("listitem").filter({ hasText: title }).waitFor();
    expect(await page.locator("main").textContent()).not.toContain(address);
    await expectSound(page);

    await page.getByRole("link", { name: "Or sign in with a code" }).click();
    await page.getByLabel("Phone number or e-mail address").fill(address);
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByLabel("Code", { exact: true }).fill(await codeFor(address));
    await page.getByRole("button", { name: "Confirm" }).click();
    const sent = page.getByRole("region", { name: "What we sent you" }).getByRole("listitem");
    await sent.first().waitFor();
    expect(await sent.filter({ hasText: title }).textContent()).toMatch(/^\s*\d\d:\d\d, E-mail: A mare at the marina \d+\s*$/);
    await expectSound(page);
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("heading", { name: title }).first().waitFor();
    expect(page.url()).toContain(`/a/${code}`);
    expect(complaints).toEqual([]);
  },
);

test.skipIf(!platform())("the hash of the day before is on a public page, in both languages", async () => {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await eventually(async () => (await fetch(`${platform()}/audit/`)).ok, 90);
  const { page } = await visit("/audit/");
  await page.getByRole("heading", { name: "The audit trail's hash of a day" }).waitFor();
  await page.getByText(yesterday).first().waitFor();
  await page.getByRole("link", { name: "The day before" }).waitFor();
  await page.getByRole("link", { name: "Y diwrnod cynt" }).waitFor();
  await expectSound(page);
});

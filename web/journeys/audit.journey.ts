import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { ADMINISTRATOR, platform, signedIn, withBrowser } from "./browser";

withBrowser();

test.skipIf(!platform())("the audit says in one line who did what to which alert, and finds it by the words of the act", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { ...horse("Told by the audit"), severity: "extreme" });
  await call("supervisor", "POST", `alerts/${id}/reject`, { reason: "Say which road" });
  const { page } = await signedIn(ADMINISTRATOR, "audit");
  await page.getByLabel("What").selectOption("Rejected an alert");
  const found = page.waitForResponse(/\/api\/audit\?.*what=alert\.reject/);
  await page.getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/what=alert\.reject/);
  await found;
  const lines = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Told by the audit" }) });
  // Until then what was listed before may still stand there, or be gone already.
  await eventually(async () => (await lines.count()) === 1 && (await lines.first().textContent())?.includes("Rejected an alert"));
  expect(await lines.count()).toBe(1);
  const words = await lines.textContent();
  expect(words).toContain("Rejected an alert");
  expect(words).toContain("Sergeant Joan Whitcombe");
  expect(words).toContain("“Say which road”");
  expect(words).not.toContain(id);
});

import { expect, test } from "vitest";
import { call, horse } from "./backstage";
import { ADMINISTRATOR, platform, signedIn, withBrowser } from "./browser";

withBrowser();

test.skipIf(!platform())("the audit says in one line who did what to which alert, and finds it by the words of the act", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { ...horse("Told by the audit"), severity: "extreme" });
  await call("supervisor", "POST", `alerts/${id}/reject`, { reason: "Say which road" });
  const { page } = await signedIn(ADMINISTRATOR, "audit");
  await page.getByLabel("What").selectOption("Rejected an alert");
  await page.getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/what=alert\.reject/);
  const lines = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Told by the audit" }) });
  await lines.first().waitFor();
  expect(await lines.count()).toBe(1);
  const words = await lines.textContent();
  expect(words).toContain("Rejected an alert");
  expect(words).toContain("Sergeant Joan Whitcombe");
  expect(words).toContain("“Say which road”");
  expect(words).not.toContain(id);
});

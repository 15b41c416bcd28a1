import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { OFFICER, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";

withBrowser();

async function saved(page: Page): Promise<{ name: string; lines: string[] }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Export.* CSV$/ }).click()]);
  return { name: file.suggestedFilename(), lines: new TextDecoder().decode(readFileSync(await file.path())).split("\r\n") };
}

test.skipIf(!platform())("what became of an alert is saved as CSV, its counts as the page shows them", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { ...horse("Kept as a file, for court"), channels: ["sms"] });
  const read = () => call<{ status: string; progress: { recipients: number } }>("officer", "GET", `alerts/${id}`);
  await eventually(async () => (await read()).status === "finished");
  const { progress } = await read();
  const { page } = await signedIn(OFFICER, `alerts/${id}`);

  const { name, lines } = await saved(page);
  expect(name).toMatch(/^kept-as-a-file-for-court-\d{4}-\d\d-\d\d\.csv$/);
  expect(lines).toEqual(expect.arrayContaining([`alert,${id}`, 'title,"Kept as a file, for court"', `recipients,${progress.recipients}`]));
  const counts =
    lines
      .find((line) => line.startsWith("Text message,"))
      ?.split(",")
      .slice(1)
      .map(Number) ?? [];
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(progress.recipients);
});

test.skipIf(!platform())("a report is saved as CSV, a line for each row", async () => {
  await call("officer", "POST", "alerts", horse("Counted in a report"));
  const today = new Date().toISOString().slice(0, 10);
  const days = new URLSearchParams({ from: `${today.slice(0, 8)}01`, to: today, by: "month" });
  const usage = () => call<{ rows: unknown[] }>("supervisor", "GET", `reports/usage?${days}`);
  await eventually(async () => (await usage()).rows.length > 0, 90);
  const { page } = await signedIn(SUPERVISOR, `reports?${days}`);

  const { name, lines } = await saved(page);
  expect(name).toBe(`messages-by-month-${days.get("from")}${days.get("from") === days.get("to") ? "" : `-to-${days.get("to")}`}.csv`);
  expect(lines[0]).toBe("Month,Channel,Messages,Text parts,Call minutes,Cost,Delivered,Replies,Opt-outs");
  expect(lines[1]).toMatch(/^\d{4}-\d\d,(Text message|Phone call|E-mail|Public web page),\d+,/);
});

import { expect, test } from "vitest";
import { call, horse } from "./backstage";
import { ADMINISTRATOR, OFFICER, open, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";
import { ADMINISTRATORS, OFFICERS } from "./pages";

withBrowser();

const tabs = ["Home", "New", "Alerts", "Replies", "More"];

test.skipIf(!platform()).each([
  ["an officer", OFFICER, tabs],
  ["a supervisor", SUPERVISOR, tabs],
  ["an administrator", ADMINISTRATOR, ["Home", "Alerts", "More"]],
] as const)("no page asks for %s what the platform refuses them", async (_who, person, offered) => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { ...horse("Seen in every role"), severity: "extreme" });
  const { page } = await signedIn(person);
  const refused: string[] = [];
  page.on("response", (answer) => {
    if (answer.status() === 403) refused.push(`${answer.request().method()} ${answer.url()} on ${page.url()}`);
  });
  expect((await page.getByRole("navigation", { name: "Main" }).getByRole("link").allTextContents()).map((name) => name.trim())).toEqual(
    offered,
  );
  for (const path of [...Object.values(OFFICERS), ...Object.values(ADMINISTRATORS)]) {
    await open(page, path.replace(":id", id));
    await page.locator(".ca-loading").first().waitFor({ state: "detached" });
  }
  expect(refused).toEqual([]);
});

test.skipIf(!platform())("an administrator is led to no alert that the platform would refuse at the end", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Not an administrator's"));
  const { page } = await signedIn(ADMINISTRATOR);
  expect(await page.getByRole("link", { name: /New alert|draft/ }).count()).toBe(0);
  await open(page, "new");
  await page.getByText("Only officers, supervisors and co-ordinators can see this page.").waitFor();
  await open(page, `alerts/${id}`);
  await page.getByRole("button", { name: "Export as CSV" }).waitFor();
  for (const name of ["Replace this alert", "Save as a template"]) {
    expect(await page.getByRole("button", { name }).count(), name).toBe(0);
  }
  expect(await page.getByRole("link", { name: "Stop this alert" }).count()).toBe(0);
});

test.skipIf(!platform())("a supervisor is not offered to approve what they issued", async () => {
  const { page } = await signedIn(SUPERVISOR);
  const { id } = await page.evaluate(
    async (alert) => {
      const { token } = JSON.parse(sessionStorage.getItem("session") ?? "{}") as { token: string };
      const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
      const answer = await fetch("/api/alerts", { method: "POST", headers, body: JSON.stringify(alert) });
      return (await answer.json()) as { id: string };
    },
    { ...horse("My own"), severity: "extreme" },
  );
  await open(page, `alerts/${id}`);
  await page.getByText("You issued it, so another supervisor has to approve it.").waitFor();
  expect(await page.getByRole("button", { name: "Approve and send" }).count()).toBe(0);
});

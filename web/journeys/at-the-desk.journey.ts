import { expect, test } from "vitest";
import { call, horse } from "./backstage";
import { DESK, OFFICER, open, PHONE, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";
import { findings } from "./wcag";

withBrowser();

const WIDE = { width: 1920, height: 1000 };

test.skipIf(!platform())("a list stays beside the alert that is looked at, as it was looked for, and back leads back", async () => {
  const tree = `sycamore${Date.now()}`;
  const [lane, ford] = [`A ${tree} across the lane`, `A ${tree} across the ford`];
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse(lane));
  await call("officer", "POST", "alerts", horse(ford));
  const { page } = await signedIn(SUPERVISOR, "alerts", WIDE);
  await page.getByRole("searchbox").fill(`okaf ${tree} farm`);
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/alerts\?q=okaf\+sycamore\d+\+farm$/);
  await page.getByRole("link", { name: lane }).click();
  await page.getByRole("heading", { level: 1, name: lane }).waitFor();
  expect(page.url()).toContain(`#/alerts/${id}?q=okaf`);
  expect(await page.locator(".ca-row a[aria-current]").textContent()).toContain("the lane");
  expect(await findings(page)).toEqual([]);

  await page.getByRole("link", { name: ford }).click();
  await page.getByRole("heading", { level: 1, name: ford }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: lane }).waitFor();
  await page.goBack();
  await page.getByText("Choose an alert to see it here.").waitFor();
  expect(await page.getByRole("searchbox").inputValue()).toBe(`okaf ${tree} farm`);
});

test.skipIf(!platform())("at a desk the map is beside the form, and a tap on it chooses", async () => {
  const { page } = await signedIn(OFFICER, "new", DESK);
  const map = page.getByRole("group", { name: /^Map/ });
  await map.locator(".ca-map__land").first().waitFor();
  const [form, drawn] = [await page.getByLabel("What happened?").boundingBox(), await map.boundingBox()];
  if (!form || !drawn) throw new Error("there is no form, or no map");
  expect(drawn.x).toBeGreaterThan(form.x + form.width);
  await map.click({ position: { x: drawn.width / 2, y: drawn.height / 3 } });
  await page.locator(".ca-map__area").waitFor();
  expect(await page.getByLabel("Around a postcode").isChecked()).toBe(true);
  await page.getByText(/from the map$/).waitFor();
});

test.skipIf(!platform())("keys lead where their sheet says, not while something is typed, and can be turned off", async () => {
  const { page } = await signedIn(OFFICER, "", DESK);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await sheet.waitFor();
  expect(await sheet.getByText("Approvals").count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await page.keyboard.press("a");
  await page.getByRole("heading", { name: "Alerts", exact: true }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("nr");
  expect(await page.getByRole("searchbox").inputValue()).toBe("nr");
  expect(page.url()).toMatch(/#\/alerts$/);

  await open(page, "more");
  await page.keyboard.press("n");
  await page.getByRole("heading", { name: "Who is it for?" }).waitFor();
  await page.keyboard.press("?");
  await sheet.getByLabel("Use these keys").uncheck();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await page.keyboard.press("h");
  await page.keyboard.press("?");
  await sheet.waitFor();
  expect(page.url()).toMatch(/#\/new$/);
});

test.skipIf(!platform())("on a phone a list and what is chosen of it are two pages", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", horse("Alone on a phone"));
  const { page } = await signedIn(OFFICER, `alerts/${id}`, PHONE);
  await page.getByRole("heading", { level: 1, name: "Alone on a phone" }).waitFor();
  expect(await page.getByRole("searchbox").count()).toBe(0);
});

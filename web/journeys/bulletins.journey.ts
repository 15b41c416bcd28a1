import { afterEach, expect, test } from "vitest";
import { call, eventually, outbox } from "./backstage";
import { ADMINISTRATOR, DESK, OFFICER, open, PHONE, platform, signedIn, withBrowser } from "./browser";

withBrowser();

type Settings = Record<string, unknown>;

/** What another authority says by now, and that it is read at once. */
async function says(feed: string, message: string): Promise<void> {
  await fetch(`${platform()}/local/feeds/${feed}`, { method: "PUT", body: message });
  await fetch(`${platform()}/local/feeds/read`, { method: "POST" });
}

/** A message under an identifier of its own: what was told is known for a week, also if its feed is not read for a while. */
const message = (id: string, type: string, headline: string, references = "") => `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${id}</identifier><sender>met.example.org</sender><sent>${new Date().toISOString()}</sent>
  <status>Actual</status><msgType>${type}</msgType><scope>Public</scope><references>${references}</references>
  <info>
    <category>Met</category><event>High wind</event><urgency>Expected</urgency><severity>Minor</severity>
    <certainty>Likely</certainty><headline>${headline}</headline>
    <instruction>Stay away from the pier.</instruction>
    <area><areaDesc>Portishead</areaDesc><polygon>51.47,-2.79 51.47,-2.74 51.50,-2.74 51.50,-2.79 51.47,-2.79</polygon></area>
  </info>
</alert>`;

afterEach(async () => {
  if (!platform()) return;
  const { feeds: _, proposed: __, ...others } = await call<Settings>("administrator", "GET", "settings");
  await call("administrator", "PUT", "settings", others);
  await fetch(`${platform()}/local/feeds/read`, { method: "POST" });
});

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("another authority's warning is a draft that a person sends, and so is the all-clear: %s", async (where, viewport) => {
  const feed = `wind-${viewport.width}`;
  const title = `High winds seen ${where}`;
  await says(feed, message(`${feed}-one`, "Alert", title));
  const settings = await signedIn(ADMINISTRATOR, "settings", viewport);
  await settings.page.getByRole("button", { name: "Add an authority" }).click();
  await settings.page.getByLabel("Name", { exact: true }).fill("Weather office");
  await settings.page.getByLabel("Address of its feed").fill(`${platform()}/local/feeds/${feed}`);
  await settings.page.getByLabel("Common Alerting Protocol").check();
  await settings.page.getByRole("button", { name: "Save" }).click();
  await settings.page.getByText("Saved.").waitFor();
  await says(feed, message(`${feed}-one`, "Alert", title));

  const { page, complaints } = await signedIn(OFFICER, "", viewport);
  await page.getByRole("heading", { name: "Drafts from other authorities" }).waitFor();
  const warning = page.getByRole("article", { name: title });
  await warning.getByText(/^Weather office · Portishead · Minor · /).waitFor();
  await warning.getByRole("button", { name: "Begin an alert with it" }).click();
  await page.getByText("An area with 4 corners").waitFor();
  await page.getByText(/^[\d,]+ residents?$/).waitFor();
  expect(await outbox().then((sent) => sent.filter((one) => one.body?.includes(title)))).toEqual([]);
  await page.getByRole("button", { name: "Continue" }).click();
  expect(await page.getByLabel("Title").inputValue()).toBe(title);
  expect(await page.getByRole("textbox", { name: "Text message" }).inputValue()).toBe(`${title}. Stay away from the pier.`);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: /^Send to [\d,]+ residents?$/ }).click();
  await page.getByRole("heading", { name: title }).waitFor();
  await eventually(async () => (await outbox()).some((one) => one.body?.includes(title)));

  await open(page, "");
  await page.getByRole("heading", { name: "Latest alerts" }).waitFor();
  expect(await page.getByRole("article", { name: title }).count()).toBe(0);
  await says(feed, message(`${feed}-two`, "Cancel", `${title}: it is over`, `met.example.org,${feed}-one,2026-11-24T08:00:00+00:00`));
  await page.reload();
  const over = page.getByRole("article", { name: `${title}: it is over` });
  await over.getByText("It is no longer in force.").waitFor();
  await over.getByRole("button", { name: "Send the all-clear" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText(`The people that “${title}” and any update to it reached`).waitFor();
  await page.getByRole("button", { name: /^Send to [\d,]+ residents?$/ }).click();
  await page.getByRole("heading", { name: `${title}: it is over` }).waitFor();
  expect(complaints).toEqual([]);
});

test.skipIf(!platform())("a warning that is put aside is gone, and comes back when it grows worse", async () => {
  const feed = "wind-aside";
  const title = "High winds to be put aside";
  const before = await call<Settings>("administrator", "GET", "settings");
  const { proposed: _, ...others } = before;
  const address = `${platform()}/local/feeds/${feed}`;
  await call("administrator", "PUT", "settings", { ...others, feeds: [{ name: "Weather office", address, format: "cap" }] });
  await says(feed, message(`${feed}-one`, "Alert", title));
  const { page } = await signedIn(OFFICER);
  await page.getByRole("article", { name: title }).getByRole("button", { name: "Put aside" }).click();
  await page.getByRole("article", { name: title }).waitFor({ state: "detached" });
  await says(feed, message(`${feed}-two`, "Update", title, `met.example.org,${feed}-one,2026-11-24T08:00:00+00:00`));
  await page.reload();
  await page.getByRole("heading", { name: "Latest alerts" }).waitFor();
  expect(await page.getByRole("article", { name: title }).count()).toBe(0);

  const worse = message(`${feed}-three`, "Update", title, `met.example.org,${feed}-two,2026-11-24T08:00:00+00:00`).replace(
    "Minor",
    "Severe",
  );
  await says(feed, worse);
  await page.reload();
  await page.getByRole("article", { name: title }).getByText("· Severe ·").waitFor();
});

import { afterEach, expect, test } from "vitest";
import { call, horse } from "./backstage";
import { DESK, OFFICER, PHONE, platform, signedIn, withBrowser } from "./browser";

withBrowser();

type Settings = Record<string, unknown>;

const settled = async (): Promise<Settings> => {
  const { quietHours: _, proposed: __, ...others } = await call<Settings>("administrator", "GET", "settings");
  return others;
};

afterEach(async () => {
  if (platform()) await call("administrator", "PUT", "settings", await settled());
});

/** A time by London's clock so many hours from now, as a force's settings have it. */
const london = (hours: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" }).format(
    new Date(Date.now() + hours * 3_600_000),
  );

test.skipIf(!platform()).each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("a rehearsal in quiet hours names a better time, and one button takes it: %s", async (where, viewport) => {
  await call("administrator", "PUT", "settings", { ...(await settled()), quietHours: { from: london(-2), to: london(3) } });
  const name = `Not at this hour ${where}`;
  await call("officer", "POST", "templates", { name, alert: { ...horse(name), severity: "minor" } });
  const { page, complaints } = await signedIn(OFFICER, "", viewport);
  await page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole("button", { name: "Rehearse it" }).click();
  await page
    .getByText(/would wait for quiet hours to end\.$/)
    .first()
    .waitFor();
  await page.getByText(/^If it goes .* instead, nobody would wait for quiet hours to end\./).waitFor();
  await page.getByRole("button", { name: /^Let it go .* instead$/ }).click();
  await page.getByText(/^Goes .*\d\d:\d\d$/).waitFor();
  await page.getByRole("button", { name: /^Schedule for [\d,]+ residents?$/ }).waitFor();
  await page.getByRole("button", { name: "Rehearse it" }).click();
  await page.getByText(/^[\d,]+ messages? to [\d,]+ residents?\.$/).waitFor();
  expect(await page.getByRole("button", { name: /^Let it go/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

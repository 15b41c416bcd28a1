import { expect, test } from "vitest";
import { call, eventually, outbox } from "./backstage";
import { ADMINISTRATOR, COORDINATOR, OFFICER, open, platform, SUPERVISOR, signedIn, withBrowser } from "./browser";

withBrowser();

const TITLE = "Meeting of the watch";

test.skipIf(!platform())("a co-ordinator sends to the scheme, a supervisor looks at it first, and its text says whose it is", async () => {
  const { page, complaints } = await signedIn(COORDINATOR);
  await page.getByRole("link", { name: "New alert" }).click();
  expect(await page.getByLabel("Postcode", { exact: true }).inputValue()).toBe("BS20 8QJ");
  expect(await page.getByRole("group", { name: "Only some groups?" }).getByLabel("Neighbourhood watch").isChecked()).toBe(true);
  await page.getByText(/^About \d+ residents$/).waitFor();
  expect(await page.getByLabel("Whole force area").count(), "what would be refused").toBe(0);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Title").fill(TITLE);
  await page.getByRole("textbox", { name: "Text message" }).fill("We meet on Thursday at seven in the village hall.");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("A supervisor must approve this before it is sent.").waitFor();
  for (const name of ["Send me a test", "Rehearse it"]) expect(await page.getByRole("button", { name }).count(), name).toBe(0);
  await page.getByLabel(/^This is for about \d+ residents$/).check();
  await page.getByRole("button", { name: "Ask for approval" }).click();
  await page.getByText("because it is one of this co-ordinator's first ten").waitFor();
  const id = page.url().split("/").at(-1) ?? "";

  const desk = await signedIn(SUPERVISOR, `alerts/${id}`);
  await desk.page.getByRole("button", { name: "Approve and send" }).click();
  await desk.page.getByText("Delivered").first().waitFor();
  const texts = await eventually(async () => {
    const sent = (await outbox({ channel: "sms" })).filter((text) => text.alertId === id);
    return sent.length > 0 && sent;
  });
  expect(texts.every(({ body }) => body?.includes(": Portishead Watch: We meet on Thursday"))).toBe(true);

  await page.getByText(/^It is for about \d+ residents\.$/).waitFor();
  await page
    .getByText(/^about \d+$/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

test.skipIf(!platform())("a co-ordinator who asks for more than the scheme is told so before anything is written", async () => {
  const { page } = await signedIn(COORDINATOR, "new");
  await page.getByLabel("Postcode", { exact: true }).fill("TA1 3PF");
  await page.getByText(/must lie within one of the scheme's areas/).waitFor();
  await open(page, "residents");
  await page.getByRole("heading", { name: "Not for your role" }).waitFor();
});

test.skipIf(!platform())("an administrator gives a PCSO a home beat, and there their new alerts begin", async () => {
  const { page } = await signedIn(ADMINISTRATOR, "people");
  try {
    await page.getByRole("link", { name: "PCSO Rhys Bowen" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Portishead");
    await page.getByRole("list", { name: "Places found" }).getByRole("button").first().click();
    await page.getByText("Chosen:").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "People" }).waitFor();

    const beat = await signedIn(/Rhys Bowen/, "new");
    await beat.page.getByText(/Chosen: Portishead/).waitFor();
    expect(await beat.page.getByLabel("A town, village or ward").isChecked()).toBe(true);
    const other = await signedIn(OFFICER, "new");
    await other.page.getByRole("group", { name: "Where?" }).waitFor();
    expect(await other.page.getByText("Chosen:").count()).toBe(0);
  } finally {
    await call("administrator", "PUT", "people/pcso", {});
  }
});

test.skipIf(!platform())("an administrator settles how far a co-ordinator may go, and what is missing is named", async () => {
  const before = await call<{ scheme: object }>("coordinator", "GET", "me");
  const { page } = await signedIn(ADMINISTRATOR, "people/coordinator");
  try {
    expect(await page.getByLabel("Whole force area").count(), "what would be refused").toBe(0);
    await page.getByLabel("Most residents an alert may be for").fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("link", { name: "Enter a number of residents, 5 or more, such as 200" }).waitFor();
    await page.getByLabel("Most residents an alert may be for").fill("123");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/Portishead Watch, at most 123 residents/).waitFor();
  } finally {
    await call("administrator", "PUT", "people/coordinator", { scheme: before.scheme });
  }
});

import { expect, test } from "vitest";
import { call, eventually, horse, outbox } from "./backstage";
import { keepDraft, OFFICER, open, platform, signedIn, type Visit, visit, withBrowser } from "./browser";

withBrowser();

async function choosePortishead({ page }: Visit): Promise<void> {
  await page.getByRole("link", { name: "New alert" }).click();
  await page.getByLabel("Around a postcode").check();
  await page.getByLabel("Postcode", { exact: true }).fill("bs20 8qj");
  await page.getByRole("button", { name: "5 km" }).click();
  await page.getByRole("group", { name: "Only some groups?" }).getByLabel("Farm watch").check();
  await page.getByText(/^\d+ residents?$/).waitFor();
}

test.skipIf(!platform())("an officer records a voice, sends to farmers near Portishead, and sees it arrive", async () => {
  const visit = await signedIn(OFFICER);
  const { page } = visit;
  await choosePortishead(visit);
  await page.getByRole("button", { name: "Continue" }).click();

  await page.getByLabel("Title").fill("Loose horse near Portishead");
  await page.getByRole("textbox", { name: "Text message" }).fill("There is a loose horse on Clevedon Road. Please drive with care.");
  await page.getByText("1 part,").waitFor();
  await page.getByRole("button", { name: "Record", exact: true }).click();
  const meter = page.getByRole("meter", { name: "Loudness" });
  await eventually(async () => Number(await meter.getAttribute("value")) > 0.05);
  await page.getByText("Recording, 1 s").waitFor();
  await page.getByRole("button", { name: "Stop recording" }).click();
  await page.getByLabel("Your recording").waitFor();
  await page.getByText("Your recording is played.").waitFor();
  await page.getByRole("button", { name: "Continue" }).click();

  const send = page.getByRole("button", { name: /^Send to \d+ residents?$/ });
  await send.waitFor();
  const reached = Number((await send.textContent())?.match(/\d+/)?.[0]);
  await send.click();

  await page.getByRole("heading", { name: "Loose horse near Portishead" }).waitFor();
  await page.getByText("Delivered").first().waitFor();
  expect(reached).toBeGreaterThan(5);
  const id = page.url().split("/").at(-1) ?? "";
  await eventually(async () => (await outbox()).some((sent) => sent.alertId === id));
  const { recordingId } = await call<{ recordingId: string }>("officer", "GET", `alerts/${id}`);
  expect(recordingId).toBeTruthy();
  expect(visit.complaints).toEqual([]);
});

test.skipIf(!platform())("a saved template is sent in four taps from signing in", async () => {
  await call("officer", "POST", "templates", {
    name: "Sheep on the road",
    alert: {
      title: "Sheep on the road",
      text: "Sheep are on the A369. Slow down.",
      severity: "minor",
      audience: { groups: ["farm-watch"], area: { circle: { postcode: "BS20 8QJ", radiusMetres: 3000 } } },
    },
  });
  const { page } = await visit("/officers.html");
  let taps = 0;
  await page.exposeFunction("tapped", () => taps++);
  const count = () => addEventListener("click", (event) => event.isTrusted && (globalThis as never as { tapped(): void }).tapped(), true);
  await page.addInitScript(count);
  await page.evaluate(count);

  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: OFFICER }).click();
  await page
    .getByRole("button", { name: /Sheep on the road/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^Send to \d+ residents?$/ }).click();
  await page.getByRole("heading", { name: "Sheep on the road" }).waitFor();
  expect(page.url()).toContain("#/alerts/");
  expect(taps).toBe(4);
});

test.skipIf(!platform())("a draft outlives a closed page, recording and all", async () => {
  const visit = await signedIn(OFFICER);
  await choosePortishead(visit);
  await visit.page.getByRole("button", { name: "Continue" }).click();
  await visit.page.getByLabel("Title").fill("Half written");
  await visit.page.getByRole("button", { name: "Record", exact: true }).click();
  await visit.page.getByText("Recording, 1 s").waitFor();
  await visit.page.getByRole("button", { name: "Stop recording" }).click();
  await visit.page.getByLabel("Your recording").waitFor();
  await visit.page.close();

  const page = await visit.context.newPage();
  await page.goto("/officers.html");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: OFFICER }).click();
  await page.getByRole("link", { name: "Go on with your draft: Half written" }).click();
  await page.getByRole("link", { name: "2 What" }).click();
  expect(await page.getByLabel("Title").inputValue()).toBe("Half written");
  await page.getByLabel("Your recording").waitFor();
});

test.skipIf(!platform())("what is missing is named, and leads to its field", async () => {
  const { page } = await signedIn(OFFICER);
  await page.getByRole("link", { name: "New alert" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Choose an area" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("area0-kind");
});

test.skipIf(!platform())("on the last page what is missing leads to where it is changed", async () => {
  const { page } = await signedIn(OFFICER, "new/check");
  await page.getByRole("link", { name: "Enter the text message" }).click();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What do you want to say?" }).waitFor();
});

test.skipIf(!platform())("an update keeps out whoever its alert kept out, and names the place", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", {
    ...horse("All but the middle"),
    audience: {
      groups: ["farm-watch"],
      area: { place: "E06000024" },
      exclude: { areas: [{ circle: { postcode: "BS20 8QJ", radiusMetres: 500 } }] },
    },
  });
  const { page } = await signedIn(OFFICER, `alerts/${id}`);
  await page.getByRole("button", { name: "Replace this alert" }).click();
  await open(page, "new/check");
  await page.getByText("Within 500 m of BS20 8QJ").waitFor();
  await page.getByText("North Somerset", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Send to/ }).click();
  await page.getByText(/in North Somerset, but not within 500 m of BS20 8QJ/).waitFor();
});

test.skipIf(!platform())("what is mended leaves the list of what is wrong", async () => {
  const { page } = await signedIn(OFFICER, "new/what");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Enter the title" }).waitFor();
  await page.getByLabel("Title").fill("Loose horse");
  await page.getByRole("link", { name: "Enter the title" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Enter the text message" }).waitFor();
});

test.skipIf(!platform())("a postcode from elsewhere is answered with what to enter instead", async () => {
  const { page } = await signedIn(OFFICER, "new");
  await page.getByLabel("Around a postcode").check();
  await page.getByLabel("Postcode", { exact: true }).fill("EH1 1YZ");
  await page.getByText(/^Enter a postcode in or near the force area/).waitFor();
});

test.skipIf(!platform())("an alert for nobody is said to be for nobody, and is not sent to 0 residents", async () => {
  const { page } = await signedIn(OFFICER);
  const onTheMoor = { kind: "postcode", postcode: "", middle: { lat: 51.15, lon: -3.75 }, radius: "0.05", corners: [] };
  await keepDraft(page, { areas: [onTheMoor], title: "For nobody", text: "Is there anybody?", key: crypto.randomUUID() });
  await open(page, "new/check");
  await page.getByText("No resident on record would get this. Only the public page would show it.").waitFor();
  await page.getByRole("button", { name: "Put it on the public page alone" }).waitFor();
  expect(await page.getByRole("button", { name: /0 residents/ }).count()).toBe(0);
});

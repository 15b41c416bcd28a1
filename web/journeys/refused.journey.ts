import { expect, test } from "vitest";
import { keepDraft, OFFICER, open, platform, signedIn, withBrowser } from "./browser";

withBrowser();

const BULL = {
  key: "a bull that is refused",
  title: "A bull is loose",
  text: "A bull is loose near the school.",
  areas: [{ kind: "postcode", postcode: "BS20 8QJ", radius: "5", corners: [] }],
};

test.skipIf(!platform())("a postcode that nobody knows is named on the first step, before anything is written", async () => {
  const { page } = await signedIn(OFFICER, "new");
  await page.getByLabel("Around a postcode").check();
  await page.getByLabel("Postcode", { exact: true }).fill("BS20 8Q");
  await page.getByText("No count yet").waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: /^Enter a postcode in or near the force area/ }).click();
  expect(await page.getByLabel("Postcode", { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
});

test.skipIf(!platform())(
  "an answer that residents' texts could not tell from another is named where it is changed, and is not sent",
  async () => {
    const { page } = await signedIn(OFFICER);
    const answers = ["Yes", "Yep"].map((en) => ({ en, cy: "" }));
    await keepDraft(page, { ...BULL, question: { text: "Have you seen it?", cy: "", answers } });
    await open(page, "new/check");
    const why = page.getByRole("link", { name: /^“Answer 2” could be another answer/ });
    await why.click();
    expect(await page.getByRole("button", { name: /^Send/ }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("question");
    await open(page, "new/what");
    await page.getByLabel("Answer 2").fill("No");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: /^Send to/ }).waitFor();
  },
);

test.skipIf(!platform())("a template's name that is too long is named, and stays to be shortened", async () => {
  const { page } = await signedIn(OFFICER);
  await keepDraft(page, BULL);
  await open(page, "templates");
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Bull ".repeat(21));
  await page.getByRole("button", { name: "Save the template" }).click();
  await page.getByRole("link", { name: /^“Name” must have 1 to 100 characters/ }).waitFor();
  expect(await name.inputValue()).toBe("Bull ".repeat(21));
});

import { test } from "vitest";
import { ADMINISTRATOR, platform, signedIn, withBrowser } from "./browser";
import { expectSound } from "./wcag";

withBrowser();

test.skipIf(!platform())("an administrator imports residents and sees which lines were not taken", async () => {
  const { page } = await signedIn(ADMINISTRATOR, "residents/import");
  const run = Date.now();
  const lines = [
    "id,name,mobile,landline,email,postcode,groups,channels,language",
    `import-1-${run},Imported Archer,,,imported1.${run}@example.org,BS20 8QJ,farm-watch,email,en`,
    `import-2-${run},Nowhere Barton,,,imported2.${run}@example.org,ZZ1 1ZZ,,email,en`,
  ];
  await page.getByLabel("File").setInputFiles({ name: "residents.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("1 resident imported").waitFor();
  await page.getByRole("cell", { name: "3", exact: true }).waitFor();
  await page.getByText("1 row not imported").waitFor();
  await expectSound(page);
});

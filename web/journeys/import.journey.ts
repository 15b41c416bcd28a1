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

test.skipIf(!platform())("a file with columns of other names is tried out, and then imported", async () => {
  const { page } = await signedIn(ADMINISTRATOR, "residents/import");
  const run = Date.now();
  const lines = ["Member,Forename,Surname,E-mail address,Post code", `17,Moved,Archer,moved1.${run}@example.org,BS20 8QJ`];
  await page.getByLabel("File").setInputFiles({ name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await page.getByLabel("Surname").waitFor();
  await expectSound(page);
  await page.getByRole("button", { name: "Try it out first" }).click();
  await page.getByText("1 would be added, 0 would be changed, 0 would stay as they are.").waitFor();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("1 added, 0 changed, 0 stayed as they are.").waitFor();
  await expectSound(page);
});

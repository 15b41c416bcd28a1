import { createHash, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { call, eventually, horse } from "./backstage";
import { platform, SUPERVISOR, signedIn, withBrowser } from "./browser";

withBrowser();

const ENTRY = 0x02014b50;

/** The files of an archive, by its directory (APPNOTE 4.3.12). */
function unpacked(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06"));
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === ENTRY) {
    const [length, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [number, number, number];
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    files.set(archive.toString("utf8", at + 46, at + 46 + length), inflateRawSync(packed));
    at += 46 + length + extra + comment;
  }
  return files;
}

/** Whether every file is as it was signed, by nothing but the key that the site shows. */
function asSigned(files: Map<string, Buffer>, key: string): boolean {
  const sums = files.get("SHA256SUMS") as Buffer;
  const lines = sums.toString().trim().split("\n");
  const whole = lines.length + 2 === files.size;
  const same = (line: string) => {
    const content = files.get(line.slice(66));
    return content !== undefined && createHash("sha256").update(content).digest("hex") === line.slice(0, 64);
  };
  return whole && lines.every(same) && verify("sha256", sums, key, files.get("SHA256SUMS.sig") as Buffer);
}

test.skipIf(!platform())("a supervisor has a pack made of an alert, and whoever gets it checks it by the key of the site", async () => {
  const { id } = await call<{ id: string }>("officer", "POST", "alerts", { ...horse("Disclosed to a coroner"), channels: ["sms"] });
  await eventually(async () => (await call<{ status: string }>("officer", "GET", `alerts/${id}`)).status === "finished");
  const { page } = await signedIn(SUPERVISOR, `alerts/${id}`);

  await page.getByText("Disclosure pack", { exact: true }).click();
  await page.getByRole("button", { name: "Make the pack" }).click();
  await page.getByText("Say why it is disclosed").waitFor();
  await page.getByLabel("Why is it disclosed?").fill("Asked for by the coroner");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Make the pack" }).click()]);
  await page.getByText("It is in your downloads.").waitFor();

  expect(file.suggestedFilename()).toMatch(/^pack-alert-\d{4}-\d\d-\d\d\.zip$/);
  const key = async () => await fetch(`${platform()}/audit/pack-key.pem`);
  await eventually(async () => (await key()).ok, 90);
  const pem = await (await key()).text();
  const files = unpacked(readFileSync(await file.path()));
  expect(files.get("words.csv")?.toString()).toContain("Disclosed to a coroner");
  expect([...files.keys()]).not.toContain("recipients.csv");
  expect(asSigned(files, pem)).toBe(true);

  const words = files.get("words.csv") as Buffer;
  words[words.length - 3] = (words[words.length - 3] ?? 0) ^ 1;
  expect(asSigned(files, pem)).toBe(false);
});

import { afterEach, expect, test } from "vitest";
import { explain, wayOut } from "../../shared/form/errors";
import { Refused } from "../../shared/platform/http";
import { phrases } from "../../shared/text/phrases";
import { inWelsh } from "./cy";

afterEach(() => {
  phrases.translated = undefined;
});

test("a reason is said in Welsh, with its numbers and names", () => {
  expect(inWelsh("must have 1 to 100 characters")).toBe("rhaid cael rhwng 1 a 100 o nodau");
  expect(inWelsh("is not in the force's area or beside it; did you mean BS20 8QJ, BS20 8QD?")).toBe(
    "nid yw yn ardal yr heddlu nac wrth ei hymyl; oeddech chi'n meddwl BS20 8QJ, BS20 8QD?",
  );
});

test("what was typed is filled in as it is, whatever it holds", () => {
  expect(inWelsh("names a group that does not exist: $& {}")).toBe("mae'n enwi grŵp nad yw'n bod: $& {}");
});

test("who reads in Welsh and mistypes a code is told so in Welsh", () => {
  phrases.translated = inWelsh;
  const wrong = "is not right, or too old, or was tried too often. Ask for a new one.";
  expect(wayOut("Cod", wrong)).toMatch(/^“Cod”: nid yw'n gywir/);
  expect(explain(new Refused(429, "Too many codes were asked for. Try again in an hour."))).toMatch(/^Gofynnwyd am ormod o godau/);
});

test("a reason that has no Welsh yet is not lost", () => {
  expect(inWelsh("must be green")).toBe("ni ellir derbyn hyn (must be green)");
});

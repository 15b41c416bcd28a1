import { expect, test } from "vitest";
import { Errors } from "../../../shared/form/errors";
import { type Draft, emptyDraft } from "../draft";
import { checkWords } from "./check-words";

const written = (to: Partial<Draft>): Draft => ({ ...emptyDraft(), title: "Loose horse", text: "Mind it.", ...to });
const wrong = (draft: Draft) => {
  const errors = new Errors();
  checkWords(draft, errors);
  return ["title", "text", "emailText", "welsh-title", "welsh-text", "welsh-emailText"]
    .map((id) => errors.get(id))
    .filter((message) => message !== undefined);
};

test("an alert with a title and a text can go", () => {
  expect(wrong(written({}))).toEqual([]);
});

test("what is missing is asked for by name", () => {
  expect(wrong(written({ title: " ", text: "" }))).toEqual(["Enter the title", "Enter the text message"]);
});

test("Welsh is asked for only where it is wanted", () => {
  const welsh = { title: "", text: "", emailText: "" };
  expect(wrong(written({ welsh }))).toEqual([]);
  expect(wrong(written({ welsh, inWelsh: true }))).toEqual(["Enter the title in Welsh", "Enter the text message in Welsh"]);
});

test("what is too long is said, of every part and in both languages", () => {
  const long = { title: "x".repeat(101), text: "x".repeat(1601), emailText: "x".repeat(10_001) };
  expect(wrong(written({ ...long, welsh: long, inWelsh: true }))).toEqual([
    "Make the title 100 letters or fewer",
    "Make the text message 1,600 letters or fewer",
    "Make the text of the e-mail 10,000 letters or fewer",
    "Make the title in Welsh 100 letters or fewer",
    "Make the text message in Welsh 1,600 letters or fewer",
    "Make the text of the e-mail in Welsh 10,000 letters or fewer",
  ]);
});

test("what is as long as may be can go", () => {
  expect(wrong(written({ title: "x".repeat(100), text: "x".repeat(1600), emailText: "x".repeat(10_000) }))).toEqual([]);
});

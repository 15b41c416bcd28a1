import { expect, test } from "vitest";
import { guessed, headerOf, said } from "./columns";

test("a header is read with any separator, quotes and a mark in front", () => {
  expect(headerOf('\uFEFF"Surname, all";E-mail;Post code\r\nArcher;a@b;x')).toEqual(["Surname, all", "E-mail", "Post code"]);
  expect(headerOf("name,email\n")).toEqual(["name", "email"]);
});

test("GOV.UK Notify's recipients and Neighbourhood Alert's members are known by their columns", () => {
  expect([...guessed(["email address", "phone number", "name", "day"])]).toEqual([
    ["email address", "email"],
    ["phone number", "phone"],
    ["name", "name"],
  ]);
  expect([...guessed(["Forename", "Surname", "Email", "Telephone", "Mobile", "Postcode", "Scheme"]).values()]).toEqual([
    "name",
    "name",
    "email",
    "phone",
    "mobile",
    "postcode",
  ]);
});

test("an export's own columns need no words", () => {
  const header = ["id", "name", "postcode"];
  expect(said(header, guessed(header))).toBeUndefined();
  expect(said(["Surname"], guessed(["Surname"]))).toEqual([{ from: "Surname", to: "name" }]);
});

test("two columns are not both guessed to be the one that there is", () => {
  expect([...guessed(["email", "e-mail address"])]).toEqual([["email", "email"]]);
});

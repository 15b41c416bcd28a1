import { expect, test } from "vitest";
import { fieldsOf, filled } from "./fields";

const draft = {
  title: "((road)) closed",
  text: "The ((road)) is closed at (( place )). Go by the B3128 (it is open).",
  emailText: "",
  inWelsh: true,
  welsh: { title: "((road)) ar gau", text: "Mae'r ((road)) ar gau ger ((lle)).", emailText: "" },
};

test("the fields of a template are named once, in the order they are met", () => {
  expect(fieldsOf(draft)).toEqual(["road", "place", "lle"]);
  expect(fieldsOf({ ...draft, inWelsh: false })).toEqual(["road", "place"]);
});

test("what is filled in stands wherever the field stood, and what is empty is still a field", () => {
  const next = filled(draft, { road: " A369 ", place: " ", lle: "Portbury" });
  expect(next.title).toBe("A369 closed");
  expect(next.text).toBe("The A369 is closed at (( place )). Go by the B3128 (it is open).");
  expect(next.welsh.text).toBe("Mae'r A369 ar gau ger Portbury.");
  expect(fieldsOf(next)).toEqual(["place"]);
});

test("what is filled in is never read as a field or as anything but words", () => {
  expect(filled(draft, { road: "$& ((place))", place: "Portbury", lle: "x" }).title).toBe("$& ((place)) closed");
});

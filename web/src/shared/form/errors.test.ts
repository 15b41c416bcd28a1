import { expect, test, vi } from "vitest";
import { phrases } from "../text/phrases";
import { Errors, wayOut } from "./errors";

test("a postcode from elsewhere says what to enter, and what may have been meant", () => {
  const detail = "is not a postcode in the force's area or beside it: BS2O 8QJ. Did you mean BS20 8QJ or BS20 8QD?";
  expect(wayOut("Postcode", detail)).toBe("Enter a postcode in or near the force area. Did you mean BS20 8QJ or BS20 8QD?");
  expect(wayOut("Postcode", "is not a postcode in the force's area or beside it: XX1 1XX")).toBe(
    "Enter a postcode in or near the force area",
  );
});

test("whatever else the platform refuses has a subject", () => {
  expect(wayOut("Your name", "must have 1 to 100 characters")).toBe("“Your name” must have 1 to 100 characters");
  expect(wayOut("Mobile number", "is missing; a landline or an e-mail address will do instead")).toBe(
    "“Mobile number” has to be filled in; a landline or an e-mail address will do instead",
  );
});

test("a page that turns to another language says what is wrong in that one", async () => {
  const errors = new Errors();
  const said = () => (phrases.problem === "Mae problem" ? "Rhowch eich enw" : "Enter your name");
  errors.by(() => errors.add("name", said()));
  errors.summary();
  expect(errors.get("name")).toBe("Enter your name");
  phrases.problem = "Mae problem";
  errors.summary();
  expect(errors.get("name")).toBeUndefined();
  await vi.waitFor(() => expect(errors.get("name")).toBe("Rhowch eich enw"));
  phrases.problem = "There is a problem";
});

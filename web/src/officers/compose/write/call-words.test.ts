import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { callWords } from "./call-words";

const SPOKEN = new URL("../../../../../functions/src/main/java/org/communityalerts/alert/call/SpokenWords.java", import.meta.url);
const said = readFileSync(SPOKEN, "utf8").replace(/"\s*\+\s*"/g, "");

test.each(["en", "cy"] as const)("the preview of a call in %s says what the call says", (language) => {
  const [opening, keys] = callWords("%s", "\n", language).split("  ");
  expect(said).toContain(`"${opening}"`);
  expect(said).toContain(`"${keys?.replace(/ (Goodbye|Hwyl fawr)\.$/, "")}"`);
});

test("the alert's own text stands between who calls and what can be pressed", () => {
  expect(callWords("Demo Constabulary", " Mind the horse. ")).toMatch(
    /^This is a message from Demo Constabulary\. Mind the horse\. To say .* Goodbye\.$/,
  );
});

test("words without a full stop are not read on into what can be pressed", () => {
  expect(callWords("Demo Constabulary", "Check your tanks")).toContain("Check your tanks. To say");
  expect(callWords("Demo Constabulary", "Gyrrwch dros y tŷ", "cy")).toContain("tŷ. I ddweud");
  expect(callWords("Demo Constabulary", "Have you seen it?")).toContain("Have you seen it? To say");
});

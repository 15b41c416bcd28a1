import { expect, test } from "vitest";
import { Errors } from "../../shared/form/errors";
import { asked, checkQuestion, noQuestion, questionOf, readQuestion, withoutGaps, withQuestion } from "./question";

const power = {
  text: "Do you have power?",
  cy: "Oes trydan?",
  answers: [
    { en: "Yes", cy: "Oes" },
    { en: " No ", cy: "" },
    { en: "", cy: "" },
  ],
};

test("a text asks as the platform does, in either language, and an empty answer is none", () => {
  expect(asked(power)).toBe("Do you have power? Reply 1 for Yes, 2 for No.");
  expect(asked(power, "cy")).toBe("Oes trydan? Atebwch 1 am Oes, 2 am No.");
  expect(withQuestion("The power is off.", power)).toBe("The power is off.\nDo you have power? Reply 1 for Yes, 2 for No.");
});

test("what is sent is what was typed, and nothing where nothing was", () => {
  expect(questionOf(power)).toEqual({
    text: "Do you have power?",
    cy: "Oes trydan?",
    answers: [{ en: "Yes", cy: "Oes" }, { en: "No" }],
  });
  expect(questionOf(noQuestion())).toBeUndefined();
  expect(withQuestion("The power is off.", noQuestion())).toBe("The power is off.");
});

test("a question of an earlier alert is asked again with its answers", () => {
  expect(questionOf(readQuestion(questionOf(power)))).toEqual(questionOf(power));
});

test("one answer, or answers to nothing, are no question", () => {
  const errors = new Errors();
  checkQuestion({ ...power, answers: power.answers.slice(0, 1) }, errors);
  expect(errors.get("answer0")).toBe("Enter at least two answers");
  checkQuestion({ ...power, text: " " }, errors);
  expect(errors.get("question")).toBeDefined();
});

test("an answer given twice is named before it is sent, and none is left empty before another", () => {
  const answer = (en: string) => ({ en, cy: "" });
  const errors = new Errors();
  checkQuestion({ ...power, answers: ["Yes", "No", " yes"].map(answer) }, errors);
  expect(errors.get("answer2")).toBe("Answer 3 is the same as answer 1: change one");
  expect(withoutGaps({ ...power, answers: ["", "Yes", "", "No"].map(answer) }).answers.map(({ en }) => en)).toEqual(["Yes", "No", "", ""]);
});

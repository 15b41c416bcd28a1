import { html, nothing, type TemplateResult } from "lit-html";
import type { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import type { AlertDraft, AlertRequest } from "../platform/types";
import type { Draft } from "./draft";

type Question = NonNullable<AlertRequest["question"]>;

/** A question as it is typed: answers that are left empty are none. */
export interface DraftQuestion {
  text: string;
  cy: string;
  answers: { en: string; cy: string }[];
}

export const MOST_ANSWERS = 5;
const FEWEST_ANSWERS = 2;

export const noQuestion = (): DraftQuestion => ({
  text: "",
  cy: "",
  answers: [
    { en: "", cy: "" },
    { en: "", cy: "" },
  ],
});

/** The question of an earlier alert or a template, as the form shows it. */
export function readQuestion(question: AlertDraft["question"]): DraftQuestion {
  if (!question) return noQuestion();
  return {
    text: question.text ?? "",
    cy: question.cy ?? "",
    answers: (question.answers ?? []).map(({ en, cy }) => ({ en: en ?? "", cy: cy ?? "" })),
  };
}

const given = ({ answers }: DraftQuestion) => answers.filter(({ en }) => en.trim() !== "");

/** Whether anything of it was typed. */
export const asks = (question: DraftQuestion): boolean => question.text.trim() !== "" || given(question).length > 0;

/** The question as the platform takes it, without what is not typed yet, or undefined if nothing is asked. */
export function questionOf(question: DraftQuestion): Question | undefined {
  if (!asks(question)) return undefined;
  const words = question.text.trim();
  const answers = given(question).map(({ en, cy }) => ({ en: en.trim(), ...(cy.trim() ? { cy: cy.trim() } : {}) }));
  return {
    ...(words ? { text: words } : {}),
    ...(question.cy.trim() ? { cy: question.cy.trim() } : {}),
    ...(answers.length > 0 ? { answers } : {}),
  } as Question;
}

/** The question as a text asks it, with what to reply for each answer. */
export function asked(question: DraftQuestion, language: "en" | "cy" = "en"): string {
  const welsh = language === "cy";
  const choices = given(question).map(({ en, cy }, i) => `${i + 1} ${welsh ? "am" : "for"} ${(welsh && cy.trim()) || en.trim()}`);
  return `${(welsh && question.cy.trim()) || question.text.trim()} ${welsh ? "Atebwch" : "Reply"} ${choices.join(", ")}.`;
}

/** The words of a text with what it asks after them. */
export const withQuestion = (words: string, question: DraftQuestion, language: "en" | "cy" = "en"): string =>
  asks(question) ? `${words}\n${asked(question, language)}` : words;

/** Without an empty answer before another: an answer's number in the form is the one that residents reply with. */
export const withoutGaps = (question: DraftQuestion): DraftQuestion => ({
  ...question,
  answers: [...given(question), ...question.answers.filter(({ en }) => en.trim() === "")],
});

/** Says what the platform would refuse of a question, before it is asked. */
export function checkQuestion(question: DraftQuestion, errors: Errors): void {
  if (!asks(question)) return;
  if (question.text.trim() === "") errors.add("question", "Enter the question, or empty its answers");
  if (given(question).length < FEWEST_ANSWERS) errors.add("answer0", "Enter at least two answers");
  const words = question.answers.map(({ en }) => en.trim().toLowerCase());
  words.forEach((answer, at) => {
    const first = words.indexOf(answer);
    if (answer && first < at) errors.add(`answer${at}`, `Answer ${at + 1} is the same as answer ${first + 1}: change one`);
  });
}

/** Fields for one question and its answers, in Welsh too where the alert is. */
export function questionFields(draft: Draft, errors: Errors, change: (to: Partial<Draft>) => void): TemplateResult {
  const { question } = draft;
  const set = (to: Partial<DraftQuestion>) => change({ question: { ...question, ...to } });
  const answer = (i: number, to: Partial<DraftQuestion["answers"][0]>) =>
    set({ answers: question.answers.map((one, at) => (at === i ? { ...one, ...to } : one)) });
  return html`
    ${text({
      id: "question",
      label: "Question",
      hint: "Each resident counts once, with their last answer.",
      error: errors.get("question"),
      value: question.text,
      spellcheck: "true",
      change: (words) => set({ text: words }),
    })}
    ${draft.inWelsh ? text({ id: "question-cy", label: "Question in Welsh", error: errors.get("question-cy"), value: question.cy, lang: "cy", change: (cy) => set({ cy }) }) : nothing}
    ${question.answers.map(
      ({ en, cy }, i) => html`
        ${text({
          id: `answer${i}`,
          label: `Answer ${i + 1}`,
          error: errors.get(`answer${i}`),
          value: en,
          change: (to) => answer(i, { en: to }),
        })}
        ${draft.inWelsh ? text({ id: `answer${i}-cy`, label: `Answer ${i + 1} in Welsh`, error: errors.get(`answer${i}-cy`), value: cy, lang: "cy", change: (to) => answer(i, { cy: to }) }) : nothing}
      `,
    )}
    ${
      question.answers.length < MOST_ANSWERS
        ? html`<button
            type="button"
            class="govuk-button govuk-button--secondary"
            @click=${() => set({ answers: [...question.answers, { en: "", cy: "" }] })}
          >
            Add an answer
          </button>`
        : nothing
    }
  `;
}

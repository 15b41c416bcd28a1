import { asks, type DraftQuestion, noQuestion } from "../question";

/** What a call says round the alert's own text, as the platform says it. */
const CALL = {
  en: {
    opening: "This is a message from %s.",
    keys: "To say that you have heard this, press 1. To hear it again, press 2. To say what you saw, press 3. To stop these calls, press 9.",
    choice: "For %s, press %d.",
    keysToo: "To hear it again, press 7. To say what you saw, press 6. To stop these calls, press 9.",
    goodbye: "Goodbye.",
  },
  cy: {
    opening: "Dyma neges gan %s.",
    keys: "I ddweud eich bod wedi clywed hyn, pwyswch 1. I'w glywed eto, pwyswch 2. I ddweud beth welsoch chi, pwyswch 3. I atal y galwadau hyn, pwyswch 9.",
    choice: "Am %s, pwyswch %d.",
    keysToo: "I'w glywed eto, pwyswch 7. I ddweud beth welsoch chi, pwyswch 6. I atal y galwadau hyn, pwyswch 9.",
    goodbye: "Hwyl fawr.",
  },
};

/** A call from its first word to its last. */
export function callWords(force: string, text: string, language: keyof typeof CALL = "en", question: DraftQuestion = noQuestion()): string {
  const { opening, keys, goodbye } = CALL[language];
  const pressed = asks(question) ? choices(question, language) : keys;
  return [opening.replace("%s", force), ended(text), pressed, goodbye].join(" ");
}

/** A pause comes before what can be pressed, also after words without a full stop. */
const ended = (text: string) => text.trim().replace(/([\p{L}\p{N}])$/u, "$1.");

/** What is asked, and the key for each answer. */
function choices({ text, cy, answers }: DraftQuestion, language: keyof typeof CALL): string {
  const { choice, keysToo } = CALL[language];
  const welsh = language === "cy";
  const each = answers
    .filter(({ en }) => en.trim())
    .map((answer, i) => choice.replace("%s", (welsh && answer.cy) || answer.en).replace("%d", String(i + 1)));
  return [(welsh && cy) || text, ...each, keysToo].join(" ");
}

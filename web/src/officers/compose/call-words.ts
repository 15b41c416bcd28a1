/** What a call says round the alert's own text, as the platform says it. */
const CALL = {
  en: {
    opening: "This is a message from %s.",
    keys: "To say that you have heard this, press 1. To hear it again, press 2. To say what you saw, press 3. To stop these calls, press 9.",
    goodbye: "Goodbye.",
  },
  cy: {
    opening: "Dyma neges gan %s.",
    keys: "I ddweud eich bod wedi clywed hyn, pwyswch 1. I'w glywed eto, pwyswch 2. I ddweud beth welsoch chi, pwyswch 3. I atal y galwadau hyn, pwyswch 9.",
    goodbye: "Hwyl fawr.",
  },
};

/** A call from its first word to its last. */
export function callWords(force: string, text: string, language: keyof typeof CALL = "en"): string {
  const { opening, keys, goodbye } = CALL[language];
  return [opening.replace("%s", force), text.trim(), keys, goodbye].join(" ");
}

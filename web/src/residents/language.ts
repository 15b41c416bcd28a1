import { phrases } from "../shared/text/phrases";
import { en, type Words } from "./words/en";

export type Language = "en" | "cy";

const KEPT = "language";

/** The words of the language chosen; {@link speak} changes it. */
export let words: Words = en;
export let language: Language = "en";

/** Takes up a language; Welsh is fetched when it is first asked for. */
export async function speak(chosen: Language): Promise<void> {
  const welsh = chosen === "cy" ? await import("./words/cy") : undefined;
  words = welsh?.cy ?? en;
  language = chosen;
  const { problem, error, noConnection, wentWrong } = words;
  Object.assign(phrases, { problem, error, noConnection, wentWrong, translated: welsh?.inWelsh });
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen === "cy" ? "cy" : "en-GB";
}

/** The language a link asks for, or that of last time, or else the browser's. */
export function preferred(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  const kept = asked ?? localStorage.getItem(KEPT) ?? navigator.language;
  return kept.startsWith("cy") ? "cy" : "en";
}

/** The public page in the language chosen. */
export const alertsPage = (): string => (language === "cy" ? "/alerts/index.cy.html" : "/alerts/");

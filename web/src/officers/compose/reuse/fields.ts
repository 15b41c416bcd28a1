import type { Draft } from "../draft";

/** A field of a template: ((road)). */
const FIELD = /\(\(([^()]+)\)\)/g;

type Words = Pick<Draft, "title" | "text" | "emailText" | "welsh" | "inWelsh">;

/** The names of the fields that a draft's words still have, each once, in the order they are met. */
export function fieldsOf({ title, text, emailText, welsh, inWelsh }: Words): string[] {
  const words = [title, text, emailText, ...(inWelsh ? [welsh.title, welsh.text, welsh.emailText] : [])];
  return [...new Set(words.flatMap((part) => [...part.matchAll(FIELD)].map((found) => (found[1] ?? "").trim())))];
}

/** The same words with each field that has a value filled in. */
export function filled<W extends Words>(draft: W, values: Record<string, string>): W {
  const fill = (words: string) => words.replace(FIELD, (field, name: string) => values[name.trim()]?.trim() || field);
  const { title, text, emailText, welsh } = draft;
  return {
    ...draft,
    title: fill(title),
    text: fill(text),
    emailText: fill(emailText),
    welsh: { title: fill(welsh.title), text: fill(welsh.text), emailText: fill(welsh.emailText) },
  };
}

import { LONGEST } from "../../../contract/longest";
import type { Errors } from "../../../shared/form/errors";
import type { Draft } from "../draft";
import { fieldsOf } from "../reuse/fields";

const LONGEST_ALT = 250;

import { checkQuestion } from "../question";

type Words = { [part in keyof typeof LONGEST]: string };

/** Says what the platform would refuse of an alert's words, before it is asked. */
export function checkWords(draft: Draft, errors: Errors): void {
  errors.clear();
  check(draft, "", "", errors);
  checkQuestion(draft.question, errors);
  if (draft.inWelsh) check(draft.welsh, "welsh-", " in Welsh", errors);
  draft.photos.forEach(({ alt }, at) => {
    if (alt.trim() === "") errors.add(`photo-${at}-alt`, `Enter what is seen on photo ${at + 1}`);
    if (alt.length > LONGEST_ALT) errors.add(`photo-${at}-alt`, `Make what is seen on photo ${at + 1} ${LONGEST_ALT} letters or fewer`);
  });
  for (const name of fieldsOf(draft)) errors.add("text", `Fill in ((${name}))`);
}

function check(words: Words, prefix: string, tongue: string, errors: Errors): void {
  const field = (part: keyof Words, name: string, required: boolean) => {
    const most = LONGEST[part];
    if (required && words[part].trim() === "") errors.add(prefix + part, `Enter the ${name}${tongue}`);
    if (words[part].length > most) {
      errors.add(prefix + part, `Make the ${name}${tongue} ${most.toLocaleString("en-GB")} letters or fewer`);
    }
  };
  field("title", "title", true);
  field("text", "text message", true);
  field("emailText", "text of the e-mail", false);
}

import { html, nothing, type TemplateResult } from "lit-html";
import { plain } from "../../../shared/text/segments";
import type { Estimate } from "../../platform/types";
import type { Draft, Texts } from "../draft";
import type { DraftQuestion } from "../question";
import { asked, saving } from "../write/counter";

const textsOf = ({ text, question, welsh }: Draft): Texts => ({ text, question, welsh: welsh.text });

const plainTexts = ({ text, question, welsh }: Texts): Texts => ({
  text: plain(text),
  question: plainQuestion(question),
  welsh: plain(welsh),
});

const plainQuestion = ({ text, cy, answers }: DraftQuestion): DraftQuestion => ({
  text: plain(text),
  cy: plain(cy),
  answers: answers.map(({ en, cy }) => ({ en: plain(en), cy: plain(cy) })),
});

const same = (one: Texts, other: Texts) => JSON.stringify(one) === JSON.stringify(other);

const put = (draft: Draft, { text, question, welsh }: Texts) =>
  Object.assign(draft, { text, question, welsh: { ...draft.welsh, text: welsh } });

/** Makes a draft's texts plain where the force has settled that, unless its writer wants them as they were; whether anything changed. */
export function makePlain(draft: Draft, now: Estimate): boolean {
  const written = textsOf(draft);
  const mended = plainTexts(written);
  if (!now.plainQuotes || draft.keepsQuotes || same(written, mended)) return false;
  const saved = saving(asked(written.text, draft), asked(mended.text, { ...draft, question: mended.question }), now);
  put(draft, mended);
  draft.asWritten = { texts: written, saved };
  return true;
}

/** Puts back what was written. */
export function asWritten(draft: Draft): void {
  if (!draft.asWritten) return;
  put(draft, draft.asWritten.texts);
  draft.keepsQuotes = true;
  draft.asWritten = undefined;
}

/** Says what was made plain and what that saves, and offers it back as long as nothing was written since. */
export function madePlain(draft: Draft, putBack: () => void): TemplateResult | typeof nothing {
  const was = draft.asWritten;
  if (!was || !same(textsOf(draft), plainTexts(was.texts))) return nothing;
  const words = `Quotes, dashes and spaces in the text were made plain, as your force has settled. ${was.saved.replace("Plain ones save", "It saves")}`;
  return html`<p class="govuk-inset-text">${words} <button type="button" class="ca-textbutton" @click=${putBack}>Put them back</button></p>`;
}

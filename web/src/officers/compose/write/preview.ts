import { html, nothing, type TemplateResult } from "lit-html";
import { asSent, configuration } from "../../../shared/platform/configuration";
import type { Recording } from "../../sound/recording";
import type { Draft } from "../draft";
import { asks } from "../question";
import { callWords } from "./call-words";
import { asked, withPage } from "./counter";

/** The alert as residents will meet it: a text, an e-mail, a call. */
export function previews(draft: Draft, recording: Recording): TemplateResult {
  if (!draft.text.trim()) return html``;
  return html`<section aria-label="Previews">
    <h2 class="govuk-heading-m">How residents get it</h2>
    <h3 class="govuk-heading-s">Text message</h3>
    <p class="ca-bubble ca-lines">${asSent(asked(draft.text, draft))}</p>
    ${draft.inWelsh && draft.welsh.text ? html`<p class="ca-bubble ca-lines" lang="cy">${asSent(asked(draft.welsh.text, draft, "cy"))}</p>` : nothing}
    <h3 class="govuk-heading-s">E-mail</h3>
    <div class="ca-letter">
      <p><strong>${draft.title || "No title yet"}</strong></p>
      <p class="ca-lines">${withPage(draft.emailText.trim() || draft.text, draft)}</p>
      ${asks(draft.question) ? html`<p>${draft.question.text}</p>${draft.question.answers.filter(({ en }) => en.trim()).map(({ en }) => html`<p><strong>${en}</strong></p>`)}` : nothing}
      <p class="govuk-hint">${configuration.forceName}. A link to stop these e-mails comes at the end.</p>
    </div>
    <h3 class="govuk-heading-s">Phone call</h3>
    ${recording.there || draft.recordingId ? html`<p class="govuk-body">Your recording is played.</p>` : spoken(draft)}
  </section>`;
}

function spoken(draft: Draft): TemplateResult {
  const words = callWords(configuration.forceName, draft.text, "en", draft.question);
  const speak = () => {
    speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(words);
    said.lang = "en-GB";
    speechSynthesis.speak(said);
  };
  return html`<p class="ca-letter">“${words}”</p>
    ${
      "speechSynthesis" in globalThis
        ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${speak}>Hear it read aloud</button>`
        : nothing
    }`;
}

import { html, type TemplateResult } from "lit-html";
import { go } from "../../shared/page";
import { dropDraft } from "./draft";

const STEPS = [
  { path: "new", name: "Who" },
  { path: "new/what", name: "What" },
  { path: "new/check", name: "Check and send" },
];

/** Where one is in a new alert; every step can be gone to at any time. */
export function steps(here: number): TemplateResult {
  return html`<nav class="ca-steps" aria-label="Steps of a new alert">
    <ol>
      ${STEPS.map(
        ({ path, name }, i) => html`<li>
          <a href="#/${path}" aria-current=${i === here ? "step" : "false"}><span>${i + 1}</span> ${name}</a>
        </li>`,
      )}
    </ol>
  </nav>`;
}

/** Lets go of the draft, after asking. */
export function discard(): TemplateResult {
  const drop = () => {
    if (!confirm("Delete this draft?")) return;
    dropDraft();
    go("");
  };
  return html`<p class="govuk-body">
    Your draft is kept on this device as you type.
    <button class="ca-textbutton" type="button" @click=${drop}>Delete it</button>
  </p>`;
}

import { html, render } from "lit-html";
import { tick } from "../../shared/form/choice-fields";
import { may } from "../sign-in/session";
import { ACTS, PLACES, shortcutsOn, turnShortcuts } from "./shortcuts";

const ALONG: [string, string][] = [
  ["/", "To the search"],
  ["j", "The next of a list"],
  ["k", "The one before"],
  ["?", "This sheet"],
];

let sheet: HTMLDialogElement | undefined;

/** Shows what the keys do, over the page and until it is closed. */
export function open(): void {
  sheet ??= document.body.appendChild(document.createElement("dialog"));
  sheet.className = "ca-sheet";
  sheet.setAttribute("aria-labelledby", "shortcuts-title");
  draw(sheet);
  sheet.showModal();
}

function draw(into: HTMLDialogElement): void {
  const keys = [...PLACES, ...ACTS].filter((one) => may(one.for)).map(({ key, name }): [string, string] => [key, name]);
  keys.push(...ALONG);
  const change = (on: boolean) => {
    turnShortcuts(on);
    draw(into);
  };
  render(
    html`<h2 class="govuk-heading-m" id="shortcuts-title">Keyboard shortcuts</h2>
      <dl class="ca-keys">
        ${keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}
      </dl>
      ${tick({ id: "shortcuts-on", label: "Use these keys", hint: "They do nothing while you type.", value: shortcutsOn(), change })}
      <button class="govuk-button" @click=${() => into.close()}>Close</button>`,
    into,
  );
}

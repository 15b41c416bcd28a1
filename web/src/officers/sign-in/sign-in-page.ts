import { html, nothing } from "lit-html";
import { Errors } from "../../shared/form/errors";
import { type Page, redraw } from "../../shared/page";
import { unsentHere } from "../compose/send/outbox";
import { signIn } from "./sign-in";

/** Where everybody begins who is not signed in. */
export function signInPage(): Page {
  const errors = new Errors();
  let unsent: string[] = [];
  void unsentHere().then((titles) => {
    unsent = titles;
    redraw();
  }, console.error);
  const leave = async () => {
    try {
      await signIn();
    } catch (fault) {
      errors.take(fault);
      errors.show();
    }
  };
  return {
    title: "Sign in",
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-xl">Community Alerts</h1>
      <p class="govuk-body-l">Tell residents what they need to know, by text, phone, e-mail and the web.</p>
      <button class="govuk-button ca-button--wide" @click=${() => void leave()}>Sign in</button>
      <p class="govuk-body">
        Not an officer? <a class="govuk-link" href="/">Get alerts, or change what you get</a>.
      </p>
      ${unsent.length > 0 ? left(unsent) : nothing}`,
  };
}

/** What was left on this device. It comes last, so that nothing moves as it comes. */
const left = (titles: string[]) => html`<div class="govuk-inset-text">
  Not sent yet from this device: ${titles.map((title) => `“${title}”`).join(", ")}. ${titles.length === 1 ? "It goes" : "Each goes"} when whoever
  wrote it signs in here.
</div>`;

import { html, nothing, type TemplateResult } from "lit-html";
import { explain } from "../../shared/form/errors";
import { redraw } from "../../shared/page";
import { Polling } from "../../shared/platform/polling";
import { number } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";

type Export = Answer<"readExport">;

const OFTEN = 1000;

/** Has everybody on record written to a file, and fetches it when it is whole. */
export class Exporting {
  #written: Export | undefined;
  #busy = false;
  #fault = "";

  readonly #progress = new Polling(async () => {
    try {
      this.#written = this.#written ? await call("readExport", { path: { id: this.#written.id } }) : await call("exportSubscribers");
      return this.#next(this.#written);
    } catch (refused) {
      return this.#ended(explain(refused));
    }
  });

  begin(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#written = undefined;
    this.#fault = "";
    redraw();
    void this.#progress.now();
  }

  readonly leave = (): void => this.#progress.stop();

  get button(): TemplateResult {
    return html`<button class="govuk-button govuk-button--secondary" ?disabled=${this.#busy} @click=${() => this.begin()}>Export</button>`;
  }

  get state(): TemplateResult {
    const { rows = 0 } = this.#written ?? {};
    return html`<p class="govuk-body" role="status">${this.#busy ? `Writing the file: ${number(rows)} residents so far.` : nothing}</p>
      ${this.#fault ? html`<p class="govuk-error-message" role="alert">${this.#fault}</p>` : nothing}`;
  }

  #next({ status, downloadUrl }: Export): number | undefined {
    if (status === "running") {
      redraw();
      return OFTEN;
    }
    if (!downloadUrl) return this.#ended("The file could not be written. Try again.");
    location.assign(downloadUrl);
    return this.#ended("");
  }

  #ended(fault: string): undefined {
    this.#busy = false;
    this.#fault = fault;
    redraw();
    return undefined;
  }
}

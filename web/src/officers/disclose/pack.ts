import { html, type TemplateResult } from "lit-html";
import { explain } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { redraw } from "../../shared/page";
import { Polling } from "../../shared/platform/polling";
import { call } from "../platform/api";
import { pause } from "./pause";

type About = { alert: string } | { resident: string };

/** Asks for a disclosure pack, and fetches it when it is made. */
export class Pack {
  #reason = "";
  #missing = "";
  #fault = "";
  #said = "";
  #busy = false;
  #id: string | undefined;
  #asked = 0;

  readonly #about: About;
  readonly #holds: string;

  readonly #progress = new Polling(async () => {
    try {
      return await this.#further();
    } catch (refused) {
      return this.#ended("", explain(refused));
    }
  });

  /** `holds` says what is in it. */
  constructor(about: About, holds: string) {
    this.#about = about;
    this.#holds = holds;
  }

  readonly leave = (): void => this.#progress.stop();

  get view(): TemplateResult {
    return html`<details class="govuk-details ca-noprint">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Disclosure pack</span></summary>
      <form class="govuk-details__text" novalidate @submit=${this.#ask}>
        <p class="govuk-body">${this.#holds} It is signed, so that anybody can check that nothing was changed: its README.txt says how. Who asks for one, and why, stands on the audit.</p>
        ${text({
          id: "pack-reason",
          label: "Why is it disclosed?",
          hint: "For example: asked for by the coroner. It stands in the pack.",
          value: this.#reason,
          change: (value) => {
            this.#reason = value;
            this.#missing = "";
          },
          error: this.#missing || undefined,
        })}
        <button class="govuk-button govuk-button--secondary" ?disabled=${this.#busy}>Make the pack</button>
        <p class="govuk-body" role="status">${this.#busy ? "It is being made." : this.#said}</p>
        <p class="govuk-error-message" role="alert">${this.#fault}</p>
      </form>
    </details>`;
  }

  readonly #ask = (event: Event): void => {
    event.preventDefault();
    if (this.#busy) return;
    this.#missing = this.#reason.trim() === "" ? "Say why it is disclosed" : "";
    this.#busy = this.#missing === "";
    this.#fault = "";
    this.#id = undefined;
    this.#asked = 0;
    redraw();
    if (this.#busy) void this.#progress.now();
    else document.getElementById("pack-reason")?.focus();
  };

  async #further(): Promise<number | undefined> {
    if (this.#id === undefined) {
      this.#id = (await call("askForPack", { body: { about: this.#about, reason: this.#reason.trim() } })).id;
      return pause(0);
    }
    const path = { id: this.#id };
    const { status } = await call("readExport", { path });
    if (status === "running") return pause(this.#asked++);
    if (status === "failed")
      return this.#ended(
        "",
        "The pack could not be made. Ask for it again; if it fails again, tell your administrator, who has a runbook for it.",
      );
    location.assign((await call("fetchPack", { path })).downloadUrl);
    return this.#ended("It is in your downloads.", "");
  }

  #ended(said: string, fault: string): undefined {
    this.#busy = false;
    this.#said = said;
    this.#fault = fault;
    redraw();
    return undefined;
  }
}

import { html, nothing, type TemplateResult } from "lit-html";
import type { Sent } from "../shared/channels";
import { Errors } from "../shared/form/errors";
import type { Preferences } from "../shared/form/preferences";
import { text } from "../shared/form/text-fields";
import { redraw } from "../shared/page";
import { ask } from "../shared/platform/http";
import { heardCode } from "./device";
import { words } from "./language";

interface Proven {
  token: string;
  /** The addresses whose codes have not been entered. */
  waiting?: string[];
  /** Whether the address was on a record before, which the token opens. */
  onRecord?: boolean;
}

/** An address that a code goes to: a text, a call, an e-mail or a notification. */
export interface Went {
  address: string;
  way: Sent;
}

/** Where codes for some addresses go: a landline is rung. */
export function going({ mobile, landline, email, browser }: Pick<Preferences, "mobile" | "landline" | "email" | "browser">): Went[] {
  const all: [Sent, string | null | undefined][] = [
    ["sms", mobile],
    ["voice", landline],
    ["email", email],
    ["push", browser?.endpoint],
  ];
  return all.flatMap(([way, address]) => (address?.trim() ? [{ way, address: address.trim() }] : []));
}

/** A browser's address is nothing to read. */
const shown = (address: string): string => (address.startsWith("http") ? words.thisDevice : address);

/** Asks for the code that was sent to an address, and gives the token it is good for. */
export class CodeForm {
  private readonly errors = new Errors();
  private code = "";
  private busy = false;
  private token = "";
  private waiting: string[] = [];
  private onRecord = false;

  private sentAgain = false;
  private deaf = () => {};

  /**
   * @param path where the code is confirmed
   * @param went where codes went, and which way
   * @param resend sends them again, and gives the path where the new ones are confirmed
   */
  constructor(
    private path: string,
    private readonly went: Went[],
    private readonly resend: () => Promise<string>,
    private readonly done: (token: string, onRecord: boolean) => void,
    private readonly again: () => void,
  ) {
    if (went.some(({ way }) => way === "push")) this.deaf = heardCode((code) => void this.hear(code));
  }

  view(): TemplateResult {
    return html`${this.errors.summary()}
      <h1 class="govuk-heading-l">${words.codeTitle}</h1>
      ${this.token ? nothing : html`<ul class="govuk-list">${this.went.map(({ address, way }) => html`<li>${words.codeWent[way].replace("{address}", address)}</li>`)}</ul>`}
      <form novalidate @submit=${(event: Event) => void this.confirm(event)}>
        ${text({
          id: "code",
          label: words.code,
          hint: this.waiting[0] ? words.alsoCode.replace("{address}", shown(this.waiting[0])) : words.codeHint,
          error: this.errors.get("code"),
          value: this.code,
          width: 10,
          inputmode: "numeric",
          autocomplete: "one-time-code",
          change: (code) => (this.code = code),
        })}
        <button class="govuk-button ca-button--wide" ?disabled=${this.busy}>${words.confirm}</button>
      </form>
      ${
        this.waiting.length > 0
          ? html`<button class="ca-textbutton" @click=${() => this.end()}>${words.skipCode}</button>`
          : html`<button class="ca-textbutton" ?disabled=${this.busy} @click=${() => void this.askAgain()}>${words.codeAgain}</button>
              <button class="ca-textbutton" @click=${() => this.leave()}>${words.startAgain}</button>`
      }
      <p class="govuk-body" role="status">${this.sentAgain ? words.codeSentAgain : ""}</p>`;
  }

  private askAgain(): Promise<void> {
    return this.trying(async () => {
      this.sentAgain = false;
      this.path = await this.resend();
      this.code = "";
      this.sentAgain = true;
    });
  }

  /** Each address has a code of its own; they may be entered in any order. */
  private take({ token, waiting = [], onRecord = false }: Proven): void {
    this.token = token;
    this.onRecord = onRecord;
    this.waiting = waiting;
    this.code = "";
    if (waiting.length === 0) this.end();
  }

  private end(): void {
    this.deaf();
    this.done(this.token, this.onRecord);
  }

  private leave(): void {
    this.deaf();
    this.again();
  }

  /** The code that was pushed to this device comes by itself. */
  private async hear(code: string): Promise<void> {
    if (this.busy) return;
    this.code = code;
    await this.give();
  }

  private async confirm(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.clear();
    if (this.code.trim() === "") {
      this.errors.add("code", words.needCode);
      return this.errors.show();
    }
    await this.give();
  }

  private give(): Promise<void> {
    return this.trying(async () => {
      const body = { code: this.code.replace(/\s/g, "") };
      this.take(await ask<Proven>(this.path, { method: "POST", body }));
    });
  }

  private async trying(act: () => Promise<void>): Promise<void> {
    this.errors.clear();
    this.busy = true;
    redraw();
    try {
      await act();
    } catch (fault) {
      this.errors.take(fault, () => "code");
      this.errors.show();
    }
    this.busy = false;
    redraw();
  }
}

import { html, nothing, type TemplateResult } from "lit-html";
import { CHANNEL_ROWS } from "../../../shared/channels";
import { explain } from "../../../shared/form/errors";
import { redraw } from "../../../shared/page";
import { count, moment, number } from "../../../shared/text/say";
import { type Answer, call } from "../../platform/api";
import type { AlertRequest } from "../../platform/types";
import { templateOf } from "../asked";
import { uploadRecording } from "./outbox";

type Rehearsed = Answer<"rehearseAudience">;
type Tested = Answer<"testAlert">;

/** Tries an alert out before it is sent: to oneself, and played through at today's rates. */
export class Rehearsing {
  private rehearsed: Rehearsed | undefined;
  private tested: Tested | undefined;
  private fault: unknown;
  private busy = false;
  /** The recording's id, once it is uploaded for a call. */
  private uploaded: string | undefined;

  /**
   * @param request what is tried out
   * @param recording what a call plays, made for this alert and not uploaded yet
   * @param instead has it go at another time
   */
  constructor(
    private readonly request: () => AlertRequest,
    private readonly recording: () => Promise<Blob | undefined>,
    private readonly instead: (at: string) => void,
  ) {}

  view(): TemplateResult {
    return html`<div class="govuk-button-group">
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => void this.test()}>
          Send me a test
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => void this.call()}>
          Call me with it
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => void this.rehearse()}>
          Rehearse it
        </button>
      </div>
      <div role="status">
        ${this.fault ? html`<p class="govuk-body">${explain(this.fault)}</p>` : nothing}
        ${this.tested ? html`<p class="govuk-inset-text">${testedWords(this.tested)}</p>` : nothing}
        ${
          this.rehearsed
            ? html`<ul class="govuk-list govuk-list--bullet">
                ${rehearsedWords(this.rehearsed).map((line) => html`<li>${line}</li>`)}
              </ul>
              ${this.better(this.rehearsed)}`
            : nothing
        }
      </div>`;
  }

  private better({ better }: Rehearsed): TemplateResult | typeof nothing {
    if (!better) return nothing;
    const take = () => {
      this.rehearsed = undefined;
      this.instead(better.at);
    };
    return html`<p class="govuk-inset-text">${betterWords(better)}</p>
      <button type="button" class="govuk-button govuk-button--secondary" @click=${take}>Let it go ${moment(better.at)} instead</button>`;
  }

  private test(): Promise<void> {
    return this.ask(async () => {
      this.tested = await call("testAlert", { body: templateOf(this.request()) });
    });
  }

  private call(): Promise<void> {
    return this.ask(async () => {
      const request = this.request();
      const recording = await this.recording();
      if (recording) this.uploaded ??= await uploadRecording(recording);
      const recordingId = this.uploaded ?? request.recordingId;
      const body = { ...templateOf(request), channels: ["voice" as const], ...(recordingId ? { recordingId } : {}) };
      this.tested = await call("testAlert", { body });
    });
  }

  private rehearse(): Promise<void> {
    const request = this.request();
    const { sendAt, expiresAt } = request;
    const body = { ...templateOf(request), ...(sendAt ? { sendAt } : {}), ...(expiresAt ? { expiresAt } : {}) };
    return this.ask(async () => {
      this.rehearsed = await call("rehearseAudience", { body });
    });
  }

  private async ask(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.fault = undefined;
    redraw();
    try {
      await act();
    } catch (fault) {
      this.fault = fault;
    }
    this.busy = false;
    redraw();
  }
}

/** Where a test went, in a sentence. */
export function testedWords({ tests }: Tested): string {
  const on = (status: Tested["tests"][number]["status"]) =>
    tests.filter((test) => test.status === status).map(({ channel }) => CHANNEL_ROWS[channel].one);
  const said = [
    on("sent").length > 0 ? `A test is on its way to you by ${on("sent").join(" and ")}.` : "",
    on("notSent").length > 0 ? `It did not go by ${on("notSent").join(" and ")}.` : "",
    on("unknown").length > 0 ? `Whether it went by ${on("unknown").join(" and ")} is not known.` : "",
    on("noAddress").length > 0 ? `You have no confirmed address for a test by ${on("noAddress").join(" or ")}.` : "",
  ];
  return said.filter(Boolean).join(" ");
}

/** What another time would come to. */
export function betterWords({ at, heldBack, tooLate, ends }: NonNullable<Rehearsed["better"]>, now = new Date()): string {
  const waits = heldBack > 0 ? `${number(heldBack)} would wait for quiet hours to end` : "nobody would wait for quiet hours to end";
  const late = tooLate > 0 ? ` and ${number(tooLate)} would come too late` : "";
  return `If it goes ${moment(at, now)} instead, ${waits}${late}.${ends ? ` The last would go ${moment(ends, now)}.` : ""}`;
}

/** What a rehearsal came to, a line for each thing that matters. */
export function rehearsedWords({ people, messages, leftOut, heldBack, digested, curve }: Rehearsed, now = new Date()): string[] {
  const last = curve.at(-1);
  const half = curve.find((one) => one.messages * 2 >= messages);
  return [
    `${count(messages, "message")} to ${count(people, "resident")}.`,
    ...(last
      ? [`The last would go ${moment(last.at, now)}${half && half.at !== last.at ? `, half of them by ${moment(half.at, now)}` : ""}.`]
      : []),
    ...(heldBack > 0 ? [`${number(heldBack)} would wait for quiet hours to end.`] : []),
    ...(digested > 0 ? [`${count(digested, "e-mail")} would wait for a digest.`] : []),
    ...(leftOut.noAddress > 0 ? [`${count(leftOut.noAddress, "resident has", "residents have")} no address for these channels.`] : []),
    ...(leftOut.paused > 0 ? [`${count(leftOut.paused, "resident has", "residents have")} paused all that is not severe or extreme.`] : []),
    ...(leftOut.notWanted > 0
      ? [`${count(leftOut.notWanted, "resident wants", "residents want")} no alerts of this kind by these channels.`]
      : []),
    ...(leftOut.optedOut > 0 ? [`${number(leftOut.optedOut)} would not go: nothing is sent to those addresses.`] : []),
    ...(leftOut.tooLate > 0 ? [`${number(leftOut.tooLate)} would come too late, and are not sent.`] : []),
  ];
}

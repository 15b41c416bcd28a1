import { html, nothing, type TemplateResult } from "lit-html";
import { redraw } from "../../shared/page";
import { Shelf } from "../../shared/platform/store";
import { Microphone } from "./microphone";
import { forTelephone } from "./wav";

const SHORTEST = 1;
const LONGEST = 120;
const LOUD_ENOUGH = 0.05;
const shelf = new Shelf<Blob>("recordings");

/** An officer's own voice for the phone calls: recorded here or chosen as a file, kept with the draft. */
export class Recording {
  private microphone: Microphone | undefined;
  private level = 0;
  private url: string | undefined;
  private fault = "";
  private busy = false;

  /** @param changed told how many seconds there are now, 0 for none */
  constructor(
    private readonly key: string,
    private seconds: number,
    private readonly changed: (seconds: number) => void,
  ) {
    if (seconds > 0) void shelf.get(key).then((file) => this.hold(file));
  }

  get there(): boolean {
    return this.seconds > 0;
  }

  close(): void {
    this.microphone?.close();
    this.microphone = undefined;
    if (this.url) URL.revokeObjectURL(this.url);
  }

  view(earlier: boolean): TemplateResult {
    return html`<fieldset class="govuk-fieldset ca-recording">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Your voice, for phone calls</legend>
      ${this.fault ? html`<p class="govuk-error-message" role="alert">${this.fault}</p>` : nothing}
      ${this.microphone ? this.listening(this.microphone) : this.there ? this.recorded() : this.none(earlier)}
    </fieldset>`;
  }

  private none(earlier: boolean): TemplateResult {
    return html`<p class="govuk-hint">
        ${earlier ? "Your earlier recording is used, unless you make another." : "Optional. Without it the text is read aloud."}
      </p>
      <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => void this.start()}>
        Record
      </button>
      <div class="govuk-form-group">
        <label class="govuk-label" for="recording-file">Or choose a sound file</label>
        <input class="govuk-file-upload" id="recording-file" type="file" accept="audio/*" @change=${(e: Event) => void this.choose(e)} />
      </div>`;
  }

  private listening(microphone: Microphone): TemplateResult {
    const quiet = microphone.seconds > 2 && this.level < LOUD_ENOUGH;
    return html`<p class="govuk-body ca-recording__now">
        <span class="ca-recording__dot" aria-hidden="true"></span> Recording, ${Math.floor(microphone.seconds)} s
      </p>
      <meter class="ca-meter" min="0" max="1" low="0.05" high="0.9" optimum="0.4" value=${this.level} aria-label="Loudness"></meter>
      <p class="govuk-hint" role="status">${quiet ? "We can hardly hear you. Speak closer to the phone." : ""}</p>
      <button type="button" class="govuk-button" @click=${() => void this.finish()}>Stop recording</button>`;
  }

  private recorded(): TemplateResult {
    return html`<audio class="ca-audio" controls src=${this.url ?? nothing} aria-label="Your recording"></audio>
      <p class="govuk-hint">${Math.max(1, Math.round(this.seconds))} seconds. Listen to it before you send.</p>
      <button type="button" class="govuk-button govuk-button--secondary" @click=${() => void this.start()}>Record again</button>
      <button type="button" class="ca-textbutton" @click=${() => void this.drop()}>Use no recording</button>`;
  }

  private async start(): Promise<void> {
    this.fault = "";
    try {
      this.microphone = await Microphone.listen();
      this.measure();
    } catch {
      this.fault = "The microphone cannot be used. Allow it in your browser's settings, or choose a file.";
    }
    redraw();
  }

  private measure(): void {
    if (!this.microphone) return;
    this.level = this.microphone.level;
    if (this.microphone.seconds >= LONGEST) return void this.finish();
    redraw();
    setTimeout(() => this.measure(), 100);
  }

  private async finish(): Promise<void> {
    const microphone = this.microphone;
    this.microphone = undefined;
    if (!microphone) return;
    const { seconds } = microphone;
    const sound = await microphone.stop();
    if (seconds >= SHORTEST) return this.take(sound);
    this.fault = "That was too short. Record again, and stop when you have said it.";
    redraw();
  }

  private async choose(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) await this.take(file);
  }

  private async take(sound: Blob): Promise<void> {
    this.busy = true;
    redraw();
    try {
      const { file, seconds } = await forTelephone(sound);
      await shelf.put(this.key, file);
      this.seconds = seconds;
      this.hold(file);
      this.changed(seconds);
      this.fault = "";
    } catch {
      this.fault = "This sound cannot be read. Choose a WAV, MP3 or M4A file, or record again.";
    }
    this.busy = false;
    redraw();
  }

  private async drop(): Promise<void> {
    await shelf.remove(this.key);
    this.seconds = 0;
    this.changed(0);
  }

  private hold(file: Blob | undefined): void {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = file && URL.createObjectURL(file);
    redraw();
  }
}

import { html, nothing, type TemplateResult } from "lit-html";
import type { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { redraw } from "../../shared/page";
import { Shelf } from "../../shared/platform/store";
import { type Crop, shrink, UNCROPPED } from "./shrink";

/** A photo of a draft: its picture is on the shelf under its key. */
export interface DraftPhoto {
  key: string;
  alt: string;
  altCy: string;
}

export const MOST = 4;
export const shelf = new Shelf<Blob>("photos");

/** Up to four photos, taken or chosen, cropped and made small here; each with what is seen on it. */
export class Photos {
  private readonly urls = new Map<string, string>();
  private readonly originals = new Map<string, Blob>();
  private readonly crops = new Map<string, Crop>();
  private fault = "";
  private busy = false;

  /** @param changed told of the photos there are now */
  constructor(
    private photos: DraftPhoto[],
    private readonly changed: (photos: DraftPhoto[]) => void,
  ) {
    for (const { key } of photos) void shelf.get(key).then((file) => this.show(key, file));
  }

  close(): void {
    this.urls.forEach((url) => URL.revokeObjectURL(url));
  }

  view(inWelsh: boolean, errors: Errors): TemplateResult {
    return html`<fieldset class="govuk-fieldset ca-photos">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Photos, for the web page and e-mails</legend>
      ${this.fault ? html`<p class="govuk-error-message" role="alert">${this.fault}</p>` : nothing}
      ${this.photos.map((photo, at) => this.one(photo, at, inWelsh, errors))}
      ${this.photos.length < MOST ? this.adding() : nothing}
    </fieldset>`;
  }

  private adding(): TemplateResult {
    return html`<div class="govuk-form-group">
      <label class="govuk-label" for="photo-file">Take or choose a photo</label>
      <p class="govuk-hint" id="photo-hint">Optional, up to four. We remove where each was taken, and with what.</p>
      <input
        class="govuk-file-upload"
        id="photo-file"
        type="file"
        accept="image/*"
        aria-describedby="photo-hint"
        ?disabled=${this.busy}
        @change=${(e: Event) => void this.choose(e)}
      />
    </div>`;
  }

  private one(photo: DraftPhoto, at: number, inWelsh: boolean, errors: Errors): TemplateResult {
    const number = at + 1;
    return html`<div class="ca-photo">
      <img class="ca-photo__picture" src=${this.urls.get(photo.key) ?? nothing} alt="Photo ${number}" />
      ${this.originals.has(photo.key) ? this.cropping(photo.key, number) : nothing}
      ${text({
        id: `photo-${at}-alt`,
        label: `What does photo ${number} show?`,
        hint: "For people who cannot see it.",
        error: errors.get(`photo-${at}-alt`),
        value: photo.alt,
        spellcheck: "true",
        change: (alt) => this.change(photo.key, { alt }),
      })}
      ${
        inWelsh
          ? text({
              id: `photo-${at}-altCy`,
              label: `What photo ${number} shows, in Welsh`,
              value: photo.altCy,
              lang: "cy",
              change: (altCy) => this.change(photo.key, { altCy }),
            })
          : nothing
      }
      <button type="button" class="ca-textbutton" @click=${() => void this.drop(photo.key)}>
        Remove photo ${number}
      </button>
    </div>`;
  }

  private cropping(key: string, number: number): TemplateResult {
    const crop = this.crops.get(key) ?? UNCROPPED;
    const slider = (
      id: keyof Crop,
      label: string,
      min: number,
      max: number,
    ) => html`<label class="govuk-label" for="${id}-${number}">${label}</label>
      <input
        type="range"
        class="ca-slider"
        id="${id}-${number}"
        min=${min}
        max=${max}
        step="0.05"
        .value=${String(crop[id])}
        @change=${(e: Event) => void this.crop(key, { ...crop, [id]: Number((e.target as HTMLInputElement).value) })}
      />`;
    return html`<details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Crop photo ${number}</span></summary>
      <div class="govuk-details__text">
        ${slider("closer", "Closer", 1, 5)} ${slider("aside", "Left or right", -1, 1)} ${slider("down", "Up or down", -1, 1)}
      </div>
    </details>`;
  }

  private async choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const key = crypto.randomUUID();
    this.originals.set(key, file);
    if (await this.make(key, file, UNCROPPED)) {
      this.photos = [...this.photos, { key, alt: "", altCy: "" }];
      this.changed(this.photos);
    }
    input.value = "";
  }

  private async crop(key: string, crop: Crop): Promise<void> {
    const file = this.originals.get(key);
    if (file && (await this.make(key, file, crop))) this.crops.set(key, crop);
    redraw();
  }

  /** Whether it could be made small. */
  private async make(key: string, file: Blob, crop: Crop): Promise<boolean> {
    this.busy = true;
    this.fault = "";
    redraw();
    try {
      const small = await shrink(file, crop);
      await shelf.put(key, small);
      this.show(key, small);
      return true;
    } catch {
      this.fault = "This file cannot be read as a photo. Choose a JPEG or PNG file.";
      return false;
    } finally {
      this.busy = false;
      redraw();
    }
  }

  private async drop(key: string): Promise<void> {
    this.photos = this.photos.filter((photo) => photo.key !== key);
    await shelf.remove(key);
    this.changed(this.photos);
  }

  private change(key: string, to: Partial<DraftPhoto>): void {
    this.photos = this.photos.map((photo) => (photo.key === key ? { ...photo, ...to } : photo));
    this.changed(this.photos);
  }

  private show(key: string, file: Blob | undefined): void {
    const before = this.urls.get(key);
    if (before) URL.revokeObjectURL(before);
    if (file) this.urls.set(key, URL.createObjectURL(file));
    redraw();
  }
}

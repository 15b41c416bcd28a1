import { html, nothing, type TemplateResult } from "lit-html";
import { redraw } from "../page";
import { Refused, Unreachable } from "../platform/http";
import { phrases } from "../text/phrases";

/** What is wrong with a form, by the id of the field to mend; the key "" is for what no field can mend. */
export class Errors {
  private readonly found = new Map<string, string>();
  private follows = false;
  /** Finds what is wrong anew, for a page that is in another language since. */
  private anew: (() => void) | undefined;
  private tongue = phrases.problem;

  /** @param place where a field is found, if the page shows it with others */
  constructor(private readonly place: (id: string) => string = (id) => id) {}

  get(id: string): string | undefined {
    return this.found.get(id);
  }

  add(id: string, message: string): void {
    this.tongue = phrases.problem;
    this.found.set(this.place(id), message);
  }

  get any(): boolean {
    return this.found.size > 0;
  }

  clear(): void {
    this.found.clear();
  }

  /** Finds what is wrong by a check, which is made again where the page turns to another language. */
  by(check: () => void): void {
    this.clear();
    check();
    this.anew = check;
  }

  /** Takes in what the platform refused; `field` gives the id of the field a JSON Pointer is about. */
  take(fault: unknown, field: (pointer: string) => string = () => ""): void {
    this.clear();
    this.anew = () => this.take(fault, field);
    if (!(fault instanceof Refused) || fault.errors.length === 0) {
      this.add("", explain(fault));
      return;
    }
    for (const { pointer, detail } of fault.errors) {
      const id = field(pointer);
      const name = labelOf(id) ?? pointer.replace(/^\//, "").replaceAll("/", " ");
      this.add(id || pointer, wayOut(name, detail));
    }
  }

  private mend(target: EventTarget | null): void {
    const name = target instanceof Element ? (target.getAttribute("name") ?? "") : "";
    if (name && this.found.delete(name)) redraw();
  }

  /** The list of what is wrong, each line leading to its field. */
  summary(heading = phrases.problem): TemplateResult | typeof nothing {
    if (this.any && this.tongue !== phrases.problem) this.turn();
    if (!this.any) return nothing;
    return html`<div class="govuk-error-summary" tabindex="-1" id="error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">${heading}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            ${[...this.found].map(([id, message]) => html`<li>${this.line(id, message)}</li>`)}
          </ul>
        </div>
      </div>
    </div>`;
  }

  /** Nobody reads in one language what is wrong with a page in another: it is said once the page is in its own. */
  private turn(): void {
    this.clear();
    setTimeout(() => {
      this.anew?.();
      redraw();
    });
  }

  private line(id: string, message: string) {
    return id === "" || id.startsWith("/") ? message : html`<a href="#${id}" @click=${(e: Event) => lead(e, id)}>${message}</a>`;
  }

  /** Shows the list and takes the keyboard to it; what is mended from then on leaves it. */
  show(): void {
    if (!this.follows) {
      document.addEventListener("input", (event) => this.mend(event.target));
      document.addEventListener("change", (event) => this.mend(event.target));
    }
    this.follows = true;
    redraw();
    setTimeout(() => document.getElementById("error-summary")?.focus());
  }
}

/** What a field is called on the page. */
function labelOf(id: string): string | undefined {
  const field = id ? document.getElementById(id) : null;
  const legend = field?.closest("fieldset")?.querySelector("legend");
  const label =
    field instanceof HTMLInputElement && /radio|checkbox/.test(field.type) ? legend : field && document.querySelector(`label[for="${id}"]`);
  return label?.textContent?.trim() || undefined;
}

/** What is wrong with something, and what to do about it where that is known. */
export function wayOut(name: string, detail: string): string {
  if (phrases.translated) return `“${name}”: ${phrases.translated(detail)}`;
  if (/^is missing/.test(detail)) return sentence(detail.replace(/^is missing/, `“${name}” has to be filled in`));
  const outside = /^is not a postcode in the force's area.*?(Did you mean .*)?$/.exec(detail);
  if (outside) return `Enter a postcode in or near the force area${outside[1] ? `. ${outside[1]}` : ""}`;
  return sentence(`“${name}” ${detail}`);
}

/** A fault in words a person can use. */
export function explain(fault: unknown): string {
  if (fault instanceof Unreachable) return phrases.noConnection;
  if (fault instanceof Refused) return sentence(phrases.translated?.(fault.detail) ?? fault.detail);
  console.error(fault);
  return phrases.wentWrong;
}

const sentence = (words: string) => {
  const trimmed = words.trim();
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
};

function lead(event: Event, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

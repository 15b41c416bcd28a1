import { html, nothing, type TemplateResult } from "lit-html";
import { explain } from "../../shared/form/errors";
import { redraw } from "../../shared/page";
import { Loaded } from "../watch/alert-parts";
import { announce } from "./announced";

/** A part of a list as the platform gives it, with the token of the next. */
type Part<K extends string> = { nextToken?: string | undefined } & { [list in K]: object[] };

/** A list that comes in parts: each further one once, however often it is asked for, and one that does not come says so. */
export class Paged<K extends string, T extends Part<K>> extends Loaded<T> {
  private coming = false;
  private missed = "";

  /**
   * @param part asks for the first part, or the one that a token names
   * @param list what the list is called in a part
   * @param kept what is shown until the first is there, if that is known
   */
  constructor(
    private readonly part: (nextToken?: string) => Promise<T>,
    private readonly list: K,
    kept?: T,
  ) {
    super(async () => withEarlier(list, await part(), this.value), kept);
  }

  /** The way to the next part, while there is one. */
  more(label = "Show earlier ones"): TemplateResult | typeof nothing {
    if (!this.value?.nextToken) return nothing;
    return html`<div>
      ${this.missed ? html`<p class="govuk-error-message" role="alert">${this.missed}</p>` : nothing}
      <button class="govuk-button govuk-button--secondary" @click=${() => void this.next()}>${label}</button>
    </div>`;
  }

  /** Shows the next part too. */
  async next(): Promise<void> {
    const token = this.value?.nextToken;
    if (this.coming || !token) return;
    this.coming = true;
    this.missed = "";
    try {
      const next = await this.part(token);
      // Of a list that was looked at again meanwhile another part is the next.
      if (this.value?.nextToken === token) this.value = joined(this.list, this.value, next);
      announce(this.value?.nextToken ? "More are shown" : "All are shown");
    } catch (fault) {
      this.missed = explain(fault);
    }
    this.coming = false;
    redraw();
  }
}

const joined = <K extends string, T extends Part<K>>(list: K, shown: T, next: T): T => ({
  ...next,
  [list]: [...shown[list], ...next[list]],
});

const idOf = (one: object | undefined): string | undefined => (one as { id?: string } | undefined)?.id;

/** The latest, and after them what was shown of earlier ones: whoever looked further back has what is new all the same. */
export function withEarlier<K extends string, T extends Part<K>>(list: K, now: T, shown: T | undefined): T {
  const end = idOf(now[list].at(-1));
  const at = shown && now.nextToken && end ? shown[list].findIndex((one) => idOf(one) === end) : -1;
  if (!shown || at < 0) return now;
  const fresh = new Set(now[list].map(idOf));
  const earlier = shown[list].slice(at + 1).filter((one) => !fresh.has(idOf(one)));
  return earlier.length === 0 ? now : { ...shown, [list]: [...now[list], ...earlier] };
}

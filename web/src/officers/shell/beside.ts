import { html, type TemplateResult } from "lit-html";
import type { Page, Place } from "../../shared/page";

/** A list that one of is looked at beside it. */
export interface Listing {
  title: string;
  /** @param chosen the id of the one beside it, or undefined where none is */
  view(chosen: string | undefined): TemplateResult;
  leave?(): void;
}

/** Whether there is room for two columns when a page is opened. */
export const wide = (): boolean => matchMedia("(min-width: 75em)").matches;

/** A list by itself; where there is room for it, with the place beside it where one of it is shown. */
export function alone(list: Listing, none: string): Page {
  const leave = () => list.leave?.();
  if (!wide()) {
    const view = () => html`<h1 class="govuk-heading-l">${list.title}</h1>${list.view(undefined)}`;
    return { title: list.title, leave, view };
  }
  const empty = html`<p class="govuk-body ca-beside__none">${none}</p>`;
  return {
    title: list.title,
    leave,
    view: () => columns(html`<h1 class="govuk-heading-l">${list.title}</h1>${list.view(undefined)}`, empty),
  };
}

/** One of a list, with the list beside it where there is room. */
export async function beside(
  place: Place,
  listing: (place: Place) => Promise<Listing>,
  open: (place: Place) => Promise<Page> | Page,
): Promise<Page> {
  if (!wide()) return open(place);
  const [list, page] = await Promise.all([listing(place), open(place)]);
  return {
    get title() {
      return page.title;
    },
    leave: () => {
      page.leave?.();
      list.leave?.();
    },
    view: () => columns(html`<h2 class="govuk-heading-l">${list.title}</h2>${list.view(place.parts[1])}`, page.view()),
  };
}

const columns = (list: TemplateResult, one: TemplateResult): TemplateResult => html`<div class="ca-beside">
  <div class="ca-beside__list">${list}</div>
  <div class="ca-beside__one">${one}</div>
</div>`;

import { html, nothing, type TemplateResult } from "lit-html";
import { text } from "../../shared/form/text-fields";
import { type Page, type Place, redraw } from "../../shared/page";
import { title } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";
import { Paged } from "../shell/paged";
import { may, writer } from "../sign-in/session";
import { Exporting } from "./export";
import { nameOf } from "./name";

type Found = Answer<"findSubscribers">;

/** What was looked for last and who was found: whoever comes back from a record has the list again. No address holds the words. */
let last: { by: string; words: string; found: Paged<"subscribers", Found> } | undefined;

/** Finds residents by name, postcode or address. */
export function residents(place: Place): Page {
  const before = last?.by === writer() && !place.query.has("q") ? last : undefined;
  let words = place.query.get("q") ?? before?.words ?? "";
  const exporting = new Exporting();
  const find = () => {
    const asked = words.trim();
    const fetch = (nextToken?: string) => call("findSubscribers", { query: { q: asked, nextToken } });
    const found = new Paged(fetch, "subscribers");
    last = { by: writer(), words, found };
    return found;
  };
  let found = before?.found ?? (words ? find() : undefined);
  if (before) void before.found.again();

  const search = (event: Event) => {
    event.preventDefault();
    found = find();
    redraw();
  };
  return {
    title: "Residents",
    leave: exporting.leave,
    view: () => html`<h1 class="govuk-heading-l">Residents</h1>
      <div class="govuk-button-group">
        <a class="govuk-button" href="#/residents/new">Add a resident</a>
        ${
          may("startImport")
            ? html`<a class="govuk-button govuk-button--secondary" href="#/residents/import">Import</a>
              ${exporting.button}`
            : nothing
        }
      </div>
      ${exporting.state}
      <form class="ca-filters" role="search" @submit=${search}>
        ${text({
          id: "q",
          label: "Name, postcode, number or e-mail",
          value: words,
          type: "search",
          change: (to) => (words = to),
        })}
        <button class="govuk-button govuk-button--secondary">Find</button>
      </form>
      ${found?.show((shown) => list(shown, found?.more("Show more")))}`,
  };
}

function list(found: Found, more: ReturnType<Paged<"subscribers", Found>["more"]> = nothing): TemplateResult {
  if (found.subscribers.length === 0)
    return html`<p class="govuk-body">No resident found. Check the spelling, or look for the postcode.</p>`;
  return html`<ul class="ca-rows">
      ${found.subscribers.map(
        (one) => html`<li class="ca-row">
          <a class="govuk-link ca-row__main" href="#/residents/${one.id}">${nameOf(one)}</a>
          <span class="ca-row__tag">${one.postcode}</span>
          <span class="ca-row__more">
            ${one.groups.length > 0 ? one.groups.map(title).join(", ") : nothing}
          </span>
        </li>`,
      )}
    </ul>
    ${more}`;
}

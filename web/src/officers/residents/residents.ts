import { html, nothing, type TemplateResult } from "lit-html";
import { text } from "../../shared/form/text-fields";
import { type Page, type Place, redraw } from "../../shared/page";
import { title } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";
import { may } from "../sign-in/session";
import { Loaded } from "../watch/alert-parts";
import { Exporting } from "./export";
import { nameOf } from "./name";

type Found = Answer<"findSubscribers">;

/** Finds residents by name, postcode or address. */
export function residents(place: Place): Page {
  let words = place.query.get("q") ?? "";
  const exporting = new Exporting();
  const fetch = (nextToken?: string) => call("findSubscribers", { query: { q: words.trim(), nextToken } });
  let found = words ? new Loaded(() => fetch()) : undefined;

  const search = (event: Event) => {
    event.preventDefault();
    found = new Loaded(() => fetch());
    redraw();
  };
  const more = async (shown: Found) => {
    const next = await fetch(shown.nextToken);
    if (found) found.value = { ...next, subscribers: [...shown.subscribers, ...next.subscribers] };
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
      ${found?.show((shown) => list(shown, () => void more(shown)))}`,
  };
}

function list(found: Found, more: () => void): TemplateResult {
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
    ${found.nextToken ? html`<button class="govuk-button govuk-button--secondary" @click=${more}>Show more</button>` : nothing}`;
}

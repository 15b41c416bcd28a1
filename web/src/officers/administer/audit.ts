import { html, nothing, type TemplateResult } from "lit-html";
import { text } from "../../shared/form/text-fields";
import { type Page, type Place, redraw } from "../../shared/page";
import { csv, download } from "../../shared/text/csv";
import { moment } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";
import { nameOf, namesKnown } from "../platform/names";
import { Loaded } from "../watch/alert-parts";

type Found = Answer<"readAudit">;
type Entry = Found["entries"][number];

const FILTERS = [
  ["who", "Who"],
  ["what", "What"],
  ["target", "On what"],
] as const;

/** Who did what, on what, when and why. */
export function audit(place: Place): Page {
  const wanted: Record<string, string> = Object.fromEntries(place.query);
  const fetch = async (nextToken?: string) => {
    const [found] = await Promise.all([call("readAudit", { query: { ...wanted, nextToken } }), namesKnown()]);
    return found;
  };
  let found = new Loaded(() => fetch());
  const search = (event: Event) => {
    event.preventDefault();
    found = new Loaded(() => fetch());
    redraw();
  };
  const more = async (shown: Found) => {
    const next = await fetch(shown.nextToken);
    found.value = { ...next, entries: [...shown.entries, ...next.entries] };
    redraw();
  };

  return {
    title: "Audit",
    view: () => html`<h1 class="govuk-heading-l">Audit</h1>
      <form class="ca-filters" role="search" @submit=${search}>
        ${FILTERS.map(([id, label]) => text({ id, label, value: wanted[id] ?? "", change: (to) => (wanted[id] = to.trim()) }))}
        <button class="govuk-button govuk-button--secondary">Find</button>
      </form>
      ${found.show(
        (shown) => html`${list(shown.entries)}
          <div class="govuk-button-group">
            ${
              shown.nextToken
                ? html`<button class="govuk-button govuk-button--secondary" @click=${() => void more(shown)}>Show earlier ones</button>`
                : nothing
            }
            <button class="govuk-button govuk-button--secondary" @click=${() => save(shown.entries)}>Export as CSV</button>
          </div>`,
      )}`,
  };
}

function list(entries: Entry[]): TemplateResult {
  if (entries.length === 0) return html`<p class="govuk-body">No entry is like that.</p>`;
  return html`<ul class="ca-rows">
    ${entries.map(
      (entry) => html`<li class="ca-row">
        <strong>${entry.action}</strong>
        <span>${moment(entry.at)}</span>
        <span class="ca-row__more">
          ${nameOf(entry.who)}${entry.role ? `, ${entry.role}` : ""}${entry.target ? ` · ${entry.target}` : ""}
          ${entry.reason ? html`<br />“${entry.reason}”` : nothing}
        </span>
      </li>`,
    )}
  </ul>`;
}

function save(entries: Entry[]): void {
  const header = ["at", "who", "role", "action", "target", "reason", "hash"];
  const rows = entries.map((e) => [e.at, e.who, e.role, e.action, e.target ?? "", e.reason ?? "", e.hash]);
  download("audit.csv", csv([header, ...rows]));
}

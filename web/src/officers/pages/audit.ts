import { html, nothing, type TemplateResult } from "lit-html";
import { csv, download } from "../../shared/csv";
import { text } from "../../shared/form";
import { redraw, type Page, type Place } from "../../shared/page";
import { moment } from "../../shared/say";
import { api, query } from "../api";
import { Loaded } from "./parts";

interface Entry {
  at: string;
  who: string;
  role: string;
  action: string;
  target?: string;
  reason?: string;
  hash?: string;
}

interface Found {
  entries: Entry[];
  nextToken?: string;
}

const FILTERS = [["who", "Who"], ["what", "What"], ["target", "On what"]] as const;

/** Who did what, on what, when and why. */
export function audit(place: Place): Page {
  const wanted: Record<string, string> = Object.fromEntries(place.query);
  const fetch = (nextToken?: string) => api<Found>(`audit${query({ ...wanted, nextToken })}`);
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
        (shown) => html`${table(shown.entries)}
          <div class="govuk-button-group">
            ${shown.nextToken
              ? html`<button class="govuk-button govuk-button--secondary" @click=${() => void more(shown)}>Show earlier ones</button>`
              : nothing}
            <button class="govuk-button govuk-button--secondary" @click=${() => save(shown.entries)}>Export as CSV</button>
          </div>`,
      )}`,
  };
}

function table(entries: Entry[]): TemplateResult {
  if (entries.length === 0) return html`<p class="govuk-body">No entry is like that.</p>`;
  return html`<table class="govuk-table ca-stack">
    <caption class="govuk-table__caption govuk-table__caption--m">Newest first</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        ${["When", "Who", "What", "On what", "Why"].map((name) => html`<th scope="col" class="govuk-table__header">${name}</th>`)}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${entries.map(
        (entry) => html`<tr class="govuk-table__row">
          <th scope="row" class="govuk-table__header">${moment(entry.at)}</th>
          <td class="govuk-table__cell" data-label="Who">${entry.who}${entry.role ? `, ${entry.role}` : ""}</td>
          <td class="govuk-table__cell" data-label="What">${entry.action}</td>
          <td class="govuk-table__cell" data-label="On what">${entry.target ?? "–"}</td>
          <td class="govuk-table__cell" data-label="Why">${entry.reason ?? "–"}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function save(entries: Entry[]): void {
  const header = ["at", "who", "role", "action", "target", "reason", "hash"];
  const rows = entries.map((e) => [e.at, e.who, e.role, e.action, e.target ?? "", e.reason ?? "", e.hash ?? ""]);
  download("audit.csv", csv([header, ...rows]));
}

import { html, nothing, type TemplateResult } from "lit-html";
import { select } from "../../shared/form/choice-fields";
import { text } from "../../shared/form/text-fields";
import { go, type Page, type Place } from "../../shared/page";
import { csv, download, fileName } from "../../shared/text/csv";
import { inLondon } from "../../shared/text/london";
import { moment } from "../../shared/text/say";
import { call } from "../platform/api";
import { nameOf, namesKnown, people } from "../platform/names";
import { titleOf } from "../platform/titles";
import { Paged } from "../shell/paged";
import { acts, actWords, cameTo } from "./acts";
import { acted, doer, type Entry, pageOf, targetWords, titlesKnown } from "./audit-lines";

const KEYS = ["who", "what", "from", "to", "target"] as const;

/** Who did what, on what, when and why; what is asked for stands in the address. */
export function audit(place: Place): Page {
  const wanted = Object.fromEntries(KEYS.map((key) => [key, place.query.get(key) ?? ""])) as Record<(typeof KEYS)[number], string>;
  const fetch = async (nextToken?: string) => {
    const query = { ...wanted, from: startOf(wanted.from), to: endOf(wanted.to), nextToken };
    const [found] = await Promise.all([call("readAudit", { query }), namesKnown()]);
    await titlesKnown(found.entries);
    return found;
  };
  const found = new Paged(fetch, "entries");
  const search = (event?: Event) => {
    event?.preventDefault();
    const set = Object.entries(wanted).filter(([, value]) => value !== "");
    go(`audit${set.length === 0 ? "" : `?${new URLSearchParams(set)}`}`);
  };

  return {
    title: "Audit",
    view: () => html`<h1 class="govuk-heading-l">Audit</h1>
      ${filters(wanted, search)}
      ${found.show(
        (shown) => html`${list(acted(shown.entries))}
          <div class="govuk-button-group">
            ${found.more()}
            <button class="govuk-button govuk-button--secondary" @click=${() => save(shown.entries)}>Export as CSV</button>
          </div>`,
      )}`,
  };
}

const startOf = (day: string) => (day ? inLondon(`${day}T00:00`)[0]?.toISOString() : undefined);
const endOf = (day: string) => (day ? inLondon(`${day}T23:59:59.999`)[0]?.toISOString() : undefined);

function filters(wanted: Record<(typeof KEYS)[number], string>, search: (event?: Event) => void): TemplateResult {
  const choose = (id: "who" | "what", label: string, known: [string, string][]) => {
    const value = wanted[id];
    const asked: [string, string][] = value && !known.some(([one]) => one === value) ? [[value, value]] : [];
    const choices = [["", "All"], ...asked, ...known].map(([value = "", label = ""]) => ({ value, label }));
    return select({ id, label, value, choices, change: (to) => (wanted[id] = to) });
  };
  const day = (id: "from" | "to", label: string) => text({ id, label, type: "date", value: wanted[id], change: (to) => (wanted[id] = to) });
  return html`<form class="ca-filters" role="search" @submit=${search}>
    ${choose("who", "Who", people())} ${choose("what", "What", acts())} ${day("from", "From")} ${day("to", "To")}
    <button class="govuk-button govuk-button--secondary">Find</button>
    ${wanted.target ? html`<p class="govuk-body">Only about ${titleOf(wanted.target) ?? wanted.target}. <a class="govuk-link" href="#/audit">Show all</a></p>` : nothing}
  </form>`;
}

function list(entries: Entry[]): TemplateResult {
  if (entries.length === 0) return html`<p class="govuk-body">Nothing found. Choose other days, or “All”.</p>`;
  return html`<ul class="ca-rows">
    ${entries.map((entry) => {
      const came = cameTo(entry);
      return html`<li class="ca-row">
        <strong>${actWords(entry.action)}${came ? ` (${came})` : ""}</strong>
        <span>${moment(entry.at)}</span>
        <span class="ca-row__more">
          ${doer(entry)}${onWhat(entry)}
          ${entry.reason ? html`<br />“${entry.reason}”` : nothing}
        </span>
      </li>`;
    })}
  </ul>`;
}

function onWhat(entry: Entry) {
  const [page, words] = [pageOf(entry), targetWords(entry)];
  if (!words) return nothing;
  return html` · ${page ? html`<a class="govuk-link" href="#/${page}">${words}</a>` : words}`;
}

/** Every entry as it stands on the audit, with the words beside. */
function save(entries: Entry[]): void {
  const header = ["at", "who", "name", "role", "action", "in words", "target", "title", "reason", "outcome", "request", "hash"];
  const rows = entries.map((e) => [
    ...[e.at, e.who, nameOf(e.who), e.role, e.action, actWords(e.action)],
    ...[e.target ?? "", titleOf(e.target) ?? e.target ?? "", e.reason ?? "", e.outcome, e.request, e.hash],
  ]);
  download(fileName("audit", entries.at(-1)?.at, entries[0]?.at), csv([header, ...rows]));
}

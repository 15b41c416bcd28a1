import { html, nothing, type TemplateResult } from "lit-html";
import { select } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { type Page, redraw } from "../../shared/page";
import { put } from "../../shared/platform/http";
import { Polling } from "../../shared/platform/polling";
import { csv, download } from "../../shared/text/csv";
import { count, number } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";
import { COLUMNS, guessed, headerOf, said, type Target } from "./columns";

type Import = Answer<"readImport">;

const EXAMPLE = [
  "",
  "Ada Archer",
  "07700 900123",
  "",
  "ada@example.org",
  "BS20 8QJ",
  "farm-watch;horse-watch",
  "sms;email",
  "en",
  "",
  "Top field|51.4 -2.7|farm-watch",
];
/** What a column can be, as the page says it. */
const TARGETS: [Target | "", string][] = [
  ["", "Leave it out"],
  ["name", "Name, or a part of it"],
  ["mobile", "Mobile"],
  ["landline", "Landline"],
  ["phone", "Mobile or landline"],
  ["email", "E-mail address"],
  ["postcode", "Postcode"],
  ["groups", "Groups"],
  ["channels", "Channels"],
  ["language", "Language"],
  ["until", "Last day"],
  ["place2", "Second place: what it is called"],
  ["postcode2", "Second place: postcode"],
  ["groups2", "Second place: groups"],
  ["until2", "Second place: last day"],
  ["places", "Other places, as an export has them"],
  ["id", "Id"],
];
/** Enough of a file to hold its first line. */
const HEAD = 64 * 1024;
const OFTEN = 1000;
const ENDED = ["finished", "failed"];

/** Brings in residents from a CSV file, and says which rows were not imported and why. */
export function importing(): Page {
  const errors = new Errors();
  let state: Import | undefined;
  let file: File | undefined;
  let header: string[] = [];
  let columns = new Map<string, Target>();
  let busy = false;
  let begun = "";

  const choose = async (chosen: File | undefined) => {
    file = chosen;
    state = undefined;
    header = chosen ? headerOf(await chosen.slice(0, HEAD).text()) : [];
    columns = guessed(header);
    redraw();
  };

  const begin = async (event: Event, dryRun: boolean) => {
    event.preventDefault();
    errors.clear();
    if (!file) errors.add("file", "Choose a CSV file");
    if (!file || busy) return errors.show();
    busy = true;
    state = undefined;
    redraw();
    try {
      const { id, uploadUrl } = await call("beginImport", { body: { bytes: file.size } });
      await put(uploadUrl, new Blob([file], { type: "text/csv" }));
      const ours = said(header, columns);
      await call("startImport", { path: { id }, body: { dryRun, ...(ours ? { columns: ours } : {}) } });
      begun = id;
      await progress.now();
    } catch (fault) {
      stopped(fault);
    }
  };

  const progress = new Polling(async () => {
    try {
      state = await call("readImport", { path: { id: begun } });
      busy = !ENDED.includes(state.status);
      redraw();
      return busy ? OFTEN : undefined;
    } catch (fault) {
      stopped(fault);
      return undefined;
    }
  });

  const stopped = (fault: unknown) => {
    busy = false;
    errors.take(fault, () => "file");
    errors.show();
  };

  const choice = (name: string, to: Target | "") => {
    columns = new Map([...columns].filter(([other]) => other !== name));
    if (to) columns.set(name, to);
    redraw();
  };

  return {
    title: "Import residents",
    leave: progress.stop,
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">Import residents</h1>
      <p class="govuk-body">
        A CSV file with the columns ${COLUMNS.join(", ")}, or with others: then say below what they are. Lists are separated by
        “;”. A resident with the same id or address is brought up to date.
        <button class="ca-textbutton" @click=${() => download("residents-example.csv", csv([COLUMNS, EXAMPLE]))}>
          Get an example
        </button>
      </p>
      <form novalidate @submit=${(event: Event) => void begin(event, false)}>
        <div class="govuk-form-group ${errors.get("file") ? "govuk-form-group--error" : ""}">
          <label class="govuk-label" for="file">File</label>
          ${errors.get("file") ? html`<p class="govuk-error-message">${errors.get("file")}</p>` : nothing}
          <input
            class="govuk-file-upload"
            id="file"
            type="file"
            accept=".csv,text/csv"
            @change=${(event: Event) => void choose((event.target as HTMLInputElement).files?.[0])}
          />
        </div>
        ${header.length > 0 && (said(header, columns) || header.length > columns.size) ? mapping(header, columns, choice) : nothing}
        <div class="govuk-button-group">
          <button class="govuk-button" ?disabled=${busy}>${busy ? "Reading…" : "Import"}</button>
          <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${busy} @click=${(event: Event) => void begin(event, true)}>
            Try it out first
          </button>
        </div>
      </form>
      <div role="status">${state ? outcome(state, busy) : nothing}</div>`,
  };
}

/** What each column of the file is. */
function mapping(header: string[], columns: Map<string, Target>, change: (name: string, to: Target | "") => void): TemplateResult {
  return html`<fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What are the file’s columns?</legend>
    ${header.map((name, at) =>
      select({
        id: `column-${at}`,
        label: name,
        value: columns.get(name) ?? "",
        choices: TARGETS.map(([value, label]) => ({ value, label })),
        change: (to) => change(name, to as Target | ""),
      }),
    )}
  </fieldset>`;
}

/** What came of it, or would. */
function taken({ imported, added, changed, dryRun }: Import): string {
  const same = imported - added - changed;
  const would = dryRun ? "would be " : "";
  return `${number(added)} ${would}added, ${number(changed)} ${would}changed, ${number(same)} ${dryRun ? "would stay" : "stayed"} as they are.`;
}

function outcome(state: Import, busy: boolean): TemplateResult {
  const done = state.dryRun ? "could be imported; nothing was changed" : "imported";
  return html`${state.why ? html`<p class="govuk-error-message" role="alert">${state.why}</p>` : nothing}
    <p class="ca-headline"><strong>${count(state.imported, "resident")}</strong> ${busy ? "so far" : done}</p>
    <p class="govuk-body">${taken(state)}</p>
    ${busy ? html`<progress class="ca-progress" aria-label="Importing"></progress>` : nothing}
    ${
      state.rejected > 0
        ? html`<h2 class="govuk-heading-m">${count(state.rejected, "row")} not imported</h2>
          <table class="govuk-table">
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header">Line</th>
                <th scope="col" class="govuk-table__header">Why</th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              ${state.rejections.map(
                ({ line, reason }) => html`<tr class="govuk-table__row">
                  <td class="govuk-table__cell">${number(line)}</td>
                  <td class="govuk-table__cell">${reason}</td>
                </tr>`,
              )}
            </tbody>
          </table>
          ${
            state.rejectionsUrl
              ? html`<a class="govuk-button govuk-button--secondary" href=${state.rejectionsUrl} download>Save the rows that were not imported</a>`
              : nothing
          }`
        : nothing
    }`;
}

import { html, nothing, type TemplateResult } from "lit-html";
import { Errors } from "../../shared/form/errors";
import { type Page, redraw } from "../../shared/page";
import { put } from "../../shared/platform/http";
import { Polling } from "../../shared/platform/polling";
import { csv, download } from "../../shared/text/csv";
import { count, number } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";

type Import = Answer<"readImport">;

const COLUMNS = ["id", "name", "mobile", "landline", "email", "postcode", "groups", "channels", "language"];
const EXAMPLE = ["", "Ada Archer", "07700 900123", "", "ada@example.org", "BS20 8QJ", "farm-watch;horse-watch", "sms;email", "en"];
const OFTEN = 1000;
const ENDED = ["finished", "failed"];

/** Brings in residents from a CSV file, and says which rows were not imported and why. */
export function importing(): Page {
  const errors = new Errors();
  let state: Import | undefined;
  let file: File | undefined;
  let busy = false;
  let begun = "";

  const begin = async (event: Event) => {
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
      await call("startImport", { path: { id } });
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

  return {
    title: "Import residents",
    leave: progress.stop,
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">Import residents</h1>
      <p class="govuk-body">
        A CSV file with the columns ${COLUMNS.join(", ")}. Lists are separated by “;”. A resident with the same id is
        brought up to date.
        <button class="ca-textbutton" @click=${() => download("residents-example.csv", csv([COLUMNS, EXAMPLE]))}>
          Get an example
        </button>
      </p>
      <form novalidate @submit=${(event: Event) => void begin(event)}>
        <div class="govuk-form-group ${errors.get("file") ? "govuk-form-group--error" : ""}">
          <label class="govuk-label" for="file">File</label>
          ${errors.get("file") ? html`<p class="govuk-error-message">${errors.get("file")}</p>` : nothing}
          <input
            class="govuk-file-upload"
            id="file"
            type="file"
            accept=".csv,text/csv"
            @change=${(event: Event) => (file = (event.target as HTMLInputElement).files?.[0])}
          />
        </div>
        <button class="govuk-button" ?disabled=${busy}>${busy ? "Importing…" : "Import"}</button>
      </form>
      <div role="status">${state ? outcome(state, busy) : nothing}</div>`,
  };
}

function outcome(state: Import, busy: boolean): TemplateResult {
  return html`${state.why ? html`<p class="govuk-error-message" role="alert">${state.why}</p>` : nothing}
    <p class="ca-headline"><strong>${count(state.imported, "resident")}</strong> ${busy ? "so far" : "imported"}</p>
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

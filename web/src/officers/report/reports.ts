import { html, nothing, type TemplateResult } from "lit-html";
import { select } from "../../shared/form/choice-fields";
import { text } from "../../shared/form/text-fields";
import { type Page, type Place, redraw } from "../../shared/page";
import { csv, download, fileName } from "../../shared/text/csv";
import { money, number, title } from "../../shared/text/say";
import { type Answer, call, type Input } from "../platform/api";
import { kindName } from "../platform/kinds";
import { CHANNEL_NAMES, type Kind } from "../platform/types";
import { Loaded } from "../watch/alert-parts";
import { change } from "./axes";
import { bars } from "./bars";
import { before, dayOf, keyWords, monthOf, type Period, periodWords, yearOf } from "./periods";

type Usage = Answer<"reportUsage">;
type Row = Usage["totals"];
type By = NonNullable<NonNullable<Input<"reportUsage">["query"]>["by"]>;

const FIGURES = [
  ["messages", "Messages"],
  ["segments", "Text parts"],
  ["minutes", "Call minutes"],
  ["cost", "Cost"],
  ["delivered", "Delivered"],
  ["replies", "Replies"],
  ["optOuts", "Opt-outs"],
] as const;

const DAY = 86_400_000;

/** What was sent, what it cost and whom it reached. */
export function reports(place: Place): Page {
  let from = place.query.get("from") ?? dayOf(Date.now() - 30 * DAY);
  let to = place.query.get("to") ?? dayOf(Date.now());
  let by = (place.query.get("by") ?? "day") as By;
  const fetch = async () => {
    const query = { from, to, by };
    const [usage, earlier] = await Promise.all([
      call("reportUsage", { query }),
      call("reportUsage", { query: { ...before({ from, to }), by } }).catch(() => undefined),
    ]);
    return { usage, earlier: earlier?.totals, from, to };
  };
  let found = new Loaded(fetch);
  const again = (event?: Event) => {
    event?.preventDefault();
    found = new Loaded(fetch);
    redraw();
  };

  return {
    title: "Reports",
    view: () => html`<h1 class="govuk-heading-l">Reports</h1>
      <form class="ca-filters" @submit=${again}>
        ${text({ id: "from", label: "From", type: "date", value: from, change: (day) => (from = day) })}
        ${text({ id: "to", label: "To", type: "date", value: to, change: (day) => (to = day) })}
        ${select({
          id: "by",
          label: "Show by",
          value: by,
          choices: ["day", "month", "group", "kind"].map((value) => ({ value, label: NAMES[value] ?? title(value) })),
          change: (chosen) => {
            by = chosen as By;
            again();
          },
        })}
        <button class="govuk-button govuk-button--secondary">Show</button>
        ${shortWays()}
      </form>
      ${found.show((asked) => report(asked, by))}`,
  };
}

/** The periods that are asked for most, a tap each. */
function shortWays(now = Date.now()): TemplateResult {
  const way = (name: string, { from, to }: Period, by: string) =>
    html`<a class="govuk-link" href="#/reports?${new URLSearchParams({ from, to, by })}">${name}</a>`;
  return html`<p class="govuk-body ca-ways">
    ${way("This month", monthOf(now), "day")} ${way("Last month", monthOf(now, 1), "day")} ${way("This year by month", yearOf(now), "month")}
  </p>`;
}

const NAMES: Record<string, string> = { kind: "What happened" };
const byWords = (by: string) => (NAMES[by] ?? by).toLowerCase();
const keyOf = (row: Row) => row.day ?? row.month ?? row.group ?? row.kind ?? "";
const labelOf = (key: string, by: string) => (by === "group" ? title(key) : by === "kind" ? kindLabel(key) : keyWords(key));
const kindLabel = (key: string) => (key === "codes" ? title(key) : kindName(key as Kind));
const shown = (figure: string, value: number) => (figure === "cost" ? money(value) : number(value));

interface Asked {
  usage: Usage;
  /** What was sent in as many days before, if it is known. */
  earlier: Row | undefined;
  from: string;
  to: string;
}

function report({ usage, earlier, from, to }: Asked, by: string): TemplateResult {
  if (usage.rows.length === 0) return html`<p class="govuk-body">Nothing was sent in that time.</p>`;
  const keys = [...new Set(usage.rows.map(keyOf))];
  const sums = keys.map((key) => ({
    label: labelOf(key, by),
    value: usage.rows.filter((row) => keyOf(row) === key && row.channel !== "web").reduce((sum, row) => sum + row.messages, 0),
  }));
  return html`<h2 class="govuk-heading-m">${periodWords({ from, to })}</h2>
    ${totals(usage.totals, earlier, before({ from, to }))} ${bars(`Messages by ${byWords(by)}`, sums)} ${table(usage.rows, by)}
    <div class="govuk-button-group">
      <button class="govuk-button govuk-button--secondary" @click=${() => save(usage.rows, by, from, to)}>Export as CSV</button>
      <button class="govuk-button govuk-button--secondary" @click=${() => print()}>Print</button>
    </div>`;
}

function totals(sum: Row, earlier: Row | undefined, then: Period): TemplateResult {
  return html`<dl class="ca-figures">
      ${FIGURES.map(
        ([figure, name]) => html`<div class="ca-figure">
          <dt>${name}</dt>
          <dd>${shown(figure, sum[figure])}${earlier ? html` <small>before: ${shown(figure, earlier[figure])}${compared(sum[figure], earlier[figure])}</small>` : nothing}</dd>
        </div>`,
      )}
    </dl>
    ${earlier ? html`<p class="govuk-hint">“Before” is ${periodWords(then)}.</p>` : nothing}`;
}

/** ", 12 % more" */
function compared(now: number, before: number): string {
  const words = change(now, before);
  return words ? `, ${words}` : "";
}

function table(rows: Row[], by: string): TemplateResult {
  return html`<table class="govuk-table ca-stack ca-stack--wide">
    <caption class="govuk-table__caption govuk-table__caption--m">By ${byWords(by)} and channel</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th scope="col" class="govuk-table__header">${NAMES[by] ?? title(by)}</th>
        <th scope="col" class="govuk-table__header">Channel</th>
        ${FIGURES.map(([, name]) => html`<th scope="col" class="govuk-table__header govuk-table__header--numeric">${name}</th>`)}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${rows.map(
        (row) => html`<tr class="govuk-table__row">
          <th scope="row" class="govuk-table__header">${labelOf(keyOf(row), by)}</th>
          <td class="govuk-table__cell" data-label="Channel">${row.channel ? CHANNEL_NAMES[row.channel] : ""}</td>
          ${FIGURES.map(
            ([figure, name]) => html`<td class="govuk-table__cell govuk-table__cell--numeric" data-label=${name}>
              ${shown(figure, row[figure])}
            </td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function save(rows: Row[], by: string, from: string, to: string): void {
  const header = [NAMES[by] ?? title(by), "Channel", ...FIGURES.map(([, name]) => name)];
  const key = (row: Row) => (by === "day" || by === "month" ? keyOf(row) : labelOf(keyOf(row), by));
  download(
    fileName(`messages by ${byWords(by)}`, from, to),
    csv([header, ...rows.map((row) => [key(row), row.channel ? CHANNEL_NAMES[row.channel] : "", ...FIGURES.map(([f]) => row[f])])]),
  );
}

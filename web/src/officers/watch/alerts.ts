import { html, nothing } from "lit-html";
import { select } from "../../shared/form/choice-fields";
import { text } from "../../shared/form/text-fields";
import { type Page, type Place, redraw } from "../../shared/page";
import { type Answer, call, type Input } from "../platform/api";
import { alertList, Loaded } from "./alert-parts";

const FILTERS = [
  ["", "All"],
  ["waiting", "Waiting for approval"],
  ["scheduled", "Scheduled"],
  ["accepted", "Going out"],
  ["finished", "Finished"],
  ["stopped", "Stopped"],
  ["expired", "Expired"],
  ["rejected", "Rejected"],
  ["returned", "Returned for edit"],
  ["withdrawn", "Withdrawn"],
  ["lapsed", "Not approved in time"],
] as const;

type Found = Answer<"listAlerts">;
type Status = NonNullable<Input<"listAlerts">["query"]>["status"];

/** Every alert, newest first, to search and filter. */
export function alerts(place: Place): Page {
  let status = place.query.get("status") ?? "";
  let words = place.query.get("q") ?? "";
  const fetch = (nextToken?: string) =>
    call("listAlerts", { query: { status: (status || undefined) as Status, q: words.trim(), nextToken } });
  let found = new Loaded(() => fetch());

  const search = (event?: Event) => {
    event?.preventDefault();
    found = new Loaded(() => fetch());
    redraw();
  };
  const more = async (shown: Found) => {
    const next = await fetch(shown.nextToken);
    found.value = { ...next, alerts: [...shown.alerts, ...next.alerts] };
    redraw();
  };

  return {
    title: "Alerts",
    view: () => html`<h1 class="govuk-heading-l">Alerts</h1>
      <form class="ca-filters" role="search" @submit=${search}>
        ${text({ id: "q", label: "Words in the title or text", value: words, type: "search", change: (to) => (words = to) })}
        ${select({
          id: "status",
          label: "Status",
          value: status,
          choices: FILTERS.map(([value, label]) => ({ value, label })),
          change: (to) => {
            status = to;
            search();
          },
        })}
        <button class="govuk-button govuk-button--secondary">Search</button>
      </form>
      ${found.show(
        (shown) => html`${alertList(shown.alerts, "No alert is like that.")}
          ${
            shown.nextToken
              ? html`<button class="govuk-button govuk-button--secondary" @click=${() => void more(shown)}>Show earlier ones</button>`
              : nothing
          }`,
      )}`,
  };
}

import { html } from "lit-html";
import { select } from "../../shared/form/choice-fields";
import { text } from "../../shared/form/text-fields";
import { go, type Page, type Place } from "../../shared/page";
import { type Answer, call, type Input } from "../platform/api";
import { alone, type Listing } from "../shell/beside";
import { Paged } from "../shell/paged";
import { alertList } from "./alert-parts";

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

/** What was found last, by what was asked for: going from one alert to the next, the list stays. */
let kept: { asked: string; found: Paged<"alerts", Found> } | undefined;

export const alerts = (place: Place): Page => alone(alertsFound(place), "Choose an alert to see it here.");

/** Every alert, newest first; what is looked for stands in the address. */
export function alertsFound(place: Place): Listing {
  const status = place.query.get("status") ?? "";
  let words = place.query.get("q") ?? "";
  const asked = address({ q: words, status });
  const fetch = (nextToken?: string) =>
    call("listAlerts", { query: { status: (status || undefined) as Status, q: place.query.get("q") ?? undefined, nextToken } });
  const found = new Paged(fetch, "alerts", kept?.asked === asked ? kept.found.value : undefined);
  kept = { asked, found };
  const seek = (change: { status?: string }) => go(`alerts${address({ q: words.trim(), status, ...change })}`);

  return {
    title: "Alerts",
    view: (chosen) => html`<form
        class="ca-filters"
        role="search"
        @submit=${(event: Event) => {
          event.preventDefault();
          seek({});
        }}
      >
        ${text({
          id: "q",
          label: "Words, an officer, a group or a place",
          value: words,
          type: "search",
          change: (to) => (words = to),
        })}
        ${select({
          id: "status",
          label: "Status",
          value: status,
          choices: FILTERS.map(([value, label]) => ({ value, label })),
          change: (to) => seek({ status: to }),
        })}
        <button class="govuk-button govuk-button--secondary">Search</button>
      </form>
      ${found.show(
        (shown) => html`${alertList(shown.alerts, "No alert found. Use fewer words, or another status.", { chosen, search: asked })}
          ${found.more()}`,
      )}`,
  };
}

/** "?q=horse&status=finished", or nothing where nothing is asked for. */
function address(asked: Record<string, string>): string {
  const set = Object.entries(asked).filter(([, value]) => value !== "");
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

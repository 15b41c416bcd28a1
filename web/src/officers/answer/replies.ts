import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { select } from "../../shared/form/choice-fields";
import { text } from "../../shared/form/text-fields";
import { go, type Page, type Place } from "../../shared/page";
import { Pace } from "../../shared/platform/pace";
import { Polling } from "../../shared/platform/polling";
import { csv, download, fileName } from "../../shared/text/csv";
import { count, moment } from "../../shared/text/say";
import { type Answer, call, type Input } from "../platform/api";
import { nameOf, namesKnown } from "../platform/names";
import { latestKnown, titleOf } from "../platform/titles";
import type { Conversation } from "../platform/types";
import { announce } from "../shell/announced";
import { alone, type Listing } from "../shell/beside";
import { Paged } from "../shell/paged";
import { mapOfPins } from "../where/map-slot";
import { care, inWords, KINDS, STATES, tags } from "./conversation-parts";

/** After how many milliseconds the list is looked at again, and how long that becomes while nothing is new. */
const OFTEN = 10_000;
const SELDOM = 60_000;

const FILTERS = [
  ["", "All"],
  ["new", "New"],
  ["mine", "Mine"],
  ["waiting", "Waiting for the resident"],
  ["closed", "Closed"],
] as const;

type Found = Answer<"listConversations">;
type Beside = { chosen: string | undefined; search: string };
type State = NonNullable<Input<"listConversations">["query"]>["state"];

/** What was found last, by what was asked for: going from one conversation to the next, the list stays. */
let kept: { asked: string; found: Paged<"conversations", Found> } | undefined;

export const replies = (place: Place): Page => alone(conversations(place), "Choose a conversation to see it here.");

/** The desk: what people say about incidents, to search and filter by the address. */
export function conversations(place: Place): Listing {
  const asked = Object.fromEntries(place.query) as { state?: State; owner?: string; incident?: string; q?: string };
  let words = asked.q ?? "";
  const fetch = async (nextToken?: string) => {
    const query = { state: asked.state, owner: asked.owner, incident: asked.incident, q: asked.q, nextToken };
    const [found] = await Promise.all([call("listConversations", { query }), namesKnown(), latestKnown()]);
    return found;
  };
  const search = address(asked);
  const found = new Paged(fetch, "conversations", kept?.asked === search ? kept.found.value : undefined);
  kept = { asked: search, found };
  const pace = new Pace(OFTEN, SELDOM);
  const looks = new Polling(async () => {
    const before = found.value;
    await found.again();
    const fresh = newer(before, found.value);
    announce(fresh > 0 ? count(fresh, "new reply", "new replies") : undefined);
    return pace.next(JSON.stringify(before) !== JSON.stringify(found.value));
  });
  looks.after(OFTEN);

  const seek = (change: Record<string, string | undefined>) => {
    go(`replies${address({ ...asked, ...change })}`);
  };

  return {
    title: "Replies",
    leave: looks.stop,
    view: (chosen) => html`<form
        class="ca-filters"
        role="search"
        @submit=${(event: Event) => {
          event.preventDefault();
          seek({ q: words.trim() });
        }}
      >
        ${text({ id: "q", label: "Words, a name or a number", value: words, type: "search", change: (to) => (words = to) })}
        ${select({
          id: "state",
          label: "State",
          value: asked.state ?? "",
          choices: FILTERS.map(([value, label]) => ({ value, label })),
          change: (to) => seek({ state: to, q: words.trim() }),
        })}
        <button class="govuk-button govuk-button--secondary">Search</button>
        ${asked.incident ? html`<p class="govuk-body">Only about one incident. <a class="govuk-link" href="#/replies">Show all</a></p>` : nothing}
      </form>
      ${found.show((shown) => list(shown, found.more(), { chosen, search }))}`,
  };
}

/** "?q=horse&state=new", or nothing where nothing is asked for. */
function address(asked: Record<string, string | undefined>): string {
  const set = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

/** In how many conversations somebody has said something since. */
function newer(before: Found | undefined, now: Found | undefined): number {
  if (!before) return 0;
  const said = new Map(before.conversations.map(({ id, replies }) => [id, replies]));
  return (now?.conversations ?? []).filter(({ id, replies }) => replies > (said.get(id) ?? 0)).length;
}

function list({ conversations, nextToken }: Found, more: TemplateResult | typeof nothing, beside: Beside): TemplateResult {
  const urgent = (one: Conversation) => (one.state === "new" && one.flagged ? 0 : one.overdue ? 1 : 2);
  const sorted = [...conversations].sort((a, b) => urgent(a) - urgent(b) || b.at.localeCompare(a.at));
  return html`${
    sorted.length === 0
      ? html`<p class="govuk-body">${nextToken ? "None of the latest. Show earlier ones, or use fewer words." : "No conversation found. Use fewer words, or another state."}</p>`
      : html`<ul class="ca-rows">
          ${repeat(
            sorted,
            ({ id }) => id,
            (one) => row(one, beside),
          )}
        </ul>`
  }
    ${pinned(sorted, beside.search)}
    <div class="govuk-button-group">
      ${more}
      ${
        sorted.length > 0
          ? html`<button class="govuk-button govuk-button--secondary" @click=${() => save(sorted)}>Export as CSV</button>`
          : nothing
      }
    </div>`;
}

/** Where it was, of those who said so. */
function pinned(conversations: Conversation[], search: string): TemplateResult | typeof nothing {
  const pins = conversations.flatMap(({ id, from, place, lastWords }) =>
    place
      ? [{ at: [place.lat, place.lon] as [number, number], name: `${from}: ${lastWords}`, choose: () => go(`replies/${id}${search}`) }]
      : [],
  );
  return pins.length > 0 ? mapOfPins("replies-map", pins) : nothing;
}

function row(one: Conversation, { chosen, search }: Beside): TemplateResult {
  return html`<li class="ca-row">
    <a class="govuk-link ca-row__main" href="#/replies/${one.id}${search}" aria-current=${one.id === chosen ? "true" : nothing}>${one.from}</a>
    <span class="ca-row__tag">${tags(one)}</span>
    <span class="ca-row__more">${inWords(one.lastWords)}</span>
    <span class="ca-row__more">${[moment(one.at), about(one), care(one)].filter(Boolean).join(" · ")}</span>
  </li>`;
}

/** What they answered, by its title. */
const about = ({ alertId }: Conversation): string | undefined => titleOf(alertId);

function save(conversations: Conversation[]): void {
  const rows = conversations.map((one) => [
    one.from,
    about(one) ?? "",
    one.at,
    STATES[one.state][0],
    KINDS[one.kind],
    one.owner ? nameOf(one.owner) : "",
    one.team ?? "",
    one.due,
    one.overdue ? "overdue" : "",
    one.replies,
    one.lastWords,
  ]);
  const heads = ["from", "about", "last said", "state", "kind", "owner", "team", "answer by", "overdue", "times", "last words"];
  download(fileName("replies", conversations.at(-1)?.at, conversations[0]?.at), csv([heads, ...rows]));
}

import { html, nothing, type TemplateResult } from "lit-html";
import { go, type Page } from "../../shared/page";
import { askAhead } from "../compose/choose/begin";
import { draft, draftFrom, dropDraft, hasDraft, replaceDraft } from "../compose/draft";
import { type Bulletins, OtherAuthorities } from "../compose/reuse/bulletins";
import { goOn } from "../compose/reuse/fill-in";
import { call } from "../platform/api";
import { allSaved } from "../platform/saved";
import type { Alert, Conversation, Template } from "../platform/types";
import { may } from "../sign-in/session";
import { alertList, Loaded } from "../watch/alert-parts";

/** What the page shows below its first button. */
interface Start {
  templates: Template[];
  latest: Alert[];
  waiting: Alert[];
  scheduled: Alert[];
  replies: Conversation[];
  /** Nothing where they could not be had. */
  bulletins: Bulletins | undefined;
}

/** Where an officer starts: a new alert, a saved one, what is going out, what waits. */
export function home(): Page {
  askAhead();
  const found = new Loaded(start);
  const others = new OtherAuthorities(() => found.again());

  const begin = (template: Template) => {
    if (replaceDraft(draftFrom(template.alert))) goOn();
  };

  const anew = () => {
    if (!confirm("Delete your draft?")) return;
    dropDraft();
    go("new");
  };

  return {
    title: "Home",
    view: () => html`
      <h1 class="govuk-visually-hidden">Community Alerts</h1>
      ${may("issueAlert") ? beginning(anew) : nothing}
      ${found.show(
        ({ templates, latest, waiting, scheduled, replies, bulletins }) => html`${notices(waiting.length, replies.length)}
          ${others.view(bulletins)} ${saved(templates, begin)}
          ${scheduled.length > 0 ? html`<h2 class="govuk-heading-m">Scheduled</h2>${alertList(scheduled)}` : nothing}
          <h2 class="govuk-heading-m">Latest alerts</h2>
          ${alertList(latest)}`,
      )}
    `,
  };
}

function beginning(anew: () => void): TemplateResult {
  return html`<a class="govuk-button govuk-button--start ca-button--wide" href="#/new">
      ${hasDraft() ? `Go on with your draft${draft().title ? `: ${draft().title}` : ""}` : "New alert"}
    </a>
    ${
      hasDraft() ? html`<p class="govuk-body"><button class="ca-textbutton" @click=${anew}>Begin a new alert instead</button></p>` : nothing
    }`;
}

/** All of it together, so that nothing comes after the rest and moves it; a part that fails holds nothing else up. */
async function start(): Promise<Start> {
  const or = <T>(asked: Promise<T[]>) => asked.catch((): T[] => []);
  const none: Bulletins = { bulletins: [], feeds: [] };
  const [latest, templates, waiting, scheduled, replies, bulletins] = await Promise.all([
    // What has its time to come stands under its own heading, and would push what went out of sight.
    call("listAlerts").then(({ alerts }) => alerts.filter((alert) => !isAhead(alert)).slice(0, 5)),
    may("issueAlert") ? or(allSaved()) : [],
    may("approveAlert") ? or(call("listAlerts", { query: { status: "waiting" } }).then(({ alerts }) => alerts)) : [],
    or(call("listAlerts", { query: { status: "scheduled" } }).then(({ alerts }) => alerts)),
    may("listConversations") ? or(call("listConversations", { query: { state: "new" } }).then((found) => found.conversations)) : [],
    may("listBulletins") ? call("listBulletins").catch(() => undefined) : none,
  ]);
  return {
    bulletins,
    templates,
    latest,
    scheduled: nextOfEach(scheduled.filter(({ status }) => status === "scheduled").sort(soonestFirst)),
    waiting: waiting.filter(({ status }) => status === "waiting"),
    replies: replies.filter(({ flagged, overdue }) => flagged || overdue),
  };
}

/** Whether it was to go at a time that has not come: it stands elsewhere, or was taken back. */
const isAhead = ({ status, sendAt }: Alert) =>
  status === "scheduled" || (status === "withdrawn" && sendAt !== undefined && Date.parse(sendAt) > Date.now());

/** Of those that were issued to go one after the other, the next. */
const nextOfEach = (alerts: Alert[]) =>
  alerts.filter(({ series }, at) => !series || alerts.findIndex((other) => other.series === series) === at);

const soonestFirst = (one: Alert, other: Alert) => (one.sendAt ?? "").localeCompare(other.sendAt ?? "");

function notices(waiting: number, replies: number): TemplateResult {
  const line = (path: string, words: string) => html`<p class="govuk-inset-text"><a class="govuk-link" href="#/${path}">${words}</a></p>`;
  return html`
    ${waiting > 0 ? line("approvals", waiting === 1 ? "1 alert waits for approval" : `${waiting} alerts wait for approval`) : nothing}
    ${replies > 0 ? line("replies?state=new", replies === 1 ? "1 reply needs attention" : `${replies} replies need attention`) : nothing}
  `;
}

function saved(templates: Template[], begin: (template: Template) => void) {
  if (templates.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">Send a saved alert</h2>
    <ul class="ca-tiles">
      ${templates.map(
        (template) => html`<li>
          <button class="ca-tile" @click=${() => begin(template)}>
            <strong>${template.name}</strong><span>${template.alert.title}</span>
          </button>
        </li>`,
      )}
    </ul>`;
}

import { html, nothing, type TemplateResult } from "lit-html";
import type { Page, Place } from "../../shared/page";
import { count, moment, title } from "../../shared/text/say";
import { replyShown } from "../answer/reply-list";
import { type Answer, call } from "../platform/api";
import { kindName } from "../platform/kinds";
import { nameOf, namesKnown } from "../platform/names";
import type { Alert, Reply } from "../platform/types";
import { may } from "../sign-in/session";
import { follow } from "./act/follow";
import { statusTag, trainingTag } from "./alert-parts";
import { type Act, did, thread } from "./thread";

type Incident = Answer<"readIncident">;

/** One incident as a thread: what people did about it and, for who may read it, what came back, in the order of time. */
export async function incident(place: Place): Promise<Page> {
  const [found] = await Promise.all([call("readIncident", { path: { id: place.parts[1] ?? "" } }), namesKnown()]);
  const { alerts = [], acts = [] } = found;
  const replies = (await Promise.all(alerts.map(({ id }) => repliesTo(id)))).flat();
  const newest = alerts.at(-1);
  return {
    title: found.title,
    view: () => html`<p class="ca-status"><strong class="govuk-tag">${title(found.state)}</strong></p>
      <h1 class="govuk-heading-l">${found.title}</h1>
      <p class="govuk-body">${kindName(found.kind)}, since ${moment(found.openedAt)}. ${soFar(found)}</p>
      ${may("listConversations") ? html`<p class="govuk-body"><a class="govuk-link" href="#/replies?incident=${found.id}">Replies about it</a></p>` : nothing}
      ${newest ? follow(newest) : nothing}
      <h2 class="govuk-heading-m">What happened</h2>
      <ol class="ca-rows">${thread(acts, replies).map((one) => ("act" in one ? row(one.act, alerts) : said(one.reply)))}</ol>`,
  };
}

async function repliesTo(id: string): Promise<Reply[]> {
  return may("listAlertReplies") ? (await call("listAlertReplies", { path: { id } })).replies : [];
}

/** A volunteer is told no sums. */
function soFar({ alerts = [], counts }: Incident): string {
  const gone = counts ? `, ${count((counts.sent ?? 0) + (counts.delivered ?? 0), "message")} sent or delivered` : "";
  return `${count(alerts.length, "alert")}${gone}.`;
}

const said = (reply: Reply) => html`<li>${replyShown(reply)}</li>`;

function row(act: Act, alerts: Alert[]): TemplateResult {
  const { at, what, alert, by, why } = act;
  const about = alerts.find(({ id }) => id === alert);
  return html`<li class="ca-row">
    ${
      alert
        ? html`<a class="govuk-link ca-row__main" href="#/alerts/${alert}">${did(act, about)}: ${about?.title ?? "an alert"}</a>`
        : html`<span class="ca-row__main">${did(act, undefined)}</span>`
    }
    <span class="ca-row__tag">${about && what === "issued" ? statusTag(about.status) : nothing} ${about ? trainingTag(about) : nothing}</span>
    <span class="ca-row__more">${moment(at)}${by ? `, ${nameOf(by)}` : ""}${why ? `: “${why}”` : ""}</span>
  </li>`;
}

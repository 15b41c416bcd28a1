import { html, nothing, type TemplateResult } from "lit-html";
import { go, type Page, type Place, redraw } from "../../shared/page";
import { Pace } from "../../shared/platform/pace";
import { Polling } from "../../shared/platform/polling";
import { moment, title } from "../../shared/text/say";
import { replyList } from "../answer/reply-list";
import { draftFrom, replaceDraft } from "../compose/draft";
import { save } from "../compose/reuse/save-template";
import { approval } from "../decide/approval";
import { decided } from "../decide/decision";
import { look } from "../decide/look";
import { Pack } from "../disclose/pack";
import { type Answer, call } from "../platform/api";
import { kindName } from "../platform/kinds";
import { nameOf, namesKnown } from "../platform/names";
import type { Alert, Reply } from "../platform/types";
import { announce } from "../shell/announced";
import { may, session, volunteer } from "../sign-in/session";
import { exportAlert } from "./act/export";
import { follow, replacement } from "./act/follow";
import { withdraw } from "./act/withdraw";
import { type Row, said, statusTag, summaryList, trainingTag, went, whom } from "./alert-parts";
import { answered } from "./progress/answered";
import { inFives } from "./progress/in-fives";
import { news } from "./progress/news";
import { outcomeRows } from "./progress/outcome";
import { going, progress, timeLeft, waits, whyFailed } from "./progress/progress";
import { quietUntil, quietWords } from "./progress/quiet";
import { standing } from "./progress/standing";
import { stoppedWords } from "./progress/stopped";

type Failure = Answer<"listFailures">["failures"][number];

/** After how many milliseconds an alert that goes out is looked at again, and one that is over: longer each time nothing is new. */
export const OFTEN = 3000;
const SELDOM = 15_000;
const SELDOMEST = 120_000;

/** One alert as it goes out: what arrived, what failed and why, what residents answer; and the way to stop it. */
export async function watch(place: Place): Promise<Page> {
  const id = place.parts[1] ?? "";
  let [alert, failures, replies] = await all(id);
  let quiet = going(alert) ? await asked(alert) : undefined;
  const seen = alert.status === "waiting" && may("approveAlert") ? await look(alert) : {};
  let lost = false;
  let seenGoing = going(alert);
  const pack = new Pack(
    { alert: id },
    "Its words, who decided it and why, its area, counts and what was answered; for administrators who got it, too.",
  );

  const [often, seldom] = [new Pace(OFTEN, SELDOM), new Pace(SELDOM, SELDOMEST)];
  const looks = new Polling(async () => {
    const before = alert;
    try {
      alert = await call("readAlert", { path: { id } });
      if (changed(before, alert)) [failures, replies] = await Promise.all([failed(id), heard(id)]);
      if (!seenGoing && going(alert)) quiet = await asked(alert);
      seenGoing ||= going(alert);
      lost = false;
    } catch {
      lost = true;
    }
    announce(news(before, alert));
    redraw();
    return (going(alert) || soon(alert) ? often : seldom).next(changed(before, alert));
  });

  looks.after(OFTEN);
  const anew = () => {
    const back = ["returned", "withdrawn"].includes(alert.status);
    if (replaceDraft({ ...draftFrom(alert), ...(back ? { revises: alert.id } : {}) })) go("new/what");
  };

  return {
    title: alert.title,
    leave: () => {
      looks.stop();
      pack.leave();
    },
    view: () => html`
      <p class="ca-status">${statusTag(alert.status)} ${trainingTag(alert)}</p>
      <h1 class="govuk-heading-l">${alert.title}</h1>
      ${alert.incident ? html`<p class="govuk-body"><a class="govuk-link" href="#/incidents/${alert.incident}">All about this incident</a></p>` : nothing}
      ${alert.status === "waiting" ? approval(alert, seen, () => void looks.now()) : nothing}
      ${alert.status === "stopped" ? html`<p class="govuk-inset-text">${stoppedWords(alert)}</p>` : nothing}
      ${alert.status === "stopped" ? follow(alert) : nothing} ${standing(alert)} ${withdraw(alert, () => void looks.now())}
      ${(seenGoing || waits(alert)) && mayStop(alert) ? stopButton(alert) : nothing}
      <p class="govuk-body ca-line">${lost ? html`<span role="status">No connection: last figures known.</span>` : (quietWords(alert, going(alert) ? quiet : undefined) ?? timeLeft(alert))}</p>
      ${seenGoing ? nothing : came(alert, failures, replies)}
      ${seenGoing || (alert.progress && went(alert)) ? (volunteer() ? inFives(alert) : progress(alert, seenGoing)) : nothing}
      ${answered(alert)}
      ${may("listAlertReplies") && went(alert) ? html`<h2 class="govuk-heading-m">Replies</h2>${replyList(replies, "None yet.")}` : nothing} ${seenGoing ? whyFailed(failures) : nothing} ${details(alert)}
      ${went(alert) ? goOn(alert) : nothing}
      <div class="govuk-button-group">
        ${mine(alert) && CAME_BACK.includes(alert.status) ? html`<button class="govuk-button" @click=${anew}>Change it and send it again</button>` : nothing}
        <button class="govuk-button govuk-button--secondary" @click=${() => exportAlert(alert, failures, replies)}>Export as CSV</button>
        ${may("addTemplate") ? save(alert) : nothing}
      </div>
      ${may("askForPack") ? pack.view : nothing}
    `,
  };
}

/** What the page shows, asked for together, so that nothing comes after the rest and moves it. */
function all(id: string): Promise<[Alert, Failure[], Reply[], unknown]> {
  return Promise.all([call("readAlert", { path: { id } }), failed(id), heard(id), namesKnown()]);
}

const failed = async (id: string) => (may("listFailures") ? (await call("listFailures", { path: { id } })).failures : []);
const heard = async (id: string) => (may("listAlertReplies") ? (await call("listAlertReplies", { path: { id } })).replies : []);
const asked = (alert: Alert) => quietUntil(alert).catch(() => undefined);

/** Whether there is more to ask for than the alert itself: it stands otherwise, or somebody answered. */
const changed = (before: Alert, now: Alert) =>
  JSON.stringify([before.status, before.progress, before.replies]) !== JSON.stringify([now.status, now.progress, now.replies]);

/** An alert that may go out before the next seldom look. */
const soon = ({ status, sendAt }: Alert) => status === "scheduled" && sendAt !== undefined && Date.parse(sendAt) - Date.now() < SELDOM;

/** How an alert that is over came out, for whoever opens it then: while it is watched its figures say so. */
function came(alert: Alert, failures: Failure[], replies: Reply[]): TemplateResult | typeof nothing {
  const rows = outcomeRows(alert, failures, may("listAlertReplies") ? replies : undefined);
  return rows.length === 0 ? nothing : html`<h2 class="govuk-heading-m">How it went</h2>${summaryList(rows)}`;
}

const mine = ({ createdBy }: Alert) => may("issueAlert") && createdBy === session()?.subject;

/** What its author may change and send again. */
const CAME_BACK: Alert["status"][] = ["returned", "withdrawn", "rejected", "lapsed"];
const WAITS: Alert["status"][] = ["waiting", "scheduled"];

/** What can be said next about what it was about; a stopped one has its ways at the top. */
function goOn(alert: Alert): TemplateResult {
  const ways = alert.status === "stopped" ? nothing : follow(alert);
  const replace = may("issueAlert") && mayStop(alert) ? replacement(alert) : nothing;
  if (ways === nothing && replace === nothing) return html``;
  return html`<section class="ca-noprint"><h2 class="govuk-heading-m">Say more</h2>${ways} ${replace}</section>`;
}

/** Their own, or anybody's for a supervisor; an update takes another's place, and asks for the same. */
const mayStop = ({ createdBy }: Alert) =>
  may("stopAlert") && (createdBy === session()?.subject || (session()?.roles.includes("supervisor") ?? false));

/** Its place is kept when there is nothing to stop any more, so that nothing else comes under the finger. */
function stopButton(alert: Alert): TemplateResult {
  const gone = going(alert) || waits(alert) ? "" : "ca-gone";
  return html`<a class="govuk-button govuk-button--warning ca-button--wide ${gone}" href="#/alerts/${alert.id}/stop">Stop this alert</a>`;
}

function details(alert: Alert): TemplateResult {
  const rows: Row[] = [
    ["What happened", kindName(alert.kind)],
    ["Who", whom(alert)],
    ...said(alert),
    ["Severity", title(alert.severity)],
    [
      went(alert) ? "Sent" : "Issued",
      `${moment(went(alert) ? (alert.sendAt ?? alert.createdAt) : alert.createdAt)}, by ${nameOf(alert.createdBy)}`,
    ],
    ...(alert.sendAt ? [["Time", moment(alert.sendAt)] as [string, string]] : []),
    ["Until", moment(alert.expiresAt)],
  ];
  const decision = decided(alert);
  if (decision) rows.push(["Approval", decision]);
  return html`<h2 class="govuk-heading-m">${went(alert) ? "What was sent" : WAITS.includes(alert.status) ? "What will be sent" : "What was not sent"}</h2>
    ${summaryList(rows)}`;
}

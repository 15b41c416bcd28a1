import { html, nothing, type TemplateResult } from "lit-html";
import { go, type Page, type Place, redraw } from "../../shared/page";
import { Polling } from "../../shared/platform/polling";
import { lasting, moment, number, title } from "../../shared/text/say";
import { replyList } from "../answer/reply-list";
import { draftFrom, replaceDraft } from "../compose/draft";
import { save } from "../compose/save-template";
import { approval } from "../decide/approval";
import { decided } from "../decide/decision";
import { look } from "../decide/look";
import { type Answer, call } from "../platform/api";
import { kindName } from "../platform/kinds";
import { nameOf, namesKnown } from "../platform/names";
import { type Alert, CHANNEL_NAMES, CHANNELS, type Channel, type Counts, type Reply } from "../platform/types";
import { may, session } from "../sign-in/session";
import { said, statusTag, summaryList, trainingTag, went, whom } from "./alert-parts";
import { answered } from "./answered";
import { curve } from "./curve";
import { exportAlert } from "./export";
import { follow, replacement } from "./follow";
import { left } from "./left";
import { outcomeRows } from "./outcome";
import { quietUntil, quietWords } from "./quiet";
import { standing } from "./standing";
import { notSent, stoppedWords } from "./stopped";
import { type Tally, tally, whole } from "./tally";
import { withdraw } from "./withdraw";

type Failure = Answer<"listFailures">["failures"][number];

/** After how many milliseconds an alert that goes out is looked at again. */
export const OFTEN = 3000;
const SELDOM = 15_000;

/** One alert as it goes out: what arrived, what failed and why, what residents answer; and the way to stop it. */
export async function watch(place: Place): Promise<Page> {
  const id = place.parts[1] ?? "";
  let [alert, failures, replies] = await all(id);
  let quiet = going(alert) ? await asked(alert) : undefined;
  const seen = alert.status === "waiting" && may("approveAlert") ? await look(alert) : {};
  let lost = false;
  let seenGoing = going(alert);

  const looks = new Polling(async () => {
    try {
      const before = alert;
      alert = await call("readAlert", { path: { id } });
      if (changed(before, alert)) [failures, replies] = await Promise.all([failed(id), heard(id)]);
      if (!seenGoing && going(alert)) quiet = await asked(alert);
      seenGoing ||= going(alert);
      lost = false;
    } catch {
      lost = true;
    }
    redraw();
    return going(alert) || soon(alert) ? OFTEN : SELDOM;
  });

  looks.after(OFTEN);
  const anew = () => {
    const back = ["returned", "withdrawn"].includes(alert.status);
    if (replaceDraft({ ...draftFrom(alert), ...(back ? { revises: alert.id } : {}) })) go("new/what");
  };

  return {
    title: alert.title,
    leave: looks.stop,
    view: () => html`
      <p class="ca-status">${statusTag(alert.status)} ${trainingTag(alert)}</p>
      <h1 class="govuk-heading-l">${alert.title}</h1>
      ${alert.incident ? html`<p class="govuk-body"><a class="govuk-link" href="#/incidents/${alert.incident}">All about this incident</a></p>` : nothing}
      ${alert.status === "waiting" ? approval(alert, seen, () => void looks.now()) : nothing}
      ${alert.status === "stopped" ? html`<p class="govuk-inset-text">${stoppedWords(alert)}</p>` : nothing}
      ${alert.status === "stopped" ? follow(alert) : nothing} ${standing(alert)} ${withdraw(alert, () => void looks.now())}
      ${seenGoing && mayStop(alert) ? stopButton(alert) : nothing}
      <p class="govuk-body ca-line">${lost ? html`<span role="status">No connection: last figures known.</span>` : (quietWords(alert, going(alert) ? quiet : undefined) ?? timeLeft(alert))}</p>
      ${seenGoing ? nothing : came(alert, failures, replies)}
      ${seenGoing || alert.progress ? progress(alert, seenGoing) : nothing}
      ${answered(alert)}
      ${may("listAlertReplies") ? html`<h2 class="govuk-heading-m">Replies</h2>${replyList(replies, "None yet.")}` : nothing} ${seenGoing ? whyFailed(failures) : nothing} ${details(alert)}
      ${went(alert) ? goOn(alert) : nothing}
      <div class="govuk-button-group">
        ${mine(alert) && CAME_BACK.includes(alert.status) ? html`<button class="govuk-button" @click=${anew}>Change it and send it again</button>` : nothing}
        <button class="govuk-button govuk-button--secondary" @click=${() => exportAlert(alert, failures, replies)}>Export as CSV</button>
        ${may("addTemplate") ? save(alert) : nothing}
      </div>
    `,
  };
}

/** What the page shows, asked for together, so that nothing comes after the rest and moves it. */
function all(id: string): Promise<[Alert, Failure[], Reply[], unknown]> {
  return Promise.all([call("readAlert", { path: { id } }), failed(id), heard(id), namesKnown()]);
}

const failed = (id: string) => call("listFailures", { path: { id } }).then(({ failures }) => failures);
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
  return html`${ways === nothing && replace === nothing ? nothing : html`<h2 class="govuk-heading-m">Say more</h2>`} ${ways} ${replace}`;
}

/** Their own, or anybody's for a supervisor; an update takes another's place, and asks for the same. */
const mayStop = ({ createdBy }: Alert) =>
  may("stopAlert") && (createdBy === session()?.subject || (session()?.roles.includes("supervisor") ?? false));

const going = ({ status }: Alert) => ["accepted", "sending"].includes(status);

/** Its place is kept when there is nothing to stop any more, so that nothing else comes under the finger. */
function stopButton(alert: Alert): TemplateResult {
  const gone = going(alert) ? "" : "ca-gone";
  return html`<a class="govuk-button govuk-button--warning ca-button--wide ${gone}" href="#/alerts/${alert.id}/stop">Stop this alert</a>`;
}

function timeLeft(alert: Alert) {
  const seconds = alert.progress && going(alert) && whole(alert.progress).waiting > 0 ? left(alert) : undefined;
  return seconds === undefined ? nothing : `About ${lasting(seconds)} left.`;
}

/** @param keepPlaces whether a place is kept for all that may still come, so that nothing moves as it comes */
function progress(alert: Alert, keepPlaces: boolean): TemplateResult {
  const soFar = alert.progress ?? { recipients: 0, channels: {} };
  const all = whole(soFar);
  const stopped = alert.status === "stopped";
  const done = all.total - (stopped ? notSent(soFar) : all.waiting);
  const counted = spread(alert).filter((name) => name !== "web" && (keepPlaces || tally(soFar.channels[name] ?? {}).total > 0));
  return html`
    <section aria-label="Progress">
      <p class="ca-headline ca-headline--reach">
        <strong>${number(done)} of ${number(all.total)}</strong> done${stopped ? " before it was stopped" : ""}${outcome(all)}
      </p>
      <progress class="ca-progress" max=${Math.max(1, all.total)} value=${done} aria-label="Done"></progress>
      ${counted.map((name) => channel(name, soFar.channels[name] ?? {}, keepPlaces))}
      ${alert.public && spread(alert).includes("web") ? published(alert) : nothing} ${keepPlaces || alert.timeline?.length ? curve(alert, all.total) : nothing}
    </section>
  `;
}

/** ": 9 delivered, 1 failed" */
function outcome({ arrived, failed, unknown }: Tally): string {
  const parts = [
    `${number(arrived)} delivered`,
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(unknown > 0 ? [`${number(unknown)} unknown`] : []),
  ];
  return `: ${parts.join(", ")}`;
}

/** The channels it may go by: all, if none is named. */
const spread = ({ channels }: Alert) => CHANNELS.filter((name) => channels.length === 0 || channels.includes(name));

function published(alert: Alert): TemplateResult {
  const { sent = 0, delivered = 0 } = alert.progress?.channels.web ?? {};
  const link = html`<a class="govuk-link" href="/alerts/${alert.id}.html">On the public page</a>`;
  return html`<p class="govuk-body ca-line">${sent + delivered > 0 ? link : nothing}</p>`;
}

function channel(name: Channel, counts: Counts, keepPlaces: boolean): TemplateResult {
  const t = tally(counts);
  const usual: [string, number, string][] = [
    ["Waiting", t.waiting, ""],
    ["Sent, no receipt yet", t.onTheWay, ""],
    ["Delivered", t.arrived, "good"],
    ["Failed", t.failed, "bad"],
  ];
  const seldom: [string, number, string][] = [
    ["Unknown", t.unknown, "bad"],
    ["Not sent: opted out", counts.suppressed ?? 0, ""],
    ["Not sent: stopped", counts.stopped ?? 0, ""],
    ["Not sent: too late", counts.expired ?? 0, ""],
  ];
  return html`<h2 class="govuk-heading-s ca-channel">${CHANNEL_NAMES[name]} <span>${number(t.total)}</span></h2>
    <dl class="ca-figures">
      ${[...usual.filter(([, n]) => keepPlaces || n > 0), ...seldom.filter(([, n]) => n > 0)].map(
        ([label, n, tone]) =>
          html`<div class="ca-figure ${n > 0 && tone ? `ca-figure--${tone}` : ""}"><dt>${label}</dt><dd>${number(n)}</dd></div>`,
      )}
    </dl>`;
}

function whyFailed(failures: Failure[]) {
  if (failures.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">Why some failed</h2>
    <ul class="govuk-list">
      ${failures.map((f) => html`<li><strong>${number(f.count)}</strong> ${f.meaning} <span class="govuk-hint ca-inline">${CHANNEL_NAMES[f.channel]}, ${f.code}</span></li>`)}
    </ul>`;
}

function details(alert: Alert): TemplateResult {
  const rows: [string, string][] = [
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

import { html, nothing, type TemplateResult } from "lit-html";
import type { Page } from "../../shared/page";
import { count, moment, title } from "../../shared/text/say";
import { call } from "../platform/api";
import { nameOf, namesKnown } from "../platform/names";
import type { Alert } from "../platform/types";
import { Loaded, said, summaryList, trainingTag, whom } from "../watch/alert-parts";
import { approval } from "./approval";
import type { Verb } from "./decision";
import { look } from "./look";

/** Alerts that wait for a second person, each with all that is needed to decide. */
export function approvals(): Page {
  const found = new Loaded(async () => {
    const [{ alerts }] = await Promise.all([call("listAlerts", { query: { status: "waiting" } }), namesKnown()]);
    const waiting = alerts.filter((alert) => alert.status === "waiting");
    return Promise.all(waiting.map(async (alert) => ({ alert, seen: await look(alert) })));
  });
  let last: { alert: Alert; verb: Verb } | undefined;
  const done = (alert: Alert, verb?: Verb) => {
    if (verb) last = { alert, verb };
    void found.again();
  };
  return {
    title: "Approvals",
    view: () => html`<h1 class="govuk-heading-l">Waiting for approval</h1>
      ${last ? html`<p class="govuk-inset-text" role="status">${outcome(last.alert, last.verb)}</p>` : nothing}
      ${found.show((waiting) =>
        waiting.length === 0
          ? html`<p class="govuk-body">No alert is waiting for approval.</p>`
          : html`${waiting.map(
              ({ alert, seen }) => html`<article class="ca-unsent" aria-label=${alert.title}>
                <h2 class="govuk-heading-m"><a class="govuk-link" href="#/alerts/${alert.id}">${alert.title}</a></h2>
                ${trainingTag(alert)}
                ${summaryList([
                  ["Who", whom(alert)],
                  ...said(alert),
                  ["Severity", title(alert.severity)],
                  ["Issued", `${moment(alert.createdAt)}, by ${nameOf(alert.createdBy)}`],
                  ["Until", moment(alert.expiresAt)],
                ])}
                ${approval(alert, seen, (verb) => done(alert, verb))}
              </article>`,
            )}`,
      )}`,
  };
}

/** What has become of the alert last decided on, and the way to it. */
function outcome(alert: Alert, verb: Verb): TemplateResult {
  const follow = (words: string) => html`<a class="govuk-link" href="#/alerts/${alert.id}">${words}</a>`;
  if (verb !== "approve") return html`“${alert.title}” was ${verb === "return" ? "returned for edit" : "rejected"}: ${follow("see it")}.`;
  const whom = count(alert.approval?.recipients ?? 0, "resident");
  return alert.sendAt
    ? html`It goes to ${whom}, ${moment(alert.sendAt)}: ${follow("see it")}.`
    : html`Sent to ${whom}: ${follow("follow it")}.`;
}

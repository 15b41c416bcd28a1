import { html } from "lit-html";
import type { Page } from "../../shared/page";
import { moment, title } from "../../shared/text/say";
import { call } from "../platform/api";
import { nameOf, namesKnown } from "../platform/names";
import { Loaded, said, summaryList, trainingTag, whom } from "../watch/alert-parts";
import { approval } from "./approval";

/** Alerts that wait for a second person, each with all that is needed to decide. */
export function approvals(): Page {
  const found = new Loaded(async () => {
    const [{ alerts }] = await Promise.all([call("listAlerts", { query: { status: "waiting" } }), namesKnown()]);
    return alerts.filter((alert) => alert.status === "waiting");
  });
  return {
    title: "Approvals",
    view: () => html`<h1 class="govuk-heading-l">Waiting for approval</h1>
      ${found.show((waiting) =>
        waiting.length === 0
          ? html`<p class="govuk-body">Nothing waits.</p>`
          : html`${waiting.map(
              (alert) => html`<article class="ca-unsent" aria-label=${alert.title}>
                <h2 class="govuk-heading-m"><a class="govuk-link" href="#/alerts/${alert.id}">${alert.title}</a></h2>
                ${trainingTag(alert)}
                ${summaryList([
                  ["Who", whom(alert)],
                  ...said(alert),
                  ["Severity", title(alert.severity)],
                  ["Issued", `${moment(alert.createdAt)}, by ${nameOf(alert.createdBy)}`],
                  ["Until", moment(alert.expiresAt)],
                ])}
                ${approval(alert, () => void found.again())}
              </article>`,
            )}`,
      )}`,
  };
}

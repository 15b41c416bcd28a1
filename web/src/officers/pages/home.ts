import { html, nothing, type TemplateResult } from "lit-html";
import { go, redraw, type Page } from "../../shared/page";
import { api } from "../api";
import { draft, draftFrom, dropDraft, hasDraft, keepDraft } from "../compose/draft";
import { may } from "../session";
import type { Alert, Reply, Template } from "../types";
import { alertList } from "./parts";

/** Where an officer starts: a new alert, a saved one, what is going out, what waits. */
export function home(): Page {
  let templates: Template[] = [];
  let alerts: Alert[] | undefined;
  let waiting: Alert[] = [];
  let flagged: Reply[] = [];

  const load = <T>(path: string, take: (found: T) => void) =>
    api<T>(path).then(take, () => undefined).finally(redraw);

  void load<{ templates: Template[] }>("templates", (found) => (templates = found.templates));
  void load<{ alerts: Alert[] }>("alerts", (found) => (alerts = found.alerts));
  void load<{ replies: Reply[] }>("replies", (found) => (flagged = found.replies.filter((r) => r.flagged)));
  if (may("supervisor")) {
    void load<{ alerts: Alert[] }>("alerts?status=waiting", (found) => {
      waiting = found.alerts.filter((alert) => alert.status === "waiting");
    });
  }

  const begin = (template: Template) => {
    keepDraft(draftFrom(template.alert));
    go("new/check");
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
      <a class="govuk-button govuk-button--start ca-button--wide" href="#/new">
        ${hasDraft() ? `Go on with your draft${draft().title ? `: ${draft().title}` : ""}` : "New alert"}
      </a>
      ${hasDraft()
        ? html`<p class="govuk-body"><button class="ca-textbutton" @click=${anew}>Begin a new alert instead</button></p>`
        : nothing}
      ${notices(waiting, flagged)} ${saved(templates, begin)}
      <h2 class="govuk-heading-m">Latest alerts</h2>
      <div class="ca-latest">${alertList(alerts?.slice(0, 5))}</div>
    `,
  };
}

function notices(waiting: Alert[], flagged: Reply[]): TemplateResult {
  const replies = flagged.filter((reply) => !reply.answers?.length).length;
  return html`
    ${waiting.length > 0
      ? html`<p class="govuk-inset-text"><a class="govuk-link" href="#/approvals">${waiting.length} waiting for approval</a></p>`
      : nothing}
    ${replies > 0
      ? html`<p class="govuk-inset-text"><a class="govuk-link" href="#/replies">${replies} replies need a person</a></p>`
      : nothing}
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

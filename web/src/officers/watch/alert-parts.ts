import { html, nothing, type TemplateResult } from "lit-html";
import { explain } from "../../shared/form/errors";
import { redraw } from "../../shared/page";
import { moment, title } from "../../shared/text/say";
import type { Alert, AlertStatus } from "../platform/types";

const TAGS: Record<AlertStatus, [string, string]> = {
  waiting: ["Waiting for approval", "yellow"],
  scheduled: ["Scheduled", "turquoise"],
  accepted: ["Starting", "blue"],
  sending: ["Sending", "blue"],
  stopped: ["Stopped", "red"],
  finished: ["Finished", "green"],
  expired: ["Expired", "grey"],
  rejected: ["Rejected", "red"],
  returned: ["Returned for edit", "orange"],
  withdrawn: ["Withdrawn", "grey"],
  lapsed: ["Not approved in time", "grey"],
};

/** How an alert stands, in a word. */
export function statusTag(status: AlertStatus): TemplateResult {
  const [words, colour] = TAGS[status] ?? [status, "grey"];
  return html`<strong class="govuk-tag govuk-tag--${colour}">${words}</strong>`;
}

/** Marks an alert that reaches nobody. */
export function trainingTag({ training }: { training?: boolean }): TemplateResult | typeof nothing {
  return training ? html`<strong class="govuk-tag govuk-tag--purple">Training</strong>` : nothing;
}

/** What is beside a list: the one that is chosen of it, and what was looked for, which stays in the address. */
interface Beside {
  chosen?: string | undefined;
  search?: string;
}

/** Alerts, newest first, each a link to its own page. */
export function alertList(alerts: Alert[] | undefined, none = "No alerts yet.", { chosen, search = "" }: Beside = {}): TemplateResult {
  if (!alerts) return loading();
  if (alerts.length === 0) return html`<p class="govuk-body">${none}</p>`;
  return html`<ul class="ca-rows">
    ${alerts.map(
      (alert) => html`<li class="ca-row">
        <a class="govuk-link ca-row__main" href="#/alerts/${alert.id}${search}" aria-current=${alert.id === chosen ? "true" : nothing}>${alert.title}</a>
        <span class="ca-row__tag">${statusTag(alert.status)} ${trainingTag(alert)}</span>
        <span class="ca-row__more">${alert.status === "scheduled" ? `Goes ${moment(alert.sendAt ?? alert.createdAt)}` : moment(alert.sendAt ?? alert.createdAt)} · ${whom(alert)}</span>
      </li>`,
    )}
  </ul>`;
}

/** Whom an alert is for, in words. */
export function whom(alert: Alert): string {
  const { reached, answered } = alert.audience;
  if (reached || answered) return `Those who ${reached ? "were reached" : "answered"} before, ${alert.audience.words ?? ""}`;
  const groups = alert.audience.groups ?? [];
  const who = groups.length === 0 ? "Everyone" : groups.map(title).join(", ");
  const without = alert.audience.exclude?.groups ?? [];
  const less = without.length === 0 ? "" : `, less ${without.map(title).join(", ")}`;
  return `${who} ${alert.audience.words ?? ""}`.trim() + less;
}

/** A question and its answer, and the language of the answer where that is not the page's. */
export type Row = [name: string, value: string, lang?: "cy"];

/** What an alert says, each way it is said. */
export function said({ text, emailText, welsh, question, recordingId }: Alert): Row[] {
  const rows: [string, string | undefined, "cy"?][] = [
    ["Text", text],
    ["Question", question && `${question.text} ${question.answers.map(({ en }) => en).join(" / ")}`],
    ["E-mail and web", emailText],
    ["Call", recordingId ? "A recording" : undefined],
    ["Title in Welsh", welsh?.title, "cy"],
    ["Text in Welsh", welsh?.text, "cy"],
    ["E-mail and web in Welsh", welsh?.emailText ?? undefined, "cy"],
  ];
  return rows.filter((row): row is Row => Boolean(row[1]));
}

/** Questions and answers, one below the other on a phone. */
export function summaryList(rows: Row[]): TemplateResult {
  return html`<dl class="govuk-summary-list">
    ${rows.map(
      ([key, value, lang]) => html`<div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">${key}</dt>
        <dd class="govuk-summary-list__value ca-lines" lang=${lang ?? nothing}>${value}</dd>
      </div>`,
    )}
  </dl>`;
}

export const loading = (): TemplateResult => html`<p class="govuk-body ca-loading" role="status">Loading…</p>`;

/** Something the platform is asked for once: loading, there, or why not. */
export class Loaded<T> {
  value: T | undefined;
  private fault: unknown;

  /** @param kept what is shown until it is there, if that is known */
  constructor(
    private readonly fetch: () => Promise<T>,
    kept?: T,
  ) {
    this.value = kept;
    void this.again();
  }

  async again(): Promise<void> {
    try {
      this.value = await this.fetch();
      this.fault = undefined;
    } catch (fault) {
      this.fault = fault;
    }
    redraw();
  }

  show(view: (value: T) => TemplateResult): TemplateResult {
    if (this.value !== undefined) return view(this.value);
    if (this.fault === undefined) return loading();
    return html`<p class="govuk-body" role="alert">${explain(this.fault)}</p>
      <button class="govuk-button govuk-button--secondary" @click=${() => void this.again()}>Try again</button>`;
  }
}

const NEVER_WENT: Alert["status"][] = ["waiting", "scheduled", "returned", "withdrawn", "rejected", "lapsed"];

/** Whether an alert was let out: nothing was sent of one that was not, or that was stopped before its time. */
export const went = ({ status, sendAt, stop }: Pick<Alert, "status" | "sendAt" | "stop">): boolean =>
  !NEVER_WENT.includes(status) && !(sendAt && stop && Date.parse(stop.at) < Date.parse(sendAt));

/** Whether residents find it on the public page: an exercise leaves the platform nowhere. */
export const onPublicPage = ({ public: listed, training, channels }: Pick<Alert, "public" | "training" | "channels">): boolean =>
  listed && !training && (channels.length === 0 || channels.includes("web"));

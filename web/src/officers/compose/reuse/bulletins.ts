import { html, nothing, type TemplateResult } from "lit-html";
import { explain } from "../../../shared/form/errors";
import { go, redraw } from "../../../shared/page";
import { moment, title } from "../../../shared/text/say";
import { type Answer, call } from "../../platform/api";
import type { Alert } from "../../platform/types";
import { beginning } from "../choose/happened";
import { type Draft, draftAfter, draftFrom, keepDraft, mayReplace } from "../draft";

export type Bulletins = Answer<"listBulletins">;
export type Bulletin = Bulletins["bulletins"][number];

const HOUR = 3_600_000;
const MOST_HOURS = 28 * 24;
const LONGEST_SILENCE = 45 * 60_000;

/** What other authorities say: each is sent by a person, or put aside. */
export class OtherAuthorities {
  private fault: unknown;

  /** @param again asks for the list anew */
  constructor(private readonly again: () => Promise<void>) {}

  /** @param found nothing where the list could not be had */
  view(found: Bulletins | undefined): TemplateResult | typeof nothing {
    if (!found) return html`<p class="govuk-inset-text">What other authorities say could not be had. Load the page again.</p>`;
    const { bulletins, feeds } = found;
    const failing = feeds.filter((feed) => failingWords(feed));
    if (bulletins.length + failing.length === 0) return nothing;
    return html`<h2 class="govuk-heading-m">Drafts from other authorities</h2>
      ${this.fault ? html`<p class="govuk-body" role="alert">${explain(this.fault)}</p>` : nothing}
      ${failing.map((feed) => html`<p class="govuk-inset-text">${failingWords(feed)}</p>`)}
      ${bulletins.map(
        (bulletin) => html`<article class="ca-unsent" aria-label=${bulletin.title}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">${bulletin.title}</h3>
          <p class="govuk-hint govuk-!-margin-bottom-2">${bulletin.feed} · ${bulletin.place} · ${title(bulletin.severity)} · ${moment(bulletin.at)}</p>
          ${standingWords(bulletin) ? html`<p class="govuk-body govuk-!-margin-bottom-2"><strong>${standingWords(bulletin)}</strong></p>` : nothing}
          <div class="govuk-button-group">
            ${
              begins(bulletin)
                ? html`<button class="govuk-button govuk-button--secondary" @click=${() => void this.begin(bulletin)}>${begins(bulletin)}</button>`
                : nothing
            }
            <button class="ca-textbutton" @click=${() => void this.dismiss(bulletin)}>Put aside</button>
          </div>
        </article>`,
      )}`;
  }

  private begin({ id }: Bulletin): Promise<void> {
    return this.attempt(async () => {
      if (!mayReplace()) return;
      const bulletin = await call("openBulletin", { path: { id } });
      const told = bulletin.sent ? await call("readAlert", { path: { id: bulletin.sent } }) : undefined;
      keepDraft(draftOf(bulletin, told));
      go(told ? "new/what" : "new");
    });
  }

  private dismiss({ id }: Bulletin): Promise<void> {
    return this.attempt(async () => {
      await call("dismissBulletin", { path: { id } });
      await this.again();
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.fault = undefined;
    try {
      await act();
    } catch (fault) {
      this.fault = fault;
    }
    redraw();
  }
}

/**
 * The draft of an alert about a bulletin.
 *
 * @param told the alert that was made of it before: an update or the all-clear is for those whom that one reached
 */
export function draftOf({ id, alert, inForce, until }: Bulletin, told?: Alert): Draft {
  const said = draftFrom(alert);
  const time = inForce && until ? { hours: hoursTo(until) } : {};
  const { title, text, emailText, severity } = said;
  const after = told && draftAfter(told, inForce ? "update" : "allClear");
  return after
    ? { ...after, title, text, emailText, severity, ...time, bulletin: id }
    : { ...said, ...beginning(said.kind), severity: said.severity, ...time, bulletin: id };
}

/** As long as the authority says, within what an alert may have. */
const hoursTo = (until: string): string => String(Math.min(MOST_HOURS, Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / HOUR))));

/** What is done with it, if anything but to put it aside. */
export function begins({ sent, inForce }: Bulletin): string | undefined {
  if (!sent) return inForce ? "Begin an alert with it" : undefined;
  return inForce ? "Send an update" : "Send the all-clear";
}

/** How it stands where that is not as usual. */
export function standingWords({ standing, changed, inForce }: Bulletin): string {
  if (!inForce) return "It is no longer in force.";
  if (standing === "sent") return "It has changed since you told residents.";
  if (standing !== "opened") return "";
  return changed ? "It has changed since it was opened." : "Somebody has opened it.";
}

/** What is said of a feed that cannot be read, or was not for longer than it takes to try three times; else nothing. */
export function failingWords({ name, readAt, failedSince }: Bulletins["feeds"][number]): string {
  const whole = readAt ? `What is below was whole ${moment(readAt)}.` : "It was never read whole.";
  if (failedSince) return `${name} cannot be read, or not all of it, since ${moment(failedSince)}. ${whole}`;
  return readAt && Date.parse(readAt) < Date.now() - LONGEST_SILENCE ? `${name} has not been read for a while. ${whole}` : "";
}

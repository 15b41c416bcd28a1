import { html, nothing, type TemplateResult } from "lit-html";
import { tick } from "../../../shared/form/choice-fields";
import { Errors } from "../../../shared/form/errors";
import { go, type Page, redraw } from "../../../shared/page";
import { Shelf } from "../../../shared/platform/store";
import { londonTime } from "../../../shared/text/london";
import { capital, moment, title } from "../../../shared/text/say";
import { shelf } from "../../photo/photos";
import { kindName } from "../../platform/kinds";
import { residentsTold } from "../../platform/told";
import { CHANNEL_NAMES, type Estimate } from "../../platform/types";
import { may } from "../../sign-in/session";
import { trainingTag } from "../../watch/alert-parts";
import { areaWords, leftOut } from "../../where/area-words";
import { requestOf } from "../asked";
import { LiveEstimate, reach, reachTable, warnings } from "../choose/estimate";
import { type Draft, dropDraft, isListed, keepDraft, draft as kept } from "../draft";
import { asked, asks } from "../question";
import { takeRefused } from "../refused";
import { discard, steps } from "../steps";
import { checkWhen, goesAt, mayRecur, times } from "../when";
import { checkWords } from "../write/check-words";
import { doubts, headlineOf, onlyWeb } from "./headline";
import { send } from "./outbox";
import { asWritten, madePlain, makePlain } from "./plain-texts";
import { Rehearsing } from "./rehearse";

/** From this many on, sending takes a tick that names the number. */
const LARGE = 500;

/** Step 3 of a new alert: how many, on what, for how much, until when; and off it goes. */
export function check(): Page {
  const draft = kept();
  const errors = new Errors(rowOf);
  let refused = false;
  const estimate = new LiveEstimate((now, fault) => {
    if (now && makePlain(draft, now)) changed();
    refused = takeRefused(fault, errors);
    if (refused) errors.show();
  });
  let agreedTo: string | undefined;
  let busy = false;
  checkWords(draft, errors);
  checkWhen(draft, errors);
  const request = requestOf(draft);
  if (!request) errors.add("change-who", "Choose whom it is for");
  const incomplete = errors.any;
  estimate.follow(draft);
  const rehearsing =
    request && !incomplete
      ? new Rehearsing(
          () => requestOf(draft) ?? request,
          () => recordingOf(draft),
          (at) => {
            draft.sendAt = londonTime(new Date(at));
            changed();
          },
        )
      : undefined;
  function changed() {
    keepDraft(draft);
    estimate.follow(draft);
    redraw();
  }
  const putBack = () => {
    asWritten(draft);
    changed();
  };

  const go_ = async () => {
    if (busy || !request) return;
    errors.clear();
    if (asksTick(estimate.now) && agreedTo !== agreement(estimate.now)) {
      errors.add("agreed", "Tick to say that this is right");
      return errors.show();
    }
    checkWhen(draft, errors);
    if (errors.any) return errors.show();
    busy = true;
    redraw();
    await dispatch(draft);
  };

  const agree = (on: boolean) => {
    agreedTo = on ? agreement(estimate.now) : undefined;
    redraw();
  };

  const view = () => html`${steps(2)} ${errors.summary()} ${trainingTag(draft)}
    <h1 class="govuk-heading-l">Check and send</h1>
    ${incomplete ? nothing : headline(estimate)} ${madePlain(draft, putBack)} ${summary(draft)}
    ${estimate.pending ? nothing : rest()} `;
  // What depends on the number comes when that is known, all at once and last: nothing moves under a finger.
  const rest = () => html`
    ${estimate.now ? reachTable(estimate.now, isListed(draft)) : nothing} ${estimate.fault && !refused ? reach(estimate) : nothing} ${warnings(estimate.now)}
    ${may("rehearseAudience") && !refused ? (rehearsing?.view() ?? nothing) : nothing}
    ${incomplete || refused ? nothing : sending(draft, estimate.now, errors, agreedTo, busy, agree, () => void go_())}
    ${discard()}`;
  return { title: "New alert: check and send", leave: () => estimate.close(), view };
}

const recordings = new Shelf<Blob>("recordings");

/** What its writer recorded for it here. */
const recordingOf = async ({ recordingSeconds, key }: Draft) => (recordingSeconds > 0 ? recordings.get(key) : undefined);

/** Hands the draft to the outbox; with a connection the alert's own page follows, without one "not sent yet". */
async function dispatch(draft: Draft): Promise<void> {
  const recording = await recordingOf(draft);
  const request = requestOf(draft);
  if (!request) return;
  const photos = await Promise.all(draft.photos.map(async (photo) => ({ ...photo, file: await shelf.get(photo.key) })));
  const accepted = await send(request, draft.key, recording, photos);
  dropDraft();
  await recordings.remove(draft.key);
  for (const { key } of draft.photos) await shelf.remove(key);
  go(accepted ? `alerts/${accepted.id}` : "outbox");
}

/** The row in which a field stands with others. */
const rowOf = (id: string) => (/^answer|^question/.test(id) ? "question" : /^area\d/.test(id) ? "change-where" : id);

/** A large number is said out loud; one that is not known, without a connection say, is too. */
const asksTick = (estimate: Estimate | undefined) =>
  estimate === undefined || estimate.needsApproval === true || estimate.recipients >= LARGE;

/** What is ticked: a number that changes asks anew. */
const agreement = (estimate: Estimate | undefined) =>
  estimate ? `This is for ${residentsTold(estimate)}` : "I am sure of the area: the number is not known";

function headline({ now, pending }: LiveEstimate): TemplateResult {
  return html`<p class="ca-headline ca-headline--reach" role="status">
    ${
      now
        ? html`<strong>${capital(residentsTold(now))}</strong>${headlineOf(now)}`
        : pending
          ? "Counting…"
          : "How many it reaches is not known."
    }
  </p>`;
}

function sending(
  draft: Draft,
  estimate: Estimate | undefined,
  errors: Errors,
  agreedTo: string | undefined,
  busy: boolean,
  agree: (on: boolean) => void,
  act: () => void,
): TemplateResult {
  const approval = !draft.training && estimate?.needsApproval === true;
  const label = agreement(estimate);
  const nobody = estimate?.recipients === 0;
  return html`
    ${estimate ? doubts(estimate, draft).map((words) => html`<p class="govuk-inset-text">${words}</p>`) : nothing}
    ${approval ? html`<p class="govuk-inset-text">${approvalWords(draft)}</p>` : nothing}
    ${asksTick(estimate) ? tick({ id: "agreed", label, error: errors.get("agreed"), value: agreedTo === label, change: agree }) : nothing}
    ${
      nobody && !onlyWeb(draft)
        ? nothing
        : html`<button class="govuk-button ca-button--wide" ?disabled=${busy} @click=${act}>
            ${busy ? "Sending…" : sendingWords(draft, estimate, approval)}
          </button>`
    }
  `;
}

const approvalWords = ({ sendAt }: Draft) =>
  `A supervisor must approve this before ${sendAt ? "its time, or it is not sent" : "it is sent"}.`;

function sendingWords(draft: Draft, estimate: Estimate | undefined, approval: boolean): string {
  if (draft.training) return draft.sendAt ? "Schedule as training" : "Send as training";
  if (approval) return "Ask for approval";
  if (draft.sendAt) return `Schedule for ${reached(estimate)}`;
  if (estimate?.recipients === 0) return "Put it on the public page alone";
  return `Send to ${reached(estimate)}`;
}

const reached = (estimate: Estimate | undefined) => (estimate ? residentsTold(estimate) : "the residents chosen");

function summary(draft: Draft): TemplateResult {
  const groups = draft.groups.length > 0 ? draft.groups.map(title).join(", ") : "Everybody";
  const without = draft.withoutGroups.length > 0 ? `, not ${draft.withoutGroups.map(title).join(", ")}` : "";
  const at = goesAt(draft);
  const until = moment(new Date((at?.getTime() ?? Date.now()) + Number(draft.hours) * 3_600_000).toISOString());
  return html`<dl class="govuk-summary-list ca-check">
    ${row("What happened", kindName(draft.kind), "new", "change-kind")}
    ${
      draft.follows
        ? row("Who", `The people that “${draft.follows.title}” and any update to it reached`, "new", "change-who")
        : html`${row("Who", `${groups}${without}`, "new", "change-who")} ${row("Where", draft.areas.map(areaWords).join("; "), "new", "change-where")}`
    }
    ${draft.withoutAreas.length > 0 ? row("Not where", draft.withoutAreas.map(leftOut).join("; "), "new") : nothing}
    ${row("Title", draft.title, "new/what", "title")} ${row("Text", draft.text, "new/what", "text")}
    ${asks(draft.question) ? row("Question", asked(draft.question), "new/what", "question") : nothing}
    ${draft.emailText.trim() ? row("E-mail and web", draft.emailText, "new/what", "emailText") : nothing} ${draft.inWelsh ? welsh(draft) : nothing}
    ${draft.photos.map(({ alt }, at) => row(`Photo ${at + 1}`, alt, "new/what", `photo-${at}-alt`))}
    ${draft.link ? row("Address of its page", "In texts and e-mails", "new/what", "link") : nothing}
    ${row("Call", draft.recordingSeconds || draft.recordingId ? "Your recording" : "The text, read aloud", "new/what", "recording")}
    ${row("By", draft.channels.map((c) => CHANNEL_NAMES[c]).join(", ") || byTheirChoice(draft), "new/what")}
    ${row("When", at ? `Goes ${moment(at.toISOString())}` : "At once", "new/what", "sendAt")}
    ${at && draft.recurs && mayRecur(draft) ? row("Again", againWords(draft), "new/what", "recurs") : nothing}
    ${row("Severity", title(draft.severity), "new/what")} ${row("Until", until, "new/what", "hours")}
    ${draft.training ? row("Training", "No resident gets a message", "new/what") : nothing}
  </dl>`;
}

const byTheirChoice = (draft: Draft) => `Each resident's own choice${isListed(draft) ? ", and the web page" : ""}`;

const againWords = (draft: Draft) => `Every ${draft.recurs?.every}, ${times(draft)} times: each an alert of its own`;

const welsh = ({ welsh: { title, text, emailText } }: Draft) => html`
  ${row("Title in Welsh", title, "new/what", "welsh-title", "cy")} ${row("Text in Welsh", text, "new/what", "welsh-text", "cy")}
  ${emailText.trim() ? row("E-mail and web in Welsh", emailText, "new/what", "welsh-emailText", "cy") : nothing}
`;

/** @param id the field of the form that a fault names: here it leads to where that is changed */
function row(key: string, value: string, path: string, id?: string, lang?: "cy"): TemplateResult {
  return html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">${key}</dt>
    <dd class="govuk-summary-list__value ca-lines" lang=${lang ?? nothing}>${value || "–"}</dd>
    <dd class="govuk-summary-list__actions">
      <a class="govuk-link" id=${id ?? nothing} href="#/${path}">Change<span class="govuk-visually-hidden"> ${key}</span></a>
    </dd>
  </div>`;
}

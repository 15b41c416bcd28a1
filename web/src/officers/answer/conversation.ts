import { html, nothing, type TemplateResult } from "lit-html";
import { select } from "../../shared/form/choice-fields";
import { explain } from "../../shared/form/errors";
import { area, text } from "../../shared/form/text-fields";
import { type Page, type Place, redraw } from "../../shared/page";
import { Pace } from "../../shared/platform/pace";
import { Polling } from "../../shared/platform/polling";
import { count, moment } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";
import { named, nameOf, namesKnown, people } from "../platform/names";
import { alertsKnown, titleOf } from "../platform/titles";
import type { Conversation, Reply } from "../platform/types";
import { announce } from "../shell/announced";
import { ANSWER, CLOSE, TAKE } from "../shell/shortcuts";
import { may } from "../sign-in/session";
import { Loaded } from "../watch/alert-parts";
import { care, KINDS, tags } from "./conversation-parts";
import { type Person, personOf, reached } from "./person";
import { READY } from "./ready-answers";

const OFTEN = 10_000;
const SELDOM = 60_000;

type Whole = Answer<"readConversation">;

/** One conversation: what was said, who looks after it, and what can be done. */
export function conversation(place: Place): Page {
  const id = place.parts[1] ?? "";
  let person: Person | undefined;
  const found = new Loaded(async () => {
    const [whole] = await Promise.all([call("readConversation", { path: { id } }), namesKnown()]);
    await alertsKnown([whole.conversation.alertId]);
    // Asked for once: each time is a look at a record.
    person ??= await personOf(whole.conversation);
    return whole;
  });
  const pace = new Pace(OFTEN, SELDOM);
  const looks = new Polling(async () => {
    const before = found.value?.said.length;
    await found.again();
    const now = found.value?.said.length;
    const more = (now ?? 0) - (before ?? now ?? 0);
    announce(more > 0 ? count(more, "new reply", "new replies") : undefined);
    return pace.next(more > 0);
  });
  looks.after(OFTEN);
  const desk = new Desk(id, found);
  return {
    title: "Conversation",
    leave: looks.stop,
    view: () => html`<a class="govuk-back-link" href="#/replies">Replies</a> ${found.show((whole) => desk.view(whole, person))}`,
  };
}

/** No page shows a witness what was written under their code. */
const UNANSWERABLE = html`<p class="govuk-inset-text">They gave no address, so nothing that is written here reaches them. What they ought to know can go into an update.</p>`;

/** What an officer does with it. */
class Desk {
  private words = "";
  private key = crypto.randomUUID();
  private kind = "";
  private to = "";
  private team = "";
  private busy = false;
  private fault = "";

  constructor(
    private readonly id: string,
    private readonly found: Loaded<Whole>,
  ) {}

  view({ conversation: one, said }: Whole, person?: Person): TemplateResult {
    return html`<h1 class="govuk-heading-l">${one.from}</h1>
      <p class="govuk-body">${tags(one)}</p>
      <p class="govuk-body">
        ${care(one)}
        ${one.alertId ? html` · <a class="govuk-link" href="#/alerts/${one.alertId}">${titleOf(one.alertId) ?? "The alert"}</a>` : nothing}
        ${
          one.subscriberId && may("readSubscriber")
            ? html` · <a class="govuk-link" href="#/residents/${one.subscriberId}">The record</a>`
            : nothing
        }
      </p>
      ${person ? reached(person) : nothing}
      <ul class="ca-replies">
        ${said.map((words) => saying(words, one.language))}
      </ul>
      ${this.fault ? html`<p class="govuk-error-message" role="alert">${this.fault}</p>` : nothing}
      ${may("answerConversation") ? this.acts(one, person?.unsafeContact) : nothing}`;
  }

  /** @param unsafe whether nothing may be written to them, so that no answer is offered */
  private acts(one: Conversation, unsafe = false): TemplateResult {
    const button = (label: string, act: () => Promise<unknown>, id?: string) =>
      html`<button id=${id ?? nothing} class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => void this.run(act)}>${label}</button>`;
    const path = { id: this.id };
    return html`${unsafe ? nothing : one.answerable ? this.answer(one) : UNANSWERABLE}
      <div class="govuk-button-group">
        ${one.state === "new" ? button("Take it on", () => call("claimConversation", { path, body: {} }), TAKE) : nothing}
        ${one.owner && one.state !== "closed" ? button("Give it back", () => call("releaseConversation", { path })) : nothing}
        ${one.state === "closed" ? button("Open it again", () => call("reopenConversation", { path })) : nothing}
      </div>
      ${one.state === "closed" ? nothing : html`${this.handing()}${this.closing(one)}`}`;
  }

  private answer(one: Conversation): TemplateResult {
    const act = () =>
      call("answerConversation", {
        path: { id: this.id },
        body: { text: this.words.trim(), at: one.at },
        headers: { "Idempotency-Key": this.key },
      }).then(() => {
        this.words = "";
        this.key = crypto.randomUUID();
      });
    return html`<form @submit=${(event: Event) => this.sent(event, act, this.words.trim() === "" ? "Write your answer first." : "")}>
      ${select({
        id: "ready",
        label: "Use a ready-made answer",
        value: "",
        choices: [{ value: "", label: "Choose one" }, ...READY.map(({ name }) => ({ value: name, label: name }))],
        change: (name) => {
          const ready = READY.find((some) => some.name === name);
          if (ready) this.words = one.language === "cy" ? ready.cy : ready.en;
          redraw();
        },
      })}
      ${area({
        id: ANSWER,
        label: `Your answer to ${one.from}`,
        hint: one.language === "cy" ? "They read Welsh." : "They read English.",
        rows: 3,
        lang: one.language,
        value: this.words,
        change: (to) => (this.words = to),
      })}
      <button class="govuk-button" ?disabled=${this.busy}>Send the answer</button>
    </form>`;
  }

  private handing(): TemplateResult {
    const act = () =>
      call("claimConversation", {
        path: { id: this.id },
        body: { owner: this.to || null, ...(this.team.trim() ? { team: this.team.trim() } : {}) },
      });
    return html`<details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Give it to somebody else</span></summary>
      <form class="govuk-details__text" @submit=${(event: Event) => this.sent(event, act, this.to || this.team.trim() ? "" : "Choose a colleague or name a team.")}>
        ${select({
          id: "owner",
          label: "A colleague",
          value: this.to,
          choices: [{ value: "", label: "Nobody by name" }, ...people().map(([value, label]) => ({ value, label }))],
          change: (to) => (this.to = to),
        })}
        ${text({ id: "team", label: "A team", value: this.team, change: (to) => (this.team = to) })}
        <button class="govuk-button govuk-button--secondary" ?disabled=${this.busy}>Give it</button>
      </form>
    </details>`;
  }

  private closing(one: Conversation): TemplateResult {
    const kind = () => (this.kind || one.kind) as Conversation["kind"];
    return html`<form
      @submit=${(event: Event) => this.sent(event, () => call("closeConversation", { path: { id: this.id }, body: { kind: kind(), at: one.at } }))}
    >
      ${select({
        id: "kind",
        label: "What kind of reply it was",
        hint: `Suggested: ${KINDS[one.suggested]}`,
        value: kind(),
        choices: Object.entries(KINDS).map(([value, label]) => ({ value, label })),
        change: (to) => (this.kind = to),
      })}
      <button id=${CLOSE} class="govuk-button govuk-button--secondary" ?disabled=${this.busy}>Close it</button>
    </form>`;
  }

  /** @param missing what has to be entered first; empty if nothing */
  private sent(event: Event, act: () => Promise<unknown>, missing = ""): void {
    event.preventDefault();
    if (missing) {
      this.fault = missing;
      redraw();
    } else {
      void this.run(act);
    }
  }

  private async run(act: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    Object.assign(this, { busy: true, fault: "" });
    redraw();
    try {
      await act();
    } catch (fault) {
      this.fault = explain(named(fault));
    }
    this.busy = false;
    await this.found.again();
  }
}

const WAYS: Record<NonNullable<Reply["way"]>, string> = { text: "by text", call: "by phone", email: "by e-mail", page: "on the page" };

/** @param language the resident's, in which they most likely wrote and were answered */
function saying(reply: Reply, language: Conversation["language"]): TemplateResult {
  const lang = language === "cy" ? "cy" : nothing;
  const { place } = reply;
  return html`<li class="ca-reply ${reply.flagged ? "ca-reply--flagged" : ""}">
    <p class="ca-reply__from">
      ${moment(reply.at)} ${WAYS[reply.way ?? "text"]}
      ${reply.name ? html` · gives the name ${reply.name}` : nothing}
      ${reply.seenAt ? html` · seen ${moment(reply.seenAt)}` : nothing}
      ${
        place
          ? html` · <a class="govuk-link" href="geo:${place.lat},${place.lon}">at ${place.lat.toFixed(5)}, ${place.lon.toFixed(5)}</a>`
          : nothing
      }
    </p>
    ${reply.listenUrl ? html`<p><audio controls preload="none" src=${reply.listenUrl} aria-label="What they said"></audio></p>` : nothing}
    ${(reply.pictures ?? []).map((at, i) => html`<p><a href=${at} target="_blank" rel="noreferrer"><img class="ca-reply__picture" src=${at} alt="Picture ${i + 1} they sent" loading="lazy"></a></p>`)}
    ${leftOut(reply)}
    ${reply.text ? html`<p class="ca-bubble ca-bubble--in" lang=${lang}>${reply.text}</p>` : nothing}
    ${reply.answered ? html`<p class="ca-bubble"><span lang=${lang}>${reply.answered}</span><small>Sent automatically</small></p>` : nothing}
    ${reply.answers.map((a) => html`<p class="ca-bubble"><span lang=${lang}>${a.text}</span><small>${nameOf(a.by)}, ${moment(a.at)}</small></p>`)}
  </li>`;
}

/** Some of what comes with a text is no picture, or none that can be shown safely. */
function leftOut(reply: Reply): TemplateResult | typeof nothing {
  const left = (reply.media?.length ?? 0) - (reply.pictures?.length ?? 0);
  return left > 0
    ? html`<p class="govuk-hint">${left === 1 ? "1 file that came with it cannot be shown" : `${left} files that came with it cannot be shown`}</p>`
    : nothing;
}

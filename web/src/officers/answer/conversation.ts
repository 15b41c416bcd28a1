import { html, nothing, type TemplateResult } from "lit-html";
import { select } from "../../shared/form/choice-fields";
import { explain } from "../../shared/form/errors";
import { area, text } from "../../shared/form/text-fields";
import { type Page, type Place, redraw } from "../../shared/page";
import { Pace } from "../../shared/platform/pace";
import { Polling } from "../../shared/platform/polling";
import { count } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";
import { named, namesKnown, people } from "../platform/names";
import { alertsKnown, titleOf } from "../platform/titles";
import type { Conversation } from "../platform/types";
import { announce } from "../shell/announced";
import { ANSWER, CLOSE, TAKE } from "../shell/shortcuts";
import { may } from "../sign-in/session";
import { Loaded } from "../watch/alert-parts";
import { care, KINDS, tags, UNANSWERABLE } from "./conversation-parts";
import { type Person, personOf, reached } from "./person";
import { READY } from "./ready-answers";
import { saying } from "./saying";
import { dropWritten, keepWritten, type Written, withReady, written } from "./written";

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
  // What was looked for, so that the way back leads to that list.
  const back = place.query.size > 0 ? `?${place.query}` : "";
  return {
    title: "Conversation",
    leave: looks.stop,
    view: () => html`<a class="govuk-back-link" href="#/replies${back}">Replies</a> ${found.show((whole) => desk.view(whole, person))}`,
  };
}

/** What an officer does with it. */
class Desk {
  private own: Written;
  private kind = "";
  private to = "";
  private team = "";
  private busy = false;
  private fault = { at: "", words: "" };

  constructor(
    private readonly id: string,
    private readonly found: Loaded<Whole>,
  ) {
    this.own = written(id);
  }

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
      ${may("answerConversation") ? this.acts(one, person?.unsafeContact) : nothing}`;
  }

  /** @param unsafe whether nothing may be written to them, so that no answer is offered */
  private acts(one: Conversation, unsafe = false): TemplateResult {
    const button = (label: string, done: string, act: () => Promise<unknown>, id?: string) =>
      html`<button id=${id ?? nothing} class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => void this.run(act, done, TAKE)}>${label}</button>`;
    const path = { id: this.id };
    return html`${unsafe ? nothing : one.answerable ? this.answer(one) : UNANSWERABLE}
      ${this.wrong(TAKE) ? html`<p class="govuk-error-message" role="alert">${this.wrong(TAKE)}</p>` : nothing}
      <div class="govuk-button-group">
        ${one.state === "new" ? button("Take it on", "It is yours", () => call("claimConversation", { path, body: {} }), TAKE) : nothing}
        ${one.owner && one.state !== "closed" ? button("Give it back", "It is given back", () => call("releaseConversation", { path })) : nothing}
        ${one.state === "closed" ? button("Open it again", "It is open again", () => call("reopenConversation", { path })) : nothing}
      </div>
      ${one.state === "closed" ? nothing : html`${this.handing()}${this.closing(one)}`}`;
  }

  private answer(one: Conversation): TemplateResult {
    const act = () =>
      call("answerConversation", {
        path: { id: this.id },
        body: { text: this.own.words.trim(), at: one.at },
        headers: { "Idempotency-Key": this.own.key },
      }).then(() => {
        dropWritten(this.id);
        this.own = written(this.id);
      });
    const missing = () => (this.own.words.trim() === "" ? "Write your answer first." : "");
    return html`<form @submit=${(event: Event) => this.sent(event, act, "Your answer is sent", ANSWER, missing())}>
      ${select({
        id: "ready",
        label: "Use a ready-made answer",
        value: "",
        choices: [{ value: "", label: "Choose one" }, ...READY.map(({ name }) => ({ value: name, label: name }))],
        change: (name) => {
          const ready = READY.find((some) => some.name === name);
          const tongue = one.language === "cy" ? "cy" : "en";
          if (ready)
            this.write(
              withReady(
                this.own.words,
                ready[tongue],
                READY.map((some) => some[tongue]),
              ),
            );
          redraw();
        },
      })}
      ${area({
        id: ANSWER,
        label: `Your answer to ${one.from}`,
        hint: one.language === "cy" ? "They read Welsh." : "They read English.",
        rows: 3,
        lang: one.language,
        value: this.own.words,
        error: this.wrong(ANSWER),
        change: (to) => this.write(to),
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
      <form class="govuk-details__text" @submit=${(event: Event) => this.sent(event, act, "It is given", "owner", this.to || this.team.trim() ? "" : "Choose a colleague or name a team.")}>
        ${select({
          id: "owner",
          label: "A colleague",
          value: this.to,
          error: this.wrong("owner"),
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
      @submit=${(event: Event) =>
        this.sent(
          event,
          () => call("closeConversation", { path: { id: this.id }, body: { kind: kind(), at: one.at } }),
          "It is closed",
          "kind",
        )}
    >
      ${select({
        id: "kind",
        label: "What kind of reply it was",
        hint: `Suggested: ${KINDS[one.suggested]}`,
        value: kind(),
        error: this.wrong("kind"),
        choices: Object.entries(KINDS).map(([value, label]) => ({ value, label })),
        change: (to) => (this.kind = to),
      })}
      <button id=${CLOSE} class="govuk-button govuk-button--secondary" ?disabled=${this.busy}>Close it</button>
    </form>`;
  }

  private write(words: string): void {
    this.own = { ...this.own, words };
    keepWritten(this.id, this.own);
  }

  private wrong(at: string): string | undefined {
    return this.fault.at === at ? this.fault.words : undefined;
  }

  /**
   * @param done what is said once it is done
   * @param at the field at which a fault is told
   * @param missing what has to be entered first; empty if nothing
   */
  private sent(event: Event, act: () => Promise<unknown>, done: string, at: string, missing = ""): void {
    event.preventDefault();
    if (!missing) return void this.run(act, done, at);
    this.fault = { at, words: missing };
    announce(missing);
    document.getElementById(at)?.focus();
    redraw();
  }

  private async run(act: () => Promise<unknown>, done: string, at: string): Promise<void> {
    if (this.busy) return;
    Object.assign(this, { busy: true, fault: { at: "", words: "" } });
    redraw();
    try {
      await act();
      announce(done);
    } catch (fault) {
      this.fault = { at, words: explain(named(fault)) };
      announce(this.fault.words);
    }
    this.busy = false;
    await this.found.again();
  }
}

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { explain } from "../../shared/form/errors";
import { area } from "../../shared/form/text-fields";
import { redraw } from "../../shared/page";
import { moment } from "../../shared/text/say";
import { call } from "../platform/api";
import { nameOf } from "../platform/names";
import type { Reply } from "../platform/types";
import { may } from "../sign-in/session";
import { inWords, UNANSWERABLE } from "./conversation-parts";

interface Answering {
  text: string;
  /** Its idempotency key: however often it is posted, the resident is texted once. */
  key: string;
  busy: boolean;
  fault: string;
}

const answering = new Map<string, Answering>();

/** Replies, flagged and unanswered first, each answerable by text. */
export function replyList(replies: Reply[], none: string): TemplateResult {
  if (replies.length === 0) return html`<p class="govuk-body">${none}</p>`;
  const urgent = (reply: Reply) => (reply.flagged && !reply.answers.length ? 0 : 1);
  const sorted = [...replies].sort((a, b) => urgent(a) - urgent(b) || b.at.localeCompare(a.at));
  return html`<ul class="ca-replies">
    ${repeat(sorted, ({ id }) => id, one)}
  </ul>`;
}

const one = (reply: Reply): TemplateResult => html`<li>${replyShown(reply)}</li>`;

/** One reply with its answers, and the way to answer it. */
export function replyShown(reply: Reply): TemplateResult {
  const state = answering.get(reply.id);
  return html`<div class="ca-reply ${reply.flagged ? "ca-reply--flagged" : ""}">
    <p class="ca-reply__from">
      <strong>${reply.from}</strong> ${moment(reply.at)}
      ${reply.flagged ? html`<strong class="govuk-tag govuk-tag--red">Needs attention</strong>` : nothing}
    </p>
    <p class="ca-bubble ca-bubble--in">${inWords(reply.text)}</p>
    ${reply.answers.map((a) => html`<p class="ca-bubble">${a.text}<small>${nameOf(a.by)}, ${moment(a.at)}</small></p>`)}
    ${!may("answerReply") ? nothing : reply.answerable === false ? UNANSWERABLE : state ? form(reply, state) : button(reply)}
  </div>`;
}

function button(reply: Reply): TemplateResult {
  const open = () => {
    answering.set(reply.id, { text: "", key: crypto.randomUUID(), busy: false, fault: "" });
    redraw();
    setTimeout(() => document.getElementById(`answer-${reply.id}`)?.focus());
  };
  return html`<button class="govuk-button govuk-button--secondary" @click=${open}>
    Answer<span class="govuk-visually-hidden"> ${reply.from}</span>
  </button>`;
}

function form(reply: Reply, state: Answering): TemplateResult {
  const act = async (event: Event) => {
    event.preventDefault();
    if (state.text.trim() === "" || state.busy) return;
    state.busy = true;
    redraw();
    try {
      const headers = { "Idempotency-Key": state.key };
      await call("answerReply", { path: { id: reply.id }, body: { text: state.text.trim() }, headers });
      answering.delete(reply.id);
      reply.answers = [...reply.answers, { text: state.text.trim(), at: new Date().toISOString(), by: "You" }];
    } catch (fault) {
      Object.assign(state, { busy: false, fault: explain(fault) });
    }
    redraw();
  };
  return html`<form @submit=${(e: Event) => void act(e)}>
    ${area({
      id: `answer-${reply.id}`,
      label: `Your answer to ${reply.from}, by text message`,
      error: state.fault || undefined,
      rows: 3,
      value: state.text,
      change: (text) => (state.text = text),
    })}
    <button class="govuk-button" ?disabled=${state.busy}>Send the answer</button>
  </form>`;
}

import { html, type TemplateResult } from "lit-html";
import { go, type Page, redraw } from "../../../shared/page";
import { moment } from "../../../shared/text/say";
import { shelf } from "../../photo/photos";
import { trainingTag } from "../../watch/alert-parts";
import { draftFrom, replaceDraft } from "../draft";
import { refusals } from "../refused";
import { flush, takeBack, type Waiting, waiting, watchOutbox } from "./outbox";

/** What the person signed in told to go and has not gone. */
export async function outbox(): Promise<Page> {
  let unsent = await waiting();
  watchOutbox((now) => {
    unsent = now;
    redraw();
  });
  return {
    title: "Not sent yet",
    view: () =>
      unsent.length === 0
        ? html`<h1 class="govuk-heading-l">Everything is sent</h1>
            <p class="govuk-body"><a class="govuk-link" href="#/alerts">See the alerts</a></p>`
        : html`<h1 class="govuk-heading-l">Not sent yet</h1>
            <p class="govuk-body">
              These wait on this device. Keep this page open and stay signed in: they go by themselves, once, when there is a connection.
            </p>
            ${unsent.map(one)}`,
  };
}

/** Each field with what is wrong with it; where none is named, what the platform says of the whole. */
const why = ({ detail, errors }: NonNullable<Waiting["refused"]>) =>
  errors.length > 0
    ? refusals(errors)
        .map((words) => `${words}.`)
        .join(" ")
    : detail;

function one(waiting: Waiting): TemplateResult {
  const change = async () => {
    const { recordingId, replaces } = waiting.alert;
    const photos = (waiting.photos ?? []).map(({ key, alt, altCy }) => ({ key, alt, altCy }));
    if (!replaceDraft({ ...draftFrom(waiting.alert), key: waiting.key, recordingId, replaces, photos })) return;
    for (const { key, file } of waiting.photos ?? []) if (file) await shelf.put(key, file);
    await takeBack(waiting.key);
    go("new/what");
  };
  const drop = () => {
    if (confirm("Delete this alert without sending it?")) void takeBack(waiting.key);
  };
  return html`<article class="ca-unsent" aria-label=${waiting.alert.title}>
    <h2 class="govuk-heading-m">${waiting.alert.title} ${trainingTag(waiting.alert)}</h2>
    <p class="ca-bubble">${waiting.alert.text}</p>
    ${
      waiting.refused
        ? html`<p class="govuk-error-message" role="alert">
          Refused: ${why(waiting.refused)}
        </p>`
        : html`<p class="govuk-hint">Waiting since ${moment(waiting.since)}.</p>`
    }
    <div class="govuk-button-group">
      ${waiting.refused ? "" : html`<button class="govuk-button" @click=${() => void flush()}>Try now</button>`}
      <button class="govuk-button govuk-button--secondary" @click=${() => void change()}>Change it</button>
      <button class="ca-textbutton" @click=${drop}>Delete it</button>
    </div>
  </article>`;
}

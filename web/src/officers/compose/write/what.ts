import { html, nothing, type TemplateResult } from "lit-html";
import { checkboxes, radios, select, tick } from "../../../shared/form/choice-fields";
import { Errors } from "../../../shared/form/errors";
import { area, text } from "../../../shared/form/text-fields";
import { go, type Page, redraw } from "../../../shared/page";
import { Photos } from "../../photo/photos";
import { CHANNEL_NAMES, CHANNELS, type Channel, type Severity } from "../../platform/types";
import { Recording } from "../../sound/recording";
import { LiveEstimate } from "../choose/estimate";
import { type Draft, isListed, keepDraft, draft as kept, unlisted } from "../draft";
import { asks, questionFields, withoutGaps } from "../question";
import { takeRefused, WORDS } from "../refused";
import { startFrom } from "../reuse/start-from";
import { discard, steps } from "../steps";
import { checkWhen, when } from "../when";
import { checkWords } from "./check-words";
import { counter, pageCost } from "./counter";
import { previews } from "./preview";

type Change = (to: Partial<Draft>) => void;

const SEVERITIES: { value: Severity; label: string; hint: string }[] = [
  { value: "minor", label: "Minor", hint: "Good to know" },
  { value: "moderate", label: "Moderate", hint: "Possible threat to people or property" },
  { value: "severe", label: "Severe", hint: "Serious threat: sent before routine alerts" },
  { value: "extreme", label: "Extreme", hint: "Life at risk: sent at once, even in quiet hours" },
];

const LIVES = [
  ["1", "In 1 hour"],
  ["2", "In 2 hours"],
  ["4", "In 4 hours"],
  ["12", "In 12 hours"],
  ["24", "In 24 hours"],
  ["72", "In 3 days"],
  ["168", "In a week"],
  ["672", "In 4 weeks"],
] as const;

/** The usual times, and the one that another authority gave. */
function lives(hours: string) {
  const all = LIVES.map(([value, label]) => ({ value: value as string, label: label as string }));
  const known = all.some(({ value }) => value === hours) || !Number(hours);
  return known ? all : [...all, { value: hours, label: `In ${hours} hours` }].sort((a, b) => Number(a.value) - Number(b.value));
}

/** Step 2 of a new alert: what it says. */
export function what(): Page {
  const draft = kept();
  const errors = new Errors();
  const estimate = new LiveEstimate();
  const change: Change = (to) => {
    Object.assign(draft, to);
    keepDraft(draft);
    estimate.follow(draft);
    redraw();
  };
  const recording = new Recording(draft.key, draft.recordingSeconds, (recordingSeconds) =>
    change({ recordingSeconds, recordingId: undefined }),
  );
  const photos = new Photos(draft.photos, (now) => change({ photos: now }));
  estimate.follow(draft);

  const next = (event: Event) => {
    event.preventDefault();
    change({ question: withoutGaps(draft.question) });
    checkWords(draft, errors);
    checkWhen(draft, errors);
    if (!errors.any) takeRefused(estimate.fault, errors, WORDS);
    return errors.any ? errors.show() : go("new/check");
  };

  return {
    title: "New alert: what",
    leave: () => {
      recording.close();
      photos.close();
      estimate.close();
    },
    view: () => html`${steps(1)} ${errors.summary()}
      <h1 class="govuk-heading-l">What do you want to say?</h1>
      ${startFrom(draft, change)}
      <form novalidate @submit=${next}>
        ${words(draft, errors, estimate, change)}
        ${photos.view(draft.inWelsh, errors)} ${recording.view(draft.recordingId !== undefined)}
        ${more(draft, errors, change)} ${previews(draft, recording)}
        <button class="govuk-button ca-button--wide">Continue</button>
      </form>
      ${discard()}`,
  };
}

function words(draft: Draft, errors: Errors, estimate: LiveEstimate, change: Change): TemplateResult {
  return html`
    ${text({
      id: "title",
      label: "Title",
      error: errors.get("title"),
      value: draft.title,
      spellcheck: "true",
      change: (title) => change({ title }),
    })}
    ${area({
      id: "text",
      label: "Text message",
      hint: "Also read aloud in a phone call, unless you record one.",
      error: errors.get("text"),
      value: draft.text,
      rows: 5,
      below: counter(draft.text, estimate, (plain) => change({ text: plain }), draft),
      change: (to) => change({ text: to }),
    })}
    ${tick({
      id: "link",
      label: "Add the address of its page to texts and e-mails",
      hint: `The page has photos, a map and a way to answer. ${pageCost(draft.text, isListed(draft))} People called on a mobile can press a key to get the address by text.`,
      value: draft.link,
      change: (link) => change({ link }),
    })}
  `;
}

function more(draft: Draft, errors: Errors, change: Change): TemplateResult {
  return html`
    ${when(draft, errors, change)}
    ${select({
      id: "hours",
      label: "Until when does it matter?",
      hint: "Nothing is sent after that. The time runs from when it goes out.",
      value: draft.hours,
      choices: lives(draft.hours),
      change: (hours) => change({ hours }),
    })}
    ${radios({
      id: "severity",
      label: "How serious is it?",
      value: draft.severity,
      choices: SEVERITIES,
      small: true,
      change: (severity) => change({ severity: severity as Severity }),
    })}
    ${folded("A longer text for e-mail", draft.emailText !== "", emailText(draft, errors, change))}
    ${folded("Ask a question", asks(draft.question), questionFields(draft, errors, change))}
    ${folded("In Welsh too", draft.inWelsh, welsh(draft, errors, change))}
    ${folded("Channels and publishing", draft.channels.length > 0 || draft.training || !draft.listed, ways(draft, change))}
  `;
}

function folded(title: string, open: boolean, content: TemplateResult): TemplateResult {
  return html`<details class="govuk-details" ?open=${open}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${title}</span></summary>
    <div class="govuk-details__text">${content}</div>
  </details>`;
}

function emailText(draft: Draft, errors: Errors, change: Change): TemplateResult {
  return area({
    id: "emailText",
    label: "Text of the e-mail and the web page",
    hint: "Leave empty to use the text message.",
    error: errors.get("emailText"),
    value: draft.emailText,
    rows: 8,
    change: (to) => change({ emailText: to }),
  });
}

function welsh(draft: Draft, errors: Errors, change: Change): TemplateResult {
  const set = (to: Partial<Draft["welsh"]>) => change({ welsh: { ...draft.welsh, ...to } });
  return html`
    ${tick({
      id: "inWelsh",
      label: "Send Welsh to those who asked for Welsh",
      value: draft.inWelsh,
      change: (inWelsh) => change({ inWelsh }),
    })}
    ${
      draft.inWelsh
        ? html`${text({
            id: "welsh-title",
            label: "Title in Welsh",
            error: errors.get("welsh-title"),
            value: draft.welsh.title,
            lang: "cy",
            change: (title) => set({ title }),
          })}
        ${area({
          id: "welsh-text",
          label: "Text message in Welsh",
          error: errors.get("welsh-text"),
          value: draft.welsh.text,
          lang: "cy",
          below: counter(draft.welsh.text, undefined, (plain) => set({ text: plain }), draft),
          change: (to) => set({ text: to }),
        })}
        ${area({
          id: "welsh-emailText",
          label: "Text of the e-mail and the web page in Welsh",
          hint: "Leave empty to use the Welsh text message.",
          error: errors.get("welsh-emailText"),
          value: draft.welsh.emailText,
          lang: "cy",
          rows: 8,
          change: (emailText) => set({ emailText }),
        })}`
        : nothing
    }
  `;
}

function ways(draft: Draft, change: Change): TemplateResult {
  return html`
    ${checkboxes({
      id: "channels",
      label: "Only by some channels?",
      hint: "Tick none to reach each resident the way they chose, and the web.",
      values: draft.channels,
      small: true,
      choices: CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] })),
      change: (channels) => change({ channels: channels as Channel[] }),
    })}
    ${
      unlisted(draft)
        ? html`<p class="govuk-body">${unlisted(draft)}</p>`
        : tick({
            id: "listed",
            label: "Show it on the public page",
            value: draft.listed,
            change: (listed) => change({ listed }),
          })
    }
    ${tick({
      id: "training",
      label: "This is training",
      hint: "Everything happens as usual, but no resident gets a message.",
      value: draft.training,
      change: (training) => change({ training }),
    })}
  `;
}

import { html, nothing } from "lit-html";
import { tick } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { type Page, redraw } from "../../shared/page";
import { count } from "../../shared/text/say";
import { type Answer, call } from "../platform/api";
import { addBrowser, canBePushed } from "./browser";

type Watch = Answer<"readWatch">;
type Kind = Watch["wants"][number];

const KINDS: { kind: Kind; label: string }[] = [
  { kind: "approval", label: "An alert waits for approval" },
  { kind: "reply", label: "A reply needs attention" },
  { kind: "decision", label: "My alert was approved, returned or rejected" },
  { kind: "trouble", label: "An alert is not going out as it should" },
];

/** What I am told of, and which way. */
export async function watch(): Promise<Page> {
  const errors = new Errors();
  let mine: Watch = await call("readWatch");
  let said = "";

  const change = (to: Partial<Watch>) => {
    mine = { ...mine, ...to };
    said = "";
    redraw();
  };

  const forget = async () => {
    await keep({ forgetBrowsers: true });
    said = errors.any ? said : "You are told in no browser any more.";
    redraw();
  };

  const save = async (event: Event) => {
    event.preventDefault();
    await keep({});
  };

  const keep = async (besides: { forgetBrowsers?: true }) => {
    errors.clear();
    const { wants, email, onDuty, mobile } = mine;
    try {
      mine = await call("changeWatch", { body: { wants, email, onDuty, ...(mobile ? { mobile } : {}), ...besides } });
      said = "Saved.";
      redraw();
    } catch (fault) {
      errors.take(fault, (pointer) => pointer.slice(1));
      errors.show();
    }
  };

  const here = async () => {
    const added = await addBrowser(mine.pushKey).catch(() => undefined);
    if (added) mine = { ...mine, browsers: added.browsers };
    said = added
      ? "You are told in this browser, even when the page is shut."
      : "This browser does not allow it. Allow notifications from this page in its settings.";
    redraw();
  };

  const wish = ({ kind, label }: (typeof KINDS)[number]) =>
    tick({
      id: kind,
      label,
      value: mine.wants.includes(kind),
      change: (on) => change({ wants: on ? [...mine.wants, kind] : mine.wants.filter((one) => one !== kind) }),
    });

  return {
    title: "What I am told",
    view: () => html`<h1 class="govuk-heading-l">What I am told</h1>
      ${errors.summary()}
      <p class="govuk-body" role="status">${said}</p>
      <form novalidate @submit=${save}>
        <h2 class="govuk-heading-m">Tell me when</h2>
        ${KINDS.map(wish)}
        <h2 class="govuk-heading-m">How</h2>
        ${tick({ id: "email", label: "By e-mail", value: mine.email, change: (email) => change({ email }) })}
        ${tick({
          id: "onDuty",
          label: "I am on duty: text me what nobody opens within a minute",
          value: mine.onDuty,
          change: (onDuty) => change({ onDuty }),
        })}
        ${mine.onDuty ? mobileField(mine, errors, (mobile) => change({ mobile })) : nothing}
        <button class="govuk-button">Save</button>
      </form>
      <h2 class="govuk-heading-m">In a browser, even when this page is shut</h2>
      <p class="govuk-body">${mine.browsers === 0 ? "Not in any browser yet." : `In ${count(mine.browsers, "browser")}.`}</p>
      ${
        mine.browsers > 0
          ? html`<button class="govuk-button govuk-button--secondary" type="button" @click=${() => void forget()}>Stop telling me in browsers</button>`
          : nothing
      }
      ${
        canBePushed()
          ? html`<button class="govuk-button govuk-button--secondary" type="button" @click=${here}>Tell me in this browser</button>`
          : html`<p class="govuk-body">This browser cannot show notifications. On an iPhone, add the page to the home screen first.</p>`
      }`,
  };
}

function mobileField(mine: Watch, errors: Errors, change: (mobile: string) => void) {
  const error = errors.get("mobile");
  return text({ id: "mobile", label: "Mobile", value: mine.mobile ?? "", type: "tel", change, ...(error ? { error } : {}) });
}

import { html, type TemplateResult } from "lit-html";
import { tick } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { checkPreferences, cleaned, fieldOf, nobody, ownGroups, type Preferences, preferenceFields } from "../../shared/form/preferences";
import { type Page, redraw } from "../../shared/page";
import { configuration } from "../../shared/platform/configuration";
import { ask } from "../../shared/platform/http";
import { signingUp } from "../begun";
import { CodeForm, going } from "../code";
import { device, lacksDevice, onDevice } from "../device-fields";
import { language, words } from "../language";
import { keepToken, token } from "../token";

/** Signing up: what one wants, and a code that proves the address. */
export function join(): Page {
  const errors = new Errors();
  const before = signingUp.get();
  let mine: Preferences = { ...nobody(language), ...before?.mine };
  let agreed = before?.agreed ?? false;
  let path = before?.path;
  let busy = false;
  let code: CodeForm | undefined;
  let done = false;
  let found = false;

  const submit = async (event: Event) => {
    event.preventDefault();
    errors.by(() => {
      checkPreferences(words, mine, errors);
      if (!agreed) errors.add("consent", words.needConsent);
    });
    if (errors.any || busy) return errors.show();
    busy = true;
    redraw();
    try {
      mine = await onDevice(mine);
      if (lacksDevice(mine)) errors.add("channels", words.deviceDenied);
      if (errors.any) return errors.show();
      code = awaited(await signUp());
      redraw();
    } catch (fault) {
      errors.take(fault, fieldOf);
      errors.show();
    } finally {
      busy = false;
      redraw();
    }
  };

  /** Asks for codes; where they are confirmed. */
  const signUp = async () => {
    const body = { ...cleaned(mine), consent: consentWords() };
    const { id } = await ask<{ id: string }>("/api/public/sign-ups", { method: "POST", body });
    path = `/api/public/sign-ups/${id}/confirm`;
    keep();
    return path;
  };

  const keep = () => signingUp.keep({ mine, agreed, path });

  const again = () => {
    code = path = undefined;
    keep();
    redraw();
  };

  const confirmed = (token: string, onRecord: boolean) => {
    keepToken(token);
    signingUp.drop();
    done = !onRecord;
    found = onRecord;
    redraw();
  };

  /** Both are on the record then: nobody's choices are lost. */
  const addMe = async () => {
    try {
      const headers = { Authorization: `Resident ${token()}` };
      const there = await ask<Preferences & { version: string }>("/api/public/me", { headers });
      const name = [there.name, mine.name.trim()].filter(Boolean).join(" & ").slice(0, 100);
      const groups = [...new Set([...there.groups, ...mine.groups])];
      const body = { ...(name && { name }), groups: groups.length > 0 ? groups : null, version: there.version };
      await ask("/api/public/me", { method: "PUT", headers, body });
      found = false;
      done = true;
    } catch (fault) {
      errors.take(fault);
      errors.show();
    }
    redraw();
  };

  const awaited = (where: string) => new CodeForm(where, going(mine), signUp, confirmed, again);
  if (path) code = awaited(path);

  const form = () => html`${errors.summary()}
    <h1 class="govuk-heading-l">${words.joinTitle}</h1>
    <form novalidate @submit=${(event: Event) => void submit(event)}>
      ${preferenceFields(
        words,
        mine,
        ownGroups(mine.groups),
        errors,
        (to) => {
          mine = { ...mine, ...to };
          keep();
          redraw();
        },
        device(mine),
      )}
      ${tick({
        id: "consent",
        label: consentWords(),
        hint: words.consentHint,
        error: errors.get("consent"),
        value: agreed,
        change: (on) => {
          agreed = on;
          keep();
        },
      })}
      <button class="govuk-button ca-button--wide" ?disabled=${busy}>${words.sendCode}</button>
    </form>`;

  return {
    get title() {
      return words.joinTitle;
    },
    view: () => (done ? welcome() : found ? onRecord(errors, () => void addMe()) : code ? code.view() : form()),
  };
}

const consentWords = () => words.consent.replace("{force}", configuration.forceName);

function onRecord(errors: Errors, add: () => void): TemplateResult {
  return html`${errors.summary()}
    <h1 class="govuk-heading-l">${words.onRecordTitle}</h1>
    <p class="govuk-body-l">${words.onRecordLead}</p>
    <button class="govuk-button ca-button--wide" @click=${add}>${words.addMe}</button>
    <p class="govuk-body"><a class="govuk-link" href="#/me">${words.seeMine}</a></p>`;
}

function welcome(): TemplateResult {
  return html`<h1 class="govuk-heading-xl">${words.doneTitle}</h1>
    <p class="govuk-body-l">${words.doneLead}</p>
    <p class="govuk-body"><a class="govuk-link" href="#/me">${words.seeMine}</a></p>`;
}

import { html, type TemplateResult } from "lit-html";
import type { components } from "../../contract/schema";
import { tick } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { placeFields } from "../../shared/form/places";
import { checkPreferences, cleaned, emptied, fieldOf, ownGroups, type Preferences, preferenceFields } from "../../shared/form/preferences";
import { wishFields } from "../../shared/form/wishes";
import { go, type Page, redraw, reopen } from "../../shared/page";
import { ask, askWhere, Refused, type Request } from "../../shared/platform/http";
import { download } from "../../shared/text/csv";
import { proving } from "../begun";
import { CodeForm, going, type Went } from "../code";
import { forgetDevice, isOutdated } from "../device";
import { device, lacksDevice, onDevice } from "../device-fields";
import { words } from "../language";
import { dropToken, keepToken, token } from "../token";
import { me } from "./me";
import { type Sent, whatWeSent } from "./sent";

type Mine = components["schemas"]["Me"];

const ME = "/api/public/me";
const signed = (request: Request = {}) => ({ ...request, headers: { Authorization: `Resident ${token()}` } });
const own = <T>(path: string, request: Request = {}) => ask<T>(`${ME}${path}`, signed(request));

/** A resident's own record: what was sent to them, to change, a new address by its code, to take a copy of, to erase. */
export async function mine(): Promise<Page> {
  let record: Mine;
  let sent: Sent[] | undefined;
  try {
    const listed = own<{ sent: Sent[] }>("/sent").catch(() => undefined);
    record = await own<Mine>("");
    sent = (await listed)?.sent;
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    dropToken();
    return me();
  }
  let known = addresses(record);
  let paused = record.pausedUntil;
  let outdated = await isOutdated(record.browser).catch(() => false);
  const offered = ownGroups([...record.groups, ...(record.places ?? []).flatMap((place) => place.groups ?? [])]);
  const errors = new Errors();
  const leaving = new Errors();
  let saved = false;
  let sure = false;
  let gone = false;
  let code: CodeForm | undefined;

  const save = async (event: Event) => {
    event.preventDefault();
    saved = false;
    errors.by(() => checkPreferences(words, record, errors, paused));
    if (errors.any) return errors.show();
    record = await onDevice(record);
    if (lacksDevice(record)) errors.add("channels", words.deviceDenied);
    if (errors.any) return errors.show();
    try {
      const went = going(record).filter(({ address }) => !known.includes(address));
      const proof = await keep();
      if (proof) code = awaited(proof, went);
      saved = !proof;
      redraw();
    } catch (fault) {
      errors.take(fault, fieldOf);
      if (fault instanceof Refused && fault.status === 412) {
        record = await own<Mine>("");
        paused = record.pausedUntil;
        errors.clear();
        errors.add("", words.changedMeanwhile);
      }
      errors.show();
    }
  };

  /** Puts the choices on record; where the codes of new addresses are confirmed, if there are any. */
  const keep = async (): Promise<string | undefined> => {
    const { id, consent, version, browser = null, ...choices } = record;
    const body = { ...cleaned(choices), ...emptied(choices), browser, version };
    const proof = await askWhere(ME, signed({ method: "PUT", body }));
    await standing();
    return proof ? `${proof}/confirm` : undefined;
  };

  /** The next change is of what stands now. */
  const standing = async () => {
    const stands = await own<Mine>("");
    known = addresses(stands);
    paused = stands.pausedUntil;
    record = { ...record, version: stands.version };
  };

  const awaited = (path: string, went: Went[]) => {
    proving.keep({ path, went, record });
    const sentAgain = async () => {
      const next = (await keep()) ?? path;
      proving.keep({ path: next, went, record });
      return next;
    };
    return new CodeForm(path, went, sentAgain, proven, again);
  };
  const again = () => {
    code = undefined;
    proving.drop();
    redraw();
  };
  const proven = (given: string) => {
    keepToken(given);
    saved = true;
    void standing().then(again);
  };
  const before = proving.get();
  if (before?.record.id === record.id) {
    record = { ...record, ...before.record, version: record.version };
    code = awaited(before.path, before.went);
  }

  const leave = async (event: Event) => {
    event.preventDefault();
    leaving.by(() => {
      if (!sure) leaving.add("sure", words.needLeave);
    });
    if (leaving.any) return leaving.show();
    try {
      await own("", { method: "DELETE" });
      await forgetDevice().catch(() => undefined); // The record is gone, and whatever is pushed there with it.
      dropToken();
      gone = true;
      redraw();
    } catch (fault) {
      leaving.take(fault);
      leaving.show();
    }
  };

  const change = (to: Partial<Preferences>) => {
    record = { ...record, ...to };
    saved = false;
    redraw();
  };

  const form = () => html`${errors.summary()} ${leaving.summary()}
    <h1 class="govuk-heading-l">${words.mine}</h1>
    <form novalidate @submit=${(event: Event) => void save(event)}>
      ${preferenceFields(
        words,
        record,
        offered,
        errors,
        change,
        device(
          record,
          (browser) => {
            outdated = false;
            change({ browser });
          },
          outdated,
        ),
      )} ${placeFields(words, record, offered, errors, change)}
      ${wishFields(words, record, errors, change)}
      <button class="govuk-button ca-button--wide">${words.save}</button>
      <p class="govuk-body" role="status">${saved ? html`<strong>${words.saved}</strong>` : ""}</p>
    </form>
    ${whatWeSent(sent)} ${copying()} ${erasing(
      (event) => void leave(event),
      leaving,
      sure,
      (on) => (sure = on),
    )}
    <button class="ca-textbutton" @click=${done}>${words.signOut}</button>`;

  return {
    get title() {
      return words.mine;
    },
    view: () => (gone ? farewell() : (code?.view() ?? form())),
  };
}

const addresses = (of: Mine): string[] => going(of).map(({ address }) => address);

function done(): void {
  dropToken();
  go("");
  void reopen();
}

function copying(): TemplateResult {
  const fetchCopy = async () => download("my-alerts.json", JSON.stringify(await own("/copy"), null, 2), "application/json");
  return html`<h2 class="govuk-heading-m">${words.copyTitle}</h2>
    <p class="govuk-body">${words.copyLead}</p>
    <button class="govuk-button govuk-button--secondary" @click=${() => void fetchCopy()}>${words.copy}</button>`;
}

function erasing(leave: (event: Event) => void, errors: Errors, sure: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<h2 class="govuk-heading-m">${words.leaveTitle}</h2>
    <p class="govuk-body">${words.leaveLead}</p>
    <form novalidate @submit=${leave}>
      ${tick({ id: "sure", label: words.leaveSure, error: errors.get("sure"), value: sure, change })}
      <button class="govuk-button govuk-button--warning">${words.leave}</button>
    </form>`;
}

function farewell(): TemplateResult {
  return html`<h1 class="govuk-heading-xl">${words.leftTitle}</h1>
    <p class="govuk-body-l">${words.leftLead}</p>
    <p class="govuk-body"><a class="govuk-link" href="#/">${words.home}</a></p>`;
}

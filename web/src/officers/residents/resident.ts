import { html, nothing } from "lit-html";
import { en, type Words } from "../../residents/words/en";
import { tick } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { placeFields } from "../../shared/form/places";
import { checkPreferences, cleaned, emptied, fieldOf, nobody, type Preferences, preferenceFields } from "../../shared/form/preferences";
import { text } from "../../shared/form/text-fields";
import { wishFields } from "../../shared/form/wishes";
import { go, type Page, redraw, reopen } from "../../shared/page";
import { Refused } from "../../shared/platform/http";
import { moment } from "../../shared/text/say";
import { Pack } from "../disclose/pack";
import { call } from "../platform/api";
import { named, namesKnown } from "../platform/names";
import type { Resident } from "../platform/types";
import { session } from "../sign-in/session";
import { known } from "./known";
import { nameOf } from "./name";

const WORDS: Words = {
  ...en,
  how: "How do they want to hear from us?",
  landlineHint: "Leave empty to call their mobile.",
  quiet: "Do not disturb them at night",
  name: "Name",
  postcode: "Postcode",
  postcodeHint: "",
  groups: "Which groups are they in?",
  wishes: "Choose what they hear of",
  wishesHint:
    "Alerts that are severe or extreme come by every way they chose, at any hour, whatever is chosen here. So does any update to an alert that reached them.",
  digestHint:
    "Severe and extreme alerts, updates to an alert that reached them, and what would be over by then, always come at once. Texts, calls and notifications come as they always do.",
  pauseHint:
    "The first day they want alerts again, within a year. Until then only what is severe or extreme comes. Leave empty for no pause.",
  places: "Other places they care about",
  placesHint: "A field, a barn, their mother’s house: up to 8. They get one message, however many of their places an alert is for.",
  placeLabel: "What do they call it?",
  placeGroups: "Which groups are they in there?",
  until: "Last day at their postcode",
  untilHint:
    "For visitors. Alerts near their postcode come up to the end of that day. Leave it empty if they live there. If they have no other place, their record is deleted a week later, and they can sign up again. What they wrote stays for its usual time.",
  needLabel: "Say what they call this place",
  needMobile: "Enter a mobile number",
  needEmail: "Enter an e-mail address",
  needName: "Enter a name",
  needPostcode: "Enter a postcode",
};

/** One resident's record: new, or to change or erase. */
export async function resident(id?: string): Promise<Page> {
  const errors = new Errors();
  let record: Resident = id ? await call("readSubscriber", { path: { id } }) : { id: "", unsafeContact: false, ...nobody("en") };
  const offered = (await call("listGroups")).groups.map(({ name }) => name);
  const unsafe = record.unsafeContact;
  const paused = record.pausedUntil;
  let consent = "";
  let reason = "";
  let stale = false;
  let busy = false;
  const administers = session()?.roles.includes("administrator");
  const pack =
    id && administers
      ? new Pack(
          { resident: id },
          "What is held about them, what was sent to their addresses and came from there since they showed that they are theirs, and what is on the audit.",
        )
      : undefined;

  const save = async (event: Event) => {
    event.preventDefault();
    checkPreferences(WORDS, record, errors, paused);
    if (!id && consent.trim() === "") errors.add("consent", "Say how they asked for alerts");
    if (lifted() && reason.trim() === "") errors.add("reason", "Say why it is safe to write to them again");
    if (errors.any || busy) return errors.show();
    busy = true;
    redraw();
    try {
      const { id: _id, addresses: _known, ...kept } = record;
      const why = lifted() ? { reason: reason.trim() } : {};
      if (id) await call("changeSubscriber", { path: { id }, body: { ...cleaned(kept), ...emptied(kept), ...why } });
      else await call("addSubscriber", { body: { ...cleaned(kept), consent: { what: "alerts", how: consent.trim() } } });
      go("residents");
    } catch (fault) {
      stale = fault instanceof Refused && fault.status === 412;
      if (stale) await namesKnown();
      errors.take(named(fault), fieldOf);
      errors.show();
    }
    busy = false;
    redraw();
  };

  const lifted = () => unsafe && !record.unsafeContact;

  const erase = async () => {
    if (!confirm(`Erase ${record.name || "this resident"}? Everything on their record is deleted for good.`)) return;
    try {
      await call("eraseSubscriber", { path: { id: record.id } });
      go("residents");
    } catch (fault) {
      errors.take(fault);
      errors.show();
    }
  };

  const name = id ? nameOf(record) : "Add a resident";
  const chosen = (to: Partial<Preferences>) => {
    record = { ...record, ...to };
    redraw();
  };

  return {
    title: name,
    leave: () => pack?.leave(),
    view: () => html`${errors.summary()}
      ${stale ? html`<button class="govuk-button govuk-button--secondary" @click=${() => void reopen()}>Read it again</button>` : nothing}
      <h1 class="govuk-heading-l">${name}</h1>
      ${known(record.addresses)}
      <form novalidate @submit=${(event: Event) => void save(event)}>
        ${preferenceFields(WORDS, record, offered, errors, chosen)} ${placeFields(WORDS, record, offered, errors, chosen)}
        ${wishFields(WORDS, record, errors, chosen)}
        ${tick({
          id: "unsafeContact",
          label: "Contact could put them in danger",
          hint: "Nothing is ever sent to them while this is ticked.",
          value: record.unsafeContact,
          change: (unsafeContact) => {
            record = { ...record, unsafeContact };
            redraw();
          },
        })}
        ${
          lifted()
            ? text({
                id: "reason",
                label: "Why is it safe to write to them again?",
                hint: "It is kept in the audit, with your name.",
                error: errors.get("reason"),
                value: reason,
                change: (to) => (reason = to),
              })
            : nothing
        }
        ${
          id
            ? asked(record)
            : text({
                id: "consent",
                label: "How did they ask for alerts?",
                hint: "For the record, such as “signed a form at the show”.",
                error: errors.get("consent"),
                value: consent,
                change: (to) => (consent = to),
              })
        }
        <button class="govuk-button ca-button--wide" ?disabled=${busy}>Save</button>
      </form>
      ${id ? html`<button class="govuk-button govuk-button--warning" @click=${() => void erase()}>Erase this resident</button>` : nothing}
      ${pack?.view ?? nothing}`,
  };
}

function asked({ consent }: Resident) {
  if (!consent) return nothing;
  return html`<p class="govuk-body">Asked for alerts ${moment(consent.when)}, ${consent.how}: “${consent.what}”.</p>`;
}

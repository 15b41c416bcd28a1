import { type Errors, wayOut } from "../../shared/form/errors";
import { Refused } from "../../shared/platform/http";

/** A field of the form: its id, and what it is called there. */
interface Field {
  id: string;
  name: string;
}

type Fault = Refused["errors"][number];

/** The fields of the form by the first parts of the JSON Pointers that the platform names them by. */
const FIELDS: [RegExp, (n: number) => Field][] = [
  [/^\/title/, () => ({ id: "title", name: "Title" })],
  [/^\/text/, () => ({ id: "text", name: "Text message" })],
  [/^\/emailText/, () => ({ id: "emailText", name: "Text of the e-mail and the web page" })],
  [/^\/welsh\/title/, () => ({ id: "welsh-title", name: "Title in Welsh" })],
  [/^\/welsh\/emailText/, () => ({ id: "welsh-emailText", name: "Text of the e-mail and the web page in Welsh" })],
  [/^\/welsh/, () => ({ id: "welsh-text", name: "Text message in Welsh" })],
  [/^\/question\/answers\/(\d+)\/cy/, (n) => ({ id: `answer${n}-cy`, name: `Answer ${n + 1} in Welsh` })],
  [/^\/question\/answers\/(\d+)/, (n) => ({ id: `answer${n}`, name: `Answer ${n + 1}` })],
  [/^\/question\/answers/, () => ({ id: "answer0", name: "Answers" })],
  [/^\/question\/cy/, () => ({ id: "question-cy", name: "Question in Welsh" })],
  [/^\/question/, () => ({ id: "question", name: "Question" })],
  [/^\/photos\/(\d+)/, (n) => ({ id: `photo-${n}-alt`, name: `Photo ${n + 1}` })],
  [/^\/recordingId/, () => ({ id: "recording", name: "Your recording" })],
  [/^\/sendAt/, () => ({ id: "sendAt", name: "Day and time" })],
  [/^\/recurs/, () => ({ id: "recurs", name: "The last day it goes on" })],
  [/^\/expiresAt/, () => ({ id: "hours", name: "Until when does it matter?" })],
  [/^\/audience\/areas?(?:\/(\d+))?\/circle\/postcode/, (n) => ({ id: `area${n}-postcode`, name: "Postcode" })],
  [/^\/audience\/areas?(?:\/(\d+))?\/circle\/radiusMetres/, (n) => ({ id: `area${n}-radius`, name: "How far around it" })],
  [/^\/audience\/areas?(?:\/(\d+))?/, (n) => ({ id: `area${n}-kind`, name: "Where" })],
  [/^\/audience\/groups/, () => ({ id: "groups", name: "Only some groups?" })],
  [/^\/audience\/exclude\/groups/, () => ({ id: "without", name: "Not for people in" })],
];

function fieldOf(pointer: string): Field {
  for (const [pattern, field] of FIELDS) {
    const found = pattern.exec(pointer);
    if (found) return field(Number(found[1] ?? 0));
  }
  return { id: "", name: pointer.slice(1).replaceAll("/", " ") };
}

/** Why the platform refuses an alert, each in the form's own words for the field. */
export const refusals = (errors: Fault[]): string[] => errors.map(({ pointer, detail }) => wayOut(fieldOf(pointer).name, detail));

/**
 * Takes in what the platform refuses of an alert, each at its field.
 *
 * @param about how the pointers begin that are for the page
 * @returns whether there was anything
 */
export function takeRefused(fault: unknown, errors: Errors, about = /^/): boolean {
  const found = fault instanceof Refused ? fault.errors.filter(({ pointer }) => about.test(pointer)) : [];
  for (const { pointer, detail } of found) {
    const { id, name } = fieldOf(pointer);
    errors.add(id || pointer, wayOut(name, detail));
  }
  return found.length > 0;
}

/** Whom an alert is for, and everything else. */
export const AUDIENCE = /^\/audience/;
export const WORDS = /^\/(?!audience)/;

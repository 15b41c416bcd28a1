import { Refused } from "../../shared/platform/http";
import { may } from "../sign-in/session";
import { call } from "./api";

const names = new Map<string, string>();
let asked: Promise<void> | undefined;

/** Done when the force's people are known by name, or cannot be. Never fails: an id says enough to go on. */
export function namesKnown(): Promise<void> {
  if (!may("listPeople")) return Promise.resolve();
  asked ??= call("listPeople").then(
    ({ people }) => people.forEach(({ id, name }) => names.set(id, name)),
    () => {
      asked = undefined;
    },
  );
  return asked;
}

/** A refusal that says people by their names, as far as they are known. */
export function named(fault: unknown): unknown {
  if (!(fault instanceof Refused)) return fault;
  const words = [...names].reduce((said, [id, name]) => said.replaceAll(id, name), fault.detail);
  return new Refused(fault.status, words, fault.errors);
}

/** What somebody of the force is called, by the id that records name; the id itself for other systems and who has left. */
export const nameOf = (id: string): string => names.get(id) ?? id;

/** The force's people who are known, by id and name, in the order of their names. */
export const people = (): [string, string][] => [...names].sort(([, a], [, b]) => a.localeCompare(b));

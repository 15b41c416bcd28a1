import { call } from "./api";

const names = new Map<string, string>();
let asked: Promise<void> | undefined;

/** Done when the force's people are known by name, or cannot be. Never fails: an id says enough to go on. */
export function namesKnown(): Promise<void> {
  asked ??= call("listPeople").then(
    ({ people }) => people.forEach(({ id, name }) => names.set(id, name)),
    () => {
      asked = undefined;
    },
  );
  return asked;
}

/** What somebody of the force is called, by the id that records name; the id itself for other systems and who has left. */
export const nameOf = (id: string): string => names.get(id) ?? id;

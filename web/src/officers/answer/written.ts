import { InTab } from "../../shared/platform/in-tab";
import { writer } from "../sign-in/session";

/** An answer as far as it is written, and the idempotency key it goes under: however often it is sent, the resident has it once. */
export interface Written {
  words: string;
  key: string;
}

const place = (id: string) => new InTab<Written>(`answer:${writer()}:${id}`);

/** What its writer has begun to say in a conversation: it outlives a look at the alert, a reload and a new sign-in in this tab. */
export function written(id: string): Written {
  return place(id).get() ?? { words: "", key: crypto.randomUUID() };
}

export const keepWritten = (id: string, now: Written): void => place(id).keep(now);

export const dropWritten = (id: string): void => place(id).drop();

/**
 * A ready-made answer put to what is written: after an officer's own words, in place of another ready-made one.
 *
 * @param ready all of them
 */
export function withReady(words: string, chosen: string, ready: string[]): string {
  const own = words.trim();
  const other = ready.find((one) => own.endsWith(one));
  const before = other === undefined ? own : own.slice(0, -other.length).trim();
  return before ? `${before} ${chosen}` : chosen;
}

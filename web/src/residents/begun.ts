import type { Preferences } from "../shared/form/preferences";

/** A sign-up as far as it has come. */
export interface Begun {
  mine: Preferences;
  agreed: boolean;
  /** Where the code is confirmed that was sent, once one was. */
  path?: string | undefined;
}

const KEPT = "sign-up";

/** What was begun in this tab: who reads the privacy notice, or leaves to look for the code, comes back to it. */
export function begun(): Begun | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept ? (JSON.parse(kept) as Begun) : undefined;
}

/** Keeps it until the tab is closed, or gives it up. */
export function keepBegun(now: Begun | undefined): void {
  if (now) sessionStorage.setItem(KEPT, JSON.stringify(now));
  else sessionStorage.removeItem(KEPT);
}

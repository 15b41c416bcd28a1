const OFTEN = 1000;
const SELDOM = 30_000;

/** How long it waits before it asks again: the longer, the longer it has waited. */
export function pause(asked: number): number {
  return Math.min(OFTEN * 1.25 ** asked, SELDOM);
}

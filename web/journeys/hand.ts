import type { Locator } from "playwright-core";

/** What a goal cost whoever reached it. */
export interface Cost {
  taps: number;
  letters: number;
  /** What the pages took, in milliseconds: the time of whoever taps and types is not in it. */
  waited: number;
}

/** Somebody who taps and types, and counts. */
export class Hand {
  private taps = 0;
  private letters = 0;
  private waited = 0;

  /** Of several that look alike it is the first, which is the newest. */
  async tap(on: Locator): Promise<void> {
    const first = on.first();
    await first.waitFor();
    const begun = performance.now();
    await first.click();
    this.taps++;
    this.waited += performance.now() - begun;
  }

  /** A field is tapped, and then written in. */
  async type(into: Locator, words: string): Promise<void> {
    await this.tap(into);
    await into.first().fill(words);
    this.letters += words.length;
  }

  /** One of a list that the telephone opens: a tap for the list, and one for the choice. */
  async choose(from: Locator, label: string): Promise<void> {
    await from.selectOption({ label });
    this.taps += 2;
  }

  async see(what: Locator): Promise<void> {
    const begun = performance.now();
    await what.first().waitFor();
    this.waited += performance.now() - begun;
  }

  /** What it came to since this was asked last. */
  cost(): Cost {
    const { taps, letters, waited } = this;
    Object.assign(this, { taps: 0, letters: 0, waited: 0 });
    return { taps, letters, waited };
  }
}

import type { Page, Route } from "playwright-core";

/** What moved without having been asked to, and from where to where. */
export interface Shift {
  score: number;
  moved: string[];
}

type Kept = { shifts: Shift[] };

/** Counts from the next page on what moves by itself. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Source {
      node?: Node | null;
      previousRect: DOMRect;
      currentRect: DOMRect;
    }
    interface Entry extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: Source[];
    }
    const shifts: Shift[] = [];
    (globalThis as never as Kept).shifts = shifts;
    const name = (node?: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const words = (node?.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 30);
      return element ? `${element.tagName.toLowerCase()}.${element.className} “${words}”` : "what is gone";
    };
    const at = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}×${height}`;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[]) {
        if (hadRecentInput) continue;
        const moved = sources.map(({ node, previousRect, currentRect }) => `${name(node)}: ${at(previousRect)} → ${at(currentRect)}`);
        shifts.push({ score: value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

export const shifts = (page: Page): Promise<Shift[]> => page.evaluate(() => (globalThis as never as Kept).shifts);

const QUIET = 120;
/** What moves sooner after an input counts as asked for. */
export const UNASKED = 600;

/**
 * Holds every answer of the platform back until the page has painted without it, and then lets them in one at a time:
 * the one that was asked for first, or the one asked for last.
 */
export class Held {
  private readonly waiting: Route[] = [];
  private stirred = Date.now();
  /** How many answers were let in. */
  released = 0;

  private constructor(
    private readonly page: Page,
    private readonly next: "first" | "last",
  ) {}

  static async answers(page: Page, next: "first" | "last"): Promise<Held> {
    const held = new Held(page, next);
    await page.route("**/api/**", (route) => {
      held.stirred = Date.now();
      held.waiting.push(route);
    });
    return held;
  }

  /**
   * Lets the answers in until the page asks for no more.
   *
   * @param quiet for how long the page has asked for nothing before the next one is let in
   */
  async release(quiet = QUIET): Promise<void> {
    for (;;) {
      await this.painted(quiet);
      const route = this.next === "first" ? this.waiting.shift() : this.waiting.pop();
      if (!route) break;
      this.released++;
      const answered = this.page.waitForEvent("requestfinished", (request) => request === route.request());
      await route.continue();
      await answered;
      this.stirred = Date.now();
    }
    await this.page.unroute("**/api/**");
  }

  private async painted(quiet: number): Promise<void> {
    while (Date.now() - this.stirred < quiet) await this.page.waitForTimeout(QUIET / 4);
    await this.page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  }
}

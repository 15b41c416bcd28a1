/** How much of the window may be covered at its foot by the tabs alone, and together with a count. */
const TABS_AT_MOST = 0.15;
const ALL_AT_MOST = 0.25;

/**
 * Keeps what is fixed at the foot of the window off what is being filled in: the page scrolls clear of it, and where large text or
 * a low window would have it cover too much, it goes back to its place in the page.
 */
export function keepFootClear(): void {
  new ResizeObserver(measure).observe(document.body);
  addEventListener("resize", measure);
}

function measure(): void {
  const root = document.documentElement;
  const tabs = heightOf(".ca-tabs");
  root.toggleAttribute("data-tabs-free", tabs > innerHeight * TABS_AT_MOST);
  const fixed = fixedAtFoot() ? tabs : 0;
  const count = heightOf(".ca-reach");
  root.toggleAttribute("data-count-free", fixed + count > innerHeight * ALL_AT_MOST);
  root.style.setProperty("--tabs-height", `${fixed}px`);
  root.style.setProperty("--foot-height", `${fixed + count}px`);
}

const heightOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0;

function fixedAtFoot(): boolean {
  const tabs = document.querySelector(".ca-tabs");
  return tabs !== null && getComputedStyle(tabs).position === "fixed";
}

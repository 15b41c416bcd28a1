import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What is wrong with the page as it is: what axe-core finds, and whether it scrolls sideways. */
export async function findings(page: Page): Promise<string[]> {
  await page.locator(".ca-loading").first().waitFor({ state: "detached" });
  await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const { violations } = await (globalThis as never as { axe: typeof import("axe-core") }).axe.run({ runOnly: rules });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  }, RULES);
  return (await wideAsScreen(page)) ? found : [...found, "scrolls sideways"];
}

/** As many pixels as a thumb needs. */
const THUMB = 44;

/** What is tapped and is too small for a thumb; a link in a sentence is as high as its line. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((thumb) => {
    const tapped =
      "button, summary, select, textarea, input:not([type=radio], [type=checkbox], [type=hidden]), a[href]:not(.govuk-skip-link, .skip)";
    const inSentence = (element: Element) => {
      const around = element.closest("p, dd, td, label, .govuk-hint, .govuk-error-message, .leaflet-control-attribution");
      return element.tagName === "A" && around !== null && !element.closest(".govuk-summary-list__actions");
    };
    return [...document.querySelectorAll(tapped)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !inSentence(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < thumb - 0.5)
      .map(
        ({ element, box }) =>
          `${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 30)}” ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`,
      );
  }, THUMB);
}

/** Expects nothing to be wrong at a phone's width, a desk's, and at 400 %. */
export async function expectSound(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of [360, 1280, 320]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await findings(page), `${page.url()} at ${width}`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

function wideAsScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

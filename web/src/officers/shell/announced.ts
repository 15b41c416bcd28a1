import { redraw } from "../../shared/page";

/** Makes the same words another text, which nobody hears: of a text that does not change a page is told nothing. */
const AGAIN = "\u00a0";
let words = "";

/** What was said last to those who listen to the page. */
export const announced = (): string => words;

/** Says something that shows by itself elsewhere, once, to those who listen to the page instead of looking at it. */
export function announce(news: string | undefined): void {
  if (!news) return;
  words = news === words ? news + AGAIN : news;
  redraw();
}

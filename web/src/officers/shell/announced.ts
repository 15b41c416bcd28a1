import { redraw } from "../../shared/page";

let words = "";

/** What was said last to those who listen to the page. */
export const announced = (): string => words;

/** Says something that shows by itself elsewhere, once, to those who listen to the page instead of looking at it. */
export function announce(news: string | undefined): void {
  if (!news) return;
  words = news;
  redraw();
}

import { go } from "../../shared/page";
import type { Operation } from "../platform/api";
import { may, session } from "../sign-in/session";

/** A key, where it leads, and who may go there. */
export const PLACES: { key: string; path: string; name: string; for: Operation }[] = [
  { key: "n", path: "new", name: "New alert", for: "issueAlert" },
  { key: "h", path: "", name: "Home", for: "listAlerts" },
  { key: "a", path: "alerts", name: "Alerts", for: "listAlerts" },
  { key: "r", path: "replies", name: "Replies", for: "listConversations" },
  { key: "p", path: "approvals", name: "Approvals", for: "approveAlert" },
];

/** What the keys of a conversation do something with. */
export const TAKE = "take";
export const ANSWER = "answer";
export const CLOSE = "close";

/** A key, what it presses or goes to where that is on the page, and who may do it. */
export const ACTS: { key: string; id: string; name: string; for: Operation }[] = [
  { key: "t", id: TAKE, name: "Take a conversation on", for: "claimConversation" },
  { key: "w", id: ANSWER, name: "Write the answer", for: "answerConversation" },
  { key: "x", id: CLOSE, name: "Close it", for: "closeConversation" },
];

const OFF = "shortcuts-off";

/** Whether single keys do something: who speaks to the computer, or meets a key by chance, turns them off. */
export const shortcutsOn = (): boolean => localStorage.getItem(OFF) === null;
export const turnShortcuts = (on: boolean): void => (on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "yes"));

/** Opens the sheet that says what the keys do. */
export const showShortcuts = async (): Promise<void> => (await import("./shortcut-sheet")).open();

/** Listens to the keys, but for what is typed into a field. */
export function takeKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !session() || typing(event.target)) return;
    if (!shortcutsOn() && event.key !== "?") return;
    if (act(event.key)) event.preventDefault();
  });
}

function act(key: string): boolean {
  const element = document.getElementById(ACTS.find((one) => one.key === key)?.id ?? "");
  if (element) return press(element);
  const place = PLACES.find((one) => one.key === key && may(one.for));
  if (place) go(place.path);
  else if (key === "?") void showShortcuts();
  else if (key === "/") return focus(document.querySelector<HTMLElement>("input[type=search]"));
  else if (key === "j" || key === "k") return focus(along(key === "j" ? 1 : -1));
  else return false;
  return true;
}

/** A button is pressed, a field is gone to. */
function press(element: HTMLElement): boolean {
  if (element instanceof HTMLButtonElement) element.click();
  else element.focus();
  return true;
}

const typing = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input:not([type=radio], [type=checkbox]), textarea, select, dialog") !== null;

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return element !== null && element !== undefined;
}

/** The next one of a list, or the one before: from the one that has the focus, or is chosen. */
function along(by: number): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>("a.ca-row__main")];
  const at = rows.findIndex((row) => row === document.activeElement);
  const from = at >= 0 ? at : rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  return rows[Math.min(rows.length - 1, Math.max(0, from + by))];
}

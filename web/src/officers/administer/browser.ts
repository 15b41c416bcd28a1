import { subscribed } from "../../shared/platform/push";
import { type Answer, call } from "../platform/api";

export { canBePushed } from "../../shared/platform/push";

/** Adds this browser to those I am told in; nothing if it does not allow it. */
export async function addBrowser(pushKey: string): Promise<Answer<"addBrowser"> | undefined> {
  const browser = await subscribed(await navigator.serviceWorker.ready, pushKey);
  return browser && call("addBrowser", { body: browser });
}

const NOTICE = "notice";

/** Keeps which notice led here, until somebody is signed in who can say so. */
export function keepNotice(): void {
  const address = new URL(location.href);
  const id = address.searchParams.get(NOTICE);
  if (!id) return;
  sessionStorage.setItem(NOTICE, id);
  address.searchParams.delete(NOTICE);
  history.replaceState(null, "", address);
}

/** Says that the notice that led here is open, so that nobody is texted about it. */
export async function sayOpened(): Promise<void> {
  const id = sessionStorage.getItem(NOTICE);
  if (!id) return;
  await call("openNotice", { path: { id } });
  sessionStorage.removeItem(NOTICE);
}

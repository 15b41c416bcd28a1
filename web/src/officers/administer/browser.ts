import { subscribed } from "../../shared/platform/push";
import { type Answer, call } from "../platform/api";
import { forgetNotice, noticeKept } from "./notice";

export { canBePushed } from "../../shared/platform/push";

/** Adds this browser to those I am told in; nothing if it does not allow it. */
export async function addBrowser(pushKey: string): Promise<Answer<"addBrowser"> | undefined> {
  const browser = await subscribed(await navigator.serviceWorker.ready, pushKey);
  return browser && call("addBrowser", { body: browser });
}

/** Says that the notice that led here is open, so that nobody is texted about it. */
export async function sayOpened(): Promise<void> {
  const id = noticeKept();
  if (!id) return;
  await call("openNotice", { path: { id } });
  forgetNotice();
}

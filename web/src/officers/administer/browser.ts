import { type Answer, call } from "../platform/api";

/** Whether this browser can be told while its page is shut. */
export const canBePushed = () => "serviceWorker" in navigator && "PushManager" in globalThis;

/** Adds this browser to those I am told in; nothing if it does not allow it. */
export async function addBrowser(pushKey: string): Promise<Answer<"addBrowser"> | undefined> {
  if ((await Notification.requestPermission()) !== "granted") return undefined;
  const worker = await navigator.serviceWorker.ready;
  const before = await worker.pushManager.getSubscription();
  const kept = before && isUnder(before, pushKey) ? before : undefined;
  if (before && !kept) await before.unsubscribe();
  const subscription = kept ?? (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey }));
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  return endpoint && p256dh && auth ? call("addBrowser", { body: { endpoint, keys: { p256dh, auth } } }) : undefined;
}

/** Whether a subscription is for that key of ours: one for an older key is heard no more. */
function isUnder({ options }: PushSubscription, pushKey: string): boolean {
  const now = Uint8Array.from(atob(pushKey.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  return String(new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))) === String(now);
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

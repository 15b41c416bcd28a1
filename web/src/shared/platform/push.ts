/** Whether this browser can be told while its page is shut. */
export const canBePushed = () => "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;

/** A browser as the platform takes it. */
export interface Pushed {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** This browser, to be pushed to by whoever has the key; nothing if its owner does not allow it. */
export async function subscribed(worker: ServiceWorkerRegistration, pushKey: string): Promise<Pushed | undefined> {
  if ((await Notification.requestPermission()) !== "granted") return undefined;
  const before = await worker.pushManager.getSubscription();
  const kept = before && isUnder(before, pushKey) ? before : undefined;
  if (before && !kept) await before.unsubscribe();
  const subscription = kept ?? (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey }));
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  return endpoint && p256dh && auth ? { endpoint, keys: { p256dh, auth } } : undefined;
}

/** Whether a subscription is for that key of ours: one for an older key is heard no more. */
export function isUnder({ options }: PushSubscription, pushKey: string): boolean {
  const now = Uint8Array.from(atob(pushKey.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  return String(new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))) === String(now);
}

import { configuration } from "../shared/platform/configuration";
import { isUnder, type Pushed, subscribed } from "../shared/platform/push";

/** A worker of its own, away from every page: it shows alerts, and nothing else is its business. */
const SCOPE = "/resident-worker/";

/** This device, to show alerts; nothing if its owner does not allow it, or its maker's push service does not answer. */
export async function thisDevice(): Promise<Pushed | undefined> {
  // First of all: browsers hear the question only right after a touch.
  if ((await Notification.requestPermission()) !== "granted") return undefined;
  const worker = await navigator.serviceWorker.register("/resident-worker.js", { scope: SCOPE });
  await active(worker);
  return subscribed(worker, configuration.pushKey).catch(() => undefined);
}

/** Whether the device on record is this one, added under an older key of ours: it is pushed to no more until it is added again. */
export async function isOutdated(onRecord?: { endpoint: string } | null): Promise<boolean> {
  const worker = await navigator.serviceWorker?.getRegistration(SCOPE);
  const before = await worker?.pushManager?.getSubscription();
  return !!before && before.endpoint === onRecord?.endpoint && !isUnder(before, configuration.pushKey);
}

/** No more alerts on this device. */
export async function forgetDevice(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration(SCOPE);
  await (await worker?.pushManager?.getSubscription())?.unsubscribe();
}

/** Hears the code that a push brings; what it answers ends that. */
export function heardCode(take: (code: string) => void): () => void {
  const hear = ({ data }: MessageEvent<{ code?: string }>) => {
    if (data?.code) take(data.code);
  };
  navigator.serviceWorker?.addEventListener("message", hear);
  navigator.serviceWorker?.startMessages();
  return () => navigator.serviceWorker?.removeEventListener("message", hear);
}

async function active({ active: now, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting;
  if (now || !coming) return;
  await new Promise<void>((resolve) => coming.addEventListener("statechange", () => coming.state === "activated" && resolve()));
}

import type { BrowserContext, Page } from "playwright-core";
import { eventually } from "./backstage";
import { platform } from "./browser";

interface Subscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

export interface Shown {
  title: string;
  body: string;
  tag?: string;
  url?: string;
  answers?: string[];
}

const SCOPE = "/resident-worker/";

/**
 * Has Chromium stand at the platform's own push service instead of its maker's, which no journey reaches: what a page gets when it
 * subscribes is that one's, and what is pushed there is handed to Chromium as if it had come.
 */
export class PushedBrowser {
  private constructor(
    private readonly context: BrowserContext,
    private readonly subscription: Subscription,
  ) {}

  static async in(context: BrowserContext): Promise<PushedBrowser> {
    await context.grantPermissions(["notifications"], { origin: platform() });
    const made = await fetch(`${platform()}/local/push/browsers`, { method: "POST" });
    const subscription = (await made.json()) as Subscription;
    await context.addInitScript((given) => {
      PushManager.prototype.subscribe = async () => ({ toJSON: () => given }) as unknown as PushSubscription;
    }, subscription);
    return new PushedBrowser(context, subscription);
  }

  /** What was pushed to it, opened as it would, the newest first. */
  async pushed(): Promise<Shown[]> {
    const id = this.subscription.endpoint.split("/").at(-1);
    const taken = (await (await fetch(`${platform()}/local/pushes`)).json()) as { browser: string; message: string; at: string }[];
    return taken
      .filter(({ browser }) => browser === id)
      .sort((one, other) => other.at.localeCompare(one.at))
      .map(({ message }) => JSON.parse(message) as Shown);
  }

  /** Waits for the newest push of that kind that was not there before, and hands it to Chromium, whatever pages are open. */
  async comes(title: string, before = 0): Promise<Shown> {
    const push = await eventually(async () => {
      const such = (await this.pushed()).filter((one) => one.title.startsWith(title));
      return such.length > before && such[0];
    });
    const beside = await this.context.newPage();
    const inside = await this.context.newCDPSession(beside);
    const registered = new Promise<string>((resolve) =>
      inside.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith(SCOPE));
        if (ours) resolve(ours.registrationId);
      }),
    );
    await inside.send("ServiceWorker.enable");
    const registrationId = await registered;
    await inside.send("ServiceWorker.deliverPushMessage", { origin: platform(), registrationId, data: JSON.stringify(push) });
    await beside.close();
    return push;
  }

  /** What Chromium shows. */
  shown(): Promise<{ title: string; body: string; actions: string[] }[]> {
    return this.inWorker(async () => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      const all = (await registration.getNotifications()) as (Notification & { actions: { title: string }[] })[];
      return all.map(({ title, body, actions }) => ({ title, body, actions: actions.map((one) => one.title) }));
    });
  }

  /** A tap on an answer's button: no program may press it, but the worker hears the very event that Chromium would make of it. */
  tap(action: string): Promise<void> {
    return this.inWorker(async (pressed) => {
      const worker = globalThis as unknown as { registration: ServiceWorkerRegistration } & EventTarget;
      const [notification] = await worker.registration.getNotifications();
      const { NotificationEvent } = globalThis as unknown as { NotificationEvent: new (type: string, init: object) => Event };
      const waiting: Promise<unknown>[] = [];
      // Only what Chromium itself makes may be waited for by it.
      const waitUntil = (done: Promise<unknown>) => waiting.push(done);
      worker.dispatchEvent(Object.assign(new NotificationEvent("notificationclick", { notification, action: pressed }), { waitUntil }));
      await Promise.all(waiting);
    }, action);
  }

  private async inWorker<T, A>(act: (given: A) => Promise<T>, given?: A): Promise<T> {
    const worker = await eventually(async () => this.context.serviceWorkers().find((one) => one.url().endsWith("/resident-worker.js")));
    return worker.evaluate(act as never, given) as Promise<T>;
  }
}

/** A browser that takes no pushes. */
export const withoutPushes = (page: Page): Promise<void> =>
  page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "PushManager");
  }) as unknown as Promise<void>;

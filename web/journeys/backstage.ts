import { setTimeout as pause } from "node:timers/promises";
import { platform } from "./browser";

/** A message a provider took. */
export interface Sent {
  channel: string;
  to: string;
  body?: string;
  subject?: string;
  mediaUrl?: string;
  alertId?: string;
}

/** What the providers took, in order. */
export async function outbox(wanted: { channel?: string; to?: string } = {}): Promise<Sent[]> {
  const answer = await fetch(`${platform()}/local/outbox?${new URLSearchParams(wanted)}`);
  return (await answer.json()) as Sent[];
}

/** One call to the platform's API in a role, for what a journey finds ready when it begins. */
export async function call<T>(role: string, method: string, path: string, body?: unknown): Promise<T> {
  const given = await fetch(`${platform()}/local/token`, { method: "POST", body: JSON.stringify({ role }) });
  const { access_token } = (await given.json()) as { access_token: string };
  const answer = await fetch(`${platform()}/api/${path}`, {
    method,
    headers: { Authorization: `Bearer ${access_token}`, "Content-Type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Tells the Twilio simulator how to behave. */
export async function twilio(behaviour: Record<string, unknown>): Promise<void> {
  await fetch(`${platform()}/local/twilio`, { method: "POST", body: JSON.stringify(behaviour) });
}

/** A resident answers by text. */
export async function textBack(number: string, body: string): Promise<void> {
  const answer = await fetch(`${platform()}/local/phones/${encodeURIComponent(number)}/reply`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ body }),
  });
  if (!answer.ok) throw new Error(`reply: ${answer.status}`);
}

/** Asks again until something is there. */
export async function eventually<T>(ask: () => Promise<T | undefined | false>, seconds = 30): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > until) throw new Error("it never came");
    await pause(200);
  }
}

/** An alert to farmers round Portishead, under a title of its own. */
export const horse = (title: string) => ({
  title,
  text: "There is a loose horse on Clevedon Road. Please drive with care.",
  audience: { groups: ["farm-watch"], area: { circle: { postcode: "BS20 8QJ", radiusMetres: 8000 } } },
});

import { type Answer, call } from "../../platform/api";
import { may, volunteer, writer } from "../../sign-in/session";
import { type ChosenArea, type Draft, draft, emptyArea, hasDraft, readArea } from "../draft";

type Told = Pick<Answer<"readProfile">, "beat" | "scheme">;
let ahead: Promise<Told | undefined> | undefined;

/** A draft, and where it begins as this browser last heard, what the platform says of that. */
export interface Begun {
  draft: Draft;
  newest?: Promise<Newest>;
}

/** Where a new alert begins now, if that is elsewhere, and what is to be said of it. */
export interface Newest {
  areas?: ChosenArea[];
  note: string;
}

/** Asks for what a new alert begins with before somebody begins one, so that they do not wait for it. */
export function askAhead(): void {
  if (may("issueAlert") && may("readProfile") && !hasDraft()) ahead ??= profile();
}

/**
 * The draft that is being written; one that nobody has begun starts on its writer's beat, or with their scheme. Nobody waits for a
 * beat of which this browser has heard before.
 */
export async function begun(): Promise<Begun> {
  const kept = draft();
  if (hasDraft() || !may("readProfile")) return { draft: kept };
  const asked = ahead?.then((told) => told ?? profile()) ?? profile();
  ahead = undefined;
  const heard = volunteer() ? undefined : lastHeard();
  const told = await (heard ? Promise.race([asked, atOnce()]) : asked);
  if (told || !heard) return { draft: begin(kept, told ?? {}) };
  return { draft: begin(kept, heard), newest: since(heard, asked) };
}

const atOnce = () => new Promise<undefined>((done) => setTimeout(done));

async function profile(): Promise<Told | undefined> {
  try {
    const told = await call("readProfile");
    localStorage.setItem(place(), JSON.stringify(told.beat ? { beat: told.beat } : {}));
    return told;
  } catch {
    return undefined;
  }
}

/** Each person has a beat of their own, whoever else uses the browser. */
const place = (): string => `beat:${writer()}`;

function lastHeard(): Told | undefined {
  const kept = localStorage.getItem(place());
  return kept ? (JSON.parse(kept) as Told) : undefined;
}

function begin(kept: Draft, told: Told): Draft {
  return { ...kept, areas: areasOf(told), ...(told.scheme ? { groups: told.scheme.groups } : {}) };
}

function areasOf({ beat, scheme }: Told): ChosenArea[] {
  const where = beat ? [{ place: beat }] : (scheme?.areas ?? []);
  return where.length > 0 ? where.map(readArea) : [emptyArea()];
}

async function since(heard: Told, asked: Promise<Told | undefined>): Promise<Newest> {
  const told = await asked;
  if (!told) return { note: heard.beat ? "This is your home beat as this browser last heard. It could not be asked for now." : "" };
  if (told.beat === heard.beat) return { note: "" };
  return { areas: areasOf(told), note: "Your home beat has changed since this browser last heard. Check where the alert is for." };
}

import type { DraftPhoto } from "../photo/photos";
import type { Alert, AlertDraft, Area, Audience, Channel, Kind, Severity } from "../platform/types";
import { volunteer, writer } from "../sign-in/session";
import { type DraftQuestion, noQuestion, readQuestion } from "./question";

/** One area as it stands in the form: every kind keeps its own fields, so that changing one's mind loses nothing. */
export interface ChosenArea {
  kind: "postcode" | "place" | "drawn" | "everywhere" | "";
  postcode: string;
  /** In kilometres, as typed. */
  radius: string;
  place?: { id: string; name: string; officers?: string[] } | undefined;
  /** A circle by its middle, when it was drawn. */
  middle?: { lat: number; lon: number } | undefined;
  /** Where the map looks, for somebody who draws. */
  looksAt?: { lat: number; lon: number } | undefined;
  /** Corners of a drawn area, as lat, lon. */
  corners: [number, number][];
}

/** The incident an alert goes on with: its id, the step, and what the alert was called that it follows. */
export interface Follows {
  incident: string;
  step: "update" | "allClear";
  title: string;
}

/** An alert that has not been sent: kept in the browser as it is typed. */
export interface Draft {
  /** The idempotency key it will be sent under. */
  key: string;
  /** What happened. */
  kind: Kind;
  groups: string[];
  withoutGroups: string[];
  /** Areas that an earlier alert or a template leaves out: kept as they are, since losing one would widen the audience. */
  withoutAreas: Area[];
  areas: ChosenArea[];
  title: string;
  text: string;
  emailText: string;
  welsh: { title: string; text: string; emailText: string };
  inWelsh: boolean;
  /** What it asks, if anything. */
  question: DraftQuestion;
  channels: Channel[];
  severity: Severity;
  /** Hours from sending. */
  hours: string;
  recordingSeconds: number;
  /** Its recording, where the platform has it already. */
  recordingId?: string | undefined;
  photos: DraftPhoto[];
  /** Whether texts and e-mails end with the address of the page. */
  link: boolean;
  replaces?: string | undefined;
  /** What it is to an incident that has begun, and those whom the alerts about it reached: it is for them alone. */
  follows?: Follows | undefined;
  /** The alert that came back and that this one is in place of. */
  revises?: string | undefined;
  /** What another authority says, that it tells residents of. */
  bulletin?: string | undefined;
  /** When it goes, by London's clock; at once if left out. */
  sendAt?: string | undefined;
  /** How often it goes again, and the last day it may; once if left out. */
  recurs?: { every: "day" | "week"; until: string } | undefined;
  listed: boolean;
  /** Whether it goes to a closed group, and so is on no public page whatever is ticked. */
  closed?: boolean;
  training: boolean;
  /** Its texts before they were made plain, and what that saved in words. */
  asWritten?: { texts: Texts; saved: string } | undefined;
  /** Whether its writer wants typographers' quotes to stay. */
  keepsQuotes?: boolean | undefined;
}

/** What of a draft goes into its texts. */
export type Texts = Pick<Draft, "text" | "question"> & { welsh: string };

/** Each person has a draft of their own, whoever else uses the browser. */
const place = (): string => `draft:${writer()}`;

export const emptyArea = (): ChosenArea => ({ kind: "", postcode: "", radius: "2", corners: [] });

export const emptyDraft = (): Draft => ({
  key: crypto.randomUUID(),
  kind: "other",
  groups: [],
  withoutGroups: [],
  withoutAreas: [],
  areas: [emptyArea()],
  title: "",
  text: "",
  emailText: "",
  welsh: { title: "", text: "", emailText: "" },
  inWelsh: false,
  question: noQuestion(),
  channels: [],
  severity: "moderate",
  hours: "24",
  recordingSeconds: 0,
  photos: [],
  link: false,
  listed: true,
  training: false,
});

/** The draft the person signed in is writing, or a new one. */
export function draft(): Draft {
  const kept = localStorage.getItem(place());
  return kept ? { ...emptyDraft(), ...(JSON.parse(kept) as Draft) } : emptyDraft();
}

export const hasDraft = (): boolean => localStorage.getItem(place()) !== null;
export const keepDraft = (kept: Draft): void => localStorage.setItem(place(), JSON.stringify(kept));
export const dropDraft = (): void => localStorage.removeItem(place());

/** Whether there is no draft yet that the person would rather keep. */
export function mayReplace(): boolean {
  const { title } = draft();
  const named = title.trim() ? `: “${title.trim()}”` : "";
  return !hasDraft() || confirm(`You have an unsent draft${named}. Delete it and begin this one instead?`);
}

/** Begins with another draft, unless there is one already that the person would rather keep. */
export function replaceDraft(next: Draft): boolean {
  if (!mayReplace()) return false;
  keepDraft(next);
  return true;
}

/** Why no public page may have it, if none may: it is not offered then. */
export function unlisted({ closed }: Pick<Draft, "closed">): string | undefined {
  if (volunteer()) return "It is for your scheme, so it is not on any public page.";
  return closed ? "It is for a closed group, so it is not on any public page." : undefined;
}

/** Whether everybody may see it. */
export const isListed = (draft: Pick<Draft, "listed" | "closed">): boolean => draft.listed && unlisted(draft) === undefined;

/**
 * A draft that begins where an earlier alert or a template ended. A recording is not taken over: it speaks the words it was
 * made for, whatever becomes of them here.
 */
export function draftFrom(source: AlertDraft | Alert): Draft {
  const audience: Audience = source.audience ?? {};
  const { title = "", text = "", emailText } = source.welsh ?? {};
  return {
    ...emptyDraft(),
    kind: source.kind ?? "other",
    title: source.title ?? "",
    text: source.text ?? "",
    emailText: source.emailText ?? "",
    welsh: { title, text, emailText: emailText ?? "" },
    inWelsh: source.welsh !== undefined,
    question: readQuestion(source.question),
    channels: source.channels ?? [],
    severity: source.severity ?? "moderate",
    listed: source.public ?? true,
    training: source.training ?? false,
    link: "link" in source && source.link === true,
    groups: audience.groups ?? [],
    withoutGroups: audience.exclude?.groups ?? [],
    withoutAreas: audience.exclude?.areas ?? [],
    areas: (audience.areas ?? [audience.area]).map(readArea),
  };
}

/** A draft of what those are told whom an alert reached: what it was about is known, the words are new. */
export function draftAfter(alert: Alert, step: Follows["step"]): Draft | undefined {
  const { incident, title } = alert;
  if (!incident) return undefined;
  const { kind, channels, severity, listed, training, inWelsh, link } = draftFrom(alert);
  return { ...emptyDraft(), kind, channels, severity, listed, training, inWelsh, link, follows: { incident, step, title } };
}

/** An area of an alert as the form shows it; one that cannot be read is chosen anew, never guessed. */
export function readArea(area: Area | undefined): ChosenArea {
  const empty = emptyArea();
  if (!area) return empty;
  if ("everywhere" in area) return { ...empty, kind: "everywhere" };
  if ("place" in area) return { ...empty, kind: "place", place: { id: area.place, name: area.place } };
  if ("polygon" in area) {
    const [ring = [], ...holes] = area.polygon;
    if (holes.length > 0) return empty;
    return { ...empty, kind: "drawn", corners: ring.slice(0, -1).map(([lon = 0, lat = 0]) => [lat, lon]) };
  }
  if (!("circle" in area)) return empty;
  const { postcode, lat, lon, radiusMetres } = area.circle;
  const circle: ChosenArea = { ...empty, kind: "postcode", radius: String(radiusMetres / 1000) };
  if (postcode) return { ...circle, postcode };
  return lat === undefined || lon === undefined ? empty : { ...circle, middle: { lat, lon } };
}

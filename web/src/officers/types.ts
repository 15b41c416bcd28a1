import type { Preferences } from "../shared/preferences";

export type Channel = "sms" | "voice" | "email" | "web";
export const CHANNELS: Channel[] = ["sms", "voice", "email", "web"];
export const CHANNEL_NAMES: Record<Channel, string> = {
  sms: "Text message",
  voice: "Phone call",
  email: "E-mail",
  web: "Public web page",
};

export type Severity = "minor" | "moderate" | "severe" | "extreme";

/** An area as the platform takes it. */
export type Area =
  | { circle: { postcode: string; radiusMetres: number } }
  | { circle: { lat: number; lon: number; radiusMetres: number } }
  | { place: string }
  | { polygon: number[][][] }
  | { everywhere: true };

export interface Audience {
  groups?: string[];
  area?: Area;
  areas?: Area[];
  exclude?: { groups?: string[]; areas?: Area[] };
}

export interface Welsh {
  title: string;
  text: string;
  emailText?: string;
}

/** What an officer asks the platform to send. */
export interface AlertRequest {
  title: string;
  text: string;
  emailText?: string;
  welsh?: Welsh;
  recordingId?: string;
  audience: Audience;
  channels?: Channel[];
  severity: Severity;
  expiresAt?: string;
  public?: boolean;
  training?: boolean;
  replaces?: string;
}

export type AlertStatus =
  | "waiting" | "accepted" | "sending" | "stopped" | "finished" | "expired" | "rejected" | "lapsed";

export const DELIVERY_STATUSES = [
  "queued", "sending", "sent", "delivered", "undelivered", "failed", "unknown", "suppressed", "stopped", "expired",
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
export type Counts = Partial<Record<DeliveryStatus, number>>;

export interface Progress {
  recipients: number;
  channels: Partial<Record<Channel, Counts>>;
}

/** How far an alert was at a moment: what had come to an outcome, and what had arrived. */
export interface Moment {
  at: string;
  settled: number;
  delivered: number;
}

/** A second person's part: why one is asked, and what was decided. */
export interface Approval {
  why: string;
  recipients: number;
  cost?: number;
  lapsesAt: string;
  decision?: { by: string; at: string; reason?: string; override: boolean };
}

/** An alert as the platform shows it. */
export interface Alert {
  id: string;
  status: AlertStatus;
  title: string;
  text: string;
  emailText?: string;
  welsh?: Welsh;
  recordingId?: string;
  audience: { groups: string[]; exclude?: { groups?: string[]; areas?: Area[] }; words: string };
  channels: Channel[];
  severity: Severity;
  public: boolean;
  training: boolean;
  replaces?: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  progress?: Progress;
  timeline?: Moment[];
  replies?: number;
  approval?: Approval;
}

interface Reach {
  recipients: number;
  segments?: number;
  encoding?: string;
  minutes?: number;
  cost?: number;
  seconds?: number;
}

/** How many an alert would reach, at what cost, and how long it would take. */
export interface Estimate {
  recipients: number;
  channels: Partial<Record<Channel, Reach>>;
  cost: number;
  seconds: number;
  warnings?: { pointer?: string; detail: string }[] | string[];
  needsApproval?: boolean;
  postcodesOnBoundary?: number;
  currency?: string;
}

export interface PlaceFound {
  id: string;
  name: string;
  kind: string;
  lat: number;
  lon: number;
}

export interface Group {
  name: string;
  description: string;
  size?: number;
}

export interface Reply {
  id: string;
  alertId?: string;
  from: string;
  text: string;
  at: string;
  kind: string;
  flagged: boolean;
  answers?: { text: string; at: string; by: string }[];
}

/** A saved alert. */
export interface Template {
  id: string;
  name: string;
  alert: Partial<AlertRequest>;
}

interface Stopped {
  why: "opt-out" | "bounce" | "complaint" | "erased";
  at: string;
}

/** What is known of a resident's address. */
export interface AddressKnown {
  address: string;
  provenAt?: string;
  stopped?: Stopped;
  callsStopped?: Stopped;
}

/** A resident's record as officers see it. */
export interface Subscriber extends Preferences {
  id: string;
  unsafeContact?: boolean;
  addresses?: AddressKnown[];
  consent?: { what: string; when?: string; how: string };
}

export type HookEvent = "alert.finished" | "reply.received";

/** How far another system may go, and where it is told what happens. */
export interface IntegratorAsked {
  name: string;
  groups?: string[];
  areas: Area[];
  mostRecipients: number;
  requestsPerMinute: number;
  alwaysWaits: boolean;
  webhook?: { url: string; events: HookEvent[] };
}

export interface Integrator extends IntegratorAsked {
  id: string;
  keyMade?: string;
}

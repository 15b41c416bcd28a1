import type { components } from "../../contract/schema";

export { CHANNEL_NAMES, CHANNELS, type Channel } from "../../shared/channels";

type Schemas = components["schemas"];

export type Alert = Schemas["Alert"];
export type AlertDraft = Schemas["AlertDraft"];
export type AlertRequest = Schemas["AlertAsked"];
export type AlertStatus = Schemas["AlertStatus"];
export type Area = Schemas["AreaAsked"];
export type Audience = Schemas["AudienceAsked"];
export type Estimate = Schemas["Estimate"];
export type Group = Schemas["Group"];
export type Integrator = Schemas["Integrator"];
export type IntegratorRequest = Schemas["IntegratorAsked"];
export type HookEvent = Schemas["WebhookAsked"]["events"][number];
export type Kind = Schemas["Kind"];
export type Moment = Schemas["Moment"];
export type Person = Schemas["Person"];
export type PlaceFound = Schemas["Place"];
export type Profile = Schemas["Profile"];
export type ProfileRequest = Schemas["ProfileAsked"];
export type Progress = Schemas["Progress"];
export type Conversation = Schemas["Conversation"];
export type Reply = Schemas["Reply"];
export type Resident = Schemas["Resident"];
export type AddressKnown = Schemas["AddressKnown"];
export type Severity = Schemas["Severity"];
export type Template = Schemas["Template"];

export type DeliveryStatus = keyof Progress["channels"][string];
export type Counts = Partial<Record<DeliveryStatus, number>>;

export const DELIVERY_STATUSES = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "undelivered",
  "failed",
  "unknown",
  "suppressed",
  "stopped",
  "expired",
  "digested",
  "carried",
] as const satisfies DeliveryStatus[];

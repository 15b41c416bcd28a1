import type { Errors } from "../../shared/form/errors";
import { typedNumber } from "../../shared/text/typed-number";
import { areaOf } from "../compose/asked";
import { type ChosenArea, emptyArea, readArea } from "../compose/draft";
import type { Area, HookEvent, Integrator, IntegratorRequest } from "../platform/types";
import { checkAreas } from "../where/areas";

/** How far another system may go, as an administrator types it. */
export interface Limits {
  id: string;
  name: string;
  groups: string[];
  areas: ChosenArea[];
  mostRecipients: string;
  requestsPerMinute: string;
  alwaysWaits: boolean;
  url: string;
  events: HookEvent[];
}

/** For a system that is new: nothing is widened for it, and each of its alerts waits. */
export const noLimits = (): Limits => ({
  id: "",
  name: "",
  groups: [],
  areas: [emptyArea()],
  mostRecipients: "",
  requestsPerMinute: "60",
  alwaysWaits: true,
  url: "",
  events: [],
});

/** What is kept, to change it; an area the form cannot show is chosen anew. */
export const readLimits = (kept: Integrator): Limits => ({
  id: kept.id,
  name: kept.name,
  groups: kept.groups ?? [],
  areas: kept.areas.map(readArea),
  mostRecipients: String(kept.mostRecipients),
  requestsPerMinute: String(kept.requestsPerMinute),
  alwaysWaits: kept.alwaysWaits,
  url: kept.webhook?.url ?? "",
  events: kept.webhook?.events ?? [],
});

/** Notes what is missing; the platform says the rest. */
export function checkLimits(limits: Limits, errors: Errors): void {
  errors.clear();
  if (!/^[A-Za-z0-9_+-]{1,128}$/.test(limits.id.trim())) errors.add("id", "Enter the client id: letters, digits, _, + and - alone");
  if (limits.name.trim() === "") errors.add("name", "Enter a name");
  checkAreas("within", limits.areas, errors);
  if (!((typedNumber(limits.mostRecipients) ?? 0) >= 1)) errors.add("mostRecipients", "Enter a number of residents, such as 500");
  if (!((typedNumber(limits.requestsPerMinute) ?? 0) >= 1)) errors.add("requestsPerMinute", "Enter a number of calls, such as 60");
  if (limits.url.trim() !== "" && limits.events.length === 0) errors.add("events", "Tick what it is told of");
}

/** The request that keeps them. */
export function limitsAsked(limits: Limits): IntegratorRequest {
  return {
    name: limits.name.trim(),
    ...(limits.groups.length > 0 ? { groups: limits.groups } : {}),
    areas: limits.areas.map(areaOf).filter((area): area is Area => area !== undefined),
    mostRecipients: typedNumber(limits.mostRecipients) ?? Number.NaN,
    requestsPerMinute: typedNumber(limits.requestsPerMinute) ?? Number.NaN,
    alwaysWaits: limits.alwaysWaits,
    ...(limits.url.trim() ? { webhook: { url: limits.url.trim(), events: limits.events } } : {}),
  };
}

/** The field a JSON Pointer of the platform is about. */
export function limitsField(pointer: string): string {
  const [, name = "", nth] = pointer.split("/");
  if (name === "areas") return `within${nth ?? 0}-kind`;
  if (name === "webhook") return nth === "events" ? "events" : "url";
  return name;
}

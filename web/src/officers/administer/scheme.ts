import type { Errors } from "../../shared/form/errors";
import { typedNumber } from "../../shared/text/typed-number";
import { areaOf } from "../compose/asked";
import { type ChosenArea, emptyArea, readArea } from "../compose/draft";
import type { Area, Profile, ProfileRequest } from "../platform/types";
import { checkAreas } from "../where/areas";

/** What is settled about somebody, as an administrator types it. */
export interface Settled {
  beat: ChosenArea;
  /** Whether they write to a scheme. */
  has: boolean;
  name: string;
  groups: string[];
  areas: ChosenArea[];
  mostRecipients: string;
}

/** What is kept, to change it; of somebody new it is whether their role asks for a scheme. */
export function readSettled(profile: Profile | undefined, coordinates: boolean): Settled {
  const scheme = profile?.scheme;
  return {
    beat: profile?.beat ? readArea({ place: profile.beat }) : { ...emptyArea(), kind: "place" },
    has: scheme !== undefined || coordinates,
    name: scheme?.name ?? "",
    groups: scheme?.groups ?? [],
    areas: scheme ? scheme.areas.map(readArea) : [emptyArea()],
    mostRecipients: scheme ? String(scheme.mostRecipients) : "",
  };
}

/** Notes what is missing; the platform says the rest. */
export function checkSettled(settled: Settled, errors: Errors): void {
  errors.clear();
  if (!settled.has) return;
  if (settled.name.trim() === "") errors.add("name", "Enter the scheme's name");
  checkAreas("within", settled.areas, errors);
  if (settled.groups.length === 0) errors.add("groups", "Tick a group at least");
  if (!((typedNumber(settled.mostRecipients) ?? 0) >= 5))
    errors.add("mostRecipients", "Enter a number of residents, 5 or more, such as 200");
}

/** The request that keeps it. */
export function settledAsked({ beat, has, name, groups, areas, mostRecipients }: Settled): ProfileRequest {
  const within = areas.map(areaOf).filter((area): area is Area => area !== undefined);
  return {
    ...(beat.place ? { beat: beat.place.id } : {}),
    ...(has ? { scheme: { name: name.trim(), groups, areas: within, mostRecipients: typedNumber(mostRecipients) ?? Number.NaN } } : {}),
  };
}

/** The field a JSON Pointer of the platform is about. */
export function settledField(pointer: string): string {
  const [, part = "", name = "", nth] = pointer.split("/");
  if (part === "beat") return "beat-place";
  return name === "areas" ? `within${nth ?? 0}-kind` : name;
}

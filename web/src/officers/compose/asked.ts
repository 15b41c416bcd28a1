import { typedNumber } from "../../shared/text/typed-number";
import type { Alert, AlertDraft, AlertRequest, Area, Audience } from "../platform/types";
import { type ChosenArea, type Draft, isListed } from "./draft";
import { asks, questionOf } from "./question";
import { goesAt, mayRecur } from "./when";

/** The audience as the platform takes it, or undefined while no area is chosen: what is missing never widens. */
export function audienceOf(from: Draft): Audience | undefined {
  if (from.follows) return { reached: from.follows.incident };
  const areas = from.areas.map(areaOf);
  if (areas.some((area) => area === undefined)) return undefined;
  const known = areas as Area[];
  return {
    ...(from.groups.length > 0 ? { groups: from.groups } : {}),
    ...(known.length === 1 ? { area: known[0] as Area } : { areas: known }),
    ...(from.withoutGroups.length + from.withoutAreas.length > 0 ? { exclude: excluded(from) } : {}),
  };
}

const excluded = ({ withoutGroups, withoutAreas }: Draft) => ({
  ...(withoutGroups.length > 0 ? { groups: withoutGroups } : {}),
  ...(withoutAreas.length > 0 ? { areas: withoutAreas } : {}),
});

const [NEAREST, FARTHEST] = [50, 100_000];

/** How far around its middle a circle goes, or undefined where that is no number of kilometres that the platform takes. */
export function metresAround({ radius }: Pick<ChosenArea, "radius">): number | undefined {
  const metres = Math.round((typedNumber(radius) ?? 0) * 1000);
  return metres >= NEAREST && metres <= FARTHEST ? metres : undefined;
}

/** An area as the platform takes it, or undefined while something of it is missing. */
export function areaOf(chosen: ChosenArea): Area | undefined {
  const radiusMetres = metresAround(chosen);
  switch (chosen.kind) {
    case "everywhere":
      return { everywhere: true };
    case "place":
      return chosen.place && { place: chosen.place.id };
    case "drawn":
      return chosen.corners.length < 3 ? undefined : { polygon: [ring(chosen.corners)] };
    case "postcode":
      if (radiusMetres === undefined) return undefined;
      if (chosen.postcode.trim() !== "") return { circle: { postcode: chosen.postcode.trim(), radiusMetres } };
      return chosen.middle && { circle: { ...chosen.middle, radiusMetres } };
    default:
      return undefined;
  }
}

/** GeoJSON's order is lon, lat, and its rings are closed. */
function ring(corners: [number, number][]): number[][] {
  const points = corners.map(([lat, lon]) => [lon, lat]);
  return [...points, points[0] as number[]];
}

/** The request that sends a draft. */
export function requestOf(from: Draft, now = Date.now()): AlertRequest | undefined {
  const audience = audienceOf(from);
  if (!audience) return undefined;
  const { title, text, emailText } = from.welsh;
  const at = goesAt(from);
  return {
    kind: from.kind,
    title: from.title.trim(),
    text: from.text.trim(),
    ...(from.emailText.trim() ? { emailText: from.emailText.trim() } : {}),
    ...(from.inWelsh ? { welsh: { title, text, ...(emailText.trim() ? { emailText } : {}) } } : {}),
    ...(asks(from.question) ? { question: questionOf(from.question) } : {}),
    ...(from.recordingId ? { recordingId: from.recordingId } : {}),
    ...(from.link ? { link: true } : {}),
    audience,
    ...(from.channels.length > 0 ? { channels: from.channels } : {}),
    severity: from.severity,
    ...(at ? { sendAt: at.toISOString() } : {}),
    ...(at && from.recurs && mayRecur(from) ? { recurs: from.recurs } : {}),
    expiresAt: new Date((at?.getTime() ?? now) + Number(from.hours) * 3_600_000).toISOString(),
    public: isListed(from),
    ...(from.training ? { training: true } : {}),
    ...(from.follows ? { incident: from.follows.incident, incidentStep: from.follows.step } : {}),
    ...(from.replaces ? { replaces: from.replaces } : {}),
    ...(from.revises ? { revises: from.revises } : {}),
    ...(from.bulletin ? { bulletin: from.bulletin } : {}),
  };
}

/** What is kept of an alert for others to begin from: what it says and whom it is for, as the platform takes it. */
export function templateOf({
  kind,
  title,
  text,
  emailText,
  welsh,
  question,
  audience,
  channels,
  severity,
}: Alert | AlertRequest): AlertDraft {
  const { groups = [], area, areas = [], exclude } = audience as Audience;
  return {
    ...(kind ? { kind } : {}),
    title,
    text,
    ...(emailText ? { emailText } : {}),
    ...(welsh ? { welsh: { title: welsh.title, text: welsh.text, ...(welsh.emailText ? { emailText: welsh.emailText } : {}) } } : {}),
    ...(question ? { question } : {}),
    ...(area || areas.length > 0
      ? {
          audience: {
            ...(groups.length > 0 ? { groups } : {}),
            ...(areas.length > 0 ? { areas } : area ? { area } : {}),
            ...(exclude ? { exclude } : {}),
          },
        }
      : {}),
    ...(channels && channels.length > 0 ? { channels } : {}),
    ...(severity ? { severity } : {}),
  };
}

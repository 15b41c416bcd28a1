import { distance } from "../../shared/text/say";
import { metresAround } from "../compose/asked";
import { type ChosenArea, readArea } from "../compose/draft";
import type { Area } from "../platform/types";
import { placeName } from "./place-names";

/** An area that is left out; one that the form cannot show is left out all the same. */
export const leftOut = (area: Area): string => areaWords(readArea(area)) || "An area that was drawn";

/** A postcode as it is written, however it was typed. */
const spaced = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/\s/g, "")
    .replace(/(\d[A-Z]{2})$/, " $1");

/** An area as a person would say it. */
export function areaWords(area: ChosenArea): string {
  switch (area.kind) {
    case "postcode":
      return `Within ${distance(metresAround(area) ?? 0)} of ${spaced(area.postcode) || "a point on the map"}`;
    case "place":
      return area.place ? placeName(area.place) : "";
    case "drawn":
      return `A drawn area with ${area.corners.length} corners`;
    case "everywhere":
      return "Whole force area";
    default:
      return "";
  }
}

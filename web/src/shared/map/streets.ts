import { type Flavor, namedFlavor } from "@protomaps/basemaps";
import L from "leaflet";
import { PMTiles } from "pmtiles";
import { labelRules, leafletLayer, paintRules } from "protomaps-leaflet";
import { drawOutlines } from "./outlines";

const SOURCE = '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap contributors</a>';
const BELOW_TILES = "150";
/** On the outlines' white land a basemap's white roads would not be seen. */
const ON_OUTLINES: Partial<Flavor> = {
  highway: "#f08c3a",
  highway_casing_early: "#a85a1c",
  highway_casing_late: "#a85a1c",
  major: "#f3c969",
  major_casing_early: "#b58a2e",
  major_casing_late: "#b58a2e",
  railway: "#6f777b",
};

/**
 * Draws streets from one archive of vector tiles (PMTiles) on this site: nobody else learns where an alert is being written for.
 * An archive that says it is an overlay lies on the outlines; any other brings its own land and names.
 *
 * @throws if the archive cannot be read
 */
export async function drawStreets(map: L.Map, url: string): Promise<void> {
  const archive = new PMTiles(url);
  const [{ maxZoom }, said] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
  // The library's layer is made of the Leaflet that a page would have for all.
  (globalThis as { L?: typeof L }).L = L;
  const overlay = (said as { type?: string }).type === "overlay";
  const usual = namedFlavor(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const flavor = overlay ? { ...usual, ...ON_OUTLINES } : usual;
  if (overlay) {
    map.createPane("land").style.zIndex = BELOW_TILES;
    drawOutlines(map, "land");
  }
  const layer = leafletLayer({
    url: archive,
    maxDataZoom: maxZoom,
    paintRules: paintRules(flavor),
    labelRules: labelRules(flavor, "en"),
    backgroundColor: overlay ? undefined : flavor.background,
    attribution: SOURCE,
    className: "ca-map__streets",
  } as Parameters<typeof leafletLayer>[0]);
  (layer as unknown as L.Layer).addTo(map);
}

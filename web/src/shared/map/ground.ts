import L from "leaflet";
import { drawOutlines } from "./outlines";

/** Draws what areas lie on: tiles of pictures, an archive of streets, or where there is neither, outlines. */
export function drawGround(map: L.Map, tiles: string | undefined): void {
  if (!tiles) drawOutlines(map);
  else if (!tiles.endsWith(".pmtiles")) L.tileLayer(tiles, { maxZoom: 18 }).addTo(map);
  else import("./streets").then(({ drawStreets }) => drawStreets(map, tiles)).catch(() => drawOutlines(map));
}

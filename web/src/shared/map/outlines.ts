import L from "leaflet";
import outlines from "./outlines.json";

const SOURCE = "Contains OS and National Statistics data © Crown copyright and database right 2025";
const TOWNS_FROM = 10;

/**
 * Draws the authorities and the towns: a map that needs no tiles and no connection.
 *
 * @param pane where the land is drawn; above tiles, if it is not said
 */
export function drawOutlines(map: L.Map, pane = "overlayPane"): void {
  map.attributionControl.addAttribution(SOURCE);
  for (const { ours, rings } of outlines.areas) {
    const latLngs = rings.map((ring) => ring.map(([lon, lat]) => [lat, lon] as L.LatLngTuple));
    L.polygon(latLngs, {
      className: `ca-map__land ${ours ? "ca-map__land--ours" : ""}`,
      interactive: false,
      smoothFactor: 0.5,
      pane,
    }).addTo(map);
  }
  names(outlines.towns.filter((town) => town.city)).addTo(map);
  const towns = names(outlines.towns.filter((town) => !town.city));
  const suit = () => (map.getZoom() >= TOWNS_FROM ? towns.addTo(map) : towns.remove());
  map.on("zoomend", suit);
  suit();
}

function names(towns: typeof outlines.towns): L.LayerGroup {
  return L.layerGroup(
    towns.map(({ name, at: [lon = 0, lat = 0] }) => {
      const label = document.createElement("span");
      label.textContent = name;
      return L.marker([lat, lon], {
        icon: L.divIcon({ className: "ca-map__name", html: label, iconSize: [0, 0] }),
        interactive: false,
        keyboard: false,
      });
    }),
  );
}

import L from "leaflet";
import "../styles/witness.scss";
import { drawGround } from "../shared/map/ground";

const FORCE_AREA: L.LatLngTuple = [51.35, -2.75];
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

interface Feed {
  features: { id: string; geometry: Parameters<typeof L.geoJSON>[0] }[];
}

/** A map on which whoever saw something taps where; by keyboard the map is moved, and a button pins its middle. */
export class PinMap {
  private readonly map: L.Map;
  private pin: L.Marker | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly field: HTMLInputElement,
    private readonly said: HTMLElement,
  ) {
    const { map: label = "", middle = "" } = place.dataset;
    const element = document.createElement("div");
    element.className = "ca-map";
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", label);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = middle;
    place.prepend(element, button);
    this.map = L.map(element, { center: FORCE_AREA, zoom: 9, zoomAnimation: !calm(), fadeAnimation: !calm() });
    this.map.attributionControl.setPrefix(false);
    this.map.on("click", ({ latlng }) => this.set(latlng));
    button.addEventListener("click", () => this.set(this.map.getCenter()));
    element.focus();
  }

  /** Shows where the alert is for, on the tiles of the force or on outlines. */
  async aroundAlert(alert: string): Promise<void> {
    const [settings, feed] = await Promise.all([json<{ tilesUrl?: string }>("/api/public/configuration"), json<Feed>("/alerts.geojson")]);
    drawGround(this.map, settings?.tilesUrl);
    const geometry = feed?.features.find(({ id }) => id === alert)?.geometry;
    if (!geometry) return;
    const area = L.geoJSON(geometry, { style: { className: "ca-map__area" }, interactive: false }).addTo(this.map);
    this.map.fitBounds(area.getBounds(), { animate: !calm() });
  }

  private set({ lat, lng }: L.LatLng): void {
    const at: L.LatLngTuple = [Number(lat.toFixed(5)), Number(lng.toFixed(5))];
    const { pin: name = "", pinned = "" } = this.place.dataset;
    const icon = L.divIcon({ className: "ca-map__handle", iconSize: [28, 28] });
    this.pin ??= L.marker(at, { icon, title: name, alt: name, keyboard: false, interactive: false }).addTo(this.map);
    this.pin.setLatLng(at);
    this.field.value = `${at[0].toFixed(5)}, ${at[1].toFixed(5)}`;
    this.said.textContent = `${pinned} ${this.field.value}`;
  }
}

/** What is there, or nothing: the map is whole without it. */
async function json<T>(path: string): Promise<T | undefined> {
  const answer = await fetch(path).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as T) : undefined;
}

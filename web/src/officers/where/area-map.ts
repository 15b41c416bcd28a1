import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { drawGround } from "../../shared/map/ground";
import { configuration } from "../../shared/platform/configuration";
import type { ChosenArea } from "../compose/draft";
import { call } from "../platform/api";

type Change = (to: ChosenArea) => void;

/** A place on the map that leads to something, and what it is called. */
export interface Pin {
  at: [number, number];
  name: string;
  choose(): void;
}

const BRISTOL: L.LatLngTuple = [51.35, -2.75];
/** So near that streets are seen. */
const CLOSE = 15;
/** Of more corners none is there to be dragged: they would hide what they go round. */
const MOST_HANDLES = 40;
const FORCE_COLOUR = "ca-map__area";

/** A map to choose an area on: tap to set a circle's middle or a polygon's corners. The fields beside it do the same. */
export class AreaMap {
  private readonly map: L.Map;
  private readonly shapes: L.LayerGroup;
  private area: ChosenArea | undefined;
  private change: Change = () => undefined;
  private shown = "";
  private sought: string | undefined;

  constructor(element: HTMLElement) {
    this.map = L.map(element, { center: BRISTOL, zoom: 9, attributionControl: true, zoomAnimation: !calm(), fadeAnimation: !calm() });
    this.map.attributionControl.setPrefix(false);
    drawGround(this.map, configuration.tilesUrl);
    this.shapes = L.layerGroup().addTo(this.map);
    this.map.on("click", ({ latlng }) => this.tapped([round(latlng.lat), round(latlng.lng)]));
    new ResizeObserver(() => this.map.invalidateSize()).observe(element);
  }

  /** Draws the area as the fields have it. */
  show(area: ChosenArea, change: Change): void {
    this.area = area;
    this.change = change;
    const now = JSON.stringify([area.kind, area.postcode, area.radius, area.middle, area.corners, area.looksAt]);
    if (now === this.shown) return;
    const first = this.shown === "";
    this.shown = now;
    void this.draw(area);
    if (area.kind === "drawn") this.look(area, first);
  }

  /** Draws areas that nothing is changed of. */
  showOnly(areas: ChosenArea[]): void {
    const now = JSON.stringify(areas);
    if (now === this.shown) return;
    this.shown = now;
    this.area = undefined;
    void this.drawAll(areas);
  }

  /** Marks places to be looked at closer, by a tap or by Enter. */
  showPins(pins: Pin[]): void {
    const now = JSON.stringify(pins);
    if (now === this.shown) return;
    this.shown = now;
    this.area = undefined;
    this.shapes.clearLayers();
    const icon = L.divIcon({ className: "ca-map__handle", iconSize: [28, 28] });
    const marked = pins.map(({ at, name, choose }) =>
      L.marker(at, { icon, title: name, alt: name })
        .on("click", choose)
        .on("keydown", ({ originalEvent }) => originalEvent.key === "Enter" && choose()),
    );
    this.fit(L.featureGroup(marked).addTo(this.shapes));
  }

  private async drawAll(areas: ChosenArea[]): Promise<void> {
    const drawn = L.featureGroup();
    for (const area of areas) {
      const shape = await shapeOf(area);
      shape?.addTo(drawn);
    }
    this.shapes.clearLayers();
    drawn.addTo(this.shapes);
    this.fit(drawn);
  }

  private fit(drawn: L.FeatureGroup): void {
    const near = { padding: [16, 16] as L.PointTuple, maxZoom: 15, animate: !calm() };
    if (drawn.getLayers().length > 0) this.map.fitBounds(drawn.getBounds(), near);
  }

  /** Looks at what was sought, and at what was drawn before there was a map. */
  private look({ looksAt, corners }: ChosenArea, first: boolean): void {
    const sought = JSON.stringify(looksAt);
    if (looksAt && sought !== this.sought) this.map.setView([looksAt.lat, looksAt.lon], CLOSE, { animate: !calm() });
    else if (first && corners.length > 1) this.fit(L.featureGroup([L.polygon(corners)]));
    this.sought = sought;
  }

  private tapped(at: [number, number]): void {
    if (!this.area) return;
    if (this.area.kind === "drawn") {
      this.change({ ...this.area, corners: [...this.area.corners, at] });
    } else {
      this.change({ ...this.area, postcode: "", middle: { lat: at[0], lon: at[1] } });
    }
  }

  private async draw(area: ChosenArea): Promise<void> {
    if (area.kind === "drawn") {
      this.polygon(area);
      return;
    }
    const middle = area.middle ?? (await find(area.postcode));
    if (area !== this.area) return;
    this.shapes.clearLayers();
    const metres = Number(area.radius) * 1000;
    if (!middle || !(metres > 0)) return;
    const circle = L.circle([middle.lat, middle.lon], { radius: metres, className: FORCE_COLOUR }).addTo(this.shapes);
    this.handle([middle.lat, middle.lon], "Middle", ([lat, lon]) => this.change({ ...area, postcode: "", middle: { lat, lon } }));
    this.map.fitBounds(circle.getBounds(), { padding: [16, 16], animate: !calm() });
  }

  private polygon(area: ChosenArea): void {
    this.shapes.clearLayers();
    if (area.corners.length > 1) L.polygon(area.corners, { className: FORCE_COLOUR }).addTo(this.shapes);
    if (area.corners.length > MOST_HANDLES) return;
    area.corners.forEach((corner, i) =>
      this.handle(corner, `Corner ${i + 1}`, (at) => this.change({ ...area, corners: area.corners.map((c, j) => (i === j ? at : c)) })),
    );
  }

  /** A point to drag. */
  private handle(at: [number, number], name: string, moved: (to: [number, number]) => void): void {
    const icon = L.divIcon({ className: "ca-map__handle", iconSize: [28, 28] });
    L.marker(at, { draggable: true, icon, title: name, alt: name, keyboard: false })
      .on("dragend", (event) => {
        const { lat, lng } = (event.target as L.Marker).getLatLng();
        moved([round(lat), round(lng)]);
      })
      .addTo(this.shapes);
  }
}

/** An area as it is drawn; a place by name is in the map already. */
async function shapeOf(area: ChosenArea): Promise<L.Path | undefined> {
  if (area.kind === "drawn") return L.polygon(area.corners, { className: FORCE_COLOUR });
  const middle = area.kind === "postcode" ? (area.middle ?? (await find(area.postcode))) : undefined;
  return middle && L.circle([middle.lat, middle.lon], { radius: Number(area.radius) * 1000, className: FORCE_COLOUR });
}

const round = (degrees: number) => Number(degrees.toFixed(5));
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

async function find(postcode: string): Promise<{ lat: number; lon: number } | undefined> {
  if (postcode.trim().length < 5) return undefined;
  const found = await call("findPlaces", { query: { q: postcode } }).catch(() => undefined);
  return found?.places.find((place) => place.kind === "postcode") ?? found?.places[0];
}

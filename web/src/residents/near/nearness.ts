/** A circle round the postcodes of a sector: its middle's latitude and longitude, and metres. */
export type Sector = [number, number, number];

export type Ring = [number, number][];

/** An alert of the public map, as far as nearness goes. */
export interface Shaped {
  geometry: { coordinates: Ring[][] } | null;
}

const METRES_A_DEGREE = (6_371_000 * Math.PI) / 180;
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)[A-Z]{2}$/;

/** The sector of a postcode, however it is typed: "bs208qj" is in "BS20 8"; nothing for what is none. */
export function sectorOf(typed: string): string | undefined {
  const [, district, digit] = SECTOR.exec(typed.toUpperCase().replace(/[^A-Z\d]/g, "")) ?? [];
  return district ? `${district} ${digit}` : undefined;
}

/** Whether an alert may be for somebody of that sector; one without a shape may be for anybody. */
export function mayBeNear({ geometry }: Shaped, [lat, lon, metres]: Sector): boolean {
  if (!geometry) return true;
  const wide = METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180);
  const flat = (ring: Ring): Ring => ring.map(([x, y]) => [(x - lon) * wide, (y - lat) * METRES_A_DEGREE]);
  return geometry.coordinates.some((polygon) => {
    const [outer = [], ...holes] = polygon.map(flat);
    const touched = [outer, ...holes].some((ring) => distance(ring) <= metres);
    return touched || (around(outer) && !holes.some(around));
  });
}

/** How far the origin is from a closed line. */
function distance(ring: Ring): number {
  return Math.min(...ring.slice(1).map((end, i) => fromPiece(ring[i] ?? end, end)));
}

function fromPiece([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const share = long === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / long));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

/** Whether the origin is within a closed line: a ray from it crosses the line an odd number of times. */
function around(ring: Ring): boolean {
  let within = false;
  ring.slice(1).forEach(([bx, by], i) => {
    const [ax, ay] = ring[i] ?? [bx, by];
    if (ay > 0 !== by > 0 && ax + (-ay * (bx - ax)) / (by - ay) > 0) within = !within;
  });
  return within;
}

// Makes src/shared/map/outlines.json: what the map shows where there are no tiles.
// usage: node scripts/outlines.mjs authorities.geojson places.csv
// Sources: Office for National Statistics, local authority districts; Ordnance Survey, OS Open Names.
import { readFileSync, writeFileSync } from "node:fs";

const [outlines, places] = process.argv.slice(2).map((name) => readFileSync(name, "utf8"));
const FINE = 0.0008;

/** Douglas and Peucker's way: leaves out the corners that lie nearly on the line between those it keeps. */
function simplify(points) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  let far = 0;
  let at = 0;
  points.forEach((point, i) => {
    const away = distance(point, first, last);
    if (away > far) [far, at] = [away, i];
  });
  if (far < FINE) return [first, last];
  return [...simplify(points.slice(0, at + 1)).slice(0, -1), ...simplify(points.slice(at))];
}

function distance([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length;
}

function ring(points) {
  const half = Math.floor(points.length / 2);
  return [...simplify(points.slice(0, half + 1)).slice(0, -1), ...simplify(points.slice(half))].map(round);
}

const round = ([lon, lat]) => [Number(lon.toFixed(4)), Number(lat.toFixed(4))];

const areas = JSON.parse(outlines)
  .features.filter(({ properties }) => !properties.end || properties.end >= 2024)
  .map(({ properties, geometry }) => ({
    name: properties.areanm,
    ours: properties.in_force_area,
    rings: (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
      .map((polygon) => ring(polygon[0]))
      .filter((r) => r.length > 4),
  }));

const [header, ...rows] = places
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const at = (name) => header.indexOf(name);
const towns = rows
  .filter((row) => ["City", "Town"].includes(row[at("local_type")]))
  .map((row) => ({
    name: row[at("name")],
    city: row[at("local_type")] === "City",
    at: round([Number(row[at("lon")]), Number(row[at("lat")])]),
  }));

writeFileSync(new URL("../src/shared/map/outlines.json", import.meta.url), `${JSON.stringify({ areas, towns })}\n`);

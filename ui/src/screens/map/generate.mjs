// Makes countries.json: borders of Europe in detail and of the rest of the world in outline, as small whole numbers.
//
//   npm pack world-atlas && tar xzf world-atlas-*.tgz
//   node generate.mjs package/countries-50m.json package/countries-110m.json > countries.json
//
// The shapes are Natural Earth's (public domain), the packing into TopoJSON is world-atlas (ISC licence).
import { readFileSync } from 'node:fs';

/** Steps per degree: about one kilometre. */
const STEPS = 100;
/** What is drawn in detail. */
const EUROPE = { west: -25, east: 45, south: 34, north: 72 };

/** All rings of a topology, as lists of [longitude, latitude]. */
function rings(path) {
  const { transform, arcs, objects } = JSON.parse(readFileSync(path, 'utf8'));
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
  const ring = (indices) =>
    indices.flatMap((index, i) => {
      const line = index < 0 ? [...lines[~index]].reverse() : lines[index];
      return i === 0 ? line : line.slice(1);
    });
  return objects.countries.geometries.flatMap((shape) => {
    const polygons = shape.type === 'Polygon' ? [shape.arcs] : shape.type === 'MultiPolygon' ? shape.arcs : [];
    return polygons.flatMap((polygon) => polygon.map(ring));
  });
}

const touches = (ring) =>
  ring.some(([x, y]) => x > EUROPE.west && x < EUROPE.east && y > EUROPE.south && y < EUROPE.north);
const whole = (ring) => {
  const points = ring.map(([x, y]) => [Math.round(x * STEPS), Math.round(y * STEPS)]);
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
};
/** First point, then steps from point to point: few digits. */
const packed = (points) =>
  points.flatMap(([x, y], i) => (i === 0 ? [x, y] : [x - points[i - 1][0], y - points[i - 1][1]]));

const [, , fine, coarse] = process.argv;
const detailed = rings(fine).filter(touches);
const outline = rings(coarse).filter((ring) => !touches(ring));
const kept = [...detailed, ...outline].map(whole).filter((points) => points.length > 3);
process.stdout.write(`${JSON.stringify({ steps: STEPS, rings: kept.map(packed) })}\n`);

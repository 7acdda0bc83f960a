/** A point of the map before it is moved and scaled: 0..1 over the whole world, north up. */
export interface Spot {
  x: number;
  y: number;
}

/** Beyond it Mercator has no end. */
const NORTHERNMOST = 83;

/** Mercator: angles stay true, so that borders look as they are known. */
export function project(east: number, north: number): Spot {
  const latitude = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, north));
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return { x: (east + 180) / 360, y: 0.5 - y / (2 * Math.PI) };
}

/** How the map lies in its pane: pixels per world, and where its corner is. */
export interface Sight {
  scale: number;
  left: number;
  top: number;
}

/** The sight that shows all the spots with a margin; of one spot, its surroundings. */
export function fit(spots: readonly Spot[], width: number, height: number): Sight {
  let [west, east, top, bottom] = [1, 0, 1, 0];
  for (const { x, y } of spots) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (spots.length === 0) [west, east, top, bottom] = [0.47, 0.55, 0.29, 0.37];
  const margin = 28;
  const scale = Math.min(
    (width - 2 * margin) / Math.max(east - west, 0.004),
    (height - 2 * margin) / Math.max(bottom - top, 0.004),
  );
  return {
    scale,
    left: width / 2 - (scale * (west + east)) / 2,
    top: height / 2 - (scale * (top + bottom)) / 2,
  };
}

/** Nearer or farther around a point of the pane. */
export function zoom(sight: Sight, by: number, x: number, y: number): Sight {
  const scale = Math.max(200, Math.min(2_000_000, sight.scale * by));
  const ratio = scale / sight.scale;
  return { scale, left: x - ratio * (x - sight.left), top: y - ratio * (y - sight.top) };
}

/** The rings of borders from their packed form: first point, then steps from point to point. */
export function unpackRings(packed: { steps: number; rings: readonly (readonly number[])[] }): Spot[][] {
  return packed.rings.map((ring) => {
    const spots: Spot[] = [];
    let [east, north] = [0, 0];
    for (let i = 0; i + 1 < ring.length; i += 2) {
      east += ring[i] ?? 0;
      north += ring[i + 1] ?? 0;
      spots.push(project(east / packed.steps, north / packed.steps));
    }
    return spots;
  });
}

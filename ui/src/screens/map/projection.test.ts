import { expect, test } from 'vitest';
import countries from './countries.json';
import { fit, project, unpackRings, zoom } from './projection';

test('the equator is the middle, and equal angles are larger in the north', () => {
  expect(project(0, 0)).toEqual({ x: 0.5, y: 0.5 });
  const [south, north] = [project(0, 0).y - project(0, 1).y, project(0, 60).y - project(0, 61).y];
  expect(north / south).toBeCloseTo(2, 1);
  expect(Number.isFinite(project(0, 90).y)).toBe(true);
});

test('all spots are in sight, and a zoom keeps what is under the pointer', () => {
  const spots = [project(7, 48), project(13, 52)];
  const sight = fit(spots, 800, 500);
  for (const { x, y } of spots) {
    expect(sight.left + sight.scale * x).toBeGreaterThan(20);
    expect(sight.left + sight.scale * x).toBeLessThan(780);
    expect(sight.top + sight.scale * y).toBeGreaterThan(20);
    expect(sight.top + sight.scale * y).toBeLessThan(480);
  }
  const nearer = zoom(sight, 2, 300, 200);
  const under = (s: typeof sight) => [(300 - s.left) / s.scale, (200 - s.top) / s.scale];
  expect(under(nearer)[0]).toBeCloseTo(under(sight)[0] ?? 0);
  expect(under(nearer)[1]).toBeCloseTo(under(sight)[1] ?? 0);
});

/** Whether a place lies inside a border, by counting the sides that a ray to the west crosses. */
function inside(place: { x: number; y: number }, ring: { x: number; y: number }[]): boolean {
  let crossed = false;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as typeof a;
    if (a.y > place.y !== b.y > place.y && place.x < a.x + ((b.x - a.x) * (place.y - a.y)) / (b.y - a.y))
      crossed = !crossed;
  });
  return crossed;
}
test('known towns lie on land, and the middle of the Bay of Biscay does not', () => {
  const rings = unpackRings(countries);
  const onLand = (east: number, north: number) => rings.some((ring) => inside(project(east, north), ring));
  expect(onLand(11.57, 48.14)).toBe(true);
  expect(onLand(7.75, 48.58)).toBe(true);
  expect(onLand(-95, 40)).toBe(true);
  expect(onLand(-5, 45.5)).toBe(false);
});

import { expect, test } from 'vitest';
import type { Bar, Day } from '../../backend/types';
import { BAR, dayBackground, laneBox, placeBars, ROW, runsPath, snap } from './geometry';

const bar = (id: string, slot: number, length: number) => ({ id, slot, length }) as Bar;

const lanes: [name: string, bars: Bar[], placed: string[]][] = [
  ['one after the other', [bar('a', 0, 1), bar('b', 1, 1)], ['a 0/1', 'b 0/1']],
  ['two at once', [bar('a', 0, 2), bar('b', 1, 1)], ['a 0/2', 'b 1/2']],
  ['a lane is used again', [bar('a', 0, 4), bar('b', 0, 1), bar('c', 1, 1)], ['a 0/2', 'b 1/2', 'c 1/2']],
  ['a chain of overlaps is one cluster', [bar('a', 0, 2), bar('b', 1, 2), bar('c', 2, 2)], ['a 0/2', 'b 1/2', 'c 0/2']],
  ['clusters do not narrow each other', [bar('a', 0, 1), bar('b', 0, 1), bar('c', 5, 1)], ['a 0/2', 'b 1/2', 'c 0/1']],
];
test.each(lanes)('%s', (_, bars, placed) => {
  expect(placeBars([...bars].reverse()).map((p) => `${p.bar.id} ${p.lane}/${p.lanes}`)).toEqual(placed);
});

test('however many lanes, bars stay within their row', () => {
  for (let count = 1; count <= 6; count++)
    for (let lane = 0; lane < count; lane++) {
      const box = laneBox({ lane, lanes: count });
      expect(box.top).toBeGreaterThanOrEqual((ROW - BAR) / 2);
      expect(box.top + box.height).toBeLessThanOrEqual(ROW - (ROW - BAR) / 2 + 0.01);
    }
});

test.each([
  [-3, 1, 0],
  [5, 1, 5],
  [200, 1, 19],
  [5, 2, 4],
  [200, 2, 18],
])('slot %i of a leg of %i half-days snaps to %i', (slot, length, to) => {
  expect(snap(slot, length, 20)).toBe(to);
});

test('neighbouring half-days become one rectangle', () => {
  expect(runsPath([1, 2, 5], 10, 0, 4)).toBe('M10 0h20v4h-20zM50 0h10v4h-10z');
  expect(runsPath([], 10, 0, 4)).toBe('');
});

test('only days without work are shaded', () => {
  const day = (date: string, kind: Day['kind']): Day => ({ date, kind, name: null, school: null });
  const image = dayBackground([day('2027-01-05', 'work'), day('2027-01-06', 'holiday')], 10, '2027-01-05');
  expect(image).toContain('var(--holiday) 20px 40px');
  expect(image).toContain('var(--accent) 10px 11px');
  expect(image).not.toContain('--sunken');
});

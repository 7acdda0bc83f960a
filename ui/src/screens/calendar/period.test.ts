import { expect, test } from 'vitest';
import type { CalendarEntry, Half } from '../../backend/types';
import { periodOf, place } from './period';

test.each([
  ['week', '2027-01-20', '2027-01-18', '2027-01-24'],
  ['week', '2027-01-03', '2026-12-28', '2027-01-03'],
  ['month', '2027-02-11', '2027-02-01', '2027-02-28'],
  ['month', '2027-12-31', '2027-12-01', '2027-12-31'],
  ['quarter', '2027-05-01', '2027-04-01', '2027-06-30'],
  ['quarter', '2027-11-30', '2027-10-01', '2027-12-31'],
] as const)('the %s of %s', (zoom, day, from, to) => {
  expect(periodOf(zoom, day)).toEqual({ from, to });
});

const entry = (id: string, from: [string, Half], to: [string, Half]) =>
  ({ id, start: null, from: { date: from[0], half: from[1] }, to: { date: to[0], half: to[1] } }) as CalendarEntry;

test('what overlaps gets lanes, what does not keeps the whole height', () => {
  const placed = place(
    [
      entry('a', ['2027-01-04', 'morning'], ['2027-01-06', 'afternoon']),
      entry('b', ['2027-01-05', 'afternoon'], ['2027-01-05', 'afternoon']),
      entry('c', ['2027-01-08', 'morning'], ['2027-01-08', 'morning']),
      entry('before', ['2026-12-28', 'morning'], ['2027-01-04', 'morning']),
    ],
    '2027-01-04',
    7,
  );
  const found = Object.fromEntries(
    placed.map(({ entry: { id }, slot, length, lane, lanes }) => [id, [slot, length, lane, lanes]]),
  );
  expect(found).toEqual({ a: [0, 6, 0, 2], before: [0, 1, 1, 2], b: [3, 1, 1, 2], c: [8, 1, 0, 1] });
});

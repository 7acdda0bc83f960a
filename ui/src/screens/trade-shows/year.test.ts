import { expect, test } from 'vitest';
import type { ShiftLine, ShowLine } from '../../backend/types';
import { touches } from './sickCall';
import { lanes, monthStarts, stretch } from './year';

const show = (id: string, from: string, to: string): ShowLine => ({
  id,
  name: id,
  booth: '',
  town: '',
  country: '',
  from,
  to,
  shifts: 0,
  seats: 0,
  filled: 0,
  people: 0,
  level: null,
});

test('days lie where they are in the year, leap years too, and are cut at its ends', () => {
  expect(stretch(2027, '2027-01-01', '2027-12-31')).toEqual({ left: 0, width: 100 });
  expect(stretch(2027, '2026-12-28', '2027-01-02').left).toBe(0);
  expect(stretch(2027, '2026-12-28', '2027-01-02').width).toBeCloseTo(200 / 365);
  expect(stretch(2028, '2028-12-31', '2029-01-04').width).toBeCloseTo(100 / 366);
  expect(monthStarts(2027)[1]).toBeCloseTo(3100 / 365);
  expect(monthStarts(2028)[2]).toBeCloseTo(6000 / 366);
});

test('names of shows never lie on each other', () => {
  const placed = lanes(2027, [
    show('a', '2027-02-01', '2027-02-04'),
    show('b', '2027-02-10', '2027-02-12'),
    show('c', '2027-06-01', '2027-06-02'),
  ]);
  expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
});

const shift = (date: string, from: string, to: string): ShiftLine => ({
  id: '',
  name: '',
  date,
  from,
  to,
  kind: 'customer',
  headcount: 0,
  needs: [],
});
const half = (date: string, half: 'morning' | 'afternoon') => ({ date, half });
test.each([
  ['09:00', '13:30', 'afternoon', 'afternoon', true],
  ['09:00', '12:30', 'afternoon', 'afternoon', false],
  ['13:30', '18:00', 'morning', 'morning', false],
  ['19:00', '23:00', 'afternoon', 'afternoon', true],
  ['22:00', '02:00', 'morning', 'morning', false],
] as const)('a shift %s-%s is lost by who is ill from the %s to the %s: %s', (from, to, first, last, lost) => {
  const day = '2027-03-02';
  expect(touches(shift(day, from, to), half(day, first), half(day, last))).toBe(lost);
});
test('a night shift is lost by who falls ill on the morning after', () => {
  expect(
    touches(shift('2027-03-02', '22:00', '02:00'), half('2027-03-03', 'morning'), half('2027-03-04', 'morning')),
  ).toBe(true);
});

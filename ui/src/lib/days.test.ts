import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, halfOf, legLength, readDate, slotOf, weekdayOf } from './days';

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-03-28', -28, '2027-02-28'],
])('%s and %i days', (from, count, to) => {
  expect(addDays(from, count)).toBe(to);
  expect(daysBetween(from, to)).toBe(count);
});

test('weeks begin on Monday', () => {
  expect(['2027-01-04', '2027-01-09', '2027-01-10'].map(weekdayOf)).toEqual([0, 5, 6]);
});

test.each([
  ['2027-02-28', '2027-02-28'],
  [' 2027-02-28 ', '2027-02-28'],
  ['2027-02-29', null],
  ['2027-13-01', null],
  ['28.02.2027', '2027-02-28'],
  ['1.2.2027', '2027-02-01'],
  ['30.02.2027', null],
  ['02/28/2027', null],
])('reads %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test('a slot is a day and a half', () => {
  for (const day of [0, 1, 89])
    for (const half of ['morning', 'afternoon'] as const) {
      const slot = slotOf(day, half);
      expect([dayOf(slot), halfOf(slot)]).toEqual([day, half]);
      expect(legLength(slot, 1)).toBe(half);
    }
  expect(legLength(4, 2)).toBe('full');
});

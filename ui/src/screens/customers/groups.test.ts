import { expect, test } from 'vitest';
import type { AccountRow } from '../../backend/types';
import { groupsOf } from './groups';

const row = (abc: string, territory: string, revenue: number): AccountRow => ({
  id: `${abc}${territory}${revenue}`,
  name: '',
  number: '',
  town: '',
  country: 'DE',
  abc,
  revenue,
  currency: 'EUR',
  model: 'two_faces',
  inside: '',
  field: '',
  protected: false,
  territory,
  tandem: '',
});
const rows = [row('C', 'Nord', 5), row('A', '', 100), row('B', 'Süd', 20), row('A', 'Nord', 30)];

test.each([
  [
    'abc',
    [
      ['A', 2, 130],
      ['B', 1, 20],
      ['C', 1, 5],
    ],
  ],
  [
    'territory',
    [
      ['Nord', 2, 35],
      ['Süd', 1, 20],
      ['', 1, 100],
    ],
  ],
  ['country', [['DE', 4, 155]]],
] as const)('grouped by %s: counts, sums, and nobody’s last', (by, expected) => {
  expect(groupsOf(rows, by).map((group) => [group.key, group.count, group.revenue])).toEqual(expected);
});

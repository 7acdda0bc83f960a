import { expect, test } from 'vitest';
import { readAccounts } from './accounts';
import type { AccountsPacked } from './types';

const packed: AccountsPacked = {
  revision: 3,
  ids: 'ASNFZ4mrze8BI0VniavN7w_____________________w',
  name: ['Müller Forst', 'Scierie Klein'],
  number: ['K-1', ''],
  texts: ['DE', 'FR', 'two_faces', 'Rosenheim', '', 'Süd', 'Anna Ott + Bo Lang'],
  town: [3, 4],
  country: [0, 1],
  abc: 'A-',
  revenue: [1200, -5],
  currency: 'EUR',
  model: [2, 2],
  inside: [4, 4],
  field: [4, 4],
  protected: '10',
  territory: [5, 4],
  tandem: [6, 4],
};

test('packed customers are read column by column, also from raw bytes', () => {
  const view = readAccounts(packed);
  expect(view).toEqual({
    revision: 3,
    ids: ['01234567-89ab-cdef-0123-456789abcdef', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
    name: ['Müller Forst', 'Scierie Klein'],
    number: ['K-1', ''],
    town: ['Rosenheim', ''],
    country: ['DE', 'FR'],
    abc: ['A', ''],
    revenue: [1200, -5],
    currency: 'EUR',
    model: ['two_faces', 'two_faces'],
    inside: ['', ''],
    field: ['', ''],
    protected: [true, false],
    territory: ['Süd', ''],
    tandem: ['Anna Ott + Bo Lang', ''],
  });
  const bytes = new TextEncoder().encode(JSON.stringify(packed));
  expect(readAccounts(bytes.buffer)).toEqual(view);
});

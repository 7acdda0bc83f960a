import { expect, test } from 'vitest';
import { fitColumns, tracks } from './table.svelte';

const columns = [
  { key: 'name', min: 100, grow: 2 },
  { key: 'site', min: 80, optional: 2 },
  { key: 'town', min: 80, optional: 1 },
  { key: 'hours', min: 40 },
];

test.each([
  [1000, ['name', 'site', 'town', 'hours']],
  [380, ['name', 'site', 'town', 'hours']],
  [379, ['name', 'town', 'hours']],
  [250, ['name', 'hours']],
  [50, ['name', 'hours']],
])('in %i px there is room for %o', (width, keys) => {
  expect(fitColumns(columns, width).map((column) => column.key)).toEqual(keys);
});

test('columns that grow share what is left', () => {
  expect(tracks(columns.filter((c) => !c.optional))).toEqual({ template: 'minmax(100px, 2fr) 40px', least: 188 });
});

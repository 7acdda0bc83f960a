import { expect, test } from 'vitest';
import { samplePreview } from '../../backend/sample/importing';
import { remap } from './mapping';

const { columns } = samplePreview('accounts', null); // 0 number, 1 name, 2 town, ..., 6 nothing
type Mapping = Record<string, number | null>;
const cases: [name: string, chosen: Mapping, column: number, field: string | null, after: Mapping][] = [
  ['a column without a field gets one', {}, 6, 'inside', { inside: 6 }],
  ['a field moves to another column', {}, 6, 'name', { name: 6 }],
  ['a column is left out', {}, 1, null, { name: null }],
  ['a column gets another field', {}, 1, 'town', { name: null, town: 1 }],
  ['earlier choices stay', { inside: 6 }, 1, null, { inside: 6, name: null }],
  ['the same field again', {}, 1, 'name', { name: 1 }],
];
test.each(cases)('%s', (_, chosen, column, field, after) => {
  expect(remap(chosen, columns, column, field)).toEqual(after);
});

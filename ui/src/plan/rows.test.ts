import { expect, test } from 'vitest';
import { mergeRows } from './rows';

const rows = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const cases: [name: string, changed: { id: string; text: string }[], removed: string[], after: string[]][] = [
  ['nothing', [], [], ['a', 'b', 'c']],
  ['one replaced in place', [{ id: 'b', text: 'B' }], [], ['a', 'B', 'c']],
  ['one added', [{ id: 'd', text: 'D' }], [], ['a', 'b', 'c', 'D']],
  ['one removed', [], ['a'], ['b', 'c']],
  [
    'all at once',
    [
      { id: 'c', text: 'C' },
      { id: 'e', text: 'E' },
    ],
    ['a', 'zz'],
    ['b', 'C', 'E'],
  ],
];
test.each(cases)('%s', (_, changed, removed, after) => {
  expect(mergeRows(rows('a', 'b', 'c'), { changed, removed }).map((r) => r.text)).toEqual(after);
});

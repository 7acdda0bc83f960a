import { expect, test } from 'vitest';
import { matches, searchKey } from './search';

const cases: [text: string, query: string, found: boolean][] = [
  ['Münchner Werke', 'muen', true],
  ['Münchner Werke', 'mun', true],
  ['Münchner Werke', 'Mün', true],
  ['Mu\u0308nchner Werke', 'muen', true],
  ['Straßburg', 'strass', true],
  ['Zoé Lefèvre', 'zoe lefe', true],
  ['Zoé Lefèvre', 'lefe zoe', true],
  ['Łódź', 'lodz', true],
  ['Alpha', '', true],
  ['Alpha', 'beta', false],
  ['Bauer', 'baür', false],
];
test.each(cases)('%s looked up with "%s": %s', (text, query, found) => {
  expect(matches(searchKey(text), query)).toBe(found);
});

import { expect, test } from 'vitest';
import type { ImportKind } from '../../backend/types';
import type { ScreenId } from '../../plan/screen.svelte';
import { kindOf } from './kinds';

const cases: [path: string, screen: ScreenId, last: ImportKind, kind: ImportKind][] = [
  ['Konten.csv', 'customers', 'people', 'accounts'],
  ['Konten.csv', 'people', 'accounts', 'people'],
  ['Konten.csv', 'import', 'orders', 'orders'],
  ['Team.vcf', 'customers', 'orders', 'people'],
  ['Anna.ICS', 'customers', 'people', 'appointments'],
  ['Anna.ics', 'import', 'absences', 'absences'],
  ['Ferien_Bayern.ics', 'import', 'people', 'holidays'],
];
test.each(cases)('%s on %s after %s is %s', (path, screen, last, kind) => {
  expect(kindOf(path, screen, last)).toBe(kind);
});

import { expect, test } from 'vitest';
import { KeyReader, pressed, showKeys } from './keys';

const press = (key: string, mods = '') => ({
  key,
  ctrlKey: mods.includes('c'),
  metaKey: mods.includes('m'),
  shiftKey: mods.includes('s'),
  altKey: mods.includes('a'),
});

test.each([
  [press('k', 'c'), 'Mod+K'],
  [press('k', 'm'), 'Mod+K'],
  [press('Z', 'cs'), 'Mod+Shift+Z'],
  [press('?', 's'), '?'],
  [press('Enter', 'c'), 'Mod+Enter'],
  [press(' '), 'Space'],
  [press('ArrowLeft', 's'), 'Shift+ArrowLeft'],
  [press('Control', 'c'), null],
  [press('q', 'a'), null],
])('%o is %s', (event, name) => {
  expect(pressed(event)).toBe(name);
});

test.each([
  ['Mod+K', 'Ctrl K', '⌘K'],
  ['Mod+Shift+Z', 'Ctrl Shift Z', '⌘⇧Z'],
  ['G S', 'G S', 'G S'],
])('%s is shown as %s or %s', (keys, elsewhere, mac) => {
  expect([showKeys(keys, false), showKeys(keys, true)]).toEqual([elsewhere, mac]);
});

const known = (keys: string) => ['G S', 'S', 'Mod+K'].includes(keys);
test('two letters in time are a sequence', () => {
  const reader = new KeyReader(900);
  expect(reader.read(press('g'), known, 0)).toBe('wait');
  expect(reader.read(press('s'), known, 500)).toBe('G S');
  expect(reader.read(press('s'), known, 600)).toBe('S');
});
test('too late, the second letter stands alone', () => {
  const reader = new KeyReader(900);
  reader.read(press('g'), known, 0);
  expect(reader.read(press('s'), known, 1000)).toBe('S');
});
test('an unknown second letter is swallowed', () => {
  const reader = new KeyReader(900);
  reader.read(press('g'), known, 0);
  expect(reader.read(press('x'), known, 100)).toBeNull();
});

/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
type Message = string | { declarations: string[]; match: Record<string, string> }[];
const read = (language: string): Record<string, Message> => {
  const { $schema: _, ...messages } = JSON.parse(readFileSync(join(root, `messages/${language}.json`), 'utf8'));
  return messages;
};
const english = read('en');

/** Every `m.key` of the sources; the compiled messages themselves do not count. */
function used(): Set<string> {
  const found = new Set<string>();
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const file of files) {
    if (/^(paraglide|backend)/.test(file) || !/\.(svelte|ts)$/.test(file) || file.endsWith('.test.ts')) continue;
    for (const [, key] of readFileSync(join(root, 'src', file), 'utf8').matchAll(/\bm\.([a-z_0-9]+)\b/g))
      if (key) found.add(key);
  }
  return found;
}
function variables(message: Message | undefined): string[] {
  if (message === undefined) return [];
  if (typeof message === 'string')
    return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1] ?? ''))].sort();
  return message.flatMap((m) => m.declarations.filter((d) => d.startsWith('input ')).map((d) => d.slice(6))).sort();
}
const texts = (message: Message | undefined): string[] =>
  typeof message === 'string' ? [message] : (message ?? []).flatMap((m) => Object.values(m.match));

test.each(['de', 'fr'])('%s has the same messages with the same variables', (language) => {
  const other = read(language);
  expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
  for (const key of Object.keys(english)) expect(variables(other[key]), key).toEqual(variables(english[key]));
});

test.each(['en', 'de', 'fr'])('no message of %s is empty', (language) => {
  for (const [key, message] of Object.entries(read(language)))
    for (const text of texts(message)) expect(text.trim(), key).not.toBe('');
});

test('every message is used and every used message exists', () => {
  const keys = used();
  expect([...keys].filter((key) => !(key in english))).toEqual([]);
  expect(Object.keys(english).filter((key) => !keys.has(key))).toEqual([]);
});

import type { Side } from '../backend/types';
import { m } from '../paraglide/messages.js';

/** What somebody of a side is called. */
export function sideName(side: Side): string {
  switch (side) {
    case 'inside':
      return m.inside_rep();
    case 'field':
      return m.field_rep();
    case 'manager':
      return m.manager();
  }
}

/** "Anna Bernard" becomes "AB". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : (words[0]?.[1] ?? '');
  return (first + last).toLocaleUpperCase();
}

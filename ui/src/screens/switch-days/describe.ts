import type { Bar, Day } from '../../backend/types';
import * as format from '../../lib/format';
import { m } from '../../paraglide/messages.js';
import { kindName } from '../../plan/kinds';

/** "Morning", "Afternoon" or "All day", for a stretch that begins in a slot. */
export function lengthName(slot: number, length: number): string {
  if (length >= 2) return m.all_day();
  return slot & 1 ? m.afternoon() : m.morning();
}

/** When a stretch of half-days is: one day with its half, or from one day to another. */
export function whenOf(
  days: readonly Day[],
  slot: number,
  length: number,
  style: 'day' | 'long' | 'full' = 'day',
): string {
  const first = days[Math.max(0, slot >> 1)];
  const last = days[Math.min(days.length - 1, (slot + length - 1) >> 1)];
  if (!first || !last) return '';
  if (first === last) return `${format.date(first.date, style)}, ${lengthName(slot, length)}`;
  return m.from_to({ from: format.date(first.date, style), to: format.date(last.date, style) });
}

/** The whole of a bar, for the screen reader and the inspector. */
export function describeBar(bar: Bar, days: readonly Day[]): string {
  const parts = [kindName(bar.kind), bar.label, whenOf(days, bar.slot, bar.length)];
  if (bar.pinned) parts.push(m.pinned());
  if (bar.status === 'done') parts.push(m.status_done());
  if (bar.status === 'cancelled') parts.push(m.status_cancelled());
  if (bar.level) parts.push(m.has_finding());
  if (bar.changed_since !== null) parts.push(m.changed_since_release({ number: bar.changed_since }));
  return parts.filter(Boolean).join(', ');
}

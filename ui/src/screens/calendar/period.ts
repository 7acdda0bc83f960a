import type { BarKind, CalendarEntry } from '../../backend/types';
import { addDays, daysBetween, weekdayOf } from '../../lib/days';

export type Zoom = 'week' | 'month' | 'quarter';

/** In the order of the legend. */
export const KINDS: BarKind[] = ['ride_along', 'desk_shift', 'show', 'training', 'meeting', 'appointment', 'absence'];

/** The week, month or quarter a day lies in. */
export function periodOf(zoom: Zoom, day: string): { from: string; to: string } {
  if (zoom === 'week') {
    const from = addDays(day, -weekdayOf(day));
    return { from, to: addDays(from, 6) };
  }
  const [year = 2000, month = 1] = day.split('-').map(Number);
  const first = zoom === 'month' ? month : month - ((month - 1) % 3);
  const next = first + (zoom === 'month' ? 1 : 3);
  const start = (y: number, m: number) =>
    `${y + Math.floor((m - 1) / 12)}-${String(((m - 1) % 12) + 1).padStart(2, '0')}-01`;
  return { from: start(year, first), to: addDays(start(year, next), -1) };
}

export interface Placed {
  entry: CalendarEntry;
  /** First half-day of the period, and how many. */
  slot: number;
  length: number;
  /** Which of `lanes` equal parts of the row's height. */
  lane: number;
  lanes: number;
}

/** Puts the entries of one person beside each other: what overlaps gets lanes of its own. */
export function place(entries: readonly CalendarEntry[], from: string, days: number): Placed[] {
  const slotOf = (at: CalendarEntry['from']) => 2 * daysBetween(from, at.date) + (at.half === 'afternoon' ? 1 : 0);
  const placed = entries
    .map((entry) => {
      const slot = Math.max(0, slotOf(entry.from));
      const end = Math.min(2 * days - 1, slotOf(entry.to));
      return { entry, slot, length: end - slot + 1, lane: 0, lanes: 1 };
    })
    .filter((each) => each.length > 0)
    .sort((a, b) => a.slot - b.slot || b.length - a.length || (a.entry.start ?? '').localeCompare(b.entry.start ?? ''));
  // Entries that touch each other, directly or through others, share the height.
  let cluster: Placed[] = [];
  let end = -1;
  const finish = () => {
    const lanes = Math.max(1, ...cluster.map((each) => each.lane + 1));
    for (const each of cluster) each.lanes = lanes;
  };
  for (const each of placed) {
    if (each.slot > end) {
      finish();
      cluster = [];
    }
    const busy = new Set(cluster.filter((other) => other.slot + other.length > each.slot).map((other) => other.lane));
    while (busy.has(each.lane)) each.lane++;
    cluster.push(each);
    end = Math.max(end, each.slot + each.length - 1);
  }
  finish();
  return placed;
}

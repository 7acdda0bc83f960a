import { CalendarDate, getDayOfWeek, parseDate } from '@internationalized/date';
import type { Half, LegLength } from '../backend/types';

/** The date so many days later, as `YYYY-MM-DD`. */
export function addDays(date: string, count: number): string {
  return parseDate(date).add({ days: count }).toString();
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return parseDate(to).compare(parseDate(from));
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  return getDayOfWeek(parseDate(date), 'en-GB', 'mon');
}

/** A typed date, `2027-01-31` or `31.1.2027`; null when there is no such day. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const parts = iso ? iso.slice(1) : dotted?.slice(1).reverse();
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  // An impossible date is moved to the nearest possible one: that is how it is noticed.
  const date = new CalendarDate(year, month, day);
  return date.year === year && date.month === month && date.day === day ? date.toString() : null;
}

export const slotOf = (dayIndex: number, half: Half): number => 2 * dayIndex + (half === 'afternoon' ? 1 : 0);
export const dayOf = (slot: number): number => slot >> 1;
export const halfOf = (slot: number): Half => (slot & 1 ? 'afternoon' : 'morning');

/** How a leg of so many half-days that begins in a slot is written down. */
export function legLength(slot: number, length: number): LegLength {
  return length >= 2 ? 'full' : halfOf(slot);
}

import type { ShowLine } from '../../backend/types';
import { daysBetween } from '../../lib/days';

/** Where something lies in a year, in percent of its width. */
export interface Stretch {
  left: number;
  width: number;
}

const daysOf = (year: number): number => daysBetween(`${year}-01-01`, `${year + 1}-01-01`);

/** A stretch of days within the year; what lies outside is cut off. */
export function stretch(year: number, from: string, to: string): Stretch {
  const days = daysOf(year);
  const first = Math.max(0, daysBetween(`${year}-01-01`, from));
  const last = Math.min(days, daysBetween(`${year}-01-01`, to) + 1);
  return { left: (100 * first) / days, width: (100 * Math.max(0, last - first)) / days };
}

/** First days of the twelve months, in percent of the year. */
export const monthStarts = (year: number): number[] =>
  Array.from(
    { length: 12 },
    (_, i) => stretch(year, `${year}-${String(i + 1).padStart(2, '0')}-01`, `${year}-12-31`).left,
  );

/** A show needs room for its name beside its days. */
const NAME = 15;

/** Shows in lanes, so that no name lies on another: each goes to the first lane that is free there. */
export function lanes(year: number, shows: readonly ShowLine[]): { show: ShowLine; at: Stretch; lane: number }[] {
  const free: number[] = [];
  return shows.map((show) => {
    const at = stretch(year, show.from, show.to);
    let lane = free.findIndex((until) => until <= at.left);
    if (lane < 0) lane = free.length;
    free[lane] = Math.max(at.left + at.width, at.left + NAME);
    return { show, at, lane };
  });
}

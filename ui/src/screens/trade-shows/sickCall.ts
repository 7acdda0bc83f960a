import type { HalfDay, ShiftLine, ShowBoard } from '../../backend/types';
import { addDays } from '../../lib/days';

/** A seat that somebody left, and where it is. */
export interface LeftSeat {
  key: string;
  shift: string;
  station: string | null;
}

/** Where the afternoon begins on the clocks of the plan, as half-days are counted. */
const MIDDAY = '12:30';

/** Half-days in order. */
export const before = (a: HalfDay, b: HalfDay): boolean =>
  a.date < b.date || (a.date === b.date && a.half === 'morning' && b.half === 'afternoon');

/** From when somebody is ill unless told otherwise: now if the show is on, else its first day. */
export function usualStart(board: ShowBoard, today: string): HalfDay {
  const first = board.shifts[0]?.date ?? board.show.from;
  const last = board.shifts.at(-1)?.date ?? board.show.to;
  return { date: today > first && today <= last ? today : first, half: 'morning' };
}

/** Until when: to the end of the show. */
export const usualEnd = (board: ShowBoard): HalfDay => ({
  date: board.shifts.at(-1)?.date ?? board.show.to,
  half: 'afternoon',
});

/** True if a part of the shift lies in the half-days; the plan decides the same by its own clocks. */
export function touches(shift: ShiftLine, from: HalfDay, to: HalfDay): boolean {
  const overnight = shift.to <= shift.from;
  const lastDate = overnight ? addDays(shift.date, 1) : shift.date;
  const first: HalfDay = { date: shift.date, half: shift.from < MIDDAY ? 'morning' : 'afternoon' };
  const last: HalfDay = { date: lastDate, half: shift.to > MIDDAY ? 'afternoon' : 'morning' };
  return !before(last, from) && !before(to, first);
}

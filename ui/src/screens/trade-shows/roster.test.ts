import { expect, test } from 'vitest';
import type { ShowBoard } from '../../backend/types';
import { roster, seatKey, seatOf } from './roster';

const person = (id: string) => ({
  id,
  name: id,
  initials: id,
  side: 'inside' as const,
  languages: '',
  duties: 0,
  minutes: 0,
  shows: 0,
});
const shift = (id: string, date: string, kind: 'customer' | 'build_up' = 'customer') => ({
  id,
  name: '',
  date,
  from: '09:00',
  to: '13:00',
  kind,
  headcount: kind === 'customer' ? 0 : 2,
  needs: [],
});
const board: ShowBoard = {
  revision: 1,
  show: {
    id: 'S',
    name: 'Fair',
    booth: '',
    town: '',
    country: '',
    from: '2026-02-02',
    to: '2026-02-03',
    shifts: 3,
    seats: 4,
    filled: 1,
    people: 1,
    level: null,
  },
  zone: 'Europe/Berlin',
  people_budget: 3,
  shifts: [shift('build', '2026-02-02', 'build_up'), shift('a', '2026-02-03'), shift('b', '2026-02-03')],
  stations: [{ id: 'desk', name: 'Desk', minimum: 1, desired: 1, maximum: 1, needs: [] }],
  duties: [
    {
      id: 'd1',
      shift_id: 'a',
      station_id: 'desk',
      person_id: 'P',
      name: 'P',
      initials: 'P',
      side: 'inside',
      pinned: false,
      level: null,
      changed_since: null,
    },
  ],
  visits: [],
  tray: [person('P'), person('Q')],
  findings: [],
  score: { hard: 0, medium: 0, soft: 0 },
};

test('a seat is known by shift and station, and read back', () => {
  expect(seatOf(seatKey('a', 'desk'))).toEqual({ shift: 'a', station: 'desk' });
  expect(seatOf(seatKey('build', null))).toEqual({ shift: 'build', station: null });
});

test('shifts are grouped by day, and open seats are counted', () => {
  const days = roster(board, []);
  expect(days.map((day) => [day.date, day.rows.length])).toEqual([
    ['2026-02-02', 1],
    ['2026-02-03', 2],
  ]);
  expect(days.flatMap((day) => day.rows.flatMap((row) => row.cells.map((cell) => [cell.missing, cell.room])))).toEqual([
    [2, true],
    [0, false],
    [1, true],
  ]);
});

test('a proposal shows who leaves and who comes', () => {
  const seat = (shift_id: string, person_id: string) => ({ show_id: 'S', shift_id, station_id: 'desk', person_id });
  const days = roster(board, [
    { of: 'duty', before: seat('a', 'P'), after: seat('a', 'Q') },
    { of: 'duty', before: null, after: seat('b', 'P') },
    { of: 'duty', before: null, after: { ...seat('b', 'P'), show_id: 'other' } },
  ]);
  const looks = days[1]?.rows.map((row) => row.cells.map((cell) => cell.duties.map((d) => `${d.duty.name} ${d.look}`)));
  expect(looks).toEqual([[['Q new', 'P old']], [['P new']]]);
  expect(days[1]?.rows.map((row) => row.cells[0]?.missing)).toEqual([0, 0]);
});

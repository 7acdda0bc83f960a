import type { DutyChip, ProposedChange, ShiftLine, ShowBoard, StationLine } from '../../backend/types';

/** A shift at a station, or a shift that has none. */
export const seatKey = (shift: string, station: string | null) => `${shift} ${station ?? ''}`;
export function seatOf(key: string): { shift: string; station: string | null } {
  const [shift = '', station = ''] = key.split(' ');
  return { shift, station: station === '' ? null : station };
}

/** A chip as it is, as it was, or as it would be. */
export interface PlacedDuty {
  duty: DutyChip;
  look: 'plain' | 'old' | 'new';
}

export interface Cell {
  key: string;
  station: StationLine | null;
  duties: PlacedDuty[];
  /** Seats below the minimum. */
  missing: number;
  /** There is room for one more. */
  room: boolean;
}

export interface RosterRow {
  shift: ShiftLine;
  cells: Cell[];
}

export interface RosterDay {
  date: string;
  rows: RosterRow[];
}

/** The roster by day, with what a proposal for this show would change. */
export function roster(board: ShowBoard, changes: readonly ProposedChange[]): RosterDay[] {
  const bySeat = new Map<string, PlacedDuty[]>();
  const add = (key: string, placed: PlacedDuty) => {
    const list = bySeat.get(key);
    if (list) list.push(placed);
    else bySeat.set(key, [placed]);
  };
  const people = new Map(board.tray.map((person) => [person.id, person]));
  const old = new Set<string>();
  for (const change of changes) {
    if (change.of !== 'duty') continue;
    const { before, after } = change;
    if (before && before.show_id === board.show.id) {
      old.add(`${seatKey(before.shift_id, before.station_id)} ${before.person_id}`);
    }
    const person = after ? people.get(after.person_id) : undefined;
    if (after && person && after.show_id === board.show.id) {
      add(seatKey(after.shift_id, after.station_id), {
        look: 'new',
        duty: {
          id: `new ${seatKey(after.shift_id, after.station_id)} ${after.person_id}`,
          shift_id: after.shift_id,
          station_id: after.station_id,
          person_id: after.person_id,
          name: person.name,
          initials: person.initials,
          side: person.side,
          pinned: false,
          level: null,
          changed_since: null,
        },
      });
    }
  }
  for (const duty of board.duties) {
    const key = seatKey(duty.shift_id, duty.station_id);
    add(key, { duty, look: old.has(`${key} ${duty.person_id}`) ? 'old' : 'plain' });
  }
  const cell = (shift: ShiftLine, station: StationLine | null): Cell => {
    const key = seatKey(shift.id, station?.id ?? null);
    const duties = bySeat.get(key) ?? [];
    const there = duties.filter((placed) => placed.look !== 'old').length;
    const minimum = station?.minimum ?? shift.headcount;
    return {
      key,
      station,
      duties,
      missing: Math.max(0, minimum - there),
      room: station ? there < station.maximum : true,
    };
  };
  const days: RosterDay[] = [];
  for (const shift of board.shifts) {
    const cells =
      shift.kind === 'customer' ? board.stations.map((station) => cell(shift, station)) : [cell(shift, null)];
    const day = days.at(-1);
    if (day?.date === shift.date) day.rows.push({ shift, cells });
    else days.push({ date: shift.date, rows: [{ shift, cells }] });
  }
  return days;
}

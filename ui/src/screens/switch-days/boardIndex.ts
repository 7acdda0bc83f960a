import type { Bar, BoardRow, Demand, Finding, Level, ProposalItem, Staffing, SwitchBoard } from '../../backend/types';
import { isInk, type Placed, placeBars } from './geometry';

const RANK: Record<Level, number> = { hard: 3, medium: 2, soft: 1 };
export const worst = (a: Level | null, b: Level | null): Level | null =>
  a && b ? (RANK[a] >= RANK[b] ? a : b) : (a ?? b);

/** A bar as it is drawn while a proposal is looked at: as it is, as it was, or as it would be. */
export type Shown = Placed & { look: 'plain' | 'old' | 'new' };

/** Lookups of a board, computed once per revision; rows are placed only when they come into view. */
export class BoardIndex {
  readonly bars: Map<string, Bar>;
  readonly rows: Map<string, BoardRow>;
  readonly demand: Map<string, Demand>;
  readonly #byPerson = new Map<string, { bar: Bar; look: Shown['look'] }[]>();
  readonly #placed = new Map<string, Shown[]>();

  constructor(board: SwitchBoard, items: readonly ProposalItem[]) {
    this.bars = new Map(board.bars.map((bar) => [bar.id, bar]));
    this.rows = new Map(board.rows.map((row) => [row.id, row]));
    this.demand = new Map(board.demand.map((d) => [d.person_id, d]));
    const proposed = new Map(items.map((item) => [item.id, item]));
    for (const bar of board.bars) if (!proposed.has(bar.switch_day_id ?? '')) this.#add(bar, 'plain');
    for (const item of items) {
      const same = (a: Bar) => (b: Bar) =>
        a.id === b.id && a.slot === b.slot && a.length === b.length && a.person_id === b.person_id;
      if (item.change.of !== 'switch_day') continue;
      const { before, after } = item.change;
      for (const bar of before) if (!after.some(same(bar))) this.#add(bar, 'old');
      for (const bar of after) this.#add(bar, before.some(same(bar)) ? 'plain' : 'new');
    }
  }

  #add(bar: Bar, look: Shown['look']) {
    const list = this.#byPerson.get(bar.person_id);
    if (list) list.push({ bar, look });
    else this.#byPerson.set(bar.person_id, [{ bar, look }]);
  }

  /** The bars of a person in the order of time. Those drawn as ink lie under the others and take no lane. */
  of(person: string, half: number): Shown[] {
    const key = `${half} ${person}`;
    let shown = this.#placed.get(key);
    if (!shown) {
      const list = this.#byPerson.get(person) ?? [];
      const looks = new Map(list.map((entry) => [entry.bar, entry.look]));
      const bars = list.map((entry) => entry.bar);
      const ink = bars.filter((bar) => isInk(bar, half)).map((bar) => ({ bar, lane: 0, lanes: 1 }));
      const placed = [...placeBars(bars.filter((bar) => !isInk(bar, half))), ...ink];
      shown = placed.map((p) => ({ ...p, look: looks.get(p.bar) ?? 'plain' }));
      this.#placed.set(key, shown);
    }
    return shown;
  }
}

/** Staffing of one desk, or of the tightest desk in each half-day. */
export function tightest(staffing: readonly Staffing[], desk: string | null): Map<number, Staffing> {
  const bySlot = new Map<number, Staffing>();
  for (const s of staffing) {
    if (desk !== null && s.desk_id !== desk) continue;
    const now = bySlot.get(s.slot);
    if (!now || s.present - s.minimum < now.present - now.minimum) bySlot.set(s.slot, s);
  }
  return bySlot;
}

/** The findings that name a switch day or a person. */
export function findingsOf(findings: readonly Finding[], id: string): Finding[] {
  return findings.filter((f) => f.people.includes(id) || f.subjects.includes(id));
}

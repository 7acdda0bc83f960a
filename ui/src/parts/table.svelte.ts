import type { Snippet } from 'svelte';
import { tick } from 'svelte';
import { VisibleRange } from '../lib/visibleRange.svelte';

export interface Identified {
  id: string;
}

export interface Column<Row> {
  key: string;
  label: string;
  /** Least width in pixels, and its share of what is left over (0 if none). */
  min: number;
  grow?: number;
  /** Left out first where the table is narrow; the highest number goes first. */
  optional?: number;
  align?: 'end';
  text: (row: Row) => string;
  /** What it is sorted by, if not by its text. */
  order?: (row: Row) => string | number;
  cell?: Snippet<[Row]>;
  edit?: {
    /** Without options it is typed, with options chosen. */
    options?: { value: string; label: string }[];
    value: (row: Row) => string;
    /** One change for the row, or for all selected rows if it is one of them. */
    keep: (rows: Row[], value: string) => void;
  };
}

export const TABLE_ROW = 34;
export const TABLE_HEAD = 32;
export const TABLE_EDGE = 16;
export const TABLE_GAP = 16;

const widthOf = (columns: readonly { min: number }[]) =>
  columns.reduce((sum, column) => sum + column.min + TABLE_GAP, 2 * TABLE_EDGE - TABLE_GAP);

/** The columns that fit into a width, without the most optional ones; those that must stay may overflow. */
export function fitColumns<C extends { min: number; optional?: number }>(columns: readonly C[], width: number): C[] {
  let fitting = [...columns];
  while (widthOf(fitting) > width) {
    const rank = Math.max(...fitting.map((column) => column.optional ?? 0));
    if (rank <= 0) break;
    fitting = fitting.filter((column) => column.optional !== rank);
  }
  return fitting;
}

/** The grid tracks of columns, and the width below which the table scrolls sideways. */
export function tracks(columns: readonly { min: number; grow?: number }[]): { template: string; least: number } {
  const template = columns.map(({ min, grow }) => (grow ? `minmax(${min}px, ${grow}fr)` : `${min}px`)).join(' ');
  return { template, least: widthOf(columns) };
}

/** Sorting, the cell with the keyboard, and the selected rows of a long table. */
export class TableState<Row extends Identified> {
  readonly rows: () => readonly Row[];
  readonly #all: () => readonly Column<Row>[];
  readonly #compare: () => (a: string, b: string) => number;
  scroller = $state<HTMLElement>();
  #width = $state(Number.POSITIVE_INFINITY);
  #shown = $derived.by(() => fitColumns(this.#all(), this.#width));
  sortKey = $state<string | null>(null);
  descending = $state(false);
  cursor = $state({ row: 0, column: 0 });
  editing = $state.raw<{ id: string; column: string } | null>(null);
  #anchor = 0;
  readonly range: VisibleRange;

  constructor(
    rows: () => readonly Row[],
    columns: () => readonly Column<Row>[],
    compare: () => (a: string, b: string) => number,
  ) {
    this.rows = rows;
    this.#all = columns;
    this.#compare = compare;
    this.range = new VisibleRange(
      () => rows().length,
      () => TABLE_ROW,
      8,
    );
  }

  columns(): readonly Column<Row>[] {
    return this.#shown;
  }

  sorted = $derived.by((): readonly Row[] => {
    const column = this.#all().find((c) => c.key === this.sortKey);
    if (!column) return this.rows();
    const compare = this.#compare();
    const sign = this.descending ? -1 : 1;
    // The key of each row is computed once: with 20,000 rows the comparisons are what counts.
    const keyed = this.rows().map((row) => ({ row, key: (column.order ?? column.text)(row) }));
    keyed.sort((a, b) =>
      typeof a.key === 'number' && typeof b.key === 'number'
        ? sign * (a.key - b.key)
        : sign * compare(String(a.key), String(b.key)),
    );
    return keyed.map((entry) => entry.row);
  });

  /** The keyboard's cell, always one that exists. */
  at = $derived.by(() => ({
    row: Math.min(this.cursor.row, Math.max(0, this.sorted.length - 1)),
    column: Math.min(this.cursor.column, this.columns().length - 1),
  }));

  visible = $derived.by(() => {
    const list: number[] = [];
    for (let i = this.range.start; i < this.range.end; i++) list.push(i);
    const held = this.at.row;
    if (held < this.sorted.length && (held < this.range.start || held >= this.range.end)) list.push(held);
    return list;
  });

  read = () => {
    if (!this.scroller) return;
    this.range.moveTo(this.scroller.scrollTop, this.scroller.clientHeight - TABLE_HEAD);
    this.#width = this.scroller.clientWidth;
  };

  sortBy(key: string) {
    if (this.sortKey !== key) {
      this.sortKey = key;
      this.descending = false;
    } else if (!this.descending) {
      this.descending = true;
    } else {
      this.sortKey = null;
    }
  }

  async focus(row: number, column = this.at.column) {
    this.cursor = {
      row: Math.min(Math.max(row, 0), Math.max(0, this.sorted.length - 1)),
      column: Math.min(Math.max(column, 0), this.columns().length - 1),
    };
    const box = this.scroller;
    if (!box) return;
    const top = this.cursor.row * TABLE_ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + TABLE_ROW + TABLE_HEAD > box.scrollTop + box.clientHeight)
      box.scrollTop = top + TABLE_ROW + TABLE_HEAD - box.clientHeight;
    this.read();
    await tick();
    box.querySelector<HTMLElement>('[data-cursor]')?.focus({ preventScroll: true });
  }

  /** The selection after a row was chosen: alone, added with Ctrl, or as a range with Shift. */
  choose(row: number, selected: ReadonlySet<string>, how: 'only' | 'toggle' | 'range'): Set<string> {
    const id = this.sorted[row]?.id;
    if (!id) return new Set(selected);
    if (how === 'range') {
      const [from, to] = [Math.min(this.#anchor, row), Math.max(this.#anchor, row)];
      return new Set(this.sorted.slice(from, to + 1).map((r) => r.id));
    }
    this.#anchor = row;
    if (how === 'only') return new Set([id]);
    const next = new Set(selected);
    if (next.has(id)) next.delete(id);
    else next.add(id);
    return next;
  }

  /** Rows an edit applies to. */
  affected(row: Row, selected: ReadonlySet<string>): Row[] {
    if (!selected.has(row.id) || selected.size < 2) return [row];
    return this.rows().filter((r) => selected.has(r.id));
  }
}

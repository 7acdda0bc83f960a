import { tick } from 'svelte';
import type { BoardRow, SwitchBoard } from '../../backend/types';
import { weekdayOf } from '../../lib/days';
import { VisibleRange } from '../../lib/visibleRange.svelte';
import type { BoardIndex, Shown } from './boardIndex';
import { dayBackground, HALF_WIDTH, HEAD, isInk, ROW, SIDE, STAFFING, type Zoom } from './geometry';

export const COVERED = { left: SIDE, top: HEAD + STAFFING };

/** What the timeline shows and where the keyboard stands in it. */
export class Timeline {
  readonly board: () => SwitchBoard;
  readonly rows: () => BoardRow[];
  readonly index: () => BoardIndex;
  zoom = $state<Zoom>('weeks');
  scroller = $state<HTMLElement>();
  half = $derived(HALF_WIDTH[this.zoom]);
  slots = $derived.by(() => this.board().days.length * 2);
  background = $derived.by(() => dayBackground(this.board().days, this.half, this.board().today));
  rowOf = $derived.by(() => new Map(this.rows().map((row, i) => [row.id, i])));
  readonly vertical: VisibleRange;
  readonly horizontal: VisibleRange;
  /** The one tab stop: a half-day of a row, and the bar that has the focus if several share it. */
  cursor = $state.raw<{ person: string; slot: number; bar: string | null }>({ person: '', slot: -1, bar: null });

  constructor(board: () => SwitchBoard, rows: () => BoardRow[], index: () => BoardIndex) {
    this.board = board;
    this.rows = rows;
    this.index = index;
    this.vertical = new VisibleRange(
      () => rows().length,
      () => ROW,
      4,
    );
    this.horizontal = new VisibleRange(
      () => this.slots,
      () => this.half,
      6,
    );
  }

  /** Where the view ends, in pixels from the first day. */
  rightEdge = $state(0);

  readScroll = () => {
    const box = this.scroller;
    if (!box) return;
    this.vertical.moveTo(box.scrollTop, box.clientHeight - COVERED.top);
    this.horizontal.moveTo(box.scrollLeft, box.clientWidth - COVERED.left);
    this.rightEdge = box.scrollLeft + box.clientWidth - COVERED.left;
  };

  /** Where the keyboard stands, always somewhere that exists. */
  at = $derived.by(() => {
    const rows = this.rows();
    const row = this.rowOf.get(this.cursor.person);
    if (row !== undefined && this.cursor.slot >= 0 && this.cursor.slot < this.slots)
      return { row, slot: this.cursor.slot, person: this.cursor.person };
    const today = this.board().days.findIndex((day) => day.date >= this.board().today);
    return { row: 0, slot: Math.max(0, today) * 2, person: rows[0]?.id ?? '' };
  });

  /** The bar under the cursor, or null on an empty half-day. */
  barAt = $derived.by(() => {
    const { person, slot } = this.at;
    const here = this.standing(person).filter((s) => s.bar.slot <= slot && slot < s.bar.slot + s.bar.length);
    return (here.find((s) => s.bar.id === this.cursor.bar) ?? here[0] ?? null)?.bar ?? null;
  });

  /** The bars of a person that are elements of their own. */
  standing(person: string): Shown[] {
    return this.index()
      .of(person, this.half)
      .filter((s) => s.look !== 'old' && !isInk(s.bar, this.half));
  }

  /** Rows in view, plus the one with the cursor so that the focus is never lost. */
  visibleRows = $derived.by(() => {
    const list: number[] = [];
    for (let i = this.vertical.start; i < this.vertical.end; i++) list.push(i);
    const held = this.rowOf.get(this.at.person) ?? -1;
    if (held >= 0 && (held < this.vertical.start || held >= this.vertical.end)) list.push(held);
    return list;
  });

  /** Puts the keyboard on a half-day, or on a bar there, and brings it into view. */
  async focus(person: string, slot: number, bar: string | null = null) {
    this.cursor = { person, slot, bar };
    this.reveal(person, slot);
    await tick();
    this.scroller?.querySelector<HTMLElement>('[data-cursor]')?.focus({ preventScroll: true });
  }

  reveal(person: string, slot: number) {
    const box = this.scroller;
    const row = this.rowOf.get(person);
    if (!box || row === undefined) return;
    const top = row * ROW;
    const left = slot * this.half;
    const height = box.clientHeight - COVERED.top;
    const width = box.clientWidth - COVERED.left;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + height) box.scrollTop = top + ROW - height + 8;
    if (left < box.scrollLeft) box.scrollLeft = left - 24;
    else if (left + this.half * 2 > box.scrollLeft + width) box.scrollLeft = left + this.half * 2 - width + 24;
    this.readScroll();
  }

  /** Scrolls so that the week of a date begins at the left edge. */
  showDate(date: string) {
    const day = this.board().days.findIndex((d) => d.date >= date);
    if (day < 0 || !this.scroller) return;
    const monday = Math.max(0, day - weekdayOf(this.board().days[day]?.date ?? date));
    this.scroller.scrollLeft = monday * 2 * this.half;
    this.readScroll();
  }

  /** Changes the zoom and keeps the day at the left edge where it is. */
  async setZoom(zoom: Zoom) {
    const left = this.scroller ? this.scroller.scrollLeft / this.half : 0;
    this.zoom = zoom;
    await tick();
    if (this.scroller) this.scroller.scrollLeft = left * this.half;
    this.readScroll();
  }

  /** The row and half-day under a point of the screen. */
  under(x: number, y: number): { row: number; slot: number } {
    const box = this.scroller;
    if (!box) return { row: 0, slot: 0 };
    const r = box.getBoundingClientRect();
    return {
      row: Math.floor((y - r.top - COVERED.top + box.scrollTop) / ROW),
      slot: Math.floor((x - r.left - COVERED.left + box.scrollLeft) / this.half),
    };
  }
}

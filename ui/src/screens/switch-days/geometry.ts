import type { Bar, Day } from '../../backend/types';

export type Zoom = 'days' | 'weeks' | 'quarter';
export const ZOOMS: readonly Zoom[] = ['days', 'weeks', 'quarter'];
/** Pixels of a half-day. From 27 px a bar has room for initials, from 60 for a first name. */
export const HALF_WIDTH: Record<Zoom, number> = { days: 64, weeks: 28, quarter: 7 };

export const ROW = 38;
export const BAR = 26;
export const SIDE = 208;
export const HEAD = 50;
export const STAFFING = 22;
/** How far the bar in the hand floats above its place. */
export const LIFT = 7;
export const INITIALS_FROM = 27;
export const FIRST_NAME_FROM = 60;
export const FULL_NAME_FROM = 130;

export interface Placed {
  bar: Bar;
  lane: number;
  lanes: number;
}

/** Bars that overlap in time share the height of the row: each gets the first free lane. */
export function placeBars(bars: readonly Bar[]): Placed[] {
  const sorted = [...bars].sort((a, b) => a.slot - b.slot || b.length - a.length || a.id.localeCompare(b.id));
  const placed: Placed[] = [];
  let cluster: Placed[] = [];
  let laneEnds: number[] = [];
  let clusterEnd = Number.NEGATIVE_INFINITY;
  const close = () => {
    for (const p of cluster) p.lanes = laneEnds.length;
    cluster = [];
    laneEnds = [];
  };
  for (const bar of sorted) {
    if (bar.slot >= clusterEnd) close();
    const free = laneEnds.findIndex((end) => end <= bar.slot);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = bar.slot + bar.length;
    clusterEnd = Math.max(clusterEnd, bar.slot + bar.length);
    const p = { bar, lane, lanes: 1 };
    cluster.push(p);
    placed.push(p);
  }
  close();
  return placed;
}

/** The height and top of a bar within its row. */
export function laneBox({ lane, lanes }: Pick<Placed, 'lane' | 'lanes'>): { top: number; height: number } {
  const gap = lanes > 3 ? 1 : 2;
  const height = Math.max(3, (BAR - (lanes - 1) * gap) / lanes);
  return { top: (ROW - BAR) / 2 + lane * (height + gap), height };
}

/** Appointments too narrow for text are drawn as one path per row instead of an element each. */
export function isInk(bar: Bar, half: number): boolean {
  return bar.kind === 'appointment' && bar.length * half < FIRST_NAME_FROM;
}

/** Where a leg of `length` half-days may begin, nearest to the wanted slot: full days begin in the morning. */
export function snap(slot: number, length: number, slots: number): number {
  const last = Math.max(0, slots - length);
  const within = Math.min(Math.max(slot, 0), last);
  return length >= 2 ? within - (within % 2) : within;
}

/** One background image for all rows: days without work, the start of each week, today. */
export function dayBackground(days: readonly Day[], half: number, today: string): string {
  const width = half * 2;
  const shade: Record<Day['kind'], string | null> = {
    work: null,
    weekend: 'var(--sunken)',
    holiday: 'var(--holiday)',
    blackout: 'var(--blackout)',
  };
  const stops: string[] = [];
  const lines: string[] = [];
  days.forEach((day, i) => {
    const colour = shade[day.kind];
    if (colour)
      stops.push(
        `transparent ${i * width}px, ${colour} ${i * width}px ${(i + 1) * width}px, transparent ${(i + 1) * width}px`,
      );
    const first = i === 0 || day.date.endsWith('-01') || days[i - 1]?.kind === 'weekend';
    if (first && day.kind !== 'weekend')
      lines.push(
        `transparent ${i * width}px, var(--line) ${i * width}px ${i * width + 1}px, transparent ${i * width + 1}px`,
      );
  });
  const now = days.findIndex((day) => day.date === today);
  const layers: string[] = [];
  if (now >= 0) {
    const x = (now + 0.5) * width;
    layers.push(`linear-gradient(90deg, transparent ${x}px, var(--accent) ${x}px ${x + 1}px, transparent ${x + 1}px)`);
  }
  if (lines.length) layers.push(`linear-gradient(90deg, ${lines.join(', ')})`);
  if (stops.length) layers.push(`linear-gradient(90deg, ${stops.join(', ')})`);
  return layers.join(', ') || 'none';
}

/** An SVG path of rectangles, one per run of half-days. */
export function runsPath(slots: Iterable<number>, half: number, top: number, height: number): string {
  let path = '';
  let from = -1;
  let to = -1;
  const flush = () => {
    if (from >= 0) path += `M${from * half} ${top}h${(to - from) * half}v${height}h${-(to - from) * half}z`;
  };
  for (const slot of slots) {
    if (slot !== to) {
      flush();
      from = slot;
    }
    to = slot + 1;
  }
  flush();
  return path;
}

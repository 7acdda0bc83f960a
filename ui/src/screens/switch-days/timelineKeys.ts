import { m } from '../../paraglide/messages.js';
import { announcer } from '../../plan/announcer.svelte';
import { whenOf } from './describe';
import type { LegDrag } from './legDrag.svelte';
import type { Timeline } from './timeline.svelte';

const WEEK = 14;
const STEPS: Record<string, [rows: number, slots: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

export interface TimelineActions {
  open: (barId: string | null, person: string, slot: number) => void;
  select: (barId: string | null, person: string) => void;
  remove: (switchDay: string) => void;
  clear: () => void;
}

function sayPlace(timeline: Timeline, drag: LegDrag) {
  const name = timeline.index().rows.get(drag.person)?.name ?? '';
  const when = whenOf(timeline.board().days, drag.slot, drag.bar?.length ?? 1, 'long');
  const verdict = drag.verdict?.level ? drag.verdict.sentence : m.fits();
  announcer.say(`${name}, ${when}: ${verdict}`);
}

/** While a bar is in the hand. */
function carry(event: KeyboardEvent, timeline: Timeline, drag: LegDrag): boolean {
  const step = STEPS[event.key];
  const bar = drag.bar;
  if (!bar) return false;
  if (step) {
    drag.step(step[0], step[1] * (event.shiftKey ? WEEK : 1));
    timeline.reveal(drag.person, drag.slot);
    drag.askVisible();
    sayPlace(timeline, drag);
  } else if (event.key === 'Enter' || event.key === ' ') {
    const { person, slot } = drag;
    const id = bar.id;
    void drag.drop().then(() => timeline.focus(person, slot, id));
  } else if (event.key === 'Escape') {
    drag.cancel();
    announcer.say(m.move_cancelled());
    void timeline.focus(bar.person_id, bar.slot, bar.id);
  } else {
    return false;
  }
  return true;
}

/** One step sideways: through bars that share a half-day first, then to the next half-day. */
function sideways(timeline: Timeline, direction: number, stride: number) {
  const { person, slot } = timeline.at;
  const bar = timeline.barAt;
  if (!bar || stride > 1) return timeline.focus(person, clamp(slot + direction * stride, timeline.slots), null);
  const sharing = timeline
    .standing(person)
    .map((s) => s.bar)
    .filter((b) => b.slot < bar.slot + bar.length && b.slot + b.length > bar.slot);
  const next = sharing[sharing.indexOf(bar) + direction];
  if (next) return timeline.focus(person, next.slot, next.id);
  const to = direction > 0 ? bar.slot + bar.length : bar.slot - 1;
  return timeline.focus(person, clamp(to, timeline.slots), null);
}

/** To the next or previous bar of the row, for Ctrl and the arrows. */
function toBar(timeline: Timeline, direction: number) {
  const { person, slot } = timeline.at;
  const bars = timeline.standing(person).map((s) => s.bar);
  const found = direction > 0 ? bars.find((b) => b.slot > slot) : bars.findLast((b) => b.slot + b.length <= slot);
  if (found) void timeline.focus(person, found.slot, found.id);
}

const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);

/** All keys of the grid. True if the key was used. */
export function timelineKey(
  event: KeyboardEvent,
  timeline: Timeline,
  drag: LegDrag,
  actions: TimelineActions,
): boolean {
  if (drag.keyboard) return carry(event, timeline, drag);
  const step = STEPS[event.key];
  const bar = timeline.barAt;
  const { row, slot, person } = timeline.at;
  const mod = event.ctrlKey || event.metaKey;
  if (step) {
    if (step[1] && mod) toBar(timeline, step[1]);
    else if (step[1]) void sideways(timeline, step[1], event.shiftKey ? WEEK : 1);
    else {
      const page = event.shiftKey ? 10 : 1;
      const target = timeline.rows()[clamp(row + step[0] * page, timeline.rows().length)];
      if (target) void timeline.focus(target.id, slot);
    }
    return true;
  }
  if (mod) return false;
  if (event.key === 'Home') void timeline.focus(person, 0);
  else if (event.key === 'Escape') actions.clear();
  else if (event.key === 'End') void timeline.focus(person, timeline.slots - 1);
  else if (event.key === 'Enter') actions.open(bar?.id ?? null, person, slot);
  else if (event.key === ' ' || event.key === 'm') {
    if (!bar) return false;
    actions.select(bar.id, person);
    announcer.say(drag.grab(bar, true) ? m.move_hint() : m.cannot_move());
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    if (!bar?.switch_day_id) return false;
    actions.remove(bar.switch_day_id);
  } else return false;
  return true;
}

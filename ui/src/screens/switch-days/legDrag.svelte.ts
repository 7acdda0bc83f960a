import { backend } from '../../backend/backend';
import type { Bar, Target, Verdict } from '../../backend/types';
import { legLength } from '../../lib/days';
import { attempt } from '../../plan/attempt';
import { plan } from '../../plan/plan.svelte';
import { snap } from './geometry';
import type { Timeline } from './timeline.svelte';

/** One leg in the hand. Sideways it changes its day; up and down it changes the person of that row, on the same day. */
export class LegDrag {
  readonly #timeline: Timeline;
  bar = $state.raw<Bar | null>(null);
  keyboard = $state(false);
  person = $state('');
  slot = $state(0);
  /** Answers by person and slot; asked once, more as new half-days scroll in. */
  verdicts = $state.raw<ReadonlyMap<string, Verdict>>(new Map());
  #asked = new Set<string>();

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  verdict = $derived(this.verdicts.get(`${this.person} ${this.slot}`) ?? null);
  moved = $derived(this.bar !== null && (this.slot !== this.bar.slot || this.person !== this.bar.person_id));

  grab(bar: Bar, keyboard: boolean) {
    if (!bar.movable || !plan.writable) return false;
    this.bar = bar;
    this.keyboard = keyboard;
    this.person = bar.person_id;
    this.slot = bar.slot;
    this.verdicts = new Map();
    this.#asked = new Set();
    this.askVisible();
    return true;
  }

  /** A place for the bar: another day in its row, or the same day in the row of somebody of the same side. */
  place(row: number, slot: number) {
    const bar = this.bar;
    if (!bar) return;
    const rows = this.#timeline.rows();
    const own = this.#timeline.index().rows.get(bar.person_id);
    const target = rows[Math.min(Math.max(row, 0), rows.length - 1)];
    const other = target && target.id !== bar.person_id && target.side === own?.side;
    const person = other ? target.id : bar.person_id;
    const to = other ? bar.slot : snap(slot, bar.length, this.#timeline.slots);
    if (person === this.person && to === this.slot) return;
    this.person = person;
    this.slot = to;
    void this.#ask([to], person);
  }

  /** The next person of the same side, for the arrow keys. */
  step(rows: number, slots: number) {
    const bar = this.bar;
    if (!bar) return;
    if (slots) {
      const stride = bar.length >= 2 ? Math.sign(slots) * Math.max(2, Math.abs(slots)) : slots;
      const row = this.#timeline.rowOf.get(bar.person_id) ?? 0;
      const from = this.person === bar.person_id ? this.slot : bar.slot;
      this.place(row, from + stride);
      return;
    }
    const all = this.#timeline.rows();
    const side = this.#timeline.index().rows.get(bar.person_id)?.side;
    let at = (this.#timeline.rowOf.get(this.person) ?? 0) + rows;
    while (all[at] && all[at]?.side !== side) at += rows;
    if (all[at]) this.place(at, this.slot);
  }

  /** Asks about every half-day in view that has not been asked about yet. */
  askVisible() {
    const bar = this.bar;
    if (!bar) return;
    const { start, end } = this.#timeline.horizontal;
    const slots: number[] = [];
    for (
      let slot = snap(start, bar.length, this.#timeline.slots);
      slot + bar.length <= end;
      slot += bar.length >= 2 ? 2 : 1
    )
      slots.push(slot);
    void this.#ask(slots, bar.person_id);
  }

  async #ask(slots: number[], person: string) {
    const bar = this.bar;
    const index = this.#timeline.index();
    const days = this.#timeline.board().days;
    if (!bar?.leg || !bar.partner_id) return;
    const open = slots.filter((slot) => !this.#asked.has(`${person} ${slot}`) && days[slot >> 1]);
    if (open.length === 0) return;
    for (const slot of open) this.#asked.add(`${person} ${slot}`);
    const inside = index.rows.get(bar.person_id)?.side === 'inside' ? person : bar.partner_id;
    const field = inside === person ? bar.partner_id : person;
    const targets = open.map(
      (slot): Target => ({ date: days[slot >> 1]?.date ?? '', half: legLength(slot, bar.length) }),
    );
    const leg = bar.leg;
    const length = legLength(bar.slot, bar.length);
    const answers = await attempt(() =>
      backend().verdicts({ switchDay: bar.switch_day_id, leg, length, inside, field, targets }),
    );
    if (!answers || this.bar !== bar) return;
    const next = new Map(this.verdicts);
    open.forEach((slot, i) => {
      const answer = answers[i];
      if (answer) next.set(`${person} ${slot}`, answer);
    });
    this.verdicts = next;
  }

  /** Puts the bar down. Resolves once the change has come back, or at once if nothing moved. */
  async drop() {
    const { bar, person, slot, moved } = this;
    this.cancel();
    if (!bar?.switch_day_id || !bar.leg || !moved) return;
    if (person !== bar.person_id) {
      const inside = this.#timeline.index().rows.get(bar.person_id)?.side === 'inside';
      await plan.perform({
        action: 'set_partner',
        switch_day: bar.switch_day_id,
        inside: inside ? person : (bar.partner_id ?? ''),
        field: inside ? (bar.partner_id ?? '') : person,
      });
      return;
    }
    const day = this.#timeline.board().days[slot >> 1];
    if (!day) return;
    await plan.perform({
      action: 'move_leg',
      switch_day: bar.switch_day_id,
      leg: bar.leg,
      date: day.date,
      length: legLength(slot, bar.length),
    });
  }

  cancel() {
    this.bar = null;
    this.keyboard = false;
  }
}

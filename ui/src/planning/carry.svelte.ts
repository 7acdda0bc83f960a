import type { Attachment } from 'svelte/attachments';
import type { Verdict } from '../backend/types';
import { draggable } from '../lib/drag';
import { m } from '../paraglide/messages.js';
import { announcer } from '../plan/announcer.svelte';
import { attempt } from '../plan/attempt';

/** What a board says about the things that can be carried on it. */
export interface CarryRules {
  /** Nothing can be carried while this is false. */
  enabled: () => boolean;
  nameOf: (id: string) => string;
  /** Where the thing may go, in the order in which the arrow keys visit them. */
  targetsOf: (id: string) => readonly string[];
  targetName: (target: string) => string;
  /** Where it lies now. */
  homeOf: (id: string) => string | null;
  /** Targets in one row, for the up and down keys. */
  perRow?: () => number;
  ask: (id: string, targets: readonly string[]) => Promise<Verdict[]>;
  drop: (id: string, target: string) => void;
  scroller: () => HTMLElement | null | undefined;
}

/**
 * Something in the hand, by pointer or by key. Elements say what they are: `data-carry` can be picked up, `data-drop`
 * takes it. The verdicts on all targets are asked once, when it is picked up.
 */
export class Carry {
  id = $state<string | null>(null);
  target = $state<string | null>(null);
  byKey = $state(false);
  spot = $state.raw({ x: 0, y: 0 });
  verdicts = $state.raw<ReadonlyMap<string, Verdict>>(new Map());
  verdict = $derived(this.target === null ? null : (this.verdicts.get(this.target) ?? null));
  readonly #rules: CarryRules;
  #asked = 0;

  constructor(rules: CarryRules) {
    this.#rules = rules;
  }

  get name() {
    return this.id === null ? '' : this.#rules.nameOf(this.id);
  }

  get targetName() {
    return this.target === null ? '' : this.#rules.targetName(this.target);
  }

  /** Whether a target fits the thing in the hand; null where nothing is known or carried. */
  fits(target: string): boolean | null {
    const verdict = this.id === null ? undefined : this.verdicts.get(target);
    return verdict ? verdict.level !== 'hard' : null;
  }

  async #lift(id: string, byKey: boolean) {
    this.id = id;
    this.byKey = byKey;
    this.target = this.#rules.homeOf(id);
    this.verdicts = new Map();
    this.#asked += 1;
    const asked = this.#asked;
    const targets = this.#rules.targetsOf(id);
    const answers = await attempt(() => this.#rules.ask(id, targets));
    if (asked !== this.#asked || !answers) return;
    this.verdicts = new Map(targets.flatMap((target, i) => (answers[i] ? [[target, answers[i]]] : [])));
    if (byKey) this.#say();
  }

  #let_go() {
    this.#asked += 1;
    this.id = null;
    this.target = null;
    this.verdicts = new Map();
  }

  #finish(dropped: boolean) {
    const { id, target } = this;
    const home = id === null ? null : this.#rules.homeOf(id);
    this.#let_go();
    if (dropped && id !== null && target !== null && target !== home) this.#rules.drop(id, target);
    if (id !== null && this.byKey) this.#focus(id);
  }

  /** The element is drawn anew where it was dropped; the focus goes along. */
  #focus(id: string, tries = 30) {
    const active = document.activeElement as HTMLElement | null;
    // Somebody has gone on to something else meanwhile.
    if (active && active !== document.body && active.dataset['carry'] !== id) return;
    const element = document.querySelector<HTMLElement>(`[data-carry="${CSS.escape(id)}"]`);
    if (element && active !== element) element.focus();
    if (tries > 0) requestAnimationFrame(() => this.#focus(id, tries - 1));
  }

  #say() {
    announcer.say(
      this.verdict
        ? m.carried_over_with({ what: this.name, where: this.targetName, verdict: this.verdict.sentence })
        : m.carried_over({ what: this.name, where: this.targetName }),
    );
  }

  #step(by: number) {
    const targets = this.id === null ? [] : this.#rules.targetsOf(this.id);
    if (!targets.length) return;
    const at = this.target === null ? -1 : targets.indexOf(this.target);
    const next = at < 0 ? 0 : Math.min(targets.length - 1, Math.max(0, at + by));
    this.target = targets[next] ?? null;
    const element = document.querySelector(`[data-drop="${CSS.escape(this.target ?? '')}"]`);
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = element?.getBoundingClientRect();
    if (box) this.spot = { x: box.left + 8, y: box.top };
    this.#say();
  }

  /** Keys of a board while something is carried, and those that pick up what has the focus. True if taken. */
  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (this.id === null) {
      const element = (event.target as HTMLElement).closest<HTMLElement>('[data-carry]');
      if ((event.key !== ' ' && event.key !== 'm') || !element || !this.#rules.enabled()) return false;
      const box = element.getBoundingClientRect();
      this.spot = { x: box.left + 8, y: box.top };
      void this.#lift(element.dataset['carry'] ?? '', true);
      announcer.say(m.picked_up({ what: this.name }));
    } else if (event.key === 'Escape') {
      this.#finish(false);
      announcer.say(m.put_back());
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.#finish(true);
    } else {
      const row = this.#rules.perRow?.() ?? 1;
      const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -row, ArrowDown: row }[event.key];
      if (by === undefined) return event.key.length === 1;
      this.#step(by);
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** For the container of a board. */
  readonly attachment: Attachment<HTMLElement> = (node) => {
    let picked = '';
    return draggable({
      pick: (event) => {
        const element = (event.target as HTMLElement).closest<HTMLElement>('[data-carry]');
        picked = element?.dataset['carry'] ?? '';
        return picked !== '' && this.#rules.enabled();
      },
      start: (event) => {
        this.spot = { x: event.clientX, y: event.clientY };
        void this.#lift(picked, false);
      },
      move: (x, y) => {
        this.spot = { x: x + 12, y: y - 10 };
        const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
        this.target = element && node.contains(element) ? (element.dataset['drop'] ?? null) : null;
      },
      end: (dropped) => this.#finish(dropped),
      scroller: this.#rules.scroller,
      covered: () => ({ left: 0, top: 0 }),
    })(node);
  };
}

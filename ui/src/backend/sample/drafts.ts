import type { Draft, DraftComparison, DraftsView } from '../types';
import { TODAY } from './organisation';
import type { SamplePlan } from './plan';

/** Drafts of the sample: rows of people that differ, which is enough to show how a draft is compared and taken over. */
export class SampleDrafts {
  readonly #plan: SamplePlan;
  /** Rows of people as each draft has them. */
  readonly #people = new Map<string, SamplePlan['org']['people']>();
  #inForce: SamplePlan['org']['people'] | null = null;
  #open: string | null = null;

  constructor(plan: SamplePlan) {
    this.#plan = plan;
  }

  #rows(): Draft[] {
    return this.#plan.entities.flatMap((row) => (row.entity === 'draft' ? [row] : []));
  }
  #base = () => this.#inForce ?? this.#plan.org.people;
  #changed(id: string) {
    const mine = id === this.#open ? this.#plan.org.people : (this.#people.get(id) ?? this.#base());
    const base = new Map(this.#base().map((row) => [row.id, row]));
    return mine.filter((row) => row !== base.get(row.id));
  }
  openName = (): string | null => this.#rows().find((row) => row.id === this.#open)?.name ?? null;

  view(revision: number): DraftsView {
    const line = ({ id, name, created_at }: Draft) => ({
      id,
      name,
      created_at,
      changes: this.#changed(id).length,
      unfit: 0,
    });
    return { revision, open: this.#open, drafts: this.#rows().map(line).reverse() };
  }
  create(name: string) {
    const row: Draft = {
      id: `draft-${this.#rows().length + 1}`,
      name,
      created_at: `${TODAY}T09:00:00Z`,
      started_from: 0,
      changes: [],
    };
    this.#plan.entities = [...this.#plan.entities, { entity: 'draft', ...row }];
  }
  rename(id: string, name: string) {
    this.#plan.entities = this.#plan.entities.map((row) => (row.id === id ? { ...row, name } : row));
  }
  open(id: string) {
    this.close();
    this.#inForce = this.#plan.org.people;
    this.#open = id;
    this.#plan.org.people = this.#people.get(id) ?? this.#inForce;
  }
  close() {
    if (!this.#open || !this.#inForce) return;
    this.#people.set(this.#open, this.#plan.org.people);
    this.#plan.org.people = this.#inForce;
    this.#open = null;
    this.#inForce = null;
  }
  compare(id: string): DraftComparison {
    const changed = this.#changed(id);
    const score = (soft: number) => ({ hard: 0, medium: 10, soft });
    return {
      id,
      name: this.#rows().find((row) => row.id === id)?.name ?? '',
      boards: [
        {
          board: 'switch_days',
          before: score(40),
          after: score(changed.length ? 34 : 40),
          terms: [
            { rule: 'switch_gap', sentence: 'Two switches of a person lie close together', before: 40, after: 34 },
          ],
        },
      ],
      changes: changed.map((row) => ({ id: row.id, sentence: `Change person ${row.name}`, unfit: false })),
    };
  }
  takeOver(id: string, items: string[] | null) {
    this.close();
    const taken = new Map(
      this.#changed(id)
        .filter((row) => items === null || items.includes(row.id))
        .map((row) => [row.id, row]),
    );
    this.#plan.org.people = this.#plan.org.people.map((row) => taken.get(row.id) ?? row);
    if (this.#changed(id).length === 0) this.#plan.entities = this.#plan.entities.filter((row) => row.id !== id);
  }
}

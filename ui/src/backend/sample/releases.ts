import type {
  ReleaseChange,
  ReleaseChanges,
  ReleaseLine,
  ReleaseScope,
  ReleasesView,
  ShareRequest,
  ShareSummary,
  Unpublished,
} from '../types';
import { TODAY } from './organisation';
import type { SamplePlan, SwitchDay } from './plan';

const SWITCH_DAYS: ReleaseScope = { roster: 'switch_days' };

interface Kept {
  line: ReleaseLine;
  days: SwitchDay[];
}

/** Releases of the sample: of the switch days, which is enough to show how a roster is published and told against. */
export class SampleReleases {
  readonly #plan: SamplePlan;
  #kept: Kept[] = [];

  constructor(plan: SamplePlan) {
    this.#plan = plan;
  }

  #inForce = () => this.#kept.findLast((kept) => kept.line.withdrawn_at === null);
  #name = (id: string) => this.#plan.org.people.find((person) => person.id === id)?.name ?? '';

  #changes(since: SwitchDay[]): ReleaseChange[] {
    const was = new Map(since.map((day) => [day.id, day]));
    const is = new Map(this.#plan.switchDays.map((day) => [day.id, day]));
    const people = (day: SwitchDay) => [day.inside, day.field];
    const what = (day: SwitchDay) => `ride-along of ${this.#name(day.inside)} with ${this.#name(day.field)}`;
    const added = [...is.values()].filter((day) => !was.has(day.id));
    const removed = since.filter((day) => !is.has(day.id));
    const moved = [...is.values()].filter((day) => {
      const before = was.get(day.id);
      return before && JSON.stringify([before.ride, before.desk]) !== JSON.stringify([day.ride, day.desk]);
    });
    return [
      ...moved.map((day): ReleaseChange => {
        const from = was.get(day.id)?.ride.date ?? '';
        const sentence = `Moved: ${what(day)}, from ${from} to ${day.ride.date}`;
        return { id: day.id, kind: 'moved', sentence, people: people(day) };
      }),
      ...added.map((day): ReleaseChange => {
        return { id: day.id, kind: 'added', sentence: `New: ${what(day)}, ${day.ride.date}`, people: people(day) };
      }),
      ...removed.map((day): ReleaseChange => {
        const sentence = `Cancelled: ${what(day)}, ${day.ride.date}`;
        return { id: day.id, kind: 'removed', sentence, people: people(day) };
      }),
    ];
  }

  view(revision: number): ReleasesView {
    const newest = this.#inForce();
    const changes = newest ? this.#changes(newest.days) : [];
    const open: Unpublished = {
      scope: SWITCH_DAYS,
      roster: 'Job-switch days',
      since: newest?.line.number ?? null,
      changes: newest ? changes.length : 2 * this.#plan.switchDays.length,
      people: new Set(changes.flatMap((change) => change.people)).size || 2 * this.#plan.switchDays.length,
    };
    return {
      revision,
      releases: this.#kept.map(({ line }) => ({ ...line, in_force: line.id === newest?.line.id })).reverse(),
      unpublished: open.changes > 0 ? [open] : [],
    };
  }
  publish(note: string): { release: ReleaseLine; changes: ReleaseChanges } {
    const before = this.#inForce();
    const number = this.#kept.length + 1;
    const release: ReleaseLine = {
      id: `release-${number}`,
      number,
      scope: SWITCH_DAYS,
      roster: 'Job-switch days',
      published_at: `${TODAY}T09:00:00Z`,
      published_by: 'petra',
      note,
      withdrawn_at: null,
      in_force: true,
      lines: 2 * this.#plan.switchDays.length,
    };
    const changes = this.since(before?.line.number ?? 0);
    this.#kept = [...this.#kept, { line: release, days: this.#plan.switchDays }];
    return { release, changes };
  }
  withdraw(id: string) {
    this.#kept = this.#kept.map((kept) =>
      kept.line.id === id ? { ...kept, line: { ...kept.line, withdrawn_at: `${TODAY}T10:00:00Z` } } : kept,
    );
  }
  since(number: number): ReleaseChanges {
    const kept = this.#kept.find(({ line }) => line.number === number);
    const changes = kept ? this.#changes(kept.days) : [];
    const ids = [...new Set(changes.flatMap((change) => change.people))];
    return {
      scope: SWITCH_DAYS,
      roster: 'Job-switch days',
      since: number || null,
      to: null,
      changes,
      people: ids.map((id) => ({ id, name: this.#name(id) })),
    };
  }
}

/** What would leave: a file for each roster and format. */
export function shareSummary(request: ShareRequest): ShareSummary {
  const rosters = request.rosters.map((what) => {
    const release = request.released && what === 'switch-days' ? 1 : null;
    return { what, formats: request.formats, files: 8, bytes: 120_400, release };
  });
  const names = request.rosters.flatMap((what) => request.formats.map((format) => `${what}.${format}`));
  return {
    rosters,
    files: 8 * rosters.length,
    bytes: 120_400 * rosters.length,
    people: 16,
    fields: [
      { field: 'names', count: 16 },
      { field: 'absences', count: 5 },
      { field: 'phones', count: 14 },
      { field: 'emails', count: 16 },
    ],
    names,
  };
}

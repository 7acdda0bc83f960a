import { dayOf, daysBetween, legLength, slotOf } from '../../lib/days';
import type {
  Bar,
  BoardRow,
  Demand,
  Entity,
  Finding,
  Lang,
  LegKind,
  LegWhen,
  Level,
  Settings,
  Staffing,
  SwitchBoard,
  SwitchDayFacts,
  SwitchStatus,
  Verdict,
  VerdictQuestion,
} from '../types';
import type { Organisation } from './organisation';
import { TODAY } from './organisation';
import { makeEntities, makeSettings } from './settings';

export interface SwitchDay {
  id: string;
  inside: string;
  field: string;
  ride: LegWhen;
  desk: LegWhen;
  status: SwitchStatus;
  pinned: boolean;
  goals: string;
}

const MISSING: Record<Lang, (name: string) => string> = {
  en: (name) => `${name} has no switch day this quarter`,
  de: (name) => `${name} hat in diesem Quartal keinen Rollentausch-Tag`,
  fr: (name) => `${name} n’a pas de journée d’échange ce trimestre`,
};

/** The sample's stand-in for rules: enough to show each state on screen, and no more. */
export class SamplePlan {
  readonly org: Organisation;
  switchDays: SwitchDay[];
  settings: Settings = makeSettings();
  /** What is neither person, customer, switch day nor settings. */
  entities: readonly Entity[] = makeEntities();
  /** The one sentence that the sample says in every language follows this. */
  language: Lang = 'en';

  constructor(org: Organisation, switchDays: SwitchDay[]) {
    this.org = org;
    this.switchDays = switchDays;
  }

  row = (id: string): BoardRow => this.org.rows.find((row) => row.id === id) as BoardRow;
  slot(when: LegWhen): number {
    const day = daysBetween(this.org.days[0]?.date ?? TODAY, when.date);
    return slotOf(day, when.length === 'afternoon' ? 'afternoon' : 'morning');
  }

  /** The four bars of a switch day. */
  barsOf(day: SwitchDay): Bar[] {
    const leg = (kind: LegKind, short: string, when: LegWhen): Bar[] =>
      [day.inside, day.field].map((person_id, i) => ({
        id: `${day.id}:${short}:${i ? 'field' : 'inside'}`,
        person_id,
        kind,
        switch_day_id: day.id,
        leg: kind,
        partner_id: i ? day.inside : day.field,
        label: this.row(i ? day.inside : day.field).name,
        slot: this.slot(when),
        length: when.length === 'full' ? 2 : 1,
        pinned: day.pinned,
        level: this.#levelOf(day, when),
        status: day.status,
        movable: !day.pinned && day.status === 'planned',
        changed_since: null,
      }));
    return [...leg('ride_along', 'ride', day.ride), ...leg('desk_shift', 'desk', day.desk)];
  }

  #levelOf(day: SwitchDay, when: LegWhen): Level | null {
    const inside = this.problem(day.inside, when, day.id);
    return (inside ?? this.problem(day.field, when, day.id))?.level ?? null;
  }

  /** What speaks against a person in a half-day. */
  problem(person: string, when: LegWhen, except: string | null): { level: Level; sentence: string } | null {
    const from = this.slot(when);
    const to = from + (when.length === 'full' ? 2 : 1);
    const day = this.org.days[dayOf(from)];
    const name = this.row(person).name;
    if (!day || day.kind === 'weekend') return { level: 'hard', sentence: `${name} does not work on that day` };
    if (day.kind === 'holiday') return { level: 'hard', sentence: `${day.name} is a public holiday` };
    const clash = this.org.fixed.find(
      (b) => b.person_id === person && b.kind !== 'appointment' && b.slot < to && b.slot + b.length > from,
    );
    if (clash) return { level: 'hard', sentence: `${name}: ${clash.label}` };
    const other = this.switchDays.find(
      (s) =>
        s.id !== except &&
        (s.inside === person || s.field === person) &&
        [s.ride, s.desk].some((leg) => {
          const start = this.slot(leg);
          return start < to && start + (leg.length === 'full' ? 2 : 1) > from;
        }),
    );
    if (other) return { level: 'hard', sentence: `${name} is already booked` };
    if (day.kind === 'blackout') return { level: 'soft', sentence: `${day.name}: better left free` };
    return null;
  }

  verdicts(question: VerdictQuestion): Verdict[] {
    return question.targets.map((target) => {
      const when = { date: target.date, length: target.half };
      const found =
        this.problem(question.inside, when, question.switchDay) ??
        this.problem(question.field, when, question.switchDay);
      const delta = { hard: found?.level === 'hard' ? 1 : 0, medium: 0, soft: found?.level === 'soft' ? 10 : 0 };
      return { level: found?.level ?? null, delta, sentence: found?.sentence ?? '' };
    });
  }

  findings(): Finding[] {
    const aside = new Map(
      this.entities.flatMap((row) => (row.entity === 'ignored_finding' ? [[row.finding, row] as const] : [])),
    );
    const all = this.#found().map((finding) => {
      const row = aside.get(finding.id);
      return row ? { ...finding, ignored: { id: row.id, reason: row.reason, since: row.since } } : finding;
    });
    return [...all.filter((finding) => !finding.ignored), ...all.filter((finding) => finding.ignored)];
  }

  #found(): Finding[] {
    const broken = this.switchDays.flatMap((day) =>
      [day.ride, day.desk].flatMap((when) => {
        const found = this.problem(day.inside, when, day.id) ?? this.problem(day.field, when, day.id);
        if (!found) return [];
        const finding: Finding = {
          id: `${day.id}-${when.date}-${when.length}`,
          rule: found.level === 'hard' ? 'switch_leg_unavailable' : 'switch_blackout',
          board: 'switch_days',
          level: found.level,
          amount: 1,
          cost: 1,
          sentence: `${found.sentence} (${when.date})`,
          people: [day.inside, day.field],
          accounts: [],
          dates: [{ date: when.date, half: when.length === 'afternoon' ? 'afternoon' : 'morning' }],
          subjects: [day.id],
          fixes: [
            {
              label: 'Remove the switch day',
              action: { action: 'remove', ids: [{ entity: 'switch_day', id: day.id }] },
            },
          ],
          ignored: null,
        };
        return [finding];
      }),
    );
    const missing = this.demand()
      .filter((d) => d.planned < d.due)
      .map(
        (d): Finding => ({
          id: `missing-${d.person_id}`,
          rule: 'switch_missing',
          board: 'switch_days',
          level: 'medium',
          amount: 1,
          cost: 1,
          sentence: MISSING[this.language](this.row(d.person_id).name),
          people: [d.person_id],
          accounts: [],
          dates: [],
          subjects: [],
          fixes: [],
          ignored: null,
        }),
      );
    return [...broken, ...missing];
  }

  demand(): Demand[] {
    return this.org.people.map((person) => ({
      person_id: person.id,
      due: person.switches_due,
      planned: this.switchDays.filter(
        (d) => d.status !== 'cancelled' && (d.inside === person.id || d.field === person.id),
      ).length,
      maximum: 4,
    }));
  }

  staffing(): Staffing[] {
    const desks = [...new Map(this.org.rows.filter((r) => r.desk_id).map((r) => [r.desk_id ?? '', r.desk]))];
    return desks.flatMap(([desk_id, desk]) => {
      const members = this.org.rows.filter((row) => row.desk_id === desk_id);
      const list: Staffing[] = [];
      this.org.days.forEach((day, d) => {
        if (day.kind === 'weekend' || day.kind === 'holiday') return;
        for (const slot of [2 * d, 2 * d + 1]) {
          const when = { date: day.date, length: legLength(slot, 1) };
          const at = members.filter((m) => m.pattern[slot] === 'o');
          const away = at.filter(
            (m) =>
              this.switchDays.some(
                (s) =>
                  s.inside === m.id &&
                  s.ride.date === when.date &&
                  (s.ride.length === 'full' || s.ride.length === when.length),
              ) || this.org.fixed.some((b) => b.person_id === m.id && b.slot <= slot && b.slot + b.length > slot),
          );
          if (at.length)
            list.push({
              desk_id,
              desk,
              slot,
              present: at.length - away.length,
              minimum: Math.ceil(members.length / 2),
            });
        }
      });
      return list;
    });
  }

  board(revision: number): SwitchBoard {
    const findings = this.findings();
    const days = this.org.days;
    return {
      revision,
      horizon: { from: days[0]?.date ?? '', to: days.at(-1)?.date ?? '' },
      today: TODAY,
      days,
      rows: this.org.rows,
      bars: [...this.org.fixed, ...this.switchDays.flatMap((day) => this.barsOf(day))],
      findings,
      score: {
        hard: findings.filter((f) => f.level === 'hard').length,
        medium: findings.filter((f) => f.level === 'medium').length,
        soft: 10 * findings.filter((f) => f.level === 'soft').length,
      },
      staffing: this.staffing(),
      demand: this.demand(),
    };
  }

  facts(id: string): SwitchDayFacts {
    const day = this.switchDays.find((d) => d.id === id);
    if (!day) throw { code: 'not_found', sentence: 'This switch day is no longer in the plan.', fields: [id] };
    const named = (person: string) => ({ id: person, name: this.row(person).name });
    const own = this.org.people.find((p) => p.id === day.field)?.tandem === this.row(day.inside).name;
    return {
      ...day,
      inside: named(day.inside),
      field: named(day.field),
      findings: this.findings().filter((f) => f.subjects.includes(id)),
      reasons: [
        { for: true, sentence: 'Both still owe a switch day this quarter.', cost: 0 },
        own
          ? { for: true, sentence: 'They are a tandem.', cost: 0 }
          : { for: false, sentence: 'They are not a tandem, and one has not met their own yet.', cost: 40 },
      ],
      history: [],
    };
  }
}

import { addDays } from '../../lib/days';
import type { LegLength, LegWhen, PlanEvent, Proposal, ProposalItem, Score } from '../types';
import { SamplePlan, type SwitchDay } from './plan';

const TRIES = 40;

/** The first free half-day for both from a date on. */
function free(
  plan: SamplePlan,
  inside: string,
  field: string,
  from: string,
  length: LegLength,
  except: string,
): LegWhen | null {
  for (let i = 0; i < TRIES; i++) {
    const when: LegWhen = { date: addDays(from, i), length };
    if (!plan.problem(inside, when, except) && !plan.problem(field, when, except)) return when;
  }
  return null;
}

/** Gives everybody without a switch day one, and moves those that stand badly. */
function better(plan: SamplePlan, newId: () => string): SamplePlan {
  const next = new SamplePlan(plan.org, plan.switchDays);
  next.switchDays = next.switchDays.map((day) => {
    if (day.pinned) return day;
    const bad = next.problem(day.inside, day.ride, day.id) ?? next.problem(day.field, day.ride, day.id);
    const ride = bad ? free(next, day.inside, day.field, '2027-02-15', day.ride.length, day.id) : null;
    return ride ? { ...day, ride } : day;
  });
  const missing = next.demand().filter((d) => d.planned < d.due);
  const of = (side: string) => missing.filter((d) => next.row(d.person_id).side === side).map((d) => d.person_id);
  const [insides, fields] = [of('inside'), of('field')];
  for (let i = 0; i < Math.min(insides.length, fields.length); i++) {
    const [inside, field] = [insides[i] ?? '', fields[i] ?? ''];
    const id = newId();
    const ride = free(next, inside, field, addDays('2027-02-15', i * 2), 'morning', id);
    const desk = free(next, inside, field, addDays('2027-02-17', i * 2), 'afternoon', id);
    if (ride && desk)
      next.switchDays = [
        ...next.switchDays,
        { id, inside, field, ride, desk, status: 'planned', pinned: false, goals: '' },
      ];
  }
  return next;
}

const same = (a: SwitchDay, b: SwitchDay) =>
  JSON.stringify([a.ride, a.desk, a.inside, a.field]) === JSON.stringify([b.ride, b.desk, b.inside, b.field]);

export interface Planned {
  proposal: Proposal;
  switchDays: SwitchDay[];
}

/** A planning run that takes the time it is given and reports like the real one. */
export async function runPlanning(
  plan: SamplePlan,
  revision: number,
  seconds: number,
  stopped: () => boolean,
  newId: () => string,
  onEvent: (event: PlanEvent) => void,
): Promise<Planned> {
  const next = better(plan, newId);
  const score = (p: SamplePlan): Score => p.board(0).score;
  const before = score(plan);
  const after = score(next);
  const bound = { hard: 0, medium: 0, soft: 0 };
  const begun = Date.now();
  let elapsed = 0;
  while (elapsed < Math.min(seconds, 4) && !stopped()) {
    await new Promise((done) => setTimeout(done, 150));
    elapsed = (Date.now() - begun) / 1000;
    const share = Math.max(0, 1 - elapsed / 3);
    const now = {
      hard: after.hard,
      medium: after.medium + Math.round(share * 6),
      soft: after.soft + Math.round(share * 240),
    };
    onEvent({
      elapsed,
      limit: seconds,
      score: now,
      sentence: `${now.medium} people still without a switch day`,
      bound,
    });
  }
  const sentence = (day: SwitchDay, what: string) =>
    `${next.row(day.inside).name} and ${next.row(day.field).name}: ${what}`;
  const items = next.switchDays.flatMap((day): ProposalItem[] => {
    const old = plan.switchDays.find((d) => d.id === day.id);
    if (old && same(old, day)) return [];
    return [
      {
        id: day.id,
        kind: old ? 'moved' : 'added',
        people: [day.inside, day.field],
        sentence: sentence(
          day,
          old
            ? `ride-along on ${day.ride.date} instead of ${old.ride.date}`
            : `ride-along on ${day.ride.date}, desk day on ${day.desk.date}`,
        ),
        reasons: old ? ['On the old day one of them is away.'] : ['Both still owe a switch day this quarter.'],
        change: { of: 'switch_day', before: old ? plan.barsOf(old) : [], after: next.barsOf(day) },
      },
    ];
  });
  return {
    switchDays: next.switchDays,
    proposal: {
      id: `proposal-${revision}`,
      board: 'switch_days',
      revision,
      score: after,
      before,
      bound,
      proof: 'Nobody can do without a partner of the other side.',
      distance: after.medium ? `${after.medium} above the least possible.` : 'This is the best possible plan.',
      optimal: after.medium === 0,
      stopped_by: stopped() ? 'signal' : 'time',
      unmet: after.medium
        ? [{ sentence: 'One person stays without a switch day.', because: ['Away on every day that would fit.'] }]
        : [],
      seconds: elapsed,
      steps: 184_320,
      seed: 7,
      summary: [`${items.length} switch days change.`, 'Everybody of the smaller side has one.'],
      items,
      terms: [
        {
          rule: 'switch_leg_unavailable',
          sentence: 'Legs on days when somebody is away',
          before: before.hard,
          after: after.hard,
        },
        {
          rule: 'switch_missing',
          sentence: 'People without their switch day',
          before: before.medium,
          after: after.medium,
        },
      ],
      note: null,
      feasibility: [],
    },
  };
}

import { addDays, daysBetween } from '../../lib/days';
import type {
  AbcCurve,
  AbcThresholds,
  CalendarEntry,
  CalendarQuestion,
  CalendarView,
  HalfDay,
  Overview,
  PairingsView,
} from '../types';
import { TODAY } from './organisation';
import type { SamplePlan } from './plan';

export function pairingsView(plan: SamplePlan, revision: number): PairingsView {
  const named = (side: string) =>
    plan.org.people.filter((p) => p.side === side).map((p) => ({ id: p.id, name: p.name }));
  const byName = new Map(plan.org.people.map((p) => [p.name, p.id]));
  return {
    revision,
    inside: named('inside'),
    field: named('field'),
    pairings: plan.entities.flatMap((row) => (row.entity === 'pairing' ? [row] : [])),
    tandems: plan.org.people
      .filter((p) => p.side === 'field' && byName.has(p.tandem))
      .map((p) => ({ inside: byName.get(p.tandem) ?? '', field: p.id })),
  };
}

export function calendarView(plan: SamplePlan, revision: number, question: CalendarQuestion): CalendarView {
  const first = plan.org.days[0]?.date ?? TODAY;
  const at = (slot: number): HalfDay => ({
    date: addDays(first, slot >> 1),
    half: slot & 1 ? 'afternoon' : 'morning',
  });
  const wanted = (id: string) => question.people === null || question.people.includes(id);
  const bars = [...plan.org.fixed, ...plan.switchDays.flatMap((day) => plan.barsOf(day))];
  const entries = bars
    .filter((bar) => wanted(bar.person_id))
    .map(
      (bar): CalendarEntry => ({
        id: bar.id,
        entity: bar.switch_day_id
          ? { entity: 'switch_day', id: bar.switch_day_id }
          : { entity: 'calendar_item', id: bar.id },
        person_id: bar.person_id,
        kind: bar.kind,
        label: bar.label,
        from: at(bar.slot),
        to: at(bar.slot + bar.length - 1),
        start: bar.kind === 'appointment' ? '09:30' : null,
        end: bar.kind === 'appointment' ? '11:30' : null,
        minutes: bar.kind === 'appointment' ? 120 : 240 * bar.length,
        switch_day_id: bar.switch_day_id,
        status: bar.status,
        level: bar.level,
      }),
    )
    .filter((entry) => entry.from.date <= question.to && entry.to.date >= question.from)
    .sort((a, b) => a.person_id.localeCompare(b.person_id) || a.from.date.localeCompare(b.from.date));
  const days = Array.from({ length: daysBetween(question.from, question.to) + 1 }, (_, i) => {
    const date = addDays(question.from, i);
    const known = plan.org.days.find((day) => day.date === date);
    return known ?? { date, kind: 'work' as const, name: null, school: null };
  });
  const hours = new Map<string, { person_id: string; kind: CalendarEntry['kind']; minutes: number }>();
  for (const entry of entries) {
    const key = `${entry.person_id} ${entry.kind}`;
    const line = hours.get(key) ?? { person_id: entry.person_id, kind: entry.kind, minutes: 0 };
    hours.set(key, { ...line, minutes: line.minutes + entry.minutes });
  }
  return {
    revision,
    from: question.from,
    to: question.to,
    today: TODAY,
    days,
    rows: plan.org.rows
      .filter((row) => wanted(row.id))
      .map((row) => ({ ...row, pattern: row.pattern.slice(0, 2 * days.length) })),
    entries,
    hours: [...hours.values()],
  };
}

export function overview(plan: SamplePlan, revision: number): Overview {
  const findings = plan.findings().filter((finding) => !finding.ignored);
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  const end = addDays(TODAY, 6);
  const near = (date: string) => date >= TODAY && date <= end;
  const named = (id: string) => ({ id, name: plan.row(id).name });
  return {
    revision,
    today: TODAY,
    week_end: end,
    boards: [
      {
        board: 'switch_days',
        score: plan.board(revision).score,
        hard: count('hard'),
        medium: count('medium'),
        soft: count('soft'),
        planned: plan.switchDays.length,
        open: 10,
      },
      {
        board: 'calendar',
        score: { hard: 0, medium: 0, soft: 0 },
        hard: 0,
        medium: 0,
        soft: 0,
        planned: plan.org.fixed.length,
        open: 0,
      },
    ],
    this_week: findings.filter((finding) => finding.dates.some((half) => near(half.date))),
    later: findings.filter((finding) => !finding.dates.some((half) => near(half.date))),
    ahead: plan.switchDays
      .filter((day) => day.status === 'planned')
      .flatMap((day) => [
        { day, leg: 'ride_along' as const, when: day.ride },
        { day, leg: 'desk_shift' as const, when: day.desk },
      ])
      .filter(({ when }) => when.date >= TODAY && when.date <= addDays(TODAY, 13))
      .map(({ day, leg, when }) => ({
        switch_day_id: day.id,
        leg,
        when,
        inside: named(day.inside),
        field: named(day.field),
      })),
    next_step: plan.switchDays.length < 16 ? 'plan_switch_days' : 'nothing',
  };
}

export function abcCurve(plan: SamplePlan, revision: number, thresholds: AbcThresholds): AbcCurve {
  const order = [...plan.org.accounts].sort((a, b) => b.revenue - a.revenue);
  const total = order.reduce((sum, row) => sum + row.revenue, 0) || 1;
  const classes = { a: [0, 0], b: [0, 0], c: [0, 0] };
  let before = 0;
  let changing = 0;
  const points = [{ accounts: 0, revenue: 0 }];
  order.forEach((row, i) => {
    const share = (100 * before) / total;
    const letter = share < thresholds.a_percent ? 'a' : share < thresholds.b_percent ? 'b' : 'c';
    const sums = classes[letter];
    sums[0] = (sums[0] ?? 0) + 1;
    sums[1] = (sums[1] ?? 0) + row.revenue;
    if (row.abc !== letter.toUpperCase()) changing++;
    before += row.revenue;
    if (i % Math.ceil(order.length / 200) === 0)
      points.push({ accounts: (100 * (i + 1)) / order.length, revenue: (100 * before) / total });
  });
  const share = ([accounts = 0, revenue = 0]: number[]) => ({ accounts, revenue, percent: (100 * revenue) / total });
  return {
    revision,
    points,
    currency: 'EUR',
    a: share(classes.a),
    b: share(classes.b),
    c: share(classes.c),
    changing,
  };
}

import type { AccountSheet, Entity, Person, PersonSheet, WorkPattern } from '../types';
import type { SamplePlan } from './plan';

const PLACES = { o: 'office', c: 'customers', h: 'home', '-': 'off' } as const;

const rowsOf = <K extends Entity['entity']>(plan: SamplePlan, kind: K, person: string) =>
  plan.entities.filter(
    (row): row is Extract<Entity, { entity: K }> => row.entity === kind && 'person' in row && row.person === person,
  );

/** The later of two rows with one id stands. */
const latest = <T extends { id: string }>(rows: T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];

/** The person of the model behind a row; what was edited in place has been written into the row. */
function personOf(plan: SamplePlan, id: string): Person {
  const row = plan.org.people.find((p) => p.id === id);
  if (!row) throw { code: 'not_found', sentence: 'This person is no longer in the plan.', fields: [id] };
  const edited = row as unknown as Record<string, string | undefined>;
  const pattern =
    edited['work_pattern'] ?? plan.org.rows.find((r) => r.id === id)?.pattern.slice(0, 14) ?? '-'.repeat(14);
  return {
    id,
    given_name: row.given,
    family_name: row.family,
    side: row.side,
    employee_number: row.employee_number,
    email: row.email,
    phone: row.phone,
    site: null,
    desk: plan.entities.find((each) => each.entity === 'desk' && each.name === row.desk)?.id ?? null,
    base: { street: '', postcode: '', town: row.town, country: 'DE', coordinates: null },
    region: row.region,
    territory: edited['territory'] ?? '',
    experience_years: Number(edited['experience_years'] ?? 6),
    weekly_minutes: row.hours_per_week * 60,
    work_pattern: [...pattern].map((letter) => PLACES[letter as 'o'] ?? 'off') as WorkPattern,
    from: row.from,
    until: row.until,
    off_pattern_ok: edited['off_pattern_ok'] ? edited['off_pattern_ok'] === 'true' : null,
    tandem_capacity: edited['tandem_capacity'] ? Number(edited['tandem_capacity']) : null,
    private_note: edited['private_note'] ?? '',
  };
}

export function personSheet(plan: SamplePlan, id: string): PersonSheet {
  const person = personOf(plan, id);
  const row = plan.org.people.find((p) => p.id === id) as PersonSheet['row'];
  const days = plan.org.days;
  const date = (slot: number) => days[Math.min(days.length - 1, slot >> 1)]?.date ?? '';
  return {
    row,
    person,
    skills: latest([
      ...row.languages.split(' ').map((name, i) => ({
        id: `${id}-${name}`,
        person: id,
        kind: 'language' as const,
        name: name.toLowerCase(),
        level: i ? 4 : 6,
        valid_until: null,
      })),
      ...rowsOf(plan, 'skill', id),
    ]),
    absences: latest([
      ...plan.org.fixed
        .filter((bar) => bar.person_id === id && bar.kind === 'absence')
        .map((bar) => ({
          id: bar.id,
          person: id,
          kind: 'leave' as const,
          span: {
            from: { date: date(bar.slot), half: 'morning' as const },
            to: { date: date(bar.slot + bar.length - 1), half: 'afternoon' as const },
          },
          private_note: '',
        })),
      ...rowsOf(plan, 'absence', id),
    ]),
    wishes: rowsOf(plan, 'wish', id),
    balances: rowsOf(plan, 'opening_balance', id),
    desks: plan.entities.flatMap((each) => (each.entity === 'desk' ? [each] : [])),
    sites: plan.entities.flatMap((each) => (each.entity === 'site' ? [each] : [])),
    shows: [{ id: 'agra', name: 'Agra Fair' }],
    met: row.tandem ? row.tandem.split(', ').map((name) => ({ name, date: '2026-10-14' })) : [],
    switch_days: plan.switchDays
      .filter((day) => day.inside === id || day.field === id)
      .map((day) => ({
        id: day.id,
        partner: plan.row(day.inside === id ? day.field : day.inside).name,
        ride: day.ride,
        desk: day.desk,
        status: day.status,
      })),
    findings: plan.findings().filter((finding) => finding.people.includes(id)),
  };
}

export function accountSheet(plan: SamplePlan, id: string): AccountSheet {
  const row = plan.org.accounts.find((account) => account.id === id);
  if (!row) throw { code: 'not_found', sentence: 'This customer is no longer in the plan.', fields: [id] };
  return {
    row,
    contact: { name: 'Sabine Muster', email: 'einkauf@example.org', phone: '+49 911 5550 200' },
    sector: 'Mechanical engineering',
    languages: 'DE',
    territory: 'Bavaria north',
    note: '',
    appointments: [{ start: '2027-02-03T09:30:00+01:00', title: 'Yearly review', visitor: row.field }],
  };
}

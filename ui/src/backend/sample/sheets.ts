import type { AccountSheet, PersonSheet } from '../types';
import type { SamplePlan } from './plan';

export function personSheet(plan: SamplePlan, id: string): PersonSheet {
  const row = plan.org.people.find((p) => p.id === id);
  if (!row) throw { code: 'not_found', sentence: 'This person is no longer in the plan.', fields: [id] };
  const pattern = plan.org.rows.find((r) => r.id === id)?.pattern.slice(0, 14) ?? '-'.repeat(14);
  const places = { o: 'office', c: 'customers', h: 'home', '-': 'off' } as const;
  const days = plan.org.days;
  return {
    row,
    skills: row.languages
      .split(' ')
      .map((name, i) => ({ id: `${id}-${name}`, kind: 'language', name, level: i ? 'B2' : 'C2', until: null })),
    pattern: [...pattern].map((letter) => places[letter as 'o'] ?? 'off'),
    absences: plan.org.fixed
      .filter((bar) => bar.person_id === id && bar.kind === 'absence')
      .map((bar) => ({
        id: bar.id,
        kind: bar.label,
        from: { date: days[bar.slot >> 1]?.date ?? '', half: 'morning' },
        to: {
          date: days[Math.min(days.length - 1, (bar.slot + bar.length - 1) >> 1)]?.date ?? '',
          half: 'afternoon',
        },
      })),
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

import { addDays, daysBetween, weekdayOf } from '../../lib/days';
import { initialsOf } from '../../people/side';
import type { AccountRow, Bar, BoardRow, Day, PersonRow, Side } from '../types';
import { numbers } from './random';

const GIVEN = [
  'Anna',
  'Jonas',
  'Chloé',
  'Viktor',
  'Wiebke',
  'Inès',
  'Paul',
  'Zoé',
  'Björn',
  'Hanna',
  'Luca',
  'Maren',
  'Théo',
  'Katrin',
  'Sven',
  'Elif',
  'Georg',
  'Ute',
];
const FAMILY = [
  'Bernard',
  'Köhler',
  'Thomas',
  'Neumann',
  'Schäfer',
  'Yilmaz',
  'Lefèvre',
  'Albrecht',
  'Weiß',
  'Dubois',
  'Okafor',
  'Lindqvist',
  'Richter',
  'Moreau',
  'Vogel',
];
const TOWNS = [
  'Nürnberg',
  'Straßburg',
  'München',
  'Regensburg',
  'Colmar',
  'Würzburg',
  'Mulhouse',
  'Augsburg',
  'Passau',
];
const FIRMS = [
  'Alpha',
  'Kern',
  'Rhein',
  'Vita',
  'Opal',
  'Prisma',
  'Soleil',
  'Forma',
  'Granit',
  'Stella',
  'Kobalt',
  'Münchner',
];
const TRADES = ['Technik', 'Werke', 'Logistik', 'Bau', 'Möbel', 'Industrie', 'Systems', 'Verpackung', 'Électro'];
const FORMS = ['GmbH', 'KG', 'AG', 'SARL', 'SAS', 'GmbH & Co. KG'];

export const TODAY = '2027-01-20';
const FROM = '2027-01-04';
const TO = '2027-04-02';
const HOLIDAYS: Record<string, string> = {
  '2027-01-06': 'Epiphany',
  '2027-03-26': 'Good Friday',
  '2027-03-29': 'Easter Monday',
};

export interface Organisation {
  people: PersonRow[];
  accounts: AccountRow[];
  rows: BoardRow[];
  days: Day[];
  /** What no switch day can change. */
  fixed: Bar[];
}

function makeDays(): Day[] {
  return Array.from({ length: daysBetween(FROM, TO) + 1 }, (_, i) => {
    const date = addDays(FROM, i);
    const holiday = HOLIDAYS[date] ?? null;
    const school = date >= '2027-02-08' && date <= '2027-02-12' ? 'Winter break' : null;
    if (weekdayOf(date) > 4) return { date, kind: 'weekend' as const, name: null, school };
    if (holiday) return { date, kind: 'holiday' as const, name: holiday, school };
    if (date >= '2027-03-25' && date <= '2027-03-31')
      return { date, kind: 'blackout' as const, name: 'Quarter end', school };
    return { date, kind: 'work' as const, name: null, school };
  });
}

function makePerson(id: number, side: Side, r: ReturnType<typeof numbers>): PersonRow {
  const given = GIVEN[id % GIVEN.length] ?? '';
  const family = FAMILY[(id * 7 + Math.floor(id / GIVEN.length)) % FAMILY.length] ?? '';
  const name = `${given} ${family}`;
  const site = r.pick(['Nürnberg', 'Straßburg']);
  const due = side === 'manager' ? 0 : 1;
  return {
    id: `person-${id}`,
    name,
    given,
    family,
    initials: initialsOf(name),
    side,
    site,
    desk: side === 'inside' ? `${site} desk` : '',
    town: side === 'inside' ? site : r.pick(TOWNS),
    region: site === 'Nürnberg' ? 'DE-BY' : 'FR-67',
    languages: r.pick(['DE', 'DE EN', 'DE FR', 'FR', 'DE EN FR']),
    hours_per_week: r.pick([38.5, 38.5, 38.5, 30, 20]),
    employee_number: String(4100 + id),
    email: `${given}.${family}@example.org`
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z.@]/g, ''),
    phone: `+49 911 5550 ${100 + id}`,
    tandem: '',
    switches_planned: 0,
    switches_done: r.below(3),
    switches_due: due,
    findings: 0,
    from: r.below(8) === 0 ? '2027-02-01' : null,
    until: null,
  };
}

function makeAccounts(count: number, inside: PersonRow[], field: PersonRow[]): AccountRow[] {
  const r = numbers(7);
  return Array.from({ length: count }, (_, i) => {
    const revenue = Math.round(1000 * 1.6 ** (r.next() * 18)) * 100;
    const [own, owner] = [r.pick(inside), r.pick(field)];
    return {
      id: `account-${i}`,
      name: `${r.pick(FIRMS)}${r.pick([' ', '-'])}${r.pick(TRADES)} ${r.pick(FORMS)}`,
      number: String(20000 + i),
      town: r.pick(TOWNS),
      country: r.pick(['DE', 'DE', 'FR']),
      abc: revenue > 150_000_000 ? 'A' : revenue > 20_000_000 ? 'B' : 'C',
      revenue,
      currency: 'EUR',
      model: r.pick(['one_inside_face', 'two_faces', 'one_field_face', 'one_team']),
      inside: own?.name ?? '',
      field: owner?.name ?? '',
      protected: r.below(20) === 0,
      territory: ['Nord', 'Süd', 'Alsace'][i % 3] ?? '',
      tandem: owner?.tandem ? `${owner.tandem} + ${owner.name}` : '',
    };
  });
}

const fixedBar = (
  id: string,
  person_id: string,
  kind: Bar['kind'],
  label: string,
  slot: number,
  length: number,
): Bar => ({
  id,
  person_id,
  kind,
  label,
  slot,
  length,
  switch_day_id: null,
  leg: null,
  partner_id: null,
  pinned: false,
  level: null,
  status: null,
  movable: false,
  changed_since: null,
});

function makeFixed(people: PersonRow[], days: Day[]): Bar[] {
  const r = numbers(11);
  const bars: Bar[] = [];
  people.forEach((person, i) => {
    if (i % 3 === 0)
      bars.push(fixedBar(`leave-${i}`, person.id, 'absence', 'Leave', 2 * (3 + r.below(60)), 4 + 2 * r.below(4)));
    if (i % 5 === 1) bars.push(fixedBar(`show-${i}`, person.id, 'show', 'Agra Fair', 2 * 36, 8));
    if (i % 6 === 2) bars.push(fixedBar(`training-${i}`, person.id, 'training', 'CRM training', 2 * 22, 2));
    if (person.side !== 'field') return;
    days.forEach((day, d) => {
      if (day.kind === 'work' && r.below(3) === 0)
        bars.push(
          fixedBar(`visit-${i}-${d}`, person.id, 'appointment', `Visit at ${r.pick(FIRMS)}`, 2 * d + r.below(2), 1),
        );
    });
  });
  return bars;
}

/** A made-up dealer, of any size for trying how quick the screens are. */
export function makeOrganisation(inside: number, field: number, accounts: number): Organisation {
  const r = numbers(3);
  const people = Array.from({ length: inside + field }, (_, i) => makePerson(i, i < inside ? 'inside' : 'field', r));
  const insides = people.filter((p) => p.side === 'inside');
  const fields = people.filter((p) => p.side === 'field');
  fields.forEach((rep, i) => {
    const partner = insides[i % insides.length];
    if (!partner) return;
    rep.tandem = partner.name;
    partner.tandem = [partner.tandem, rep.name].filter(Boolean).join(', ');
  });
  const days = makeDays();
  const rows = people.map((person): BoardRow => {
    const week = person.side === 'inside' ? 'oooooooooo----' : 'cccccchcoo----';
    const short = person.hours_per_week < 30 ? week.replace(/.(?=.{6}$)/g, '-') : week;
    return {
      id: person.id,
      name: person.name,
      initials: person.initials,
      side: person.side,
      desk_id: person.side === 'inside' ? `desk-${person.site}` : null,
      desk: person.desk,
      pattern: days.map((day) => short.slice(2 * weekdayOf(day.date), 2 * weekdayOf(day.date) + 2) || '--').join(''),
    };
  });
  return { people, accounts: makeAccounts(accounts, insides, fields), rows, days, fixed: makeFixed(people, days) };
}

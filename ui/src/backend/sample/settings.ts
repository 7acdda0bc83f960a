import type { CoverageTerms, Entity, Face, RuleRow, Settings, SettingsView, WorkingTimeLaw } from '../types';
import type { SamplePlan } from './plan';

const terms = (face: Face, backup: Face, consult_every_days: number, field_hours: number, inside_hours: number) =>
  ({ face, backup, first_answer: face, consult_every_days, field_hours, inside_hours }) satisfies CoverageTerms;

export function makeSettings(): Settings {
  return {
    id: '00000000-0000-0000-0000-000000000001',
    plan_name: 'Demo organisation',
    horizon: { from: '2027-01-04', to: '2027-04-03' },
    zone: 'Europe/Berlin',
    currency: 'EUR',
    region: 'DE-BY',
    working_hours: { start: '08:00:00', midday: '12:30:00', end: '17:00:00' },
    full_time_minutes: 2400,
    freeze_days: 2,
    notice_days: 14,
    short_item_minutes: 90,
    switch_days: {
      switches_per_quarter: 1,
      leg: 'half_day',
      window_working_days: 10,
      gap_days: 7,
      quarter_end_blackout_days: 5,
      full_day_ride_km: 100,
      phones_from_home: false,
    },
    coverage_models: {
      one_inside_face: terms('inside', 'field', 90, 0, 6),
      two_faces: terms('both', 'both', 30, 14, 14),
      one_field_face: terms('field', 'inside', 14, 36, 14),
      one_team: terms('both', 'both', 14, 26, 24),
    },
    abc: { a_percent: 80, b_percent: 95 },
    trade_shows: { laws: {} },
    weights: {},
  };
}

const place = (town: string, postcode: string, country: string) => ({
  street: '',
  postcode,
  town,
  country,
  coordinates: null,
});

/** What is in the plan besides people, customers and switch days. */
export function makeEntities(): Entity[] {
  const day = (id: string, calendar: string, from: string, to: string, name: string): Entity => ({
    entity: 'holiday',
    id,
    calendar,
    from,
    to,
    name,
  });
  return [
    {
      entity: 'holiday_calendar',
      id: 'by',
      name: 'Bayern',
      region: 'DE-BY',
      kind: 'public',
      complete_until: '2028-12-31',
    },
    {
      entity: 'holiday_calendar',
      id: 'by-school',
      name: 'Bayern',
      region: 'DE-BY',
      kind: 'school',
      complete_until: null,
    },
    day('h0', 'by', '2027-01-06', '2027-01-06', 'Heilige Drei Könige'),
    day('h1', 'by', '2027-03-26', '2027-03-26', 'Karfreitag'),
    day('h2', 'by', '2027-03-29', '2027-03-29', 'Ostermontag'),
    day('h3', 'by-school', '2027-02-08', '2027-02-12', 'Frühjahrsferien'),
    { entity: 'site', id: 'nuernberg', name: 'Nürnberg', place: place('Nürnberg', '90402', 'DE') },
    { entity: 'site', id: 'strasbourg', name: 'Straßburg', place: place('Strasbourg', '67000', 'FR') },
    {
      entity: 'desk',
      id: 'desk-nuernberg',
      name: 'Nürnberg desk',
      site: 'nuernberg',
      minimum: null,
      visitor_limit: null,
    },
    { entity: 'desk', id: 'desk-strasbourg', name: 'Straßburg desk', site: 'strasbourg', minimum: 2, visitor_limit: 1 },
    { entity: 'blackout', id: 'b1', from: '2027-02-01', to: '2027-02-03', name: 'Stocktaking' },
  ];
}

const FLOOR: WorkingTimeLaw = {
  day_minutes: 780,
  breaks: [{ from_minutes: 361, minutes: 1 }],
  break_part_minutes: 1,
  rest_minutes: 660,
  days_in_a_row: 6,
  weekly_rest_minutes: 2100,
  substitute_days: 0,
};
const SHIPPED: Record<string, { source: string; law: WorkingTimeLaw }> = {
  DE: {
    source: 'ArbZG 3, 4, 5, 11',
    law: {
      ...FLOOR,
      day_minutes: 480,
      breaks: [
        { from_minutes: 361, minutes: 30 },
        { from_minutes: 541, minutes: 45 },
      ],
      break_part_minutes: 15,
      weekly_rest_minutes: 0,
      substitute_days: 14,
    },
  },
  EU: { source: '2003/88/EC 3, 4, 5', law: FLOOR },
  FR: {
    source: 'Code du travail L3121-16, L3121-18, L3131-1',
    law: { ...FLOOR, day_minutes: 600, breaks: [{ from_minutes: 360, minutes: 20 }], break_part_minutes: 20 },
  },
};

function laws(settings: Settings): SettingsView['laws'] {
  const own = settings.trade_shows.laws;
  return [...new Set([...Object.keys(SHIPPED), ...Object.keys(own)])].sort().map((country) => ({
    country,
    law: own[country] ?? SHIPPED[country]?.law ?? FLOOR,
    shipped: SHIPPED[country]?.law ?? null,
    source: SHIPPED[country]?.source ?? '',
    own: country in own,
  }));
}

const RULES: [string, string, RuleRow['level'], number][] = [
  ['switch_unavailable', 'Somebody is not available', 'hard', 1],
  ['switch_desk_minimum', 'The inside desk falls below its minimum', 'hard', 1],
  ['switch_missing', 'A person lacks a switch day', 'medium', 1],
  ['switch_gap', 'Two switches of a person lie close together', 'soft', 20],
  ['switch_new_partner', 'Partners who have met already', 'soft', 6],
  ['switch_school_holidays', 'A switch day in the school holidays', 'soft', 4],
];

const of = <K extends Entity['entity']>(plan: SamplePlan, kind: K) =>
  plan.entities.filter((row): row is Extract<Entity, { entity: K }> => row.entity === kind);

export function settingsView(plan: SamplePlan, revision: number): SettingsView {
  return {
    revision,
    settings: plan.settings,
    defaults: makeSettings(),
    rules: RULES.map(([id, name, level, usual], i) => ({
      id,
      name,
      board: 'switch_days',
      level,
      unit: 'leg and person',
      formula: 'One for each leg in which it is so.',
      default_weight: usual,
      weight: plan.settings.weights[id] ?? usual,
      terms: i % 3,
      cost: (i % 3) * (plan.settings.weights[id] ?? usual),
    })),
    laws: laws(plan.settings),
    holiday_calendars: of(plan, 'holiday_calendar'),
    holidays: of(plan, 'holiday').sort((a, b) => a.from.localeCompare(b.from)),
    blackouts: of(plan, 'blackout').sort((a, b) => a.from.localeCompare(b.from)),
    desks: of(plan, 'desk'),
    sites: of(plan, 'site'),
    zones: ['Europe/Berlin', 'Europe/Paris', 'Europe/Vienna', 'America/New_York'],
    path: '/home/petra/Documents/Demo organisation.tandem',
    backups: [
      {
        path: '/home/petra/.local/share/tandem/backups/Demo 20270120T081500Z.tandem',
        at: '2027-01-20T08:15:00Z',
        bytes: 1_310_720,
      },
      {
        path: '/home/petra/.local/share/tandem/backups/Demo 20270119T161000Z.tandem',
        at: '2027-01-19T16:10:00Z',
        bytes: 1_298_432,
      },
    ],
  };
}

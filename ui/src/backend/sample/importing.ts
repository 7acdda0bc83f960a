import { DETECTED } from '../detected';
import type { ImportCounts, ImportKind, ImportOptions, ImportPreview, ImportRow, ImportUnknown } from '../types';

const COLUMNS = {
  accounts: [
    ['Kd.-Nr.', ['20001', '20002', '20003'], 'number'],
    ['Kd.-Name', ['Alpha-Technik GmbH', 'Nord Pharma', 'Rhein Logistik'], 'name'],
    ['Ort', ['Köln', 'Straßburg', 'München'], 'town'],
    ['ABC', ['A', 'B', 'C'], 'abc'],
    ['Umsatz 2026', ['1.234.567,89', '98.000,00', ''], 'revenue'],
    ['AD-Mitarbeiter', ['Bernard, A.', 'Köhler, P.', 'Bernard, A.'], 'field'],
    ['Fax', ['', '0911 555', ''], null],
  ],
  people: [
    ['Pers.-Nr.', ['4100', '4101', '4102'], 'employee_number'],
    ['Name', ['Bernard, Anna', 'Köhler, Jonas', 'Thomas, Chloé'], 'name'],
    ['E-Mail', ['a.bernard@example.org', '', 'c.thomas@example.org'], 'email'],
    ['Bereich', ['ID', 'AD', 'ID'], 'side'],
    ['Std./Woche', ['38,5', '38,5', '20'], 'hours'],
  ],
} as const;

/** The sample backend has files of two kinds; the others are read like one of them. */
const likeOf = (kind: ImportKind): keyof typeof COLUMNS => (kind === 'people' ? 'people' : 'accounts');

const FIELDS: Record<keyof typeof COLUMNS, [id: string, label: string, required: boolean][]> = {
  accounts: [
    ['name', 'Customer name', true],
    ['number', 'Customer number', false],
    ['town', 'Town', false],
    ['abc', 'ABC class', false],
    ['revenue', 'Revenue a year', false],
    ['inside', 'Inside rep', false],
    ['field', 'Field rep', false],
  ],
  people: [
    ['name', 'Name', true],
    ['employee_number', 'Employee number', false],
    ['email', 'E-mail', false],
    ['side', 'Inside or field', false],
    ['hours', 'Hours a week', false],
  ],
};

function rows(kind: ImportKind): ImportRow[] {
  const what = kind === 'accounts' ? 'Customer' : 'Person';
  const refused: ImportRow[] = [
    { line: 17, state: 'refused', title: `${what} without a name`, details: [], reason: 'The name is missing.' },
    {
      line: 411,
      state: 'refused',
      title: 'Grand total',
      details: ['1.234.567.890,00'],
      reason: 'This looks like a sum at the end of a report.',
    },
  ];
  const taken = Array.from({ length: 120 }, (_, i): ImportRow => {
    const state = i % 9 === 0 ? 'changed' : i % 4 === 0 ? 'same' : 'added';
    return {
      line: i + 3,
      state,
      title: `${what} ${i + 1}`,
      details: state === 'changed' ? ['Town: Köln instead of Bonn'] : [],
      reason: null,
    };
  });
  return [...refused, ...taken];
}

export function countRows(list: readonly ImportRow[]): ImportCounts {
  const of = (state: ImportRow['state']) => list.filter((row) => row.state === state).length;
  return {
    added: of('added'),
    changed: of('changed'),
    same: of('same'),
    vanished: 3,
    refused: of('refused'),
    left_out: of('left_out'),
  };
}

function unknown(kind: ImportKind): ImportUnknown[] {
  const person = { text: 'Bernart, A.', customer: false, rows: 4, alike: [] };
  const customer = { text: 'Alfa Technik', customer: true, rows: 2, alike: [] };
  if (kind === 'holidays' || kind === 'shows' || kind === 'people') return [];
  return kind === 'orders' || kind === 'appointments' ? [person, customer] : [person];
}

/** A preview as Rust would make it of a file from a German CRM. */
export function samplePreview(kind: ImportKind, options: ImportOptions | null): ImportPreview {
  const list = rows(kind);
  const columns = COLUMNS[likeOf(kind)].map(([name, samples, field], index) => {
    const chosen = options ? Object.entries(options.mapping) : [];
    const taken = chosen.find(([, column]) => column === index)?.[0];
    const mapped = taken ?? (chosen.some(([id]) => id === field) ? null : field);
    return {
      index,
      name,
      samples: [...samples],
      field: mapped,
      found_by: taken ? ('person' as const) : mapped ? ('name' as const) : null,
    };
  });
  return {
    file: likeOf(kind) === 'accounts' ? 'Konten.csv' : 'Mitarbeiter.xlsx',
    kind,
    sheet: kind === 'people' ? (options?.sheet ?? 'Mitarbeiter') : null,
    sheets: kind === 'people' ? ['Mitarbeiter', 'Ausgeschieden'] : [],
    encoding: options?.encoding ?? 'windows-1252',
    delimiter: likeOf(kind) === 'accounts' ? (options?.delimiter ?? ';') : null,
    header_row: options?.header_row ?? 2,
    row_count: list.length,
    columns,
    fields: FIELDS[likeOf(kind)].map(([id, label, required]) => ({ id, label, required })),
    side: options?.default_side ?? null,
    decimal: options?.decimal ?? ',',
    date_order: options?.date_order ?? 'dmy',
    questions: columns.some((column) => column.field === 'name') ? [] : ['Which column is the name?'],
    counts: countRows(list),
    rows: list,
    unknown: unknown(kind),
    vanished: ['Alpha-Technik GmbH', 'Nord Pharma', 'Rhein Logistik'],
    period: kind === 'orders' ? [options?.from ?? '2026-01-01', options?.to ?? '2026-12-31'] : null,
    remembered: false,
    options: options ?? DETECTED,
  };
}

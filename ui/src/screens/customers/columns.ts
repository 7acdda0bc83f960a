import type { Snippet } from 'svelte';
import type { AccountRow, CoverageModel, PersonRow } from '../../backend/types';
import * as format from '../../lib/format';
import { m } from '../../paraglide/messages.js';
import type { Column } from '../../parts/table.svelte';

type Edit = (rows: AccountRow[], field: string, value: string) => void;
type Option = { value: string; label: string };

/** The people of a side to choose from; the first choice is nobody. */
export function owners(people: readonly PersonRow[], side: 'inside' | 'field'): Option[] {
  const of = people.filter((person) => person.side === side).sort((a, b) => format.compare(a.name, b.name));
  return [{ value: '', label: m.nobody() }, ...of.map((person) => ({ value: person.id, label: person.name }))];
}

/** The classes; without one of its own, a customer has the class its revenue gives. */
export const classOptions = (): Option[] => [
  { value: '', label: m.by_revenue() },
  ...['A', 'B', 'C'].map((value) => ({ value, label: value })),
];

export function modelOptions(): Option[] {
  const names: Record<CoverageModel, string> = {
    one_inside_face: m.one_inside_face(),
    two_faces: m.two_faces(),
    one_field_face: m.one_field_face(),
    one_team: m.one_team(),
  };
  return [{ value: '', label: m.by_class() }, ...Object.entries(names).map(([value, label]) => ({ value, label }))];
}

/** A model in the few words a cell has room for. */
export function modelName(code: string): string {
  const names: Record<string, string> = {
    one_inside_face: m.short_one_inside_face(),
    two_faces: m.short_two_faces(),
    one_field_face: m.short_one_field_face(),
    one_team: m.short_one_team(),
  };
  return names[code] ?? code;
}

/** The option that is shown as `text`, the first one if none is. */
export function optionOf(options: readonly Option[], text: string): string {
  return options.find((option) => option.label === text || option.value === text)?.value ?? '';
}

/** Revenue as it is typed: whole units without signs. */
export const typedRevenue = (row: AccountRow): string => String(Math.round(row.revenue / 100));

export function customerColumns(
  people: readonly PersonRow[],
  cells: Record<'name' | 'abc' | 'inside' | 'field', Snippet<[AccountRow]>>,
  edit: Edit,
): Column<AccountRow>[] {
  const typed = (key: 'name' | 'number' | 'town', label: string, min: number, grow = 0): Column<AccountRow> => ({
    key,
    label,
    min,
    grow,
    text: (row) => row[key],
    edit: { value: (row) => row[key], keep: (rows, value) => edit(rows, key, value) },
  });
  const chosen = (key: 'inside' | 'field', label: string): Column<AccountRow> => {
    const options = owners(people, key);
    return {
      key,
      label,
      min: 130,
      grow: 1.3,
      text: (row) => row[key],
      cell: cells[key],
      edit: {
        options,
        value: (row) => optionOf(options, row[key]),
        keep: (rows, value) => edit(rows, `${key}_owner`, value),
      },
    };
  };
  const models = modelOptions();
  return [
    { ...typed('name', m.customer(), 160, 2), cell: cells.name },
    { ...typed('number', m.customer_number(), 70), optional: 3 },
    { ...typed('town', m.town(), 90, 1), optional: 1 },
    {
      key: 'abc',
      label: m.abc(),
      min: 40,
      text: (row) => row.abc,
      cell: cells.abc,
      edit: { options: classOptions(), value: (row) => row.abc, keep: (rows, value) => edit(rows, 'abc_class', value) },
    },
    {
      key: 'revenue',
      label: m.revenue(),
      min: 96,
      align: 'end',
      text: (row) => format.money(row.revenue, row.currency),
      order: (row) => row.revenue,
      edit: { value: typedRevenue, keep: (rows, value) => edit(rows, 'revenue', value) },
    },
    {
      key: 'model',
      label: m.coverage_model(),
      min: 120,
      grow: 1,
      optional: 2,
      text: (row) => modelName(row.model),
      edit: {
        options: models,
        value: (row) => optionOf(models, row.model),
        keep: (rows, value) => edit(rows, 'coverage_model', value),
      },
    },
    chosen('inside', m.inside_rep()),
    chosen('field', m.field_rep()),
  ];
}

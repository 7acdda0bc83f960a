import type { ImportOptions, ImportPreview } from '../../backend/types';

/** Nothing chosen: all is as detected. */
export const DETECTED: ImportOptions = {
  sheet: null,
  encoding: null,
  delimiter: null,
  header_row: null,
  mapping: {},
  default_side: null,
  date_order: null,
  decimal: null,
  owners: {},
  accounts: {},
  person: null,
  every_entry: false,
  from: null,
  to: null,
  region: null,
  holiday_kind: null,
};

/** The choices after a column was given a field, or none: what it filled before is left without a column. */
export function remap(
  chosen: ImportOptions['mapping'],
  columns: ImportPreview['columns'],
  column: number,
  field: string | null,
): ImportOptions['mapping'] {
  const before = columns.find((c) => c.index === column)?.field;
  return { ...chosen, ...(before ? { [before]: null } : {}), ...(field ? { [field]: column } : {}) };
}

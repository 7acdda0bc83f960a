import type { ImportOptions, ImportPreview } from '../../backend/types';

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

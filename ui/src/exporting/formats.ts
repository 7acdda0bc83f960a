import type { ExportFormat, Roster } from '../backend/types';

/** What each roster is offered as, the usual one first; the same table as in Rust, which refuses what is not in it. */
export const FORMATS: Record<Roster, ExportFormat[]> = {
  'switch-days': ['pdf', 'xlsx', 'csv', 'ics'],
};

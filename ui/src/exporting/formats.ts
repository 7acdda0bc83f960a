import type { ExportFormat, PaperSize, Roster } from '../backend/types';

/** What each roster is offered as, the usual one first; the same table as in Rust, which refuses what is not in it. */
export const FORMATS: Record<Roster, ExportFormat[]> = {
  'switch-days': ['pdf', 'xlsx', 'csv', 'ics', 'html'],
  'trade-shows': ['pdf', 'xlsx', 'csv', 'html'],
  'show-year': ['pdf', 'xlsx', 'csv', 'html'],
  desks: ['pdf', 'xlsx', 'csv', 'html'],
  people: ['pdf', 'xlsx', 'csv', 'html'],
  tandems: ['pdf', 'xlsx', 'csv', 'html'],
  customers: ['pdf', 'xlsx', 'csv', 'html'],
  'customer-sheets': ['pdf', 'html'],
  calendars: ['ics'],
};

/** Sheets are read in the hand, rosters hang on the wall. */
const HANDY: Roster[] = ['people', 'tandems', 'customers', 'customer-sheets'];

export const usualPaper = (what: Roster): PaperSize => (HANDY.includes(what) ? 'a4' : 'a3');

import type { ImportOptions } from './types';

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

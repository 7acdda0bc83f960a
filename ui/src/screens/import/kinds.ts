import type { ImportKind } from '../../backend/types';
import { m } from '../../paraglide/messages.js';
import type { ScreenId } from '../../plan/screen.svelte';

export interface KindText {
  kind: ImportKind;
  title: string;
  text: string;
}

/** What can be brought in, in the order in which a plan is filled. */
export const kinds = (): KindText[] => [
  { kind: 'people', title: m.people(), text: m.import_people_text() },
  { kind: 'accounts', title: m.customers(), text: m.import_customers_text() },
  { kind: 'orders', title: m.import_orders_title(), text: m.import_orders_text() },
  { kind: 'absences', title: m.import_absences_title(), text: m.import_absences_text() },
  { kind: 'appointments', title: m.import_appointments_title(), text: m.import_appointments_text() },
  { kind: 'shows', title: m.import_shows_title(), text: m.import_shows_text() },
  { kind: 'holidays', title: m.import_holidays_title(), text: m.import_holidays_text() },
];

/** What a file dropped on a screen most likely holds: cards are people, a calendar is never people. */
export function kindOf(path: string, screen: ScreenId, last: ImportKind): ImportKind {
  const name = path.toLowerCase();
  if (name.endsWith('.vcf')) return 'people';
  if (/\.(ics|ical|vcs)$/.test(name)) {
    if (/ferien|feiertag|holiday|férié|vacances/.test(name)) return 'holidays';
    return last === 'absences' || last === 'holidays' ? last : 'appointments';
  }
  if (screen === 'customers') return 'accounts';
  return screen === 'people' ? 'people' : last;
}

import type { Entity, Side, WorkPattern, WorkPlace } from '../../backend/types';

export interface PersonDraft {
  given: string;
  family: string;
  side: Side;
  town: string;
  country: string;
  hours: string;
  email: string;
  phone: string;
}

/** Where somebody of a side is on an ordinary weekday. */
const USUAL: Record<Side, WorkPlace> = { inside: 'office', field: 'customers', manager: 'office' };

/** Hours as people write them: `38,5` or `38.5`; null if it is no number of hours in a week. */
export function readHours(text: string): number | null {
  const hours = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && hours >= 0 && hours <= 70 ? hours : null;
}

/** A new person of the model; what the dialog does not ask for stays empty and can be edited afterwards. */
export function newPerson(draft: PersonDraft, id: string): Entity | null {
  const hours = readHours(draft.hours);
  if (hours === null || !(draft.given.trim() || draft.family.trim())) return null;
  const week = Array.from({ length: 14 }, (_, slot): WorkPlace => (slot < 10 ? USUAL[draft.side] : 'off'));
  return {
    entity: 'person',
    id,
    given_name: draft.given.trim(),
    family_name: draft.family.trim(),
    side: draft.side,
    employee_number: '',
    email: draft.email.trim(),
    phone: draft.phone.trim(),
    site: null,
    desk: null,
    base: {
      street: '',
      postcode: '',
      town: draft.town.trim(),
      country: draft.country.trim().toUpperCase(),
      coordinates: null,
    },
    region: '',
    territory: '',
    experience_years: 0,
    weekly_minutes: Math.round(hours * 60),
    work_pattern: week as WorkPattern,
    from: null,
    until: null,
    off_pattern_ok: null,
    tandem_capacity: null,
    private_note: '',
  };
}

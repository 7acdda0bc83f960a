import type {
  AbsenceKind,
  BalanceKind,
  OpeningBalance,
  PersonSheet,
  Skill,
  SkillKind,
  Wish,
} from '../../backend/types';
import { addDays } from '../../lib/days';
import * as format from '../../lib/format';
import { locale } from '../../lib/locale.svelte';
import { m } from '../../paraglide/messages.js';

/** Any Monday will do for the names of the weekdays. */
const MONDAY = '2027-01-04';
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

export const weekdayName = (weekday: string): string =>
  format.date(addDays(MONDAY, Math.max(0, (WEEKDAYS as readonly string[]).indexOf(weekday))), 'weekday_long');

export function absenceName(kind: AbsenceKind): string {
  const names: Record<AbsenceKind, () => string> = {
    leave: m.absence_leave,
    sickness: m.absence_sickness,
    parental: m.absence_parental,
    time_off: m.absence_time_off,
    other: m.absence_other,
  };
  return names[kind]();
}

export function skillKindName(kind: SkillKind): string {
  const names: Record<SkillKind, () => string> = {
    language: m.skill_language,
    skill: m.skill_skill,
    product: m.skill_product,
  };
  return names[kind]();
}

/** A language by its name in the reader's language. */
export function skillName(skill: Pick<Skill, 'kind' | 'name'>): string {
  if (skill.kind !== 'language') return skill.name;
  try {
    return new Intl.DisplayNames([locale.current], { type: 'language' }).of(skill.name) ?? skill.name;
  } catch {
    return skill.name.toUpperCase();
  }
}

/** `B2` of a language, `3` of anything else. */
export const levelOf = (skill: Pick<Skill, 'kind' | 'level'>): string =>
  skill.level === null ? '' : skill.kind === 'language' ? (LEVELS[skill.level - 1] ?? '') : String(skill.level);

export const levelChoices = (kind: SkillKind): { value: string; label: string }[] => [
  { value: '', label: '–' },
  ...LEVELS.map((name, i) => ({ value: String(i + 1), label: kind === 'language' ? name : String(i + 1) })),
];

export function wishName(wish: Wish, sheet: PersonSheet, names: ReadonlyMap<string, string>): string {
  const kind = wish.kind;
  switch (kind.wish) {
    case 'not_on_weekday':
      return m.wish_not_on({ day: weekdayName(kind.weekday) });
    case 'not_this_show':
      return m.wish_not_show({ show: sheet.shows.find((show) => show.id === kind.show)?.name ?? '' });
    case 'not_this_shift':
      return m.wish_not_shift();
    case 'partner':
      return m.wish_partner({ name: names.get(kind.partner) ?? '' });
  }
}

export function balanceName(balance: OpeningBalance, names: ReadonlyMap<string, string>): string {
  const kind: BalanceKind = balance.kind;
  switch (kind.balance) {
    case 'switches':
      return m.balance_switches({ count: kind.count });
    case 'pair_met':
      return m.balance_met({ name: names.get(kind.partner) ?? '' });
    case 'show_half_days':
      return m.balance_show_half_days({ count: kind.count });
    case 'weekend_days':
      return m.balance_weekend_days({ count: kind.count });
  }
}

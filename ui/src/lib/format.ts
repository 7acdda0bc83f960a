import { locale } from './locale.svelte';

type Formatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.Collator;
const made = new Map<string, Formatter>();
function cached<T extends Formatter>(key: string, make: (language: string) => T): T {
  const full = `${locale.current} ${key}`;
  let found = made.get(full) as T | undefined;
  if (!found) {
    found = make(locale.current);
    made.set(full, found);
  }
  return found;
}

const DATE_STYLES = {
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  narrow: { weekday: 'narrow' },
  weekday: { weekday: 'short' },
  weekday_long: { weekday: 'long' },
  short_month: { month: 'short' },
  number: { day: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `YYYY-MM-DD` in the reader's language. The only place where a JavaScript Date exists, always in UTC. */
export function date(iso: string, style: keyof typeof DATE_STYLES = 'full'): string {
  const format = cached(
    `date ${style}`,
    (language) => new Intl.DateTimeFormat(language, { ...DATE_STYLES[style], timeZone: 'UTC' }),
  );
  return format.format(new Date(`${iso}T00:00:00Z`));
}

/** A moment with its zone, shown in local time. */
export function moment(iso: string): string {
  const format = cached(
    'moment',
    (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  );
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : format.format(at);
}

/** The time of day of a moment with its zone, shown in local time. */
export function time(iso: string): string {
  const format = cached('time', (language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : format.format(at);
}

export function number(value: number, digits = 0): string {
  return cached(
    `number ${digits}`,
    (language) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }),
  ).format(value);
}

/** Whole minor units, shown without the cents a sales plan does not need. */
export function money(minor: number, currency: string): string {
  const format = cached(
    `money ${currency}`,
    (language) => new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }),
  );
  return format.format(minor / 100);
}

export function bytes(size: number): string {
  const style = (unit: string) => ({ style: 'unit', unit, maximumFractionDigits: 1 }) as const;
  const unit = size < 1_000_000 ? 'kilobyte' : 'megabyte';
  const scaled = size < 1_000_000 ? Math.max(size / 1000, 0.1) : size / 1_000_000;
  return cached(`bytes ${unit}`, (language) => new Intl.NumberFormat(language, style(unit))).format(scaled);
}

/** Seconds as minutes:seconds, the way a progress strip counts. */
export function duration(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export function compare(a: string, b: string): number {
  return cached('collate', (language) => new Intl.Collator(language, { numeric: true })).compare(a, b);
}

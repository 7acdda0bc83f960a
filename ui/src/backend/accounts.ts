import type { AccountsPacked, AccountsView } from './types';

const ID_DIGITS = 22;

/** An id as text from its 22 digits in base 64 (RFC 4648, section 5). */
function readId(packed: string): string {
  const bytes = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  let hex = '';
  for (let i = 0; i < bytes.length; i++) hex += bytes.charCodeAt(i).toString(16).padStart(2, '0');
  return hyphenated(hex);
}

/** An id as text from its 32 hexadecimal digits. */
export function hyphenated(digits: string): string {
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

/** The columns as the table reads them; repeated texts become the same string, so that they cost no memory twice. */
export function unpackAccounts(packed: AccountsPacked): AccountsView {
  const { texts } = packed;
  const column = (positions: number[]) => positions.map((position) => texts[position] ?? '');
  return {
    revision: packed.revision,
    ids: packed.name.map((_, row) => readId(packed.ids.slice(row * ID_DIGITS, (row + 1) * ID_DIGITS))),
    name: packed.name,
    number: packed.number,
    town: column(packed.town),
    country: column(packed.country),
    abc: Array.from(packed.abc, (letter) => (letter === '-' ? '' : letter)),
    revenue: packed.revenue,
    currency: packed.currency,
    model: column(packed.model),
    inside: column(packed.inside),
    field: column(packed.field),
    protected: Array.from(packed.protected, (digit) => digit === '1'),
    territory: column(packed.territory),
    tandem: column(packed.tandem),
  };
}

/** A large view arrives as raw bytes of JSON, which is five times quicker than letting the bridge parse it. */
export function readAccounts(answer: AccountsPacked | ArrayBuffer): AccountsView {
  return unpackAccounts(
    answer instanceof ArrayBuffer ? (JSON.parse(new TextDecoder().decode(answer)) as AccountsPacked) : answer,
  );
}

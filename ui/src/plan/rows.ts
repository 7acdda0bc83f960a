import type { AccountRow, AccountsView, RowsChange } from '../backend/types';

/** The rows after a change: replaced where they stood, new ones at the end, removed ones gone. */
export function mergeRows<T extends { id: string }>(rows: readonly T[], change: RowsChange<T>): T[] {
  if (change.changed.length === 0 && change.removed.length === 0) return rows as T[];
  const changed = new Map(change.changed.map((row) => [row.id, row]));
  const removed = new Set(change.removed);
  const merged: T[] = [];
  for (const row of rows) {
    if (removed.has(row.id)) continue;
    merged.push(changed.get(row.id) ?? row);
    changed.delete(row.id);
  }
  merged.push(...changed.values());
  return merged;
}

/** Columns travel, rows are shown. */
export function accountRows(view: AccountsView): AccountRow[] {
  return view.ids.map((id, i) => ({
    id,
    name: view.name[i] ?? '',
    number: view.number[i] ?? '',
    town: view.town[i] ?? '',
    country: view.country[i] ?? '',
    abc: view.abc[i] ?? '',
    revenue: view.revenue[i] ?? 0,
    currency: view.currency,
    model: view.model[i] ?? '',
    inside: view.inside[i] ?? '',
    field: view.field[i] ?? '',
    protected: view.protected[i] ?? false,
    territory: view.territory[i] ?? '',
    tandem: view.tandem[i] ?? '',
  }));
}

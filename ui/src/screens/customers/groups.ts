import type { AccountRow } from '../../backend/types';

/** What customers can be grouped by. */
export const GROUPINGS = ['tandem', 'abc', 'model', 'territory', 'country'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** What its customers have in common; empty: they have none. */
  key: string;
  count: number;
  /** Minor units. */
  revenue: number;
}

/** The groups with how many customers they have and what these bring in; those with the most revenue first, nobody's last. */
export function groupsOf(rows: readonly AccountRow[], by: Grouping): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = row[by];
    const group = groups.get(key);
    if (group) {
      group.count++;
      group.revenue += row.revenue;
    } else {
      groups.set(key, { key, count: 1, revenue: row.revenue });
    }
  }
  const order = (group: Group) => (group.key === '' ? 1 : 0);
  return [...groups.values()].sort((a, b) =>
    by === 'abc' && order(a) === order(b)
      ? a.key.localeCompare(b.key)
      : order(a) - order(b) || b.revenue - a.revenue || a.key.localeCompare(b.key),
  );
}

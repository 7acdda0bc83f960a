import { backend } from '../backend/backend';
import type { AccountRow, BoardChange, PeopleView, Staffing, SwitchBoard } from '../backend/types';
import { LiveView } from './liveView.svelte';
import { accountRows, mergeRows } from './rows';

function mergeStaffing(now: readonly Staffing[], changed: readonly Staffing[]): Staffing[] {
  if (changed.length === 0) return now as Staffing[];
  const key = (s: Staffing) => `${s.desk_id} ${s.slot}`;
  const fresh = new Map(changed.map((s) => [key(s), s]));
  const merged = now.map((s) => {
    const found = fresh.get(key(s));
    fresh.delete(key(s));
    return found ?? s;
  });
  return [...merged, ...fresh.values()];
}

function mergeBoard(now: SwitchBoard, change: BoardChange): SwitchBoard {
  const people = new Set(change.demand.map((d) => d.person_id));
  return {
    ...now,
    bars: mergeRows(now.bars, { changed: change.bars, removed: change.removed_bars }),
    findings: change.findings,
    score: change.score,
    staffing: mergeStaffing(now.staffing, change.staffing),
    demand: people.size ? [...now.demand.filter((d) => !people.has(d.person_id)), ...change.demand] : now.demand,
  };
}

export const peopleView = new LiveView<PeopleView>(
  () => backend().peopleView(),
  (now, change) => ({ ...now, rows: mergeRows(now.rows, change.people) }),
);

export const accountsView = new LiveView<{ revision: number; rows: AccountRow[] }>(
  async () => {
    const view = await backend().accountsView();
    return { revision: view.revision, rows: accountRows(view) };
  },
  (now, change) => ({ ...now, rows: mergeRows(now.rows, change.accounts) }),
);

export const boardView = new LiveView<SwitchBoard>(
  () => backend().switchBoard(),
  (now, change) => mergeBoard(now, change.switch_days),
);

export const views = [peopleView, accountsView, boardView];

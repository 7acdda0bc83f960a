import type { ReleaseScope } from '../backend/types';

/** Of the same roster. */
export function isOf(a: ReleaseScope, b: ReleaseScope): boolean {
  if (a.roster === 'trade_show' && b.roster === 'trade_show') return a.show === b.show;
  return a.roster === b.roster;
}

import type { Score } from '../backend/types';
import * as format from '../lib/format';
import { m } from '../paraglide/messages.js';

/** A score in words: what no manager would publish, what is still missing, and how many points of wishes. */
export function scoreWords(score: Score): string {
  const parts: string[] = [];
  if (score.hard) parts.push(m.score_hard({ count: score.hard }));
  if (score.medium) parts.push(m.score_medium({ count: score.medium }));
  if (score.soft) parts.push(m.score_soft({ count: score.soft }));
  return parts.join(', ') || m.score_perfect();
}

/** Whether a figure got better, worse or stayed; costs, so less is better. */
export function trend(before: number, after: number): 'better' | 'worse' | 'same' {
  if (after === before) return 'same';
  return after < before ? 'better' : 'worse';
}

export const figure = (value: number): string => format.number(value);

export function isBetter({ hard, medium, soft }: Score): boolean {
  return hard < 0 || (hard === 0 && (medium < 0 || (medium === 0 && soft < 0)));
}

/** What a change of the score costs or gains, in words. */
export function effectWords(delta: Score): string {
  const { hard, medium, soft } = delta;
  if (!hard && !medium && !soft) return m.changes_nothing();
  const what = scoreWords({ hard: Math.abs(hard), medium: Math.abs(medium), soft: Math.abs(soft) });
  return isBetter(delta) ? m.better_by({ what }) : m.worse_by({ what });
}

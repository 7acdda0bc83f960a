import { expect, test } from 'vitest';
import type { FieldCard, TandemBoard } from '../../backend/types';
import { CARD, placed, rowsOf } from './layout';

const inside = (id: string) => ({ id, name: id, initials: id, site: '', hours_per_week: 38, capacity: 2, share: 2 });
const field = (id: string, partner: string | null): FieldCard => ({
  id,
  name: id,
  initials: id,
  site: '',
  territory: '',
  accounts: 0,
  revenue: 0,
  tandem: partner
    ? {
        tandem_id: `t-${id}`,
        inside_id: partner,
        from: '2026-01-01',
        until: null,
        ahead: false,
        pinned: false,
        deputy: null,
        signed: false,
        fit: null,
        level: null,
      }
    : null,
});
const board: TandemBoard = {
  revision: 1,
  today: '2026-01-05',
  currency: 'EUR',
  inside: [inside('A'), inside('B'), inside('C')],
  field: [field('1', 'A'), field('2', 'A'), field('3', null), field('4', 'gone')],
  findings: [],
  finding_count: 0,
  score: { hard: 0, medium: 0, soft: 0 },
};

test('field reps stand with their partner, or in the tray', () => {
  const { cards, open } = placed(board, []);
  expect(cards.map((card) => card.chips.map((chip) => chip.card.id))).toEqual([['1', '2'], [], []]);
  expect(open.map((chip) => chip.card.id)).toEqual(['3', '4']);
});

test('a proposed change is shown where it was and where it would be', () => {
  const { cards, open } = placed(board, [
    { of: 'tandem', field_id: '2', before: 'A', after: 'B' },
    { of: 'tandem', field_id: '3', before: null, after: 'C' },
  ]);
  expect(cards.map((card) => card.chips.map((chip) => `${chip.card.id} ${chip.look}`))).toEqual([
    ['1 plain', '2 old'],
    ['2 new'],
    ['3 new'],
  ]);
  expect(open.map((chip) => `${chip.card.id} ${chip.look}`)).toEqual(['3 old', '4 plain']);
});

test('rows are as high as their highest card and follow each other', () => {
  const rows = rowsOf(placed(board, []).cards, 2);
  expect(rows.map((row) => row.cards.length)).toEqual([2, 1]);
  expect(rows[0]?.height).toBe(CARD.head + 2 * CARD.chip + CARD.foot);
  expect(rows[1]?.top).toBe((rows[0]?.height ?? 0) + CARD.gap);
});

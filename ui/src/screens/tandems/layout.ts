import type { FieldCard, InsideColumn, ProposedChange, TandemBoard } from '../../backend/types';

/** Heights in pixels, so that rows of cards can be placed before they are drawn. */
export const CARD = { least: 244, gap: 12, head: 64, chip: 48, foot: 12 } as const;

/** A field rep on a card, as is, as it was, or as it would be. */
export interface Placed {
  card: FieldCard;
  look: 'plain' | 'old' | 'new';
}

export interface InsideCard {
  column: InsideColumn;
  chips: Placed[];
}

/** Who stands on which card while a proposal is looked at; `open` are the field reps without a partner. */
export function placed(
  board: TandemBoard,
  changes: readonly ProposedChange[],
): { cards: InsideCard[]; open: Placed[] } {
  const next = new Map<string, { before: string | null; after: string | null }>();
  for (const change of changes) if (change.of === 'tandem') next.set(change.field_id, change);
  const chips = new Map<string | null, Placed[]>();
  const add = (where: string | null, chip: Placed) => {
    const list = chips.get(where);
    if (list) list.push(chip);
    else chips.set(where, [chip]);
  };
  const inside = new Set(board.inside.map((column) => column.id));
  for (const card of board.field) {
    const now = card.tandem && inside.has(card.tandem.inside_id) ? card.tandem.inside_id : null;
    const change = next.get(card.id);
    if (!change) {
      add(now, { card, look: 'plain' });
    } else {
      add(now, { card, look: 'old' });
      add(change.after, { card, look: 'new' });
    }
  }
  return {
    cards: board.inside.map((column) => ({ column, chips: chips.get(column.id) ?? [] })),
    open: chips.get(null) ?? [],
  };
}

export interface CardRow {
  top: number;
  height: number;
  cards: InsideCard[];
}

/** Cards in rows of `across`; a row is as high as its highest card. */
export function rowsOf(cards: readonly InsideCard[], across: number): CardRow[] {
  const rows: CardRow[] = [];
  let top = 0;
  for (let i = 0; i < cards.length; i += across) {
    const part = cards.slice(i, i + across);
    // An empty place is shown too, so that there is always somewhere to drop.
    const chips = Math.max(...part.map((card) => Math.max(1, card.chips.length)));
    const height = CARD.head + chips * CARD.chip + CARD.foot;
    rows.push({ top, height, cards: part });
    top += height + CARD.gap;
  }
  return rows;
}

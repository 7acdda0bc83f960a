import { m } from '../paraglide/messages.js';

const NAMES: Record<string, () => string> = {
  tandems: m.board_tandems,
  coverage: m.board_coverage,
  switch_days: m.board_switch_days,
  trade_shows: m.board_trade_shows,
  calendar: m.board_calendar,
};

/** What people call a board. */
export const boardName = (board: string): string => NAMES[board]?.() ?? board;

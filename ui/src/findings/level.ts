import type { Level } from '../backend/types';
import { m } from '../paraglide/messages.js';

export function levelName(level: Level): string {
  switch (level) {
    case 'hard':
      return m.level_hard();
    case 'medium':
      return m.level_medium();
    case 'soft':
      return m.level_soft();
  }
}

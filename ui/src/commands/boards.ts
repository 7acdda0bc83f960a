import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import CircleStop from '@lucide/svelte/icons/circle-stop';
import Pin from '@lucide/svelte/icons/pin';
import Trash2 from '@lucide/svelte/icons/trash-2';
import WandSparkles from '@lucide/svelte/icons/wand-sparkles';
import { m } from '../paraglide/messages.js';
import { panes } from '../plan/panes.svelte';
import { plan } from '../plan/plan.svelte';
import type { Planning } from '../planning/planning.svelte';
import type { Command } from './registry.svelte';

export interface BoardActions {
  planning: Planning;
  planTitle: () => string;
  pin: () => void;
  remove: () => void;
  removeTitle: () => string;
  hasSelection: () => boolean;
  /** What only this board can do. */
  more?: Command[];
}

/** What can be done on a planning board, while it is open. */
export function boardCommands({ planning, ...actions }: BoardActions): Command[] {
  return [
    {
      id: 'plan-board',
      group: 'screen',
      title: actions.planTitle,
      icon: WandSparkles,
      keys: 'Mod+Enter',
      available: () => plan.writable && !planning.running,
      run: () => void planning.start(),
    },
    {
      id: 'stop-planning',
      group: 'screen',
      title: m.stop_and_keep,
      icon: CircleStop,
      available: () => planning.running,
      run: () => void planning.stop(),
    },
    {
      id: 'pin',
      group: 'screen',
      title: m.pin_or_unpin,
      icon: Pin,
      keys: 'L',
      available: actions.hasSelection,
      run: actions.pin,
    },
    {
      id: 'why',
      group: 'screen',
      title: m.why,
      icon: CircleHelp,
      keys: 'W',
      available: actions.hasSelection,
      run: () => {
        panes.inspector = true;
        document.querySelector<HTMLElement>('[data-testid="inspector"] [role="region"]')?.focus();
      },
    },
    {
      id: 'remove',
      group: 'screen',
      title: actions.removeTitle,
      icon: Trash2,
      keys: 'Delete',
      available: actions.hasSelection,
      run: actions.remove,
    },
    ...(actions.more ?? []),
  ];
}

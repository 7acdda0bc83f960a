import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import CircleStop from '@lucide/svelte/icons/circle-stop';
import Download from '@lucide/svelte/icons/download';
import Pin from '@lucide/svelte/icons/pin';
import Plus from '@lucide/svelte/icons/plus';
import Trash2 from '@lucide/svelte/icons/trash-2';
import WandSparkles from '@lucide/svelte/icons/wand-sparkles';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import type { Roster } from '../backend/types';
import { m } from '../paraglide/messages.js';
import { plan } from '../plan/plan.svelte';
import { planning } from '../planning/planning.svelte';
import type { Command } from './registry.svelte';

export interface SwitchDayActions {
  plan: () => void;
  stop: () => void;
  create: () => void;
  exportFiles: (what: Roster) => void;
  today: () => void;
  zoom: (zoom: 'days' | 'weeks' | 'quarter') => void;
  pin: () => void;
  remove: () => void;
  why: () => void;
  hasSelection: () => boolean;
}

/** What can be done on the switch-day board, while it is open. */
export function switchDayCommands(actions: SwitchDayActions): Command[] {
  const writable = () => plan.writable;
  return [
    {
      id: 'plan-switch-days',
      group: 'screen',
      title: m.plan_switch_days,
      icon: WandSparkles,
      keys: 'Mod+Enter',
      available: () => writable() && !planning.running,
      run: actions.plan,
    },
    {
      id: 'stop-planning',
      group: 'screen',
      title: m.stop_and_keep,
      icon: CircleStop,
      available: () => planning.running,
      run: actions.stop,
    },
    {
      id: 'new-switch-day',
      group: 'screen',
      title: m.new_switch_day,
      icon: Plus,
      keys: 'Mod+N',
      available: writable,
      run: actions.create,
    },
    {
      id: 'export',
      group: 'screen',
      title: m.export_switch_days,
      icon: Download,
      keys: 'Mod+E',
      run: () => actions.exportFiles('switch-days'),
    },
    {
      id: 'export-desks',
      group: 'screen',
      title: m.export_desks,
      icon: Download,
      run: () => actions.exportFiles('desks'),
    },
    { id: 'today', group: 'screen', title: m.today, icon: CalendarDays, keys: 'T', run: actions.today },
    { id: 'zoom-days', group: 'screen', title: m.zoom_days, icon: ZoomIn, keys: '1', run: () => actions.zoom('days') },
    {
      id: 'zoom-weeks',
      group: 'screen',
      title: m.zoom_weeks,
      icon: ZoomIn,
      keys: '2',
      run: () => actions.zoom('weeks'),
    },
    {
      id: 'zoom-quarter',
      group: 'screen',
      title: m.zoom_quarter,
      icon: ZoomIn,
      keys: '3',
      run: () => actions.zoom('quarter'),
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
      run: actions.why,
    },
    {
      id: 'remove-switch-day',
      group: 'screen',
      title: m.remove_switch_day,
      icon: Trash2,
      keys: 'Delete',
      available: actions.hasSelection,
      run: actions.remove,
    },
  ];
}

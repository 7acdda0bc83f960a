import Copy from '@lucide/svelte/icons/copy';
import FilePlus2 from '@lucide/svelte/icons/file-plus-2';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import Redo2 from '@lucide/svelte/icons/redo-2';
import Sparkles from '@lucide/svelte/icons/sparkles';
import Undo2 from '@lucide/svelte/icons/undo-2';
import { m } from '../paraglide/messages.js';
import { plan } from '../plan/plan.svelte';
import type { Command } from './registry.svelte';

const isOpen = () => plan.info !== null;

export const planFileCommands: Command[] = [
  {
    id: 'undo',
    group: 'plan',
    title: () => (plan.info?.undo ? m.undo_what({ what: plan.info.undo }) : m.undo()),
    icon: Undo2,
    keys: 'Mod+Z',
    available: () => Boolean(plan.info?.undo) && plan.writable,
    run: () => void plan.undo(),
  },
  {
    id: 'redo',
    group: 'plan',
    title: () => (plan.info?.redo ? m.redo_what({ what: plan.info.redo }) : m.redo()),
    icon: Redo2,
    keys: 'Mod+Shift+Z',
    alsoKeys: 'Mod+Y',
    available: () => Boolean(plan.info?.redo) && plan.writable,
    run: () => void plan.redo(),
  },
  { id: 'new-plan', group: 'plan', title: m.plan_new, icon: FilePlus2, run: () => void plan.create() },
  {
    id: 'open-plan',
    group: 'plan',
    title: m.plan_open,
    icon: FolderOpen,
    keys: 'Mod+O',
    run: () => void plan.open(null),
  },
  { id: 'open-demo', group: 'plan', title: m.plan_demo, icon: Sparkles, run: () => void plan.openDemo() },
  {
    id: 'save-copy',
    group: 'plan',
    title: m.plan_copy,
    icon: Copy,
    available: isOpen,
    run: () => void plan.saveCopy(),
  },
];

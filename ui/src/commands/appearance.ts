import Keyboard from '@lucide/svelte/icons/keyboard';
import Languages from '@lucide/svelte/icons/languages';
import Moon from '@lucide/svelte/icons/moon';
import PanelLeft from '@lucide/svelte/icons/panel-left';
import PanelRight from '@lucide/svelte/icons/panel-right';
import Search from '@lucide/svelte/icons/search';
import Sun from '@lucide/svelte/icons/sun';
import SunMoon from '@lucide/svelte/icons/sun-moon';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import { tick } from 'svelte';
import { LANGUAGES } from '../lib/locale.svelte';
import { m } from '../paraglide/messages.js';
import { panes } from '../plan/panes.svelte';
import { preferences } from '../plan/preferences.svelte';
import { overlays } from './overlays.svelte';
import type { Command } from './registry.svelte';

/** The first finding on the screen, or the one after that which has the focus. */
function nextFinding() {
  panes.inspector = true;
  void tick().then(() => {
    const all = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
    const at = all.findIndex((row) => row.contains(document.activeElement));
    all[(at + 1) % all.length]?.querySelector<HTMLElement>('button')?.focus();
  });
}

export const appearanceCommands: Command[] = [
  {
    id: 'palette',
    group: 'view',
    title: m.command_palette,
    icon: Search,
    keys: 'Mod+K',
    always: true,
    run: () => overlays.toggle('palette'),
  },
  {
    id: 'filter',
    group: 'view',
    title: m.filter_screen,
    icon: Search,
    keys: '/',
    alsoKeys: 'Mod+F',
    run: () => document.querySelector<HTMLInputElement>('main [data-filter]')?.focus(),
  },
  {
    id: 'next-finding',
    group: 'view',
    title: m.next_finding,
    icon: TriangleAlert,
    keys: 'N',
    run: nextFinding,
  },
  {
    id: 'inspector',
    group: 'view',
    title: m.toggle_inspector,
    icon: PanelRight,
    keys: 'Mod+I',
    always: true,
    run: () => {
      panes.inspector = !panes.inspector;
    },
  },
  {
    id: 'sidebar',
    group: 'view',
    title: m.toggle_sidebar,
    icon: PanelLeft,
    keys: 'Mod+B',
    always: true,
    run: () => {
      panes.sidebar = !panes.sidebar;
    },
  },
  { id: 'theme-light', group: 'view', title: m.theme_light, icon: Sun, run: () => preferences.setTheme('light') },
  { id: 'theme-dark', group: 'view', title: m.theme_dark, icon: Moon, run: () => preferences.setTheme('dark') },
  {
    id: 'theme-system',
    group: 'view',
    title: m.theme_system,
    icon: SunMoon,
    run: () => preferences.setTheme('system'),
  },
  ...LANGUAGES.map(
    (language): Command => ({
      id: `language-${language.code}`,
      group: 'view',
      title: () => language.name,
      icon: Languages,
      run: () => preferences.setLanguage(language.code),
    }),
  ),
  {
    id: 'shortcuts',
    group: 'view',
    title: m.all_keys,
    icon: Keyboard,
    keys: '?',
    run: () => overlays.show('shortcuts'),
  },
];

import Briefcase from '@lucide/svelte/icons/briefcase-business';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import GitBranch from '@lucide/svelte/icons/git-branch';
import Handshake from '@lucide/svelte/icons/handshake';
import History from '@lucide/svelte/icons/history';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import MapIcon from '@lucide/svelte/icons/map';
import Send from '@lucide/svelte/icons/send';
import Settings2 from '@lucide/svelte/icons/settings-2';
import Store from '@lucide/svelte/icons/store';
import TableProperties from '@lucide/svelte/icons/table-properties';
import Upload from '@lucide/svelte/icons/upload';
import UsersRound from '@lucide/svelte/icons/users-round';
import { m } from '../paraglide/messages.js';
import { plan } from '../plan/plan.svelte';
import { type ScreenId, screen } from '../plan/screen.svelte';
import type { Command } from './registry.svelte';

export interface Place {
  id: ScreenId;
  title: () => string;
  icon: Command['icon'];
  keys: string;
}

/** The screens that exist, in the order of the sidebar. */
export const PLAN: Place[] = [
  { id: 'overview', title: m.overview, icon: LayoutDashboard, keys: 'G O' },
  { id: 'tandems', title: m.tandems, icon: Handshake, keys: 'G T' },
  { id: 'coverage', title: m.coverage, icon: Briefcase, keys: 'G V' },
  { id: 'drafts', title: m.drafts, icon: GitBranch, keys: 'G D' },
  { id: 'releases', title: m.releases, icon: Send, keys: 'G R' },
];
export const SCHEDULE: Place[] = [
  { id: 'switch-days', title: m.switch_days, icon: CalendarRange, keys: 'G J' },
  { id: 'trade-shows', title: m.trade_shows, icon: Store, keys: 'G S' },
  { id: 'calendar', title: m.calendar, icon: CalendarDays, keys: 'G C' },
];
export const DATA: Place[] = [
  { id: 'people', title: m.people, icon: UsersRound, keys: 'G P' },
  { id: 'customers', title: m.customers, icon: TableProperties, keys: 'G A' },
  { id: 'map', title: m.map, icon: MapIcon, keys: 'G M' },
  { id: 'import', title: m.import_title, icon: Upload, keys: 'G I' },
  { id: 'history', title: m.history, icon: History, keys: 'G H' },
];

/** Reached from the foot of the sidebar. */
export const SETTINGS: Place = { id: 'settings', title: m.settings, icon: Settings2, keys: 'Mod+,' };

export const navigationCommands: Command[] = [...PLAN, ...SCHEDULE, ...DATA, SETTINGS].map((place) => ({
  id: `goto-${place.id}`,
  group: 'goto',
  title: place.title,
  icon: place.icon,
  keys: place.keys,
  available: () => plan.info !== null,
  run: () => screen.open(place.id),
}));

import { getContext, setContext } from 'svelte';
import type { Settings, SettingsView } from '../../backend/types';
import { matches, searchKey } from '../../lib/search';
import { plan } from '../../plan/plan.svelte';

const KEY = Symbol('settings');

/** What the sections of the settings share: what the plan has, what is searched for, and the way to a change. */
export class SettingsPage {
  query = $state('');
  readonly #read: () => SettingsView | null;

  constructor(read: () => SettingsView | null) {
    this.#read = read;
  }

  /** Sections are shown only once there is something to show. */
  get view(): SettingsView {
    const view = this.#read();
    if (!view) throw new Error('the settings have not arrived');
    return view;
  }

  get now(): Settings {
    return this.view.settings;
  }

  get writable() {
    return plan.writable;
  }

  finds(...texts: string[]): boolean {
    return matches(searchKey(...texts), this.query);
  }

  /** Changes some settings, as one step that can be taken back. */
  change(part: Partial<Settings>) {
    return plan.perform({ action: 'edit_settings', settings: { ...this.now, ...part } });
  }
}

export const provideSettings = (page: SettingsPage): SettingsPage => setContext(KEY, page);
export const useSettings = (): SettingsPage => getContext(KEY);

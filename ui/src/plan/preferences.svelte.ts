import { backend } from '../backend/backend';
import type { Lang, Theme } from '../backend/types';
import { locale } from '../lib/locale.svelte';
import { attempt } from './attempt';

const system = matchMedia('(prefers-color-scheme: dark)');
let chosen = $state<Theme>('system');
let dark = $state(system.matches);

function show() {
  dark = chosen === 'system' ? system.matches : chosen === 'dark';
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}
system.addEventListener('change', show);
show();

function keep() {
  void attempt(() => backend().setPreferences(locale.current, chosen));
}

export const preferences = {
  get theme() {
    return chosen;
  },
  get dark() {
    return dark;
  },
  /** What was kept from last time, without storing it again. */
  restore(language: Lang, theme: Theme) {
    locale.current = language;
    chosen = theme;
    show();
  },
  setTheme(theme: Theme) {
    chosen = theme;
    show();
    keep();
  },
  setLanguage(language: Lang) {
    locale.current = language;
    keep();
  },
};

import { backend } from '../backend/backend';
import type { Lang, PlanInfo, Theme } from '../backend/types';
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

let told: (plan: PlanInfo | null) => void = () => {};

/** Sentences come from the backend: only once it knows the language are they asked for again. */
async function keep(language: Lang) {
  const plan = await attempt(() => backend().setPreferences(language, chosen));
  const changed = locale.current !== language;
  locale.current = language;
  if (changed && plan !== undefined) told(plan);
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
    void keep(locale.current);
  },
  setLanguage(language: Lang) {
    void keep(language);
  },
  /** Hears the plan in the new language whenever that changes. */
  onLanguage(hear: (plan: PlanInfo | null) => void) {
    told = hear;
  },
};

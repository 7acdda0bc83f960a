import type { Lang } from '../backend/types';
import { overwriteGetLocale } from '../paraglide/runtime.js';

let current = $state<Lang>('en');
overwriteGetLocale(() => current); // every message reads the rune, so text follows the language at once

export const LANGUAGES: { code: Lang; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
  { code: 'fr', name: 'Français' },
];

export const locale = {
  get current() {
    return current;
  },
  set current(next: Lang) {
    current = next;
    document.documentElement.lang = next;
  },
};

import { expect, test } from 'vitest';
import { overlays } from './commands/overlays.svelte';
import { preferences } from './plan/preferences.svelte';
import { SCREENS, type ScreenId } from './plan/screen.svelte';
import { selection } from './plan/selection.svelte';
import { faults, openWindow } from './testing/screens';

const ready: Record<ScreenId, string> = {
  tandems: '[data-field]',
  coverage: '[data-row]',
  'trade-shows': '[data-duty]',
  'switch-days': '[data-bar]',
  overview: '[data-testid="overview-boards"]',
  drafts: '[data-testid="new-draft"]',
  releases: '[data-testid="unpublished"]',
  calendar: '[data-entry]',
  history: '[data-testid="history"], .empty',
  settings: '[data-testid="setting-plan_name"]',
  people: '[data-row]',
  map: '[data-map-tandem]',
  customers: '[data-row]',
  import: '[data-testid="import-accounts"]',
};
const settle = () => new Promise((done) => setTimeout(done, 350));

for (const theme of ['light', 'dark'] as const) {
  test.each(SCREENS)(`%s has no accessibility faults in ${theme}`, async (on) => {
    const { box } = await openWindow(on);
    preferences.setTheme(theme);
    await expect.poll(() => box.querySelector(ready[on])).not.toBeNull();
    if (on === 'people') selection.person = 'person-2';
    if (on === 'customers') selection.accounts = new Set(['account-3']);
    if (on === 'tandems') selection.fieldRep = box.querySelector<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
    if (on === 'trade-shows') selection.duty = 'duty-1';
    if (on === 'switch-days') selection.bar = 'switch-day-3:ride:inside';
    await settle();
    expect(await faults()).toEqual([]);
  });

  test.each(['palette', 'shortcuts'] as const)(`the %s has no accessibility faults in ${theme}`, async (which) => {
    await openWindow('switch-days');
    preferences.setTheme(theme);
    overlays.show(which);
    await settle();
    expect(await faults()).toEqual([]);
    overlays.close();
    await settle();
  });

  test.each(['columns', 'check', 'done'] as const)(
    `the import step %s has no accessibility faults in ${theme}`,
    async (step) => {
      const { box } = await openWindow('import');
      preferences.setTheme(theme);
      box.querySelector<HTMLElement>('[data-testid="import-accounts"]')?.click();
      const next = () => box.querySelector<HTMLElement>('[data-testid="import-next"]');
      await expect.poll(() => box.querySelector('[data-testid="import-columns"]')).not.toBeNull();
      if (step !== 'columns') {
        next()?.click();
        await expect.poll(() => box.querySelector('[data-testid="import-rows"]')).not.toBeNull();
      }
      if (step === 'done') {
        next()?.click();
        await expect.poll(() => box.querySelector('[data-testid="import-done"]')).not.toBeNull();
      }
      await settle();
      expect(await faults()).toEqual([]);
      if (step === 'check') next()?.click();
      else if (step === 'columns') box.querySelector<HTMLElement>('[data-testid="import-cancel"]')?.click();
      await settle();
      if (step !== 'columns') next()?.click();
      await settle();
    },
  );
}

test('the language changes at once', async () => {
  const { box } = await openWindow('switch-days');
  for (const [language, title] of [
    ['de', 'Rollentausch-Tage'],
    ['fr', 'Journées d’échange'],
    ['en', 'Job-switch days'],
  ] as const) {
    preferences.setLanguage(language);
    await expect.poll(() => box.querySelector('h1')?.textContent).toBe(title);
    expect(document.documentElement.lang).toBe(language);
  }
});

import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Action } from '../../backend/types';
import { faults, openWindow } from '../../testing/screens';

async function openSettings() {
  const { box, argsOf } = await openWindow('settings');
  const find = <T extends HTMLElement = HTMLElement>(id: string) => box.querySelector<T>(`[data-testid="${id}"]`) as T;
  const there = async <T extends HTMLElement = HTMLElement>(id: string) => {
    await expect.poll(() => find(id)).not.toBeNull();
    return find<T>(id);
  };
  await there('setting-plan_name');
  const settings = () =>
    argsOf('perform').map((action) => (action as Extract<Action, { action: 'edit_settings' }>).settings);
  return { box, argsOf, find, there, settings };
}

test('a change counts at once, and undo takes it back', async () => {
  const { find, there, settings } = await openSettings();
  await userEvent.fill(find('setting-freeze_days'), '5');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => settings().map((s) => s.freeze_days)).toEqual([5]);
  await userEvent.click(await there('undo'));
  await expect.poll(() => find<HTMLInputElement>('setting-freeze_days').value).toBe('2');
});

test('what is no number of the range is said and dropped', async () => {
  const { box, find, settings } = await openSettings();
  await userEvent.fill(find('setting-freeze_days'), '99');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => box.querySelector('[role="alert"]')?.textContent).toContain('0');
  await userEvent.keyboard('{Escape}');
  expect(find<HTMLInputElement>('setting-freeze_days').value).toBe('2');
  expect(settings()).toEqual([]);
});

test('a weight is set, shown beside its default, and reset', async () => {
  const { box, there, settings } = await openSettings();
  await userEvent.click(await there('settings-rules'));
  const field = await there<HTMLInputElement>('weight-switch_gap');
  await userEvent.fill(field, '35');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => settings().at(-1)?.weights).toEqual({ switch_gap: 35 });
  const reset = () => box.querySelector<HTMLElement>('[data-rule="switch_gap"] button');
  await expect.poll(reset).not.toBeNull();
  reset()?.click();
  await expect.poll(() => settings().at(-1)?.weights).toEqual({});
});

test('a blackout period is added and removed', async () => {
  const { there, argsOf } = await openSettings();
  await userEvent.click(await there('settings-calendar'));
  await userEvent.fill(await there('blackouts-name'), 'Launch');
  await userEvent.fill(await there('blackouts-from'), '2027-03-01');
  await userEvent.click(await there('blackouts-add'));
  await expect
    .poll(() => argsOf('perform')[0])
    .toMatchObject({ entities: [{ entity: 'blackout', from: '2027-03-01', to: '2027-03-01', name: 'Launch' }] });
  await expect.poll(() => document.activeElement).toBe(await there('blackouts-name'));
  const list = await there('blackouts');
  await expect.poll(() => list.querySelectorAll('li').length).toBe(2);
  list.querySelector<HTMLElement>('li button')?.click();
  await expect.poll(() => argsOf('perform')[1]).toMatchObject({ action: 'remove' });
});

test('the search goes through every section', async () => {
  const { box } = await openSettings();
  const search = box.querySelector<HTMLInputElement>('[data-filter]') as HTMLInputElement;
  await userEvent.fill(search, 'gap');
  await expect.poll(() => box.querySelectorAll('[data-setting]').length).toBeGreaterThan(0);
  await userEvent.fill(search, 'qqq');
  await expect.poll(() => box.querySelectorAll('[data-setting]').length).toBe(0);
});

test.each(['rules', 'switch-days', 'coverage', 'calendar', 'data', 'keys'])(
  'axe finds nothing in %s',
  async (section) => {
    const { there } = await openSettings();
    await userEvent.click(await there(`settings-${section}`));
    expect(await faults()).toEqual([]);
  },
);

test('a figure of the working-time law is changed and brought back', async () => {
  const { box, argsOf } = await openWindow('settings');
  await expect.poll(() => box.querySelector('[data-testid="settings-working-time"]')).not.toBeNull();
  box.querySelector<HTMLElement>('[data-testid="settings-working-time"]')?.click();
  const day = () => box.querySelector<HTMLInputElement>('[data-testid="law-day_minutes"]');
  await expect.poll(() => day()?.value).toBe('480');
  expect(await faults()).toEqual([]);
  day()?.focus();
  await userEvent.keyboard('{Control>}a{/Control}600{Enter}');
  await expect.poll(() => box.querySelector('[data-testid="law-reset"]')).not.toBeNull();
  expect(argsOf('perform')[0]).toMatchObject({ settings: { trade_shows: { laws: { DE: { day_minutes: 600 } } } } });
  box.querySelector<HTMLElement>('[data-testid="law-reset"]')?.click();
  await expect.poll(() => day()?.value).toBe('480');
  expect(argsOf('perform')[1]).toMatchObject({ settings: { trade_shows: { laws: {} } } });
});

test('desks and sites are edited in place, and an empty minimum is the rule’s own', async () => {
  const { box, argsOf } = await openWindow('settings');
  await expect.poll(() => box.querySelector('[data-testid="settings-sites"]')).not.toBeNull();
  box.querySelector<HTMLElement>('[data-testid="settings-sites"]')?.click();
  await expect.poll(() => box.querySelectorAll('[data-testid="desks"] tbody tr').length).toBe(2);
  expect(await faults()).toEqual([]);
  const minimum = [...box.querySelectorAll<HTMLInputElement>('[data-testid="desk-minimum"]')][1];
  minimum?.focus();
  await userEvent.keyboard('{Control>}a{/Control}{Delete}{Enter}');
  await expect.poll(() => argsOf('perform').length).toBe(1);
  expect(argsOf('perform')[0]).toMatchObject({ action: 'save', entities: [{ entity: 'desk', minimum: null }] });
  box.querySelector<HTMLInputElement>('[data-testid="site-name"]')?.focus();
  await userEvent.keyboard('Lyon{Enter}');
  await expect.poll(() => argsOf('perform').length).toBe(2);
  expect(argsOf('perform')[1]).toMatchObject({ entities: [{ entity: 'site', name: 'Lyon' }] });
});

import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Action } from '../../backend/types';
import { faults, openWindow } from '../../testing/screens';

async function openThresholds() {
  const { box, argsOf } = await openWindow('customers', { inside: 3, field: 3, accounts: 300, switchDays: 1 });
  const find = <T extends HTMLElement = HTMLElement>(id: string) =>
    document.querySelector<T>(`[data-testid="${id}"]`) as T;
  await expect.poll(() => box.querySelector('[data-row]')).not.toBeNull();
  find('abc-thresholds').click();
  await expect.poll(() => find('abc-curve')?.querySelector('polyline')?.getAttribute('points')).toBeTruthy();
  return { argsOf, find };
}
const ofClass = (name: string) =>
  Number(document.querySelector(`tr[data-class="${name}"] td`)?.textContent?.replace(/\D/g, ''));

test('the curve and the classes follow the slider, and nothing is changed before it is kept', async () => {
  const { argsOf, find } = await openThresholds();
  const before = ofClass('A');
  const slider = find<HTMLInputElement>('slider-a_percent');
  slider.focus();
  await userEvent.keyboard('{ArrowLeft>30/}');
  await expect.poll(() => ofClass('A')).toBeLessThan(before);
  expect(argsOf('perform')).toEqual([]);
  find('classify').click();
  await expect
    .poll(() => argsOf('perform').map((action) => (action as Action).action))
    .toEqual(['edit_settings', 'classify_accounts']);
  await expect.poll(() => find('abc-curve')).toBeNull();
});

test('axe finds nothing in the dialog', async () => {
  await openThresholds();
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Escape}');
});

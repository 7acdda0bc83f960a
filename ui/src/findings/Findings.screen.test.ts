import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { preferences } from '../plan/preferences.svelte';
import { faults, openWindow } from '../testing/screens';

const rows = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[data-finding]')];

async function openFindings() {
  const opened = await openWindow('switch-days');
  await expect.poll(() => rows(opened.box).length).toBeGreaterThan(2);
  return opened;
}

test('a finding is ignored with a reason by keyboard, listed with it, and heeded again', async () => {
  const { box, argsOf } = await openFindings();
  const count = rows(box).length;
  await userEvent.keyboard('n');
  await expect.poll(() => document.activeElement?.closest('[data-finding]')).not.toBeNull();
  const id = document.activeElement?.closest<HTMLElement>('[data-finding]')?.dataset['finding'];
  await userEvent.keyboard('x');
  await expect.poll(() => document.activeElement?.getAttribute('data-testid')).toBe('ignore-reason');
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('agreed with both{Enter}');
  await expect.poll(() => rows(box).length).toBe(count - 1);
  expect(argsOf('perform')[0]).toEqual({ action: 'ignore_finding', finding: id, reason: 'agreed with both' });
  const aside = () => box.querySelector<HTMLDetailsElement>('[data-testid="ignored"]');
  expect(aside()?.textContent).toContain('agreed with both');
  aside()?.querySelector('summary')?.click();
  expect(await faults()).toEqual([]);
  aside()?.querySelector<HTMLElement>('button')?.click();
  await expect.poll(() => rows(box).length).toBe(count);
  expect(argsOf('perform')[1]).toMatchObject({ action: 'heed_finding' });
});

test('F applies the first fix, and the focus stays in the list', async () => {
  const { box, argsOf } = await openWindow('switch-days', { inside: 7, field: 9, accounts: 40, switchDays: 0 });
  await expect.poll(() => rows(box).length).toBeGreaterThan(0);
  const { plan } = await import('../plan/plan.svelte');
  const { boardView } = await import('../plan/views');
  const board = boardView.data;
  const sunday = board?.days.find((day) => day.kind === 'weekend')?.date ?? '';
  const of = (side: string) => board?.rows.find((row) => row.side === side)?.id ?? '';
  await plan.perform({
    action: 'add_switch_day',
    inside: of('inside'),
    field: of('field'),
    ride: { date: sunday, length: 'morning' },
    desk: { date: sunday, length: 'afternoon' },
  });
  const mend = () => rows(box).find((row) => row.dataset['level'] === 'hard');
  await expect.poll(() => mend()).toBeDefined();
  mend()?.querySelector<HTMLElement>('button')?.focus();
  await userEvent.keyboard('f');
  await expect.poll(() => mend()).toBeUndefined();
  expect(argsOf('perform')[1]).toMatchObject({ action: 'remove' });
  await expect.poll(() => document.activeElement?.closest('[data-testid="findings"]')).not.toBeNull();
});

test('findings follow a change of language at once, and so does what undo says', async () => {
  const { box } = await openFindings();
  const text = () => box.querySelector('[data-testid="findings"]')?.textContent ?? '';
  await expect.poll(text).toContain('has no switch day this quarter');
  preferences.setLanguage('de');
  await expect.poll(text).toContain('hat in diesem Quartal keinen Rollentausch-Tag');
  expect(text()).not.toContain('has no switch day');
  preferences.setLanguage('en');
  await expect.poll(text).toContain('has no switch day this quarter');
});

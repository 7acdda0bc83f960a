import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { plan } from '../../plan/plan.svelte';
import { faults, openWindow } from '../../testing/screens';

async function publish(box: HTMLElement, note: string) {
  await expect.poll(() => box.querySelector('[data-testid="publish"]')).not.toBeNull();
  box.querySelector<HTMLElement>('[data-testid="publish"]')?.click();
  const field = () => document.querySelector<HTMLTextAreaElement>('[data-testid="publish-note"]');
  await expect.poll(field).not.toBeNull();
  await userEvent.fill(field() as HTMLElement, note);
  document.querySelector<HTMLElement>('[data-testid="publish-run"]')?.click();
  await expect.poll(field).toBeNull();
}
const text = (box: HTMLElement, testid: string) => box.querySelector(`[data-testid="${testid}"]`)?.textContent ?? '';

test('what is published is kept, and what changes afterwards is told', async () => {
  const { box, calls } = await openWindow('releases');
  await publish(box, 'For the quarter');
  await expect.poll(() => text(box, 'releases')).toContain('Release 1');
  expect(calls.find((call) => call.name === 'publish')?.args).toEqual([{ roster: 'switch_days' }, 'For the quarter']);
  expect(box.querySelector('[data-testid="unpublished"]')).toBeNull();

  await plan.perform({
    action: 'move_leg',
    switch_day: 'switch-day-2',
    leg: 'ride_along',
    date: '2027-03-02',
    length: 'full',
  });
  await expect.poll(() => text(box, 'release-changes')).toContain('Moved');
  expect(text(box, 'unpublished')).toContain('1 change since release 1');
  box.querySelector<HTMLElement>('[data-testid="slips"]')?.click();
  await expect.poll(() => document.querySelector('[data-testid="slip-files"]')).not.toBeNull();
});

test('a release can be withdrawn, and says so', async () => {
  const { box } = await openWindow('releases');
  await publish(box, '');
  await expect.poll(() => box.querySelector<HTMLButtonElement>('[data-testid="withdraw"]')?.disabled).toBe(false);
  box.querySelector<HTMLElement>('[data-testid="withdraw"]')?.click();
  await expect.poll(() => text(box, 'releases')).toContain('Withdrawn');
  expect(box.querySelector<HTMLButtonElement>('[data-testid="withdraw"]')?.disabled).toBe(true);
});

test('axe finds nothing in the list, nor in the dialog', async () => {
  const { box } = await openWindow('releases');
  await publish(box, 'For the quarter');
  await expect.poll(() => box.querySelector('[data-testid="releases"]')).not.toBeNull();
  expect(await faults()).toEqual([]);
  box.querySelector<HTMLElement>('[data-testid="withdraw"]')?.click();
  await expect.poll(() => box.querySelector('[data-testid="publish"]')).not.toBeNull();
  box.querySelector<HTMLElement>('[data-testid="publish"]')?.click();
  await expect.poll(() => document.querySelector('[data-testid="publish-run"]')).not.toBeNull();
  expect(await faults()).toEqual([]);
});

test('what leaves is shown before it leaves', async () => {
  const { box, calls } = await openWindow('releases');
  await expect.poll(() => box.querySelector('[data-testid="share"]')).not.toBeNull();
  box.querySelector<HTMLElement>('[data-testid="share"]')?.click();
  const at = (testid: string) => document.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
  await expect.poll(() => at('share-count')).not.toBeNull();
  expect(await faults()).toEqual([]);
  at('share-count')?.click();
  await expect.poll(() => at('share-summary')?.textContent ?? '').toContain('files leave');
  expect(calls.some((call) => call.name === 'share')).toBe(false);
  expect(await faults()).toEqual([]);
  at('share-run')?.click();
  await expect.poll(() => at('shared-files')).not.toBeNull();
  expect(await faults()).toEqual([]);
});

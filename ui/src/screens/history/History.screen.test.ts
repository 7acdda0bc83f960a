import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { plan } from '../../plan/plan.svelte';
import { screen } from '../../plan/screen.svelte';
import { faults, openWindow } from '../../testing/screens';

async function openHistory() {
  const { box, calls } = await openWindow('settings');
  for (const town of ['Passau', 'Colmar']) {
    await plan.perform({ action: 'edit_person', id: 'person-0', field: 'town', value: town });
  }
  screen.open('history');
  const lines = () => [...box.querySelectorAll<HTMLElement>('[data-entry]')];
  await expect.poll(() => lines().length).toBe(2);
  return { box, calls, lines };
}

test('the arrows choose, and going back is one step that undo names', async () => {
  const { box, calls, lines } = await openHistory();
  lines()[0]?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(() => lines()[1]?.getAttribute('aria-selected')).toBe('true');
  const restore = () => box.querySelector<HTMLButtonElement>('[data-testid="restore"]');
  await expect.poll(() => restore()?.disabled).toBe(false);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => calls.filter((call) => call.name === 'restore').length).toBe(1);
  await expect.poll(() => lines().length).toBe(3);
  expect(plan.info?.undo).toContain('Go back');
});

test('axe finds nothing with an entry chosen', async () => {
  const { box, lines } = await openHistory();
  lines()[0]?.click();
  await expect.poll(() => box.querySelector('[data-testid="restore"]')).not.toBeNull();
  expect(await faults()).toEqual([]);
});

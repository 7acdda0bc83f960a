import { expect, test } from 'vitest';
import { screen } from '../../plan/screen.svelte';
import { selection } from '../../plan/selection.svelte';
import { openWindow } from '../../testing/screens';

test('it says what to do next, and leads there', async () => {
  const { box } = await openWindow('overview');
  await expect.poll(() => box.querySelector('[data-testid="overview-next"]')?.textContent).toContain('switch day');
  box.querySelector<HTMLElement>('[data-testid="next-step"]')?.click();
  await expect.poll(() => screen.current).toBe('switch-days');
});

test('a leg ahead opens its switch day', async () => {
  const { box } = await openWindow('overview');
  const legs = () => [...box.querySelectorAll<HTMLElement>('[data-testid="ahead"] button')];
  await expect.poll(() => legs().length).toBeGreaterThan(0);
  legs()[0]?.click();
  await expect.poll(() => screen.current).toBe('switch-days');
  expect(selection.bar).toMatch(/^switch-day-/);
});

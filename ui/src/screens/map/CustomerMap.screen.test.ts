import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { preferences } from '../../plan/preferences.svelte';
import { faults, openWindow } from '../../testing/screens';

/** Different colours on the map: what is drawn is only there as points. */
function colours(box: HTMLElement): number {
  const canvas = box.querySelector<HTMLCanvasElement>('[data-testid="customer-map"]');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  const found = new Set<number>();
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] === 255) found.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  return found.size;
}
async function openMap(size?: Parameters<typeof openWindow>[1]) {
  const opened = await openWindow('map', size);
  await expect.poll(() => opened.box.querySelectorAll('[data-map-tandem]').length).toBeGreaterThan(3);
  await expect.poll(() => colours(opened.box)).toBeGreaterThan(10);
  return opened;
}

test('customers are drawn by tandem, class and load, in both themes, with a legend', async () => {
  const { box } = await openMap();
  for (const theme of ['light', 'dark'] as const) {
    preferences.setTheme(theme);
    for (const by of ['class', 'load', 'tandem']) {
      box.querySelector<HTMLElement>(`[data-value="${by}"]`)?.click();
      await expect.poll(() => box.querySelectorAll('.legend li').length).toBe({ class: 3, load: 4, tandem: 0 }[by]);
      await expect.poll(() => colours(box)).toBeGreaterThan(3);
    }
    // Colours change over a moment.
    await new Promise((done) => setTimeout(done, 350));
    expect(await faults()).toEqual([]);
  }
});

test('arrows jump from tandem to tandem, the map follows, and 0 shows all again', async () => {
  const { box } = await openMap();
  const scale = () => Number(box.querySelector<HTMLElement>('[data-testid="customer-map"]')?.dataset['scale']);
  const all = scale();
  box.querySelector<HTMLElement>('[data-map-tandem]')?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect
    .poll(() => box.querySelector('[aria-pressed="true"][data-map-tandem]')?.getAttribute('data-map-tandem'))
    .toBe('1');
  expect(document.activeElement?.getAttribute('data-map-tandem')).toBe('1');
  await userEvent.keyboard('+');
  await expect.poll(scale).toBeGreaterThan(all * 1.2);
  await userEvent.keyboard('0');
  await expect.poll(scale).toBe(all);
});

test('20,000 customers are one picture, not 20,000 elements', async () => {
  const { box } = await openMap({ inside: 60, field: 60, accounts: 20_000, switchDays: 0 });
  expect(box.querySelectorAll('*').length).toBeLessThan(1000);
});

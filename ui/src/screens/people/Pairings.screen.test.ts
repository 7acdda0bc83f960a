import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { faults, openWindow } from '../../testing/screens';

async function openPairings(side = 8) {
  const { box, argsOf } = await openWindow('people', { inside: side, field: side, accounts: 20, switchDays: 2 });
  await expect.poll(() => box.querySelector('[data-row]')).not.toBeNull();
  await userEvent.keyboard('2');
  const cells = () => [...box.querySelectorAll<HTMLElement>('[data-cell]')];
  await expect.poll(() => cells().length).toBeGreaterThan(0);
  const cell = (at: string) => box.querySelector<HTMLElement>(`[data-cell="${at}"]`) as HTMLElement;
  return { box, argsOf, cells, cell };
}

test('levels are set by letters and taken away, without a mouse', async () => {
  const { argsOf, cell } = await openPairings();
  cell('0-0').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement).toBe(cell('1-1'));
  await userEvent.keyboard('x');
  await expect.poll(() => cell('1-1').dataset['tone']).toBe('bad');
  await userEvent.keyboard('p');
  await expect.poll(() => cell('1-1').dataset['tone']).toBe('good');
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => cell('1-1').dataset['tone']).toBe('');
  const ids = argsOf('perform').map((action) => {
    const done = action as { entities?: { id: string }[]; ids?: { id: string }[] };
    return (done.entities ?? done.ids)?.[0]?.id;
  });
  expect(new Set(ids).size).toBe(1);
  expect(document.activeElement).toBe(cell('1-1'));
});

test('600 people show only the cells in view', async () => {
  const { box, cells } = await openPairings(300);
  expect(box.querySelector('[role="grid"]')?.getAttribute('aria-colcount')).toBe('301');
  expect(cells().length).toBeLessThan(900);
});

test('axe finds nothing on the matrix', async () => {
  await openPairings();
  expect(await faults()).toEqual([]);
});

import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openWindow } from '../../testing/screens';

async function openBoard(size?: Parameters<typeof openWindow>[1]) {
  const { box, argsOf } = await openWindow('tandems', size);
  await expect.poll(() => box.querySelectorAll('[data-field]').length).toBeGreaterThan(3);
  const chip = (id: string) => box.querySelector<HTMLElement>(`[data-field="${id}"]`) as HTMLElement;
  const card = (id: string) => chip(id).closest<HTMLElement>('[data-drop]')?.dataset['drop'];
  const said = () => box.querySelector('[data-testid="announcer"]')?.textContent ?? '';
  return { box, argsOf, chip, card, said };
}

test('Space picks a field rep up, arrows choose another card, Enter pairs and keeps the focus', async () => {
  const { box, argsOf, chip, card, said } = await openBoard();
  const first = box.querySelector<HTMLElement>('.cards [data-field]') as HTMLElement;
  const id = first.dataset['field'] ?? '';
  const home = card(id);
  first.focus();
  await userEvent.keyboard(' {ArrowRight}');
  await expect.poll(() => box.querySelector('[data-testid="verdict"]')).not.toBeNull();
  await expect.poll(said).toContain(':');
  expect(argsOf('perform')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => card(id)).not.toBe(home);
  expect(argsOf('perform')[0]).toMatchObject({ action: 'pair', field: id, inside: card(id) });
  await expect.poll(() => document.activeElement).toBe(chip(id));
});

test('Escape puts the field rep back and nothing is changed', async () => {
  const { box, argsOf, card } = await openBoard();
  const first = box.querySelector<HTMLElement>('.cards [data-field]') as HTMLElement;
  const id = first.dataset['field'] ?? '';
  const home = card(id);
  first.focus();
  await userEvent.keyboard(' {ArrowRight}{Escape}');
  expect(box.querySelector('[data-testid="verdict"]')).toBeNull();
  expect(card(id)).toBe(home);
  expect(argsOf('perform')).toEqual([]);
});

test('verdicts on all cards are asked once, and every card shows whether it fits', async () => {
  const { box, argsOf } = await openBoard();
  box.querySelector<HTMLElement>('.cards [data-field]')?.focus();
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}');
  await expect.poll(() => box.querySelectorAll('[data-fits]').length).toBeGreaterThan(3);
  expect(argsOf('tandemVerdicts')).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
});

test('the inspector says why together and pairs with somebody else', async () => {
  const { box, argsOf } = await openBoard();
  box.querySelector<HTMLElement>('.cards [data-field]')?.click();
  await expect.poll(() => box.querySelectorAll('.choices button').length).toBeGreaterThan(2);
  box.querySelector<HTMLElement>('.choices button')?.click();
  await expect.poll(() => argsOf('perform').length).toBe(1);
  expect(argsOf('perform')[0]).toMatchObject({ action: 'pair' });
});

test('three hundred cards stay below two thousand elements', async () => {
  const { box } = await openBoard({ inside: 300, field: 300, accounts: 40, switchDays: 0 });
  await expect.poll(() => box.querySelectorAll('.cards *').length).toBeLessThan(2000);
});

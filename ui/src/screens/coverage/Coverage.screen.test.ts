import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { selection } from '../../plan/selection.svelte';
import { openWindow } from '../../testing/screens';

async function openBoard(size?: Parameters<typeof openWindow>[1]) {
  const { box, argsOf } = await openWindow('coverage', size);
  await expect.poll(() => box.querySelectorAll('[data-row]').length).toBeGreaterThan(3);
  return { box, argsOf };
}

test('customers are chosen and moved without the mouse', async () => {
  const { box, argsOf } = await openBoard();
  const first = box.querySelector<HTMLElement>('[data-row="0"]') as HTMLElement;
  first.click();
  first.focus();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.poll(() => box.querySelectorAll('[aria-selected="true"]').length).toBe(3);
  await userEvent.keyboard('m');
  await expect.poll(() => document.querySelectorAll('.dialog li button').length).toBeGreaterThan(2);
  document.querySelector<HTMLElement>('.dialog li button')?.click();
  await expect.poll(() => argsOf('perform').length).toBe(1);
  const action = argsOf('perform')[0] as { action: string; ids: string[]; tandem: string };
  expect(action.action).toBe('assign_accounts');
  expect(action.ids).toHaveLength(3);
  expect(action.tandem).toMatch(/^t-/);
});

test('a tandem shows its own customers', async () => {
  const { box, argsOf } = await openBoard();
  box.querySelector<HTMLElement>('.scroll .line')?.click();
  await expect.poll(() => selection.tandem).not.toBeNull();
  await expect.poll(() => argsOf('coveredAccounts').at(-1)).toBe(selection.tandem);
});

test('thousands of customers stay below two thousand elements', async () => {
  const { box } = await openBoard({ inside: 60, field: 60, accounts: 20_000, switchDays: 0 });
  await expect.poll(() => box.querySelectorAll('*').length).toBeLessThan(2000);
});

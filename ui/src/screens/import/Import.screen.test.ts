import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ImportKind } from '../../backend/types';
import { faults, openWindow } from '../../testing/screens';
import { importing } from './importing.svelte';

async function picked(kind: ImportKind) {
  importing.again();
  const { box, argsOf } = await openWindow('import');
  const there = async <T extends HTMLElement = HTMLElement>(id: string) => {
    await expect.poll(() => box.querySelector(`[data-testid="${id}"]`)).not.toBeNull();
    return box.querySelector<T>(`[data-testid="${id}"]`) as T;
  };
  await userEvent.click(await there(`import-${kind}`));
  await there('import-columns');
  return { box, argsOf, there };
}

async function typed(field: HTMLElement, text: string) {
  await userEvent.fill(field, text);
  await userEvent.keyboard('{Enter}');
}

test('the days of the orders that are summed can be moved', async () => {
  const { argsOf, there } = await picked('orders');
  const from = await there<HTMLInputElement>('import-from');
  expect(from.value).toBe('2026-01-01');
  await typed(from, '2026-04-01');
  await expect.poll(() => argsOf('importChange').at(-1)).toMatchObject({ from: '2026-04-01', to: '2026-12-31' });
  await typed(await there('import-to'), '2026-09-30');
  await expect.poll(() => argsOf('importChange').at(-1)).toMatchObject({ from: '2026-04-01', to: '2026-09-30' });
});

test('holidays are told where they hold and whose they are', async () => {
  const { box, argsOf, there } = await picked('holidays');
  const region = await there<HTMLInputElement>('import-region');
  await typed(region, 'Bavaria');
  await expect.poll(() => box.querySelector('[role="alert"]')?.textContent).toContain('DE-BY');
  expect(argsOf('importChange')).toEqual([]);
  await typed(region, 'de-by');
  await expect.poll(() => argsOf('importChange').at(-1)).toMatchObject({ region: 'DE-BY' });
  await userEvent.selectOptions(await there<HTMLSelectElement>('import-holiday-kind'), 'school');
  await expect.poll(() => argsOf('importChange').at(-1)).toMatchObject({ region: 'DE-BY', holiday_kind: 'school' });
});

test('a name nobody bears is matched to anybody of the plan, a customer to any customer', async () => {
  const { box, argsOf, there } = await picked('orders');
  await there('import-unknown');
  const rows = () => [...box.querySelectorAll<HTMLElement>('[data-testid="import-unknown"] li')];
  const parts = (row: HTMLElement | undefined) => ({
    search: row?.querySelector('input') as HTMLInputElement,
    choice: row?.querySelector('select') as HTMLSelectElement,
  });
  const [person, customer] = rows().map(parts);
  // The whole team can be chosen from; customers are looked for.
  await expect.poll(() => person?.choice.options.length).toBeGreaterThan(10);
  expect(customer?.choice.options.length).toBe(2);
  const someone = [...(person?.choice.options ?? [])].at(-1) as HTMLOptionElement;
  await userEvent.selectOptions(person?.choice as HTMLSelectElement, someone.value);
  await expect
    .poll(() => argsOf('importChange').at(-1))
    .toMatchObject({ owners: { 'Bernart, A.': someone.value }, accounts: {} });
  await userEvent.fill(customer?.search as HTMLInputElement, 'gmbh');
  await expect.poll(() => customer?.choice.options.length).toBeGreaterThan(2);
  const found = [...(customer?.choice.options ?? [])].at(-1) as HTMLOptionElement;
  await userEvent.selectOptions(customer?.choice as HTMLSelectElement, found.value);
  await expect
    .poll(() => argsOf('importChange').at(-1))
    .toMatchObject({ owners: { 'Bernart, A.': someone.value }, accounts: { 'Alfa Technik': found.value } });
  // What was chosen stays when something else is looked for.
  await userEvent.fill(customer?.search as HTMLInputElement, 'nothing is called so');
  await expect.poll(() => customer?.choice.value).toBe(found.value);
});

test('Central European encodings can be chosen', async () => {
  const { box, argsOf } = await picked('accounts');
  const encoding = [...box.querySelectorAll('select')].find((select) =>
    [...select.options].some((option) => option.value === 'windows-1250'),
  );
  await userEvent.selectOptions(encoding as HTMLSelectElement, 'windows-1250');
  await expect.poll(() => argsOf('importChange').at(-1)).toMatchObject({ encoding: 'windows-1250' });
});

test('axe finds nothing in any step', async () => {
  const { there } = await picked('orders');
  expect(await faults()).toEqual([]);
  await userEvent.click(await there('import-next'));
  await there('import-rows');
  await there('import-vanished');
  expect(await faults()).toEqual([]);
  await userEvent.click(await there('import-next'));
  await there('import-done');
  expect(await faults()).toEqual([]);
});

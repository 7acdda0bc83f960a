import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { faults, openWindow } from '../../testing/screens';

async function openCustomers(accounts = 20_000) {
  const { box, argsOf } = await openWindow('customers', { inside: 7, field: 9, accounts, switchDays: 3 });
  const rows = () => [...box.querySelectorAll<HTMLElement>('[data-testid="customers-table"] [data-row]')];
  await expect.poll(() => rows().length).toBeGreaterThan(5);
  const cell = (row: HTMLElement | undefined, column: string) =>
    row?.querySelector<HTMLElement>(`[data-column="${column}"]`) as HTMLElement;
  return { box, argsOf, rows, cell };
}

test('20,000 customers show only the rows in view', async () => {
  const { box, rows } = await openCustomers();
  expect(box.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('20001');
  expect(rows().length).toBeLessThan(60);
  expect(document.querySelectorAll('*').length).toBeLessThan(2000);
});

test('the filter ignores accents and takes the German spelling', async () => {
  const { box, rows } = await openCustomers();
  const filter = box.querySelector<HTMLInputElement>('[data-filter]') as HTMLInputElement;
  await userEvent.fill(filter, 'muench');
  const count = () => Number(box.querySelector('[role="grid"]')?.getAttribute('aria-rowcount'));
  await expect.poll(count).toBeLessThan(20_001);
  expect(rows().length).toBeGreaterThan(0);
  for (const row of rows()) expect(row.textContent).toMatch(/Münch/);
});

test('a click on the heading sorts, again turns it round', async () => {
  const { box, rows, cell } = await openCustomers(200);
  const revenue = () => rows().map((row) => Number(cell(row, 'revenue').textContent?.replace(/\D/g, '')));
  const sort = () => box.querySelector<HTMLElement>('[data-sort="revenue"]')?.click();
  sort();
  await expect.poll(() => box.querySelector('[aria-sort="ascending"]')).not.toBeNull();
  expect(revenue()).toEqual([...revenue()].sort((a, b) => a - b));
  sort();
  await expect.poll(() => box.querySelector('[aria-sort="descending"]')).not.toBeNull();
  expect(revenue()).toEqual([...revenue()].sort((a, b) => b - a));
});

test('Enter edits in place, Enter keeps, Escape drops', async () => {
  const { argsOf, rows, cell } = await openCustomers(200);
  const first = cell(rows()[0], 'name');
  const old = first.textContent?.trim();
  await userEvent.click(first);
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('Nothing{Escape}');
  expect(argsOf('perform')).toEqual([]);
  expect(cell(rows()[0], 'name').textContent?.trim()).toBe(old);
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(document.activeElement as HTMLInputElement, 'Neue Werke AG');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => cell(rows()[0], 'name').textContent?.trim()).toBe('Neue Werke AG');
  expect(argsOf('perform')).toMatchObject([{ action: 'edit_accounts', field: 'name', value: 'Neue Werke AG' }]);
});

test('several selected rows change together in one step', async () => {
  const { box, argsOf, rows, cell } = await openCustomers(200);
  await userEvent.click(cell(rows()[0], 'name'));
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(rows().filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(3);
  await expect.poll(() => box.querySelector<HTMLSelectElement>('[data-testid="many-abc_class"]')).not.toBeNull();
  await userEvent.selectOptions(box.querySelector('[data-testid="many-abc_class"]') as HTMLSelectElement, 'A');
  await expect.poll(() => argsOf('perform').length).toBe(1);
  expect(argsOf('perform')[0]).toMatchObject({ action: 'edit_accounts', field: 'abc_class', value: 'A' });
  expect((argsOf('perform')[0] as { ids: string[] }).ids).toHaveLength(3);
});

test('customers are grouped with counts and sums, and a group is looked at alone by keyboard', async () => {
  const { box } = await openWindow('customers');
  await expect.poll(() => box.querySelector('[data-row]')).not.toBeNull();
  const choice = box.querySelector<HTMLSelectElement>('[data-testid="group-by"]') as HTMLSelectElement;
  choice.value = 'territory';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  const groups = () => [...box.querySelectorAll<HTMLElement>('[data-group]')];
  await expect.poll(() => groups().length).toBe(4);
  expect(groups()[0]?.textContent).toContain('640');
  expect(await faults()).toEqual([]);
  groups()[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => document.activeElement?.getAttribute('data-group')).not.toBe('all');
  const rows = () => Number(box.querySelector('[data-testid="customers-table"]')?.getAttribute('aria-rowcount')) - 1;
  await expect.poll(rows).toBeLessThan(300);
  expect(document.activeElement?.textContent).toContain(String(rows()));
});

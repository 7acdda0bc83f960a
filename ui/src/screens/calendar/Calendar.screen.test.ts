import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openWindow } from '../../testing/screens';

async function openCalendar(people = 16) {
  const half = people / 2;
  const { box, argsOf } = await openWindow('calendar', { inside: half, field: half, accounts: 20, switchDays: 6 });
  const entries = () => [...box.querySelectorAll<HTMLElement>('[data-entry]')];
  await expect.poll(() => entries().length).toBeGreaterThan(0);
  return { box, argsOf, entries };
}

test('600 people show only the rows in view', async () => {
  const { box } = await openCalendar(600);
  expect(box.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('601');
  expect(box.querySelectorAll('[role="rowheader"]').length).toBeLessThan(40);
  expect(document.querySelectorAll('*').length).toBeLessThan(2000);
});

test('the arrows go from entry to entry, and there is one tab stop', async () => {
  const { box, entries } = await openCalendar();
  const stop = () => entries().filter((entry) => entry.tabIndex === 0);
  expect(stop()).toHaveLength(1);
  stop()[0]?.focus();
  const before = document.activeElement;
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => document.activeElement).not.toBe(before);
  expect((document.activeElement as HTMLElement).dataset['entry']).toBeTruthy();
  expect(stop()).toEqual([document.activeElement]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => box.querySelector('[data-testid="inspector"] dl')).not.toBeNull();
});

test('a kind can be hidden, a team chosen', async () => {
  const { box, entries } = await openCalendar();
  box.querySelector<HTMLElement>('.kind[data-kind="appointment"]')?.click();
  await expect.poll(() => entries().filter((entry) => entry.dataset['kind'] === 'appointment').length).toBe(0);
  await userEvent.selectOptions(
    box.querySelector('[data-testid="calendar-group"]') as HTMLSelectElement,
    'side:inside',
  );
  await expect.poll(() => box.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('9');
});

test('keys change the zoom and the period', async () => {
  const { argsOf, box } = await openCalendar();
  const last = () => argsOf('calendarView').at(-1) as { from: string; to: string };
  expect(last()).toMatchObject({ from: '2027-01-01', to: '2027-01-31' });
  await userEvent.keyboard('1');
  await expect.poll(last).toMatchObject({ from: '2027-01-18', to: '2027-01-24' });
  await userEvent.keyboard('{PageDown}');
  await expect.poll(last).toMatchObject({ from: '2027-01-25', to: '2027-01-31' });
  await userEvent.keyboard('3');
  await expect.poll(last).toMatchObject({ from: '2027-01-01', to: '2027-03-31' });
  expect(box.querySelectorAll('[role="columnheader"]').length).toBe(91);
});

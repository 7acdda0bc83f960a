import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { faults, openWindow } from '../../testing/screens';

async function openBoard() {
  const { box, argsOf } = await openWindow('trade-shows');
  await expect.poll(() => box.querySelectorAll('[data-duty]').length).toBeGreaterThan(2);
  return { box, argsOf };
}

test('an open seat lists who could come, and takes the one chosen', async () => {
  const { box, argsOf } = await openBoard();
  const seat = box.querySelector<HTMLElement>('[data-seat].needed') as HTMLElement;
  const key = seat.dataset['seat'] ?? '';
  seat.click();
  await expect.poll(() => box.querySelectorAll('[data-testid="candidates"] button').length).toBeGreaterThan(3);
  box.querySelector<HTMLElement>('[data-testid="candidates"] button')?.click();
  await expect.poll(() => argsOf('perform').length).toBe(1);
  expect(argsOf('perform')[0]).toMatchObject({ action: 'add_duty', shift: key.split(' ')[0] });
});

test('a duty is moved with the keyboard alone', async () => {
  const { box, argsOf } = await openBoard();
  const chip = box.querySelector<HTMLElement>('[data-duty]') as HTMLElement;
  chip.focus();
  await userEvent.keyboard(' {ArrowDown}');
  await expect.poll(() => box.querySelectorAll('td[data-fits]').length).toBeGreaterThan(3);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => argsOf('perform').length).toBe(1);
  expect(argsOf('perform')[0]).toMatchObject({ action: 'move_duty', duty: chip.dataset['duty'] });
});

test('somebody from the tray is put on the booth with the keyboard', async () => {
  const { box, argsOf } = await openBoard();
  box.querySelector<HTMLElement>('[data-tray]')?.focus();
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}{Enter}');
  await expect.poll(() => argsOf('perform').length).toBe(1);
  expect(argsOf('perform')[0]).toMatchObject({ action: 'add_duty' });
});

test('a new show asks for what a roster needs', async () => {
  const { box, argsOf } = await openBoard();
  box.querySelector<HTMLElement>('[data-testid="new-show"]')?.click();
  await expect.poll(() => document.querySelector('[data-testid="show-name"]')).not.toBeNull();
  const add = () => document.querySelector<HTMLButtonElement>('[data-testid="show-add"]');
  expect(add()?.disabled).toBe(true);
  const type = (id: string, value: string) => {
    const input = document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`);
    if (!input) throw new Error(id);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  type('show-name', 'Westfair');
  type('show-from', '2027-03-02');
  type('show-to', '2027-03-04');
  await expect.poll(() => add()?.disabled).toBe(false);
  add()?.click();
  await expect.poll(() => argsOf('perform').length).toBe(1);
  expect(argsOf('perform')[0]).toMatchObject({
    action: 'add_show',
    name: 'Westfair',
    from: '2027-03-02',
    shifts_a_day: 2,
  });
});

test('somebody calls in sick by keyboard: the seats open, and others step in one by one', async () => {
  const { box, argsOf } = await openBoard();
  const chip = box.querySelector<HTMLElement>('[data-duty]') as HTMLElement;
  const count = box.querySelectorAll('[data-duty]').length;
  chip.click();
  await expect.poll(() => box.querySelector('[data-testid="sick-call"]')).not.toBeNull();
  chip.focus();
  await userEvent.keyboard('s');
  const record = () => box.querySelector<HTMLElement>('[data-testid="sick-record"]');
  await expect.poll(record).not.toBeNull();
  expect(await faults()).toEqual([]);
  record()?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => box.querySelectorAll('[data-testid="sick-seats"] li').length).toBe(1);
  expect(argsOf('perform')[0]).toMatchObject({ action: 'call_in_sick', from: { half: 'morning' } });
  expect(box.querySelectorAll('[data-duty]').length).toBe(count - 1);
  const candidates = () => [...box.querySelectorAll<HTMLElement>('[data-testid="candidates"] li')];
  await expect.poll(() => candidates().length).toBeGreaterThan(2);
  expect(candidates().some((line) => line.textContent?.includes('11 hours of rest'))).toBe(true);
  candidates()[0]?.querySelector<HTMLElement>('button')?.click();
  await expect.poll(() => box.querySelectorAll('[data-duty]').length).toBe(count);
  expect(argsOf('perform')[1]).toMatchObject({ action: 'add_duty', shift: 'shift-0' });
  expect(box.querySelector('[data-testid="sick-left"]')?.textContent).toContain('0 seats');
});

test('the year shows who is staffed when, and opens a show', async () => {
  const { box } = await openBoard();
  await userEvent.keyboard('2');
  await expect.poll(() => box.querySelectorAll('[data-year-person]').length).toBeGreaterThan(5);
  expect(box.querySelectorAll('.stay').length).toBe(3);
  expect(box.querySelector('[data-testid="show-year"]')?.textContent).toBe('2027');
  expect(await faults()).toEqual([]);
  const hours = () => box.querySelector('[data-year-person] .figure')?.textContent ?? '';
  box.querySelector<HTMLElement>('[data-value="hours"]')?.click();
  await expect.poll(hours).toContain('4.5');
  box.querySelector<HTMLElement>('[data-year-show]')?.click();
  await expect.poll(() => box.querySelectorAll('[data-duty]').length).toBeGreaterThan(2);
});

test('a year of 600 people draws a window full', async () => {
  const { box } = await openWindow('trade-shows', { inside: 300, field: 300, accounts: 10, switchDays: 0 });
  await expect.poll(() => box.querySelectorAll('[data-duty]').length).toBeGreaterThan(2);
  await userEvent.keyboard('2');
  await expect.poll(() => box.querySelectorAll('[data-year-person]').length).toBeGreaterThan(5);
  expect(box.querySelectorAll('[data-year-person]').length).toBeLessThan(60);
  expect(document.querySelectorAll('*').length).toBeLessThan(2000);
});

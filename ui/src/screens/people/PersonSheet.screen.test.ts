import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { faults, openWindow } from '../../testing/screens';

async function openSheet() {
  const { box, argsOf } = await openWindow('people');
  const find = <T extends HTMLElement = HTMLElement>(id: string) => box.querySelector<T>(`[data-testid="${id}"]`) as T;
  const there = async <T extends HTMLElement = HTMLElement>(id: string) => {
    await expect.poll(() => find(id)).not.toBeNull();
    return find<T>(id);
  };
  const table = await there('people-table');
  await expect.poll(() => table.querySelector('[data-row] [data-column="side"]')).not.toBeNull();
  await userEvent.click(table.querySelector('[data-row] [data-column="side"]') as HTMLElement);
  await userEvent.click(await there('open-sheet'));
  await there('pattern');
  return { box, argsOf, find, there };
}

test('the working week is set by letters and arrows, without a mouse', async () => {
  const { box, argsOf, there } = await openSheet();
  const grid = await there('pattern');
  const cell = (slot: number) => grid.querySelector<HTMLElement>(`[data-slot="${slot}"]`) as HTMLElement;
  cell(0).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement).toBe(cell(3));
  await userEvent.keyboard('h');
  await expect.poll(() => argsOf('perform')[0]).toMatchObject({ field: 'work_pattern' });
  const letters = (argsOf('perform')[0] as { value: string }).value;
  expect([letters.length, letters[3]]).toEqual([14, 'h']);
  await expect.poll(() => cell(3).className).toContain('home');
  expect(document.activeElement).toBe(cell(3));
  expect(box.querySelectorAll('[data-testid="pattern"] [tabindex="0"]')).toHaveLength(1);
});

test('an absence is added and removed', async () => {
  const { argsOf, there } = await openSheet();
  await userEvent.fill(await there('absence-from'), '2027-05-03');
  await userEvent.click(await there('add-absence'));
  await expect
    .poll(() => argsOf('perform')[0])
    .toMatchObject({
      action: 'save',
      entities: [{ entity: 'absence', kind: 'leave', span: { from: { date: '2027-05-03', half: 'morning' } } }],
    });
  const list = await there('absences');
  await expect.poll(() => list.textContent).toContain('May 3');
  [...list.querySelectorAll<HTMLElement>('[data-remove]')].at(-1)?.click();
  await expect.poll(() => argsOf('perform')[1]).toMatchObject({ action: 'remove', ids: [{ entity: 'absence' }] });
});

test('a skill gets a level and an expiry', async () => {
  const { argsOf, there } = await openSheet();
  const list = await there('skills');
  const level = list.querySelector('select') as HTMLSelectElement;
  await userEvent.selectOptions(level, '5');
  await expect.poll(() => argsOf('perform')[0]).toMatchObject({ entities: [{ entity: 'skill', level: 5 }] });
  await userEvent.fill(list.querySelector('input[type="date"]') as HTMLInputElement, '2027-12-31');
  await expect.poll(() => argsOf('perform')[1]).toMatchObject({ entities: [{ valid_until: '2027-12-31' }] });
});

test('a wish is taken down', async () => {
  const { argsOf, there } = await openSheet();
  await userEvent.click(await there('add-wish'));
  await expect
    .poll(() => argsOf('perform')[0])
    .toMatchObject({
      entities: [{ entity: 'wish', kind: { wish: 'not_on_weekday', weekday: 'Mon' } }],
    });
  await expect.poll(async () => (await there('wishes')).textContent).toContain('Monday');
});

test('Escape goes back to the row it came from', async () => {
  const { there } = await openSheet();
  await expect.poll(() => document.activeElement).toBe(await there('sheet-close'));
  await userEvent.keyboard('{Escape}');
  const table = await there('people-table');
  await expect.poll(() => table.contains(document.activeElement)).toBe(true);
});

test('axe finds nothing on the sheet', async () => {
  await openSheet();
  expect(await faults()).toEqual([]);
});

import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { plan } from '../../plan/plan.svelte';
import { planning } from '../../planning/planning.svelte';
import { faults, openWindow } from '../../testing/screens';

async function openBoard(size?: Parameters<typeof openWindow>[1]) {
  const { box, calls, argsOf } = await openWindow('switch-days', size);
  await expect.poll(() => box.querySelectorAll('[data-bar]').length).toBeGreaterThan(5);
  const bar = (id: string) => box.querySelector<HTMLElement>(`[data-bar="${id}"]`) as HTMLElement;
  /** The first half-day leg in view that may be moved. */
  const movable = () =>
    [...box.querySelectorAll<HTMLElement>('[data-bar*=":desk:inside"][data-movable]')].find(
      (b) => b.offsetWidth < 40 && b.getBoundingClientRect().left > 440,
    ) as HTMLElement;
  const said = () => box.querySelector('[data-testid="announcer"]')?.textContent ?? '';
  return { box, calls, argsOf, bar, movable, said };
}

test('Space picks up, an arrow moves by one half-day, Enter drops', async () => {
  const { argsOf, bar, movable, said } = await openBoard();
  const held = movable();
  const id = held.dataset['bar'] ?? '';
  const slot = Number(held.dataset['slot']);
  held.focus();
  await userEvent.keyboard(' {ArrowRight}');
  expect(said()).not.toBe('');
  expect(argsOf('perform')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => Number(bar(id)?.dataset['slot'])).toBe(slot + 1);
  expect(argsOf('perform')).toHaveLength(1);
  expect(argsOf('perform')[0]).toMatchObject({
    action: 'move_leg',
    switch_day: id.split(':')[0],
    leg: 'desk_shift',
    length: (slot + 1) % 2 ? 'afternoon' : 'morning',
  });
  await expect.poll(() => document.activeElement).toBe(bar(id));
});

test('Escape puts the bar back and nothing is changed', async () => {
  const { box, argsOf, bar, movable } = await openBoard();
  const held = movable();
  const id = held.dataset['bar'] ?? '';
  const slot = held.dataset['slot'];
  held.focus();
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}');
  await expect.poll(() => box.querySelector('[data-testid="drag-preview"]')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(box.querySelector('[data-testid="drag-preview"]')).toBeNull();
  expect(bar(id).dataset['slot']).toBe(slot);
  expect(argsOf('perform')).toEqual([]);
});

test('verdicts are asked once for what is in view', async () => {
  const { argsOf, movable } = await openBoard();
  movable().focus();
  await userEvent.keyboard(' ');
  const first = argsOf('verdicts').length;
  expect(first).toBe(1);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(argsOf('verdicts')).toHaveLength(first);
  await userEvent.keyboard('{Escape}');
});

test('a drag with the pointer starts after four pixels and shows its verdict', async () => {
  const { box, argsOf, bar, movable } = await openBoard();
  const held = movable();
  const id = held.dataset['bar'] ?? '';
  const slot = Number(held.dataset['slot']);
  const r = held.getBoundingClientRect();
  const at = { x: r.left + r.width / 2, y: r.top + r.height / 2 };
  const fire = (type: string, dx: number, target: EventTarget = window) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, clientX: at.x + dx, clientY: at.y }),
    );
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  fire('pointerdown', 0, held);
  fire('pointermove', 3);
  await frame();
  expect(box.querySelector('[data-testid="drag-preview"]')).toBeNull();
  fire('pointermove', 28 * 2);
  await frame();
  expect(box.querySelector('[data-testid="verdict"]')).not.toBeNull();
  fire('pointerup', 28 * 2);
  await expect.poll(() => Number(bar(id)?.dataset['slot'])).toBe(slot + 2);
  expect(argsOf('perform')).toHaveLength(1);
});

test('arrows reach every half-day, Enter on an empty one offers a new switch day', async () => {
  const { box } = await openBoard();
  const stops = () => box.querySelectorAll('[data-testid="timeline"] [tabindex="0"]');
  expect(stops()).toHaveLength(1);
  (stops()[0] as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}');
  const cell = document.activeElement as HTMLElement;
  expect(cell.dataset['testid']).toBe('cell');
  expect(cell.textContent?.trim()).not.toBe('');
  expect(stops()).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelector('[data-testid="add-switch-day"]')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
});

test('a proposal is shown as a difference, taken over as one step, and undone', async () => {
  const { box, argsOf } = await openBoard();
  const count = () => plan.info?.counts.switch_days;
  const before = count();
  planning.seconds = 0.3;
  box.querySelector<HTMLElement>('[data-testid="plan-button"]')?.click();
  await expect.poll(() => box.querySelector('[data-testid="proposal-accept"]'), { timeout: 5000 }).not.toBeNull();
  expect(box.querySelectorAll('[data-testid="proposal-items"] > li').length).toBeGreaterThan(0);
  expect(argsOf('acceptProposal')).toHaveLength(0);
  box.querySelector<HTMLElement>('[data-testid="proposal-accept"]')?.click();
  await expect.poll(() => planning.proposal).toBeNull();
  expect(argsOf('acceptProposal')).toHaveLength(1);
  expect(count()).toBeGreaterThan(before ?? 0);
  box.querySelector<HTMLElement>('[data-testid="undo"]')?.click();
  await expect.poll(count).toBe(before);
});

test('600 people over a quarter stay below 2,000 elements', async () => {
  const { box } = await openBoard({ inside: 300, field: 300, accounts: 10, switchDays: 300 });
  for (const zoom of ['days', 'weeks', 'quarter']) {
    box.querySelector<HTMLElement>(`[data-value="${zoom}"]`)?.click();
    await new Promise((done) => setTimeout(done, 100));
    expect(document.querySelectorAll('*').length, zoom).toBeLessThan(2000);
  }
});

test('who has met whom is walked with the arrows, and Enter plans a day for the two', async () => {
  const { box } = await openWindow('switch-days');
  await expect.poll(() => box.querySelector('[data-value="met"]')).not.toBeNull();
  box.querySelector<HTMLElement>('[data-value="met"]')?.click();
  await expect.poll(() => box.querySelectorAll('[data-testid="who-met"] [data-cell]').length).toBeGreaterThan(20);
  const cell = (at: string) => box.querySelector<HTMLElement>(`[data-testid="who-met"] [data-cell="${at}"]`);
  expect(cell('0-0')?.textContent).toContain('tandem');
  cell('0-0')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => document.activeElement).toBe(cell('1-0'));
  expect(box.querySelector('[data-testid="met-story"]')?.textContent).toContain('not met');
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelector('[role="dialog"]')).not.toBeNull();
});

test('the matrix of 600 people draws the cells in view', async () => {
  const { box } = await openWindow('switch-days', { inside: 300, field: 300, accounts: 10, switchDays: 2 });
  await expect.poll(() => box.querySelector('[data-value="met"]')).not.toBeNull();
  box.querySelector<HTMLElement>('[data-value="met"]')?.click();
  const cells = () => box.querySelectorAll('[data-testid="who-met"] [data-cell]').length;
  await expect.poll(cells).toBeGreaterThan(100);
  expect(cells()).toBeLessThan(900);
});

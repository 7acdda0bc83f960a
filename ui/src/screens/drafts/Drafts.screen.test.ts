import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { plan } from '../../plan/plan.svelte';
import { peopleView } from '../../plan/views';
import { faults, openWindow } from '../../testing/screens';

async function openDrafts() {
  const { box, argsOf, calls } = await openWindow('drafts');
  const there = async <T extends HTMLElement = HTMLElement>(id: string) => {
    await expect.poll(() => box.querySelector(`[data-testid="${id}"]`)).not.toBeNull();
    return box.querySelector<T>(`[data-testid="${id}"]`) as T;
  };
  await userEvent.click(await there('new-draft'));
  await there('drafts');
  return { box, argsOf, calls, there };
}
const town = async () => {
  await peopleView.reload();
  return peopleView.data?.rows[0]?.town;
};

test('a draft is opened, changed, left, compared and taken over', async () => {
  const { box, there } = await openDrafts();
  const before = await town();
  await userEvent.click(await there('open-draft'));
  await there('draft-strip');
  expect(plan.info?.draft).toBe('Draft 1');
  await plan.perform({ action: 'edit_person', id: 'person-0', field: 'town', value: 'Passau' });
  await userEvent.click(await there('close-draft'));
  await expect.poll(() => box.querySelector('[data-testid="draft-strip"]')).toBeNull();
  expect(await town()).toBe(before);
  const changes = await there('draft-changes');
  await expect.poll(() => changes.querySelectorAll('input').length).toBe(1);
  const takeOver = await there<HTMLButtonElement>('take-over');
  changes.querySelector<HTMLInputElement>('input')?.click();
  await expect.poll(() => takeOver.disabled).toBe(true);
  changes.querySelector<HTMLInputElement>('input')?.click();
  await expect.poll(() => takeOver.disabled).toBe(false);
  takeOver.click();
  await expect.poll(town).toBe('Passau');
});

test('a draft is dropped, and undo brings it back', async () => {
  const { box, there } = await openDrafts();
  await userEvent.click(await there('drop-draft'));
  await expect.poll(() => box.querySelector('[data-testid="drafts"]')).toBeNull();
  await plan.undo();
  await there('drafts');
});

test('axe finds nothing on a comparison', async () => {
  const { there } = await openDrafts();
  await there('comparison');
  expect(await faults()).toEqual([]);
});

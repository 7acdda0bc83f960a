import { expect, test } from 'vitest';
import { backend } from '../backend/backend';
import { openWindow } from '../testing/screens';

const find = <E extends HTMLElement>(id: string) => document.querySelector<E>(`[data-testid="${id}"]`);

async function openDialog() {
  const { box, argsOf } = await openWindow('trade-shows');
  await expect.poll(() => box.querySelectorAll('[data-duty]').length).toBeGreaterThan(2);
  find('export-button')?.click();
  await expect.poll(() => find('export-run')).not.toBeNull();
  return { box, argsOf };
}

test('the roster of the open show is exported in the chosen formats, paper and language', async () => {
  const { argsOf } = await openDialog();
  find('export-html')?.click();
  document.querySelector<HTMLElement>('[data-value="letter"]')?.click();
  const language = find<HTMLSelectElement>('export-language');
  if (!language) throw new Error('no choice of language');
  language.value = 'fr';
  language.dispatchEvent(new Event('change', { bubbles: true }));
  find('export-run')?.click();
  await expect.poll(() => find('exported-files')?.querySelectorAll('li').length).toBe(2);
  const [request] = argsOf('export');
  expect(request).toMatchObject({ what: 'trade-shows', formats: ['pdf', 'html'], paper: 'letter', language: 'fr' });
  expect((request as unknown as { only: string[] }).only).toHaveLength(1);
});

test('the year of shows is offered beside it', async () => {
  const { argsOf } = await openDialog();
  document.querySelector<HTMLElement>('[data-value="show-year"]')?.click();
  find('export-run')?.click();
  await expect.poll(() => argsOf('export').length).toBe(1);
  expect(argsOf('export')[0]).toMatchObject({ what: 'show-year', only: [] });
});

test('files in the way are asked about, and replaced in the same folder', async () => {
  const { argsOf } = await openDialog();
  backend().export = (request) =>
    request.replace
      ? Promise.resolve([{ path: '/rosters/Show.pdf', bytes: 48_210 }])
      : Promise.reject({ code: 'export_exists', sentence: '1 file is there already', fields: ['/rosters/Show.pdf'] });
  find('export-run')?.click();
  await expect.poll(() => find('taken-files')?.textContent).toContain('Show.pdf');
  find('export-replace')?.click();
  await expect.poll(() => find('exported-files')).not.toBeNull();
  expect(argsOf('export').at(-1)).toMatchObject({ dir: '/rosters', replace: true });
});

import { expect, test } from 'vitest';
import type { Performed } from '../backend/types';
import { LiveView } from './liveView.svelte';

interface Numbers {
  revision: number;
  sum: number;
}

function setup(start: Numbers) {
  const server = { ...start };
  let fetched = 0;
  const view = new LiveView<Numbers>(
    async () => {
      fetched++;
      return { ...server };
    },
    (now, change) => ({ ...now, sum: now.sum + change.counts.people }),
  );
  const change = (revision: number, people: number) => {
    server.revision = revision;
    server.sum += people;
    return { revision, counts: { people } } as Performed;
  };
  return { view, change, fetched: () => fetched };
}

test('consecutive changes are merged without asking again', async () => {
  const { view, change, fetched } = setup({ revision: 4, sum: 10 });
  await view.open();
  await view.take(change(5, 1));
  await view.take(change(6, 2));
  expect(view.data).toEqual({ revision: 6, sum: 13 });
  expect(fetched()).toBe(1);
});

test('a gap in the revisions reloads', async () => {
  const { view, change, fetched } = setup({ revision: 4, sum: 10 });
  await view.open();
  change(5, 1);
  await view.take(change(6, 2));
  expect(view.data).toEqual({ revision: 6, sum: 13 });
  expect(fetched()).toBe(2);
});

test('a change that is already in the view is not counted twice', async () => {
  const { view, change } = setup({ revision: 4, sum: 10 });
  const first = change(5, 1);
  await view.open();
  await view.take(first);
  expect(view.data).toEqual({ revision: 5, sum: 11 });
});

test('a view nobody has opened stays closed', async () => {
  const { view, change, fetched } = setup({ revision: 4, sum: 10 });
  await view.take(change(5, 1));
  expect(view.data).toBeNull();
  expect(fetched()).toBe(0);
});

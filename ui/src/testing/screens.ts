import '../styles/layers.css';
import axe from 'axe-core';
import { render } from 'vitest-browser-svelte';
import App from '../App.svelte';
import type { Backend } from '../backend/backend';
import { connect } from '../backend/backend';
import { makeSample, type SampleSize } from '../backend/sample';
import { plan } from '../plan/plan.svelte';
import { type ScreenId, screen } from '../plan/screen.svelte';
import { selection } from '../plan/selection.svelte';
import { views } from '../plan/views';

/** The whole window on a fresh sample, with every call to the backend written down. */
export async function openWindow(on: ScreenId, size?: SampleSize) {
  const calls: { name: string; args: unknown[] }[] = [];
  const sample = makeSample(size);
  const watched = new Proxy(sample, {
    get:
      (target, name: keyof Backend) =>
      (...args: unknown[]) => {
        calls.push({ name, args });
        return (target[name] as (...a: unknown[]) => unknown)(...args);
      },
  });
  for (const view of views) view.forget();
  selection.clear();
  connect(watched);
  screen.open(on);
  const opened = await render(App);
  const box = opened.container as HTMLElement;
  box.style.blockSize = '800px';
  await plan.start();
  const argsOf = (name: keyof Backend) => calls.filter((call) => call.name === name).map((call) => call.args[0]);
  return { box, calls, argsOf };
}

/** What axe finds, as short lines that say where. */
export async function faults(root: Element = document.documentElement): Promise<string[]> {
  const { violations } = await axe.run(root);
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)}`));
}

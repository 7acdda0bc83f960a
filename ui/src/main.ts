import './styles/layers.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { backend, connect } from './backend/backend';
import { plan } from './plan/plan.svelte';

/** The window carries Rust's bridge; a plain browser gets made-up data instead. */
async function chooseBackend() {
  if ('__TAURI_INTERNALS__' in window) return (await import('./backend/tauri')).tauri;
  return (await import('./backend/sample')).sample;
}

/** Two frames: the first callback runs before the paint, the second after it. */
const painted = () =>
  new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
const chosen = chooseBackend();
mount(App, { target });
const firstPaint = painted();
connect(await chosen);
const started = plan.start();
const marks: Record<string, number> = {
  timeOrigin: performance.timeOrigin,
  painted: await firstPaint,
  fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
};
await backend().uiReady(marks);
await started;
// A second report once the plan itself is on screen.
await backend().uiReady({ ...marks, plan: await painted() });

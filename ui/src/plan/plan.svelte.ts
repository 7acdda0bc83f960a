import { backend } from '../backend/backend';
import type { Action, AppError, Performed, PlanInfo, RecentPlan } from '../backend/types';
import { m } from '../paraglide/messages.js';
import { announcer } from './announcer.svelte';
import { attempt } from './attempt';
import { notices } from './notices.svelte';
import { preferences } from './preferences.svelte';
import { selection } from './selection.svelte';
import { views } from './views';

let info = $state.raw<PlanInfo | null>(null);
let recent = $state.raw<RecentPlan[]>([]);
let today = $state('');
let version = $state('');
let started = $state(false);
let problem = $state.raw<AppError | null>(null);

function opened(next: PlanInfo | null | undefined) {
  if (!next) return;
  for (const view of views) view.forget();
  selection.clear();
  problem = null;
  info = next;
  recent = [{ name: next.name, path: next.path, exists: true }, ...recent.filter((r) => r.path !== next.path)].slice(
    0,
    8,
  );
}

/** Takes an answer of the one funnel into every open view. */
async function take(done: Performed, undoable: boolean) {
  if (info)
    info = { ...info, name: done.name, revision: done.revision, undo: done.undo, redo: done.redo, counts: done.counts };
  await Promise.all(views.map((view) => view.take(done)));
  notices.done(done.title, undoable);
  announcer.say(done.title);
}

/** Everything that holds sentences is read again in the new language. */
preferences.onLanguage((next) => {
  if (info && next) info = { ...info, undo: next.undo, redo: next.redo };
  for (const view of views) if (view.data) void attempt(() => view.reload());
});

export const plan = {
  get info() {
    return info;
  },
  get recent() {
    return recent;
  },
  get today() {
    return today;
  },
  get version() {
    return version;
  },
  /** The first answer has arrived; before it there is nothing to show. */
  get started() {
    return started;
  },
  get problem() {
    return problem;
  },
  get writable() {
    return info !== null && !info.read_only;
  },

  async start() {
    const start = await attempt(() => backend().start());
    if (start) {
      preferences.restore(start.language, start.theme);
      info = start.plan;
      recent = start.recent;
      today = start.today;
      version = start.version;
      problem = start.problem;
      if (start.plan && start.problem) notices.error(start.problem);
    }
    started = true;
  },
  async create() {
    opened(await attempt(() => backend().newPlan(null)));
  },
  async open(path: string | null) {
    opened(await attempt(() => backend().openPlan(path)));
  },
  async openDemo() {
    opened(await attempt(() => backend().openDemo()));
  },
  /** Lays a draft over the plan: from now on everything is seen and done in it. */
  async openDraft(id: string) {
    opened(await attempt(() => backend().openDraft(id)));
  },
  async closeDraft() {
    opened(await attempt(() => backend().closeDraft()));
  },
  async saveCopy() {
    const path = await attempt(() => backend().saveCopy(null));
    if (path) notices.done(m.copy_saved({ path }));
  },

  /** The way every edit of a screen takes. */
  async perform(action: Action): Promise<Performed | undefined> {
    const done = await attempt(() => backend().perform(action));
    if (done) await take(done, true);
    return done;
  },
  async undo() {
    if (!info?.undo) return;
    const done = await attempt(() => backend().undo());
    if (done) await take(done, false);
  },
  async redo() {
    if (!info?.redo) return;
    const done = await attempt(() => backend().redo());
    if (done) await take(done, true);
  },
  /** An answer that came by another door: an import, an accepted proposal; or, not to be undone, a release. */
  take: (done: Performed, undoable = true) => take(done, undoable),
};

import { backend } from '../../backend/backend';
import { DETECTED } from '../../backend/detected';
import type { ImportCounts, ImportKind, ImportOptions, ImportPreview, ImportUnknown } from '../../backend/types';
import { m } from '../../paraglide/messages.js';
import { announcer } from '../../plan/announcer.svelte';
import { attempt } from '../../plan/attempt';
import { notices } from '../../plan/notices.svelte';
import { plan } from '../../plan/plan.svelte';
import { remap } from './mapping';

export const STEPS = ['file', 'columns', 'check', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** One run through the four steps; kept while other screens are looked at. */
class Importing {
  step = $state<Step>('file');
  kind = $state<ImportKind>('people');
  preview = $state.raw<ImportPreview | null>(null);
  report = $state.raw<ImportCounts | null>(null);
  busy = $state(false);
  #chosen = $state.raw<ImportOptions>(DETECTED);
  /** Known only for a file that was dropped on the window; then it can be read as the other kind too. */
  path = $state<string | null>(null);

  async #while<T>(run: () => Promise<T>): Promise<T | undefined> {
    this.busy = true;
    const answer = await attempt(run);
    this.busy = false;
    return answer;
  }

  async pick(kind: ImportKind, path: string | null = null) {
    const preview = await this.#while(() => backend().importPick(kind, path));
    if (!preview) return;
    this.kind = kind;
    this.path = path;
    this.#chosen = preview.options;
    this.preview = preview;
    this.step = 'columns';
    announcer.say(m.step_columns());
  }

  /** Reads the file again with something set otherwise; what was never chosen is detected anew. */
  async change(part: Partial<ImportOptions>) {
    // Another sheet or heading row has other columns: the old mapping says nothing about them.
    const fresh = 'sheet' in part || 'header_row' in part || 'delimiter' in part;
    const chosen = { ...this.#chosen, ...(fresh ? { mapping: {} } : {}), ...part };
    const preview = await this.#while(() => backend().importChange(chosen));
    if (!preview) return;
    this.#chosen = chosen;
    this.preview = preview;
  }

  map(column: number, field: string | null) {
    if (this.preview) void this.change({ mapping: remap(this.#chosen.mapping, this.preview.columns, column, field) });
  }

  /** Says who, or which customer, is meant by a name; `undefined` leaves it open. */
  match(unknown: ImportUnknown, id: string | null | undefined) {
    const list = unknown.customer ? 'accounts' : 'owners';
    const answers = { ...this.#chosen[list] };
    if (id === undefined) delete answers[unknown.text];
    else answers[unknown.text] = id;
    void this.change({ [list]: answers });
  }
  get chosen(): Readonly<ImportOptions> {
    return this.#chosen;
  }

  check() {
    this.step = 'check';
    announcer.say(m.step_check());
  }
  back() {
    this.step = 'columns';
  }

  async commit() {
    const done = await this.#while(() => backend().importCommit());
    if (!done) return;
    await plan.take(done.performed);
    this.report = done.report;
    this.step = 'done';
  }

  async saveRefused() {
    const path = await attempt(() => backend().importSaveRefused(null));
    if (path) notices.done(m.refused_saved({ path }));
  }

  async cancel() {
    await attempt(() => backend().importCancel());
    this.again();
  }
  again() {
    this.preview = null;
    this.report = null;
    this.path = null;
    this.step = 'file';
  }
}
export const importing = new Importing();

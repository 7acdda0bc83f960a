import type { Performed } from '../backend/types';

/** A view of the plan that follows it: consecutive changes are merged in, a gap in revisions reloads it. */
export class LiveView<T extends { revision: number }> {
  #data = $state.raw<T | null>(null);
  #latest = 0;
  #loading: Promise<void> | null = null;
  readonly #fetch: () => Promise<T>;
  readonly #merge: (now: T, change: Performed) => T;

  constructor(fetch: () => Promise<T>, merge: (now: T, change: Performed) => T) {
    this.#fetch = fetch;
    this.#merge = merge;
  }

  get data(): T | null {
    return this.#data;
  }

  /** Fetches the view unless it is there already. */
  async open(): Promise<void> {
    if (!this.#data) await this.reload();
  }

  reload(): Promise<void> {
    this.#loading ??= this.#read().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #read() {
    let fresh = await this.#fetch();
    // A change may have been committed while the answer was on its way.
    if (fresh.revision < this.#latest) fresh = await this.#fetch();
    this.#latest = Math.max(this.#latest, fresh.revision);
    this.#data = fresh;
  }

  async take(change: Performed): Promise<void> {
    this.#latest = Math.max(this.#latest, change.revision);
    if (this.#loading) await this.#loading;
    const now = this.#data;
    if (!now || change.revision <= now.revision) return;
    if (change.revision === now.revision + 1) {
      this.#data = { ...this.#merge(now, change), revision: change.revision };
    } else {
      await this.reload();
    }
  }

  /** Another plan was opened. */
  forget() {
    this.#data = null;
    this.#latest = 0;
  }
}

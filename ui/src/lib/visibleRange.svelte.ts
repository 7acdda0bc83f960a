/** The part of a long, evenly spaced list that is on screen, plus a margin on both sides. */
export class VisibleRange {
  #offset = $state(0);
  #extent = $state(0);
  readonly #count: () => number;
  readonly #size: () => number;
  readonly #margin: number;
  start = $derived.by(() => Math.max(0, Math.floor(this.#offset / this.#size()) - this.#margin));
  end = $derived.by(() =>
    Math.min(this.#count(), Math.ceil((this.#offset + this.#extent) / this.#size()) + this.#margin),
  );

  constructor(count: () => number, size: () => number, margin = 6) {
    this.#count = count;
    this.#size = size;
    this.#margin = margin;
  }

  moveTo(offset: number, extent: number) {
    this.#offset = offset;
    this.#extent = extent;
  }
}

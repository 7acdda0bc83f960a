import type { Attachment } from 'svelte/attachments';

export interface DragHandlers {
  /** Asked on pointer down: is there something to drag here? One attachment can serve a whole grid. */
  pick: (event: PointerEvent) => boolean;
  /** Called once the pointer has moved past the threshold. */
  start: (event: PointerEvent) => void;
  /** At most once per frame. */
  move: (x: number, y: number) => void;
  end: (dropped: boolean) => void;
  /** Scroll container that follows the pointer near its edges, and how much of it is covered by sticky parts. */
  scroller: () => HTMLElement | null | undefined;
  covered: () => { left: number; top: number };
}
const THRESHOLD = 4;
const EDGE = 48;
const PULL = 0.35;

/** How far to scroll for a pointer at `at` in a range: nothing in the middle, more the closer to an edge. */
export function edgePull(at: number, from: number, to: number): number {
  if (at < from + EDGE) return (at - from - EDGE) * PULL;
  return at > to - EDGE ? (at - to + EDGE) * PULL : 0;
}

/** Pointer-based dragging. Native HTML drag and drop is avoided on purpose: Tauri takes those events for file drops. */
export function draggable(handlers: DragHandlers): Attachment<HTMLElement> {
  return (node) => {
    let origin: { x: number; y: number; id: number } | null = null;
    let active = false;
    let frame = 0;
    let x = 0;
    let y = 0;

    function follow() {
      frame = 0;
      if (!active) return;
      const box = handlers.scroller();
      if (box) {
        const r = box.getBoundingClientRect();
        const covered = handlers.covered();
        const dx = edgePull(x, r.left + covered.left, r.right);
        const dy = edgePull(y, r.top + covered.top, r.bottom);
        if (dx || dy) {
          box.scrollBy(dx, dy);
          schedule();
        }
      }
      handlers.move(x, y);
    }
    function schedule() {
      if (!frame) frame = requestAnimationFrame(follow);
    }
    function down(event: PointerEvent) {
      if (event.button !== 0 || !handlers.pick(event)) return;
      origin = { x: event.clientX, y: event.clientY, id: event.pointerId };
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
      addEventListener('pointercancel', cancel);
      addEventListener('keydown', key, true);
    }
    function move(event: PointerEvent) {
      if (!origin || event.pointerId !== origin.id) return;
      x = event.clientX;
      y = event.clientY;
      if (!active) {
        if (Math.hypot(x - origin.x, y - origin.y) < THRESHOLD) return;
        handlers.start(event);
        active = true;
        document.documentElement.dataset['dragging'] = '';
      }
      event.preventDefault();
      schedule();
    }
    function finish(dropped: boolean) {
      if (active) {
        active = false;
        cancelAnimationFrame(frame);
        frame = 0;
        if (dropped) handlers.move(x, y);
        handlers.end(dropped);
        // The click that follows a drop would select whatever lies under the pointer.
        addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => removeEventListener('click', swallow, true));
      }
      stop();
    }
    function swallow(event: Event) {
      event.stopPropagation();
      event.preventDefault();
    }
    const up = () => finish(true);
    const cancel = () => finish(false);
    function key(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !active) return;
      event.stopPropagation();
      event.preventDefault();
      finish(false);
    }
    function stop() {
      origin = null;
      active = false;
      delete document.documentElement.dataset['dragging'];
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', key, true);
    }
    node.addEventListener('pointerdown', down);
    return () => {
      node.removeEventListener('pointerdown', down);
      if (active) handlers.end(false);
      stop();
    };
  };
}

export type Overlay = 'palette' | 'shortcuts';
let open = $state<Overlay | null>(null);

/** The window-wide overlays; at most one is open. */
export const overlays = {
  get open() {
    return open;
  },
  show(which: Overlay) {
    open = which;
  },
  toggle(which: Overlay) {
    open = open === which ? null : which;
  },
  close() {
    open = null;
  },
};

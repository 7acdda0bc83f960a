const NARROW = 1200;
let inspector = $state(innerWidth >= NARROW);
let sidebar = $state(true);
let narrow = $state(innerWidth < NARROW);
addEventListener('resize', () => {
  const now = innerWidth < NARROW;
  if (now !== narrow) inspector = !now;
  narrow = now;
});

/** Which panes are open; a narrow window starts with the inspector closed and lays it over the main pane. */
export const panes = {
  get inspector() {
    return inspector;
  },
  set inspector(open: boolean) {
    inspector = open;
  },
  get sidebar() {
    return sidebar;
  },
  set sidebar(open: boolean) {
    sidebar = open;
  },
  get narrow() {
    return narrow;
  },
};

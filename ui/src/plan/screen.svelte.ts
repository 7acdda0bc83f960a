export const SCREENS = [
  'overview',
  'tandems',
  'coverage',
  'drafts',
  'releases',
  'switch-days',
  'trade-shows',
  'calendar',
  'people',
  'customers',
  'map',
  'import',
  'history',
  'settings',
] as const;
export type ScreenId = (typeof SCREENS)[number];

function fromAddress(): ScreenId {
  const wanted = location.hash.slice(2);
  return SCREENS.find((id) => id === wanted) ?? 'switch-days';
}
let current = $state<ScreenId>(fromAddress());
addEventListener('hashchange', () => {
  current = fromAddress();
});

export const screen = {
  get current() {
    return current;
  },
  open(id: ScreenId) {
    current = id;
    if (fromAddress() !== id) location.hash = `/${id}`;
  },
};

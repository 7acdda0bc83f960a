let text = $state('');

/** Said by screen readers through the live region in App.svelte. */
export const announcer = {
  get text() {
    return text;
  },
  say(next: string) {
    text = next;
  },
};

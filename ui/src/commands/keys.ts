export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** How a shortcut like `Mod+Shift+Z` or `G S` is written for people. */
export function showKeys(keys: string, mac = isMac): string {
  const words: Record<string, string> = mac
    ? { Mod: '⌘', Shift: '⇧', Enter: '↩', Space: 'Space', Delete: '⌫' }
    : { Mod: 'Ctrl', Enter: 'Enter' };
  return keys
    .split('+')
    .map((part) => words[part] ?? part)
    .join(mac ? '' : ' ');
}

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** The name of what was pressed, in the form commands use; null for a bare modifier. */
export function pressed(event: Pressed): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key) || event.altKey) return null;
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // The shift in "?" belongs to the keyboard layout, the one in Ctrl Shift Z to the shortcut.
  const shift = event.shiftKey && (mod || key.length > 1);
  return [mod ? 'Mod' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+');
}

/** Turns key presses into shortcuts, sequences like `G S` included. */
export class KeyReader {
  #pending = '';
  #since = 0;
  readonly #patience: number;

  constructor(patience = 900) {
    this.#patience = patience;
  }

  /** The shortcut that this press completes, `wait` for the first of two, or null. */
  read(event: Pressed, known: (keys: string) => boolean, now: number): string | 'wait' | null {
    const press = pressed(event);
    if (!press) return null;
    const before = now - this.#since < this.#patience ? this.#pending : '';
    this.#pending = '';
    if (before) {
      const both = `${before} ${press}`;
      return known(both) ? both : null;
    }
    if (press === 'G') {
      this.#pending = press;
      this.#since = now;
      return 'wait';
    }
    return known(press) ? press : null;
  }
}

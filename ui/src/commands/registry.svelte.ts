import { type Component, untrack } from 'svelte';

export type CommandGroup = 'screen' | 'goto' | 'plan' | 'view';

export interface Command {
  id: string;
  group: CommandGroup;
  /** Read whenever it is shown, so that it follows the language. */
  title: () => string;
  icon: Component<{ size?: number }>;
  keys?: string;
  /** Other keys that do the same. */
  alsoKeys?: string;
  /** Keys that also work while typing in a field. */
  always?: boolean;
  /** Left out of the palette and deaf to its keys while this is false. */
  available?: () => boolean;
  run: () => void;
}

let registered = $state.raw<Command[]>([]);

export const commands = {
  get all() {
    return registered;
  },
  get available() {
    return registered.filter((command) => command.available?.() !== false);
  },
  /** Adds commands until the returned function is called; a screen does so while it is open. */
  register(list: Command[]): () => void {
    // Called from effects, which must not run again because of what they add.
    untrack(() => {
      registered = [...registered, ...list];
    });
    return () => {
      registered = untrack(() => registered).filter((command) => !list.includes(command));
    };
  },
  byKeys(keys: string): Command | undefined {
    return registered.find((c) => (c.keys === keys || c.alsoKeys === keys) && c.available?.() !== false);
  },
};

import { KeyReader } from './keys';
import { overlays } from './overlays.svelte';
import { commands } from './registry.svelte';

const reader = new KeyReader();
const TYPING = 'input, textarea, select, [contenteditable]';

/** Runs the command of a key press; single letters never fire while typing or behind an overlay. */
export function dispatchKey(event: KeyboardEvent) {
  if (event.defaultPrevented) return;
  const target = event.target as Element | null;
  const busy =
    Boolean(target?.closest?.(TYPING)) || overlays.open !== null || Boolean(document.querySelector('[role="dialog"]'));
  const found = reader.read(event, (keys) => commands.byKeys(keys) !== undefined, event.timeStamp);
  if (!found || found === 'wait') return;
  const command = commands.byKeys(found);
  if (!command || (busy && !command.always)) return;
  event.preventDefault();
  command.run();
}

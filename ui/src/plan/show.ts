import type { Finding } from '../backend/types';
import { attempt } from './attempt';
import { panes } from './panes.svelte';
import { screen } from './screen.svelte';
import { selection } from './selection.svelte';
import { boardView } from './views';

/** Opens the board with a switch day selected. */
export async function showSwitchDay(id: string) {
  await attempt(() => boardView.open());
  selection.bar = boardView.data?.bars.find((bar) => bar.switch_day_id === id)?.id ?? null;
  panes.inspector = true;
  screen.open('switch-days');
}

/** Opens the table of people with somebody selected. */
export function showPerson(id: string) {
  selection.person = id;
  panes.inspector = true;
  screen.open('people');
}

/** Opens the screen on which a finding is mended: its switch day, else its person, else its customer. */
export async function showFinding(finding: Finding) {
  await attempt(() => boardView.open());
  const switchDay = boardView.data?.bars.find(
    (bar) => bar.switch_day_id && finding.subjects.includes(bar.switch_day_id),
  );
  if (switchDay?.switch_day_id) return showSwitchDay(switchDay.switch_day_id);
  const [person] = finding.people;
  const [account] = finding.accounts;
  if (person) {
    showPerson(person);
  } else if (account) {
    selection.accounts = new Set([account]);
    panes.inspector = true;
    screen.open('customers');
  } else {
    screen.open('switch-days');
  }
}

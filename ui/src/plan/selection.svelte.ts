/** What is selected on each screen; it survives a change of screens and drives the inspector. */
class Selection {
  person = $state<string | null>(null);
  accounts = $state.raw<ReadonlySet<string>>(new Set());
  /** A bar of the switch-day board. */
  bar = $state<string | null>(null);
  /** A row of the switch-day board. */
  boardPerson = $state<string | null>(null);

  clear() {
    this.person = null;
    this.accounts = new Set();
    this.bar = null;
    this.boardPerson = null;
  }
}
export const selection = new Selection();

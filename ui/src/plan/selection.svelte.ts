/** What is selected on each screen; it survives a change of screens and drives the inspector. */
class Selection {
  person = $state<string | null>(null);
  accounts = $state.raw<ReadonlySet<string>>(new Set());
  /** A bar of the switch-day board. */
  bar = $state<string | null>(null);
  /** A row of the switch-day board. */
  boardPerson = $state<string | null>(null);
  /** A field rep of the board of tandems. */
  fieldRep = $state<string | null>(null);
  /** A tandem of the board of coverage. */
  tandem = $state<string | null>(null);
  /** The show whose roster is open. */
  show = $state<string | null>(null);
  /** A duty of that roster. */
  duty = $state<string | null>(null);

  clear() {
    this.person = null;
    this.accounts = new Set();
    this.bar = null;
    this.boardPerson = null;
    this.fieldRep = null;
    this.tandem = null;
    this.show = null;
    this.duty = null;
  }
}
export const selection = new Selection();

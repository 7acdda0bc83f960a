import type {
  AbcCurve,
  AbcThresholds,
  Accepted,
  AccountSheet,
  AccountsView,
  Action,
  CalendarQuestion,
  CalendarView,
  Candidate,
  CoverageBoard,
  CoverageQuestion,
  CoveredAccounts,
  CustomerMap,
  DraftComparison,
  DraftsView,
  ExportedFile,
  ExportProgress,
  ExportRequest,
  HistoryDetails,
  HistoryLine,
  ImportDone,
  ImportKind,
  ImportOptions,
  ImportPreview,
  Lang,
  MetView,
  Overview,
  PairingsView,
  PeopleView,
  Performed,
  PersonSheet,
  PlanEvent,
  PlanInfo,
  Planned,
  Proposal,
  Published,
  ReleaseChanges,
  ReleaseScope,
  ReleasesView,
  SeatPlace,
  SeatQuestion,
  SettingsView,
  Shared,
  ShareRequest,
  ShareSummary,
  ShowBoard,
  ShowsView,
  ShowYear,
  SlipsRequest,
  Start,
  SwitchBoard,
  SwitchDayFacts,
  TandemBoard,
  TandemFacts,
  Theme,
  Verdict,
  VerdictQuestion,
} from './types';

/** Everything the screens need from the world outside; a null path asks the person, a null answer means they cancelled. */
export interface Backend {
  start(): Promise<Start>;
  newPlan(path: string | null): Promise<PlanInfo | null>;
  openPlan(path: string | null): Promise<PlanInfo | null>;
  openDemo(): Promise<PlanInfo>;
  saveCopy(path: string | null): Promise<string | null>;
  /** Answers with the open plan as the language says it. */
  setPreferences(language: Lang, theme: Theme): Promise<PlanInfo | null>;

  perform(action: Action): Promise<Performed>;
  undo(): Promise<Performed>;
  redo(): Promise<Performed>;
  history(before: number | null): Promise<HistoryLine[]>;
  historyEntry(id: number): Promise<HistoryDetails>;
  restore(id: number): Promise<Performed>;

  overview(): Promise<Overview>;
  calendarView(question: CalendarQuestion): Promise<CalendarView>;
  draftsView(): Promise<DraftsView>;
  createDraft(name: string, proposal: string | null): Promise<Performed>;
  renameDraft(id: string, name: string): Promise<Performed>;
  openDraft(id: string): Promise<PlanInfo>;
  closeDraft(): Promise<PlanInfo>;
  compareDraft(id: string): Promise<DraftComparison>;
  /** The ids of what to take over; null takes everything that fits. */
  takeOverDraft(id: string, items: string[] | null): Promise<Accepted>;
  releases(): Promise<ReleasesView>;
  publish(scope: ReleaseScope, note: string): Promise<Published>;
  withdraw(id: string): Promise<Performed>;
  /** The later release; null compares with the plan as it stands. */
  changesSince(scope: ReleaseScope, since: number, to: number | null): Promise<ReleaseChanges>;
  exportSlips(request: SlipsRequest, onProgress: (progress: ExportProgress) => void): Promise<ExportedFile[] | null>;
  /** What would leave; nothing is written. */
  shareSummary(request: ShareRequest): Promise<ShareSummary>;
  share(request: ShareRequest, zip: boolean, onProgress: (progress: ExportProgress) => void): Promise<Shared | null>;
  openMailDraft(link: string): Promise<void>;
  settingsView(): Promise<SettingsView>;
  pairingsView(): Promise<PairingsView>;
  abcCurve(thresholds: AbcThresholds): Promise<AbcCurve>;

  metView(): Promise<MetView>;
  customerMap(): Promise<CustomerMap>;

  peopleView(): Promise<PeopleView>;
  personSheet(id: string): Promise<PersonSheet>;
  accountsView(): Promise<AccountsView>;
  accountSheet(id: string): Promise<AccountSheet>;
  switchBoard(): Promise<SwitchBoard>;
  verdicts(question: VerdictQuestion): Promise<Verdict[]>;
  inspectSwitchDay(id: string): Promise<SwitchDayFacts>;

  tandemBoard(): Promise<TandemBoard>;
  tandemFacts(field: string): Promise<TandemFacts>;
  tandemVerdicts(field: string, targets: (string | null)[]): Promise<Verdict[]>;
  coverageBoard(): Promise<CoverageBoard>;
  coveredAccounts(tandem: string | null): Promise<CoveredAccounts>;
  coverageVerdicts(question: CoverageQuestion): Promise<Verdict[]>;
  showsView(): Promise<ShowsView>;
  showBoard(id: string): Promise<ShowBoard>;
  /** Null: the year of the next show. */
  showYear(year: number | null): Promise<ShowYear>;
  seatVerdicts(question: SeatQuestion): Promise<Verdict[]>;
  seatCandidates(duty: string | null, seat: SeatPlace): Promise<Candidate[]>;

  plan(board: Planned, seconds: number, seed: number, onEvent: (event: PlanEvent) => void): Promise<Proposal>;
  planStop(): Promise<void>;
  /** The proposal as the language says it now. */
  proposal(id: string): Promise<Proposal>;
  acceptProposal(id: string, items: string[] | null, force: boolean): Promise<Accepted>;
  discardProposal(id: string): Promise<void>;

  importPick(kind: ImportKind, path: string | null): Promise<ImportPreview | null>;
  importChange(options: ImportOptions): Promise<ImportPreview>;
  importCommit(): Promise<ImportDone>;
  importSaveRefused(path: string | null): Promise<string | null>;
  importCancel(): Promise<void>;
  export(request: ExportRequest, onProgress: (progress: ExportProgress) => void): Promise<ExportedFile[] | null>;
  exportStop(): Promise<void>;

  uiReady(marks: Record<string, number>): Promise<void>;
  /** Files dropped on the window; the returned function stops listening. */
  onFileDrop(dropped: (path: string) => void): Promise<() => void>;
}

let connected: Backend | null = null;

/** Chosen once, before the first screen: the window's Rust side, or made-up data in a browser. */
export function connect(backend: Backend) {
  connected = backend;
}

export function backend(): Backend {
  if (!connected) throw new Error('connect() has not been called');
  return connected;
}

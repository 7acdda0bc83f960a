import { Channel, invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { readAccounts } from './accounts';
import type { Backend } from './backend';
import type { AccountsPacked, ExportedFile, ExportProgress, HistoryLine, PlanEvent } from './types';

/** The real thing: one command of src-tauri per function. */
export const tauri: Backend = {
  start: () => invoke('start'),
  newPlan: (path) => invoke('new_plan', { path }),
  openPlan: (path) => invoke('open_plan', { path }),
  openDemo: () => invoke('open_demo'),
  saveCopy: (path) => invoke('save_copy', { path }),
  setPreferences: (language, theme) => invoke('set_preferences', { language, theme }),

  perform: (action) => invoke('perform', { action }),
  undo: () => invoke('undo'),
  redo: () => invoke('redo'),
  history: async (before) => (await invoke<{ entries: HistoryLine[] }>('history', { before })).entries,

  historyEntry: (id) => invoke('history_entry', { id }),
  restore: (id) => invoke('restore', { id }),

  overview: () => invoke('overview'),
  calendarView: (question) => invoke('calendar_view', { question }),
  draftsView: () => invoke('drafts_view'),
  createDraft: (name, proposal) => invoke('create_draft', { name, proposal }),
  renameDraft: (id, name) => invoke('rename_draft', { id, name }),
  openDraft: (id) => invoke('open_draft', { id }),
  closeDraft: () => invoke('close_draft'),
  compareDraft: (id) => invoke('compare_draft', { id }),
  takeOverDraft: (id, items) => invoke('take_over_draft', { id, items }),
  releases: () => invoke('releases'),
  publish: (scope, note) => invoke('publish', { scope, note }),
  withdraw: (id) => invoke('withdraw', { id }),
  changesSince: (scope, since, to) => invoke('changes_since', { scope, since, to }),
  exportSlips: async (request, onProgress) => {
    const channel = new Channel<ExportProgress>();
    channel.onmessage = onProgress;
    const answer = await invoke<{ files: ExportedFile[] } | null>('export_slips', { request, onProgress: channel });
    return answer?.files ?? null;
  },
  shareSummary: (request) => invoke('share_summary', { request }),
  share: (request, zip, onProgress) => {
    const channel = new Channel<ExportProgress>();
    channel.onmessage = onProgress;
    return invoke('share', { request, zip, onProgress: channel });
  },
  openMailDraft: (link) => invoke('open_mail_draft', { link }),
  settingsView: () => invoke('settings_view'),
  pairingsView: () => invoke('pairings_view'),
  abcCurve: (thresholds) => invoke('abc_curve', { thresholds }),

  metView: () => invoke('met_view'),
  customerMap: () => invoke('customer_map'),

  peopleView: () => invoke('people_view'),
  personSheet: (id) => invoke('person_sheet', { id }),
  accountsView: async () => readAccounts(await invoke<AccountsPacked | ArrayBuffer>('accounts_view')),
  accountSheet: (id) => invoke('account_sheet', { id }),
  switchBoard: () => invoke('switch_board'),
  verdicts: (question) => invoke('verdicts', { ...question }),
  inspectSwitchDay: (id) => invoke('inspect_switch_day', { id }),

  tandemBoard: () => invoke('tandem_board'),
  tandemFacts: (field) => invoke('tandem_facts', { field }),
  tandemVerdicts: (field, targets) => invoke('tandem_verdicts', { field, targets }),
  coverageBoard: () => invoke('coverage_board'),
  coveredAccounts: (tandem) => invoke('covered_accounts', { tandem }),
  coverageVerdicts: (question) => invoke('coverage_verdicts', { question }),
  showsView: () => invoke('shows_view'),
  showBoard: (id) => invoke('show_board', { id }),
  showYear: (year) => invoke('show_year', { year }),
  seatVerdicts: (question) => invoke('seat_verdicts', { question }),
  seatCandidates: (duty, seat) => invoke('seat_candidates', { duty, seat }),

  plan: (board, seconds, seed, onEvent) => {
    const channel = new Channel<PlanEvent>();
    channel.onmessage = onEvent;
    return invoke('plan', { board, seconds, seed, onEvent: channel });
  },
  planStop: () => invoke('plan_stop'),
  proposal: (id) => invoke('proposal', { id }),
  acceptProposal: (id, items, force) => invoke('accept_proposal', { id, items, force }),
  discardProposal: (id) => invoke('discard_proposal', { id }),

  importPick: (kind, path) => invoke('import_pick', { kind, path }),
  importChange: (options) => invoke('import_change', { options }),
  importCommit: () => invoke('import_commit'),
  importSaveRefused: (path) => invoke('import_save_refused', { path }),
  importCancel: () => invoke('import_cancel'),
  export: async (request, onProgress) => {
    const channel = new Channel<ExportProgress>();
    channel.onmessage = onProgress;
    const answer = await invoke<{ files: ExportedFile[] } | null>('export', { request, onProgress: channel });
    return answer?.files ?? null;
  },
  exportStop: () => invoke('export_stop'),

  uiReady: (marks) => invoke('ui_ready', { marks }),
  onFileDrop: (dropped) =>
    getCurrentWebview().onDragDropEvent((event) => {
      const first = event.payload.type === 'drop' ? event.payload.paths[0] : undefined;
      if (first) dropped(first);
    }),
};

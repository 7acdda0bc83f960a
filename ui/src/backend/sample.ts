import type { Backend } from './backend';
import { act } from './sample/actions';
import { type BoardsState, SampleBoards } from './sample/boards';
import { SampleDrafts } from './sample/drafts';
import { countRows, samplePreview } from './sample/importing';
import { abcCurve, calendarView, overview, pairingsView } from './sample/looking';
import { makeOrganisation, TODAY } from './sample/organisation';
import { SamplePlan, type SwitchDay } from './sample/plan';
import { type Planned, runPlanning } from './sample/planning';
import { SampleReleases, shareSummary } from './sample/releases';
import { settingsView } from './sample/settings';
import { accountSheet, personSheet } from './sample/sheets';
import type { AccountsView, Action, Bar, ImportKind, Lang, Performed, PlanInfo, Theme } from './types';

export interface SampleSize {
  inside: number;
  field: number;
  accounts: number;
  switchDays: number;
}
export const DEMO_SIZE: SampleSize = { inside: 7, field: 9, accounts: 640, switchDays: 6 };

interface Version {
  title: string;
  at: string;
  people: SamplePlan['org']['people'];
  accounts: SamplePlan['org']['accounts'];
  switchDays: SwitchDay[];
  settings: SamplePlan['settings'];
  entities: SamplePlan['entities'];
  boards: BoardsState;
}

/** A plan in the browser: the whole seam with made-up data, for development and component tests. */
export function makeSample(size: SampleSize = DEMO_SIZE, open = true): Backend {
  const org = makeOrganisation(size.inside, size.field, size.accounts);
  let ids = 0;
  const newId = () => `switch-day-${++ids}`;
  const insides = org.people.filter((p) => p.side === 'inside');
  const fields = org.people.filter((p) => p.side === 'field');
  const startDays = org.days.filter((d) => d.kind === 'work');
  const plan = new SamplePlan(
    org,
    Array.from(
      { length: Math.min(size.switchDays, insides.length, fields.length) },
      (_, i): SwitchDay => ({
        id: newId(),
        inside: insides[i]?.id ?? '',
        field: fields[i]?.id ?? '',
        ride: { date: startDays[(9 + i * 2) % 40]?.date ?? TODAY, length: i % 3 === 2 ? 'full' : 'morning' },
        desk: { date: startDays[(11 + i * 2) % 40]?.date ?? TODAY, length: i % 2 ? 'afternoon' : 'morning' },
        status: i === 0 ? 'done' : 'planned',
        pinned: i === 1,
        goals: i === 0 ? 'See how a visit is prepared.' : '',
      }),
    ),
  );
  plan.language = (query('lang') ?? 'en') as Lang;
  const boards = new SampleBoards(org);
  const snapshot = (title: string): Version => ({
    title,
    at: new Date().toISOString(),
    people: plan.org.people,
    accounts: plan.org.accounts,
    switchDays: plan.switchDays,
    settings: plan.settings,
    entities: plan.entities,
    boards: boards.state,
  });
  let versions: Version[] = [snapshot('')];
  let now = 0;
  let revision = 1;
  let isOpen = open;
  let stop = false;
  let planned: Planned | null = null;
  const drafts = new SampleDrafts(plan);
  const releases = new SampleReleases(plan);
  let picking: ImportKind = 'accounts';

  const counts = () => ({
    people: plan.org.people.length,
    accounts: plan.org.accounts.length,
    switch_days: plan.switchDays.length,
    findings: plan.findings().filter((finding) => !finding.ignored).length,
  });
  const undoTitle = () => (now > 0 ? (versions[now]?.title ?? null) : null);
  const redoTitle = () => versions[now + 1]?.title ?? null;
  const info = (): PlanInfo => ({
    name: plan.settings.plan_name,
    draft: drafts.openName(),
    path: 'demo.tandem',
    demo: true,
    read_only: false,
    read_only_reason: null,
    revision,
    undo: undoTitle(),
    redo: redoTitle(),
    counts: counts(),
  });

  const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));
  function rowsChange<T extends { id: string }>(before: T[], after: T[]) {
    const old = byId(before);
    const fresh = byId(after);
    return {
      changed: after.filter((row) => JSON.stringify(old.get(row.id)) !== JSON.stringify(row)),
      removed: before.filter((row) => !fresh.has(row.id)).map((row) => row.id),
    };
  }
  /** Does something and answers with what is different afterwards. */
  function changing(title: string, change: () => void): Performed {
    const bars = (): Bar[] => plan.switchDays.flatMap((day) => plan.barsOf(day));
    const before = { people: plan.org.people, accounts: plan.org.accounts, bars: bars() };
    change();
    revision++;
    const after = bars();
    const moved = rowsChange(before.bars, after);
    const board = plan.board(revision);
    return {
      revision,
      name: plan.settings.plan_name,
      title,
      undo: undoTitle(),
      redo: redoTitle(),
      people:
        before.people === plan.org.people ? { changed: [], removed: [] } : rowsChange(before.people, plan.org.people),
      accounts:
        before.accounts === plan.org.accounts
          ? { changed: [], removed: [] }
          : rowsChange(before.accounts, plan.org.accounts),
      switch_days: {
        bars: moved.changed,
        removed_bars: moved.removed,
        findings: board.findings,
        score: board.score,
        staffing: board.staffing,
        demand: board.demand,
      },
      counts: counts(),
    };
  }
  function record(title: string) {
    versions = [...versions.slice(0, now + 1), snapshot(title)];
    now++;
  }
  function goTo(version: number) {
    const to = versions[version];
    if (!to) throw { code: 'nothing_to_undo', sentence: 'There is nothing to undo.', fields: [] };
    now = version;
    plan.org.people = to.people;
    plan.org.accounts = to.accounts;
    plan.switchDays = to.switchDays;
    plan.settings = to.settings;
    plan.entities = to.entities;
    boards.state = to.boards;
  }
  function perform(action: Action): Performed {
    let title = '';
    const done = changing('', () => {
      title = boards.act(action) ?? act(plan, action, newId);
      record(title);
    });
    return { ...done, title, undo: title };
  }

  return {
    start: async () => ({
      plan: isOpen ? info() : null,
      recent: [
        { name: 'Vertrieb Süd 2027', path: '/plans/Vertrieb Süd 2027.tandem', exists: true },
        { name: 'Old plan', path: '/plans/Old plan.tandem', exists: false },
      ],
      language: (query('lang') ?? 'en') as Lang,
      theme: (query('theme') ?? 'light') as Theme,
      today: TODAY,
      version: '0.1.0',
      problem: null,
    }),
    newPlan: async () => null,
    openPlan: async () => null,
    openDemo: async () => {
      isOpen = true;
      return info();
    },
    saveCopy: async () => 'Demo organisation (copy).tandem',
    setPreferences: async (language) => {
      plan.language = language;
      return isOpen ? info() : null;
    },
    perform: async (action) => perform(action),
    undo: async () => {
      const title = undoTitle() ?? '';
      const done = changing(`Undone: ${title}`, () => goTo(now - 1));
      return { ...done, undo: undoTitle(), redo: redoTitle() };
    },
    redo: async () => {
      const done = changing(redoTitle() ?? '', () => goTo(now + 1));
      return { ...done, undo: undoTitle(), redo: redoTitle() };
    },
    history: async (before) =>
      before === null
        ? versions
            .map((version, id) => ({ id, at: version.at, title: version.title, undone: id > now, current: id === now }))
            .slice(1)
            .reverse()
        : [],
    historyEntry: async (id) => ({
      id,
      changes: versions[id] ? [versions[id].title] : [],
      count: id ? 1 : 0,
      back: now - id,
    }),
    restore: async (id) => {
      const title = id ? `Go back to the plan after “${versions[id]?.title ?? ''}”` : 'Go back to the beginning';
      const newest = versions.length - 1;
      const done = changing(title, () => {
        goTo(id);
        now = newest;
        record(title);
      });
      return { ...done, undo: title };
    },
    overview: async () => overview(plan, revision),
    calendarView: async (question) => calendarView(plan, revision, question),
    draftsView: async () => drafts.view(revision),
    createDraft: async (name) => {
      const title = `Begin the draft “${name}”`;
      const done = changing(title, () => {
        drafts.create(name);
        record(title);
      });
      return { ...done, undo: title };
    },
    renameDraft: async (id, name) => {
      const title = `Call the draft “${name}”`;
      const done = changing(title, () => {
        drafts.rename(id, name);
        record(title);
      });
      return { ...done, undo: title };
    },
    openDraft: async (id) => {
      revision += 2;
      drafts.open(id);
      return info();
    },
    closeDraft: async () => {
      revision += 2;
      drafts.close();
      return info();
    },
    compareDraft: async (id) => drafts.compare(id),
    takeOverDraft: async (id, items) => {
      const title = 'Take over a draft';
      const done = changing(title, () => {
        drafts.takeOver(id, items);
        record(title);
      });
      return { performed: { ...done, undo: title }, conflicts: [] };
    },
    releases: async () => releases.view(revision),
    publish: async (_scope, note) => {
      const done = releases.publish(note);
      return { ...done, hard: 0, performed: changing('Publish', () => {}) };
    },
    withdraw: async (id) => changing('Withdraw', () => releases.withdraw(id)),
    changesSince: async (_scope, since) => releases.since(since),
    exportSlips: async () => [
      { path: '/exports/changes-2.pdf', bytes: 31_004 },
      { path: '/exports/calendar-updates-2.zip', bytes: 2_310 },
    ],
    shareSummary: async (request) => shareSummary(request),
    share: async (request, zip) => {
      const summary = shareSummary(request);
      const paths = zip ? ['tandem.zip'] : summary.names;
      const first = plan.org.people[0];
      return {
        summary,
        files: paths.map((name) => ({ path: `/exports/${name}`, bytes: 9_120 })),
        drafts: first
          ? [
              {
                person: first.id,
                name: first.name,
                email: 'anna@example.org',
                files: summary.names,
                link: 'mailto:anna@example.org',
              },
            ]
          : [],
      };
    },
    openMailDraft: async () => {},
    settingsView: async () => settingsView(plan, revision),
    pairingsView: async () => pairingsView(plan, revision),
    abcCurve: async (thresholds) => abcCurve(plan, revision, thresholds),
    peopleView: async () => ({ revision, rows: plan.org.people }),
    personSheet: async (id) => personSheet(plan, id),
    accountsView: async (): Promise<AccountsView> => {
      const rows = plan.org.accounts;
      const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key]);
      return {
        revision,
        ids: column('id'),
        name: column('name'),
        number: column('number'),
        town: column('town'),
        country: column('country'),
        abc: column('abc'),
        revenue: column('revenue'),
        currency: 'EUR',
        model: column('model'),
        inside: column('inside'),
        field: column('field'),
        protected: column('protected'),
        territory: column('territory'),
        tandem: column('tandem'),
      };
    },
    accountSheet: async (id) => accountSheet(plan, id),
    switchBoard: async () => plan.board(revision),
    verdicts: async (question) => plan.verdicts(question),
    inspectSwitchDay: async (id) => plan.facts(id),
    tandemBoard: async () => boards.tandemBoard(revision),
    tandemFacts: async (field) => boards.tandemFacts(field),
    tandemVerdicts: async (field, targets) => targets.map((target) => boards.tandemVerdict(field, target)),
    coverageBoard: async () => boards.coverageBoard(revision),
    coveredAccounts: async (tandem) => boards.coveredAccounts(revision, tandem),
    coverageVerdicts: async ({ accounts, targets }) => boards.coverageVerdicts(accounts, targets),
    showsView: async () => boards.showsView(revision),
    showBoard: async () => boards.showBoard(revision),
    showYear: async (year) => boards.showYear(revision, year),
    metView: async () =>
      boards.metView(
        revision,
        plan.switchDays
          .filter((day) => day.status === 'done')
          .map(({ inside, field, ride }) => ({ inside, field, date: ride.date })),
      ),
    customerMap: async () => boards.customerMap(revision),
    seatVerdicts: async ({ duty, person, targets }) => targets.map((seat) => boards.seatVerdict(person, duty, seat)),
    seatCandidates: async (duty, seat) => boards.seatCandidates(duty, seat),

    plan: async (_board, seconds, _seed, onEvent) => {
      stop = false;
      planned = await runPlanning(plan, revision, seconds, () => stop, newId, onEvent);
      return planned.proposal;
    },
    planStop: async () => {
      stop = true;
    },
    proposal: async () => {
      if (!planned) throw { code: 'no_proposal', sentence: 'This proposal is no longer there.', fields: [] };
      return planned.proposal;
    },
    acceptProposal: async (_id, items) => {
      const taken = planned;
      if (!taken) throw { code: 'no_proposal', sentence: 'This proposal is no longer there.', fields: [] };
      const wanted = (id: string) => items === null || items.includes(id);
      const title = 'Accept the proposal';
      const done = changing(title, () => {
        const old = new Map(plan.switchDays.map((day) => [day.id, day]));
        plan.switchDays = taken.switchDays.flatMap((day) => (wanted(day.id) ? [day] : (old.get(day.id) ?? [])));
        record(title);
      });
      return { performed: { ...done, undo: title }, conflicts: [] };
    },
    discardProposal: async () => {
      planned = null;
    },
    importPick: async (kind) => {
      picking = kind;
      return samplePreview(kind, null);
    },
    importChange: async (options) => samplePreview(picking, options),
    importCommit: async () => {
      const preview = samplePreview(picking, null);
      return {
        performed: changing(`Import ${preview.file}`, () => record(`Import ${preview.file}`)),
        report: countRows(preview.rows),
      };
    },
    importSaveRefused: async () => 'Konten refused.csv',
    importCancel: async () => {},
    export: async (request, onProgress) => {
      onProgress({ stage: 'writing', done: request.formats.length, total: request.formats.length });
      return request.formats.map((format) => ({
        path: `/exports/${request.what}.${format}`,
        bytes: format === 'pdf' ? 48_210 : 9_120,
      }));
    },
    exportStop: async () => {},
    uiReady: async () => {},
    onFileDrop: async () => () => {},
  };
}

/** `?people=600&accounts=20000&lang=de&theme=dark&closed` in the address of the browser. */
function query(name: string): string | null {
  return typeof location === 'undefined' ? null : new URLSearchParams(location.search).get(name);
}

const wanted = Number(query('people') ?? 0);
export const sample = makeSample(
  wanted
    ? { inside: wanted / 2, field: wanted / 2, accounts: Number(query('accounts') ?? 640), switchDays: wanted / 2 }
    : { ...DEMO_SIZE, accounts: Number(query('accounts') ?? DEMO_SIZE.accounts) },
  query('closed') === null,
);

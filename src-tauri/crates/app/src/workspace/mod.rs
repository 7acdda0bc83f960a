//! The program's own data on this machine - recent plans, preferences, backups, the demo - and the open plan.

use crate::{
    DemoSize, Opening, Session,
    clock::Clock,
    demo::{demo, quarter_to_plan},
    failure::{self, Failure},
    planning::Limits,
    seam::{
        AbcCurve, Accepted, AccountSheet, AccountsPacked, AccountsView, Action, AppError, CalendarQuestion,
        CalendarView, Candidate, CoverageBoard, CoverageQuestion, CoveredAccounts, CustomerMap,
        DraftComparison, DraftsView, ExportProgress, ExportRequest, Exported, HistoryDetails, HistoryPage,
        ImportDone, ImportKind, ImportOptions, ImportPreview, Lang, MetView, Overview, PairingsView,
        PeopleView, Performed, PersonSheet, PlanEvent, PlanInfo, Planned, Proposal, Published, RecentPlan,
        ReleaseChanges, ReleasesView, SeatPlace, SeatQuestion, SettingsView, ShareRequest, ShareSummary,
        Shared, ShowBoard, ShowYear, ShowsView, SlipsRequest, Start, SwitchBoard, SwitchDayFacts,
        TandemBoard, TandemFacts, Theme, Verdict, VerdictQuestion,
    },
    session::RememberedImport,
    whole_file,
};
use serde::{Deserialize, Serialize};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};
use tandem_model::{
    AbcThresholds, AccountId, BoothDutyId, Document, DraftId, PersonId, ReleaseId, ReleaseScope, Settings,
    SwitchDayId, TandemId, TradeShowId, Tz,
};
use tandem_wording::{Args, Language, say};

/// Plans kept in the list of recent ones.
const MOST_RECENT: usize = 12;

/// Shapes of sources whose choices are kept.
const MOST_IMPORTS: usize = 100;

const PREFERENCES: &str = "preferences.json";

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Preferences {
    language: Option<Language>,
    theme: Theme,
    recent: Vec<Recent>,
    /// What was chosen for imports, by the shape of their source, the latest last.
    imports: Vec<(String, RememberedImport)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Recent {
    name: String,
    path: PathBuf,
}

/// Everything behind the window: what is remembered on this machine, and the open plan.
pub struct Workspace {
    folder: PathBuf,
    clock: Clock,
    system_language: Language,
    version: String,
    preferences: Mutex<Preferences>,
    open: Mutex<Option<Session>>,
    /// Kept beside the session, so that stopping waits for nobody.
    stop: Mutex<Arc<AtomicBool>>,
    export_stop: Mutex<Arc<AtomicBool>>,
    problem: Mutex<Option<AppError>>,
}

fn held<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Workspace {
    /// The program's data in `folder`, which is made when something has to be kept. `locale` is the system's, for the
    /// language until somebody chooses one. Preferences that cannot be read are those of a new machine.
    pub fn new(folder: &Path, locale: &str, version: &str, clock: Clock) -> Self {
        let preferences = fs::read(folder.join(PREFERENCES))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        Self {
            folder: folder.to_owned(),
            clock,
            system_language: Language::of_locale(locale),
            version: version.to_owned(),
            preferences: Mutex::new(preferences),
            open: Mutex::new(None),
            stop: Mutex::default(),
            export_stop: Mutex::default(),
            problem: Mutex::new(None),
        }
    }

    /// The chosen language, else the system's.
    pub fn language(&self) -> Language {
        held(&self.preferences).language.unwrap_or(self.system_language)
    }

    /// Where backups lie.
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Where the demo organisation lies.
    pub fn demo_path(&self) -> PathBuf {
        self.folder.join("demo.tandem")
    }

    fn opening(&self, demo: bool) -> Opening {
        Opening {
            read_only: false,
            backups: self.backups(),
            language: self.language(),
            clock: self.clock,
            demo,
        }
    }

    fn remember(&self, change: impl FnOnce(&mut Preferences)) -> Result<(), AppError> {
        let mut preferences = held(&self.preferences);
        let mut next = preferences.clone();
        change(&mut next);
        if next == *preferences {
            return Ok(());
        }
        let language = next.language.unwrap_or(self.system_language);
        let path = self.folder.join(PREFERENCES);
        let written = fs::create_dir_all(&self.folder).and_then(|()| {
            let bytes = serde_json::to_vec_pretty(&next)?;
            whole_file::write(&path, &bytes)
        });
        *preferences = next;
        written.map_err(|error| failure::io(&path, &error).say(language))
    }

    /// What the screen needs to begin.
    pub fn start(&self) -> Start {
        let preferences = held(&self.preferences).clone();
        Start {
            plan: self.info(),
            recent: preferences
                .recent
                .iter()
                .map(|recent| RecentPlan {
                    name: recent.name.clone(),
                    path: recent.path.display().to_string(),
                    exists: recent.path.is_file(),
                })
                .collect(),
            language: self.language().into(),
            theme: preferences.theme,
            today: self.clock.today(),
            version: self.version.clone(),
            problem: held(&self.problem).take(),
        }
    }

    /// Opens what a start without a window to ask would open: the plan named on the command line, else the last one,
    /// else the demo. What goes wrong is told by [`Workspace::start`].
    pub fn open_at_start(&self, named: Option<&Path>) {
        let last = held(&self.preferences).recent.first().map(|recent| recent.path.clone());
        let opened = match named.map(Path::to_owned).or(last.filter(|path| path.is_file())) {
            Some(path) => self.open_plan(&path).map(drop),
            None => self.open_demo().map(drop),
        };
        *held(&self.problem) = opened.err();
    }

    /// Chooses language and colours.
    pub fn set_preferences(&self, language: Lang, theme: Theme) -> Result<(), AppError> {
        let language = Language::from(language);
        if let Some(session) = held(&self.open).as_ref() {
            session.set_language(language);
        }
        self.remember(|preferences| {
            preferences.language = Some(language);
            preferences.theme = theme;
        })
    }

    /// The open plan.
    ///
    /// # Errors
    /// None is open.
    pub fn session(&self) -> Result<Session, AppError> {
        held(&self.open)
            .clone()
            .ok_or_else(|| Failure::said("no_plan", "app-no-plan", Args::new()).say(self.language()))
    }

    /// Name, revision and sizes of the open plan.
    pub fn info(&self) -> Option<PlanInfo> {
        let session = held(&self.open).clone()?;
        session.info().ok()
    }

    fn take(&self, session: Session, demo: bool) -> Result<PlanInfo, AppError> {
        let info = session.info()?;
        let path = std::path::absolute(session.path()).unwrap_or_else(|_| session.path().to_owned());
        *held(&self.stop) = session.stop_flag();
        *held(&self.export_stop) = session.export_stop_flag();
        // The lock of the plan that was open goes with it.
        *held(&self.open) = Some(session);
        if !demo {
            let recent = Recent { name: info.name.clone(), path };
            // A list that cannot be written is no reason not to open the plan.
            let _ = self.remember(|preferences| {
                preferences.recent.retain(|other| other.path != recent.path);
                preferences.recent.insert(0, recent);
                preferences.recent.truncate(MOST_RECENT);
            });
        }
        Ok(info)
    }

    /// Closes the open plan.
    pub fn close(&self) {
        *held(&self.open) = None;
    }

    /// Makes an empty plan and opens it.
    pub fn new_plan(&self, path: &Path) -> Result<PlanInfo, AppError> {
        let document = empty_plan(path, self.clock, self.language());
        let session = Session::create(path, document, &self.opening(false))?;
        self.take(session, false)
    }

    /// Opens a plan file.
    pub fn open_plan(&self, path: &Path) -> Result<PlanInfo, AppError> {
        let same =
            |a: &Path, b: &Path| a.canonicalize().is_ok_and(|a| b.canonicalize().is_ok_and(|b| a == b));
        if let Some(info) = self.info().filter(|info| same(path, Path::new(&info.path))) {
            return Ok(info);
        }
        let demo = same(path, &self.demo_path());
        let session = Session::open(path, &self.opening(demo))?;
        self.take(session, demo)
    }

    /// Opens the demo organisation as it was left, or a new one.
    pub fn open_demo(&self) -> Result<PlanInfo, AppError> {
        let path = self.demo_path();
        if path.is_file() {
            // A demo that cannot be opened any more, or whose quarter is over, is made anew.
            let opened = self.open_plan(&path);
            let current = || {
                let horizon =
                    self.session().and_then(|session| session.snapshot()).ok()?.document.settings().horizon;
                (horizon.to >= self.clock.today()).then_some(())
            };
            match opened {
                Ok(info) if info.read_only || current().is_some() => return Ok(info),
                Err(error) if error.is_not_possible_here() => return Err(error),
                _ => {}
            }
            self.close();
            fs::remove_file(&path).map_err(|error| failure::io(&path, &error).say(self.language()))?;
        }
        fs::create_dir_all(&self.folder)
            .map_err(|error| failure::io(&self.folder, &error).say(self.language()))?;
        let document = demo(&DemoSize::default(), self.clock.today(), self.language());
        let session = Session::create(&path, document, &self.opening(true))?;
        self.take(session, true)
    }

    /// See [`Session::import_pick`]; what was chosen for an earlier file of this shape holds for this one.
    pub fn import_pick(&self, kind: ImportKind, path: &Path) -> Result<ImportPreview, AppError> {
        let session = self.session()?;
        let detected = session.import_pick(kind, path)?;
        let preferences = held(&self.preferences).clone();
        let known = move |shape: &str| {
            preferences.imports.iter().find(|(known, _)| known == shape).map(|(_, choices)| choices.clone())
        };
        Ok(session.import_as_remembered(known)?.unwrap_or(detected))
    }

    /// See [`Session::import_commit`]; remembers what was chosen for files of this shape.
    pub fn import_commit(&self) -> Result<ImportDone, AppError> {
        let session = self.session()?;
        let choices = session.import_choices()?;
        let done = session.import_commit()?;
        if let Some((shape, choices)) = choices {
            // The plan has changed; that its choices could not be kept is no reason to say otherwise.
            let _ = self.remember(|preferences| {
                preferences.imports.retain(|(known, _)| *known != shape);
                if choices != RememberedImport::default() {
                    preferences.imports.push((shape, choices));
                }
                let surplus = preferences.imports.len().saturating_sub(MOST_IMPORTS);
                preferences.imports.drain(..surplus);
            });
        }
        Ok(done)
    }

    /// Writes a copy of the open plan; a file chosen in a dialog may be replaced.
    pub fn save_copy(&self, path: &Path) -> Result<(), AppError> {
        self.session()?.save_copy(path, true)
    }

    /// Stops a running planner. Does not wait for its turn.
    pub fn plan_stop(&self) {
        held(&self.stop).store(true, Ordering::Relaxed);
    }

    /// Plans a board of the open plan.
    pub fn plan(
        &self,
        board: Planned,
        seconds: f64,
        seed: u64,
        on_event: &mut dyn FnMut(PlanEvent),
    ) -> Result<Proposal, AppError> {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let limits = Limits { seconds: Some(seconds.clamp(0.0, 86_400.0)), steps: None, seed, threads };
        self.session()?.plan(board, &limits, on_event)
    }

    /// See [`Session::export`].
    pub fn export(
        &self,
        request: &ExportRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Exported, AppError> {
        self.session()?.export(request, on_progress)
    }

    /// See [`Session::export_slips`].
    pub fn export_slips(
        &self,
        request: &SlipsRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Exported, AppError> {
        self.session()?.export_slips(request, on_progress)
    }

    /// See [`Session::share_summary`].
    pub fn share_summary(
        &self,
        request: &ShareRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<ShareSummary, AppError> {
        self.session()?.share_summary(request, on_progress)
    }

    /// See [`Session::share`].
    pub fn share(
        &self,
        request: &ShareRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Shared, AppError> {
        self.session()?.share(request, on_progress)
    }

    /// Ends a running export. Does not wait for its turn.
    pub fn export_stop(&self) {
        held(&self.export_stop).store(true, Ordering::Relaxed);
    }

    /// Forgets the running import.
    pub fn import_cancel(&self) {
        if let Ok(session) = self.session() {
            session.import_cancel();
        }
    }
}

macro_rules! of_the_open_plan {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*) => {
        /// What is asked of the open plan; see [`Session`].
        impl Workspace {
            $($(#[$doc])* pub fn $name(&self, $($arg: $type),*) -> Result<$answer, AppError> {
                self.session()?.$name($($arg),*)
            })*
        }
    };
}

of_the_open_plan! {
    /// See [`Session::perform`].
    perform(action: Action) -> Performed;
    /// See [`Session::undo`].
    undo() -> Performed;
    /// See [`Session::redo`].
    redo() -> Performed;
    /// See [`Session::history`].
    history(before: Option<i64>) -> HistoryPage;
    /// See [`Session::history_entry`].
    history_entry(id: i64) -> HistoryDetails;
    /// See [`Session::restore`].
    restore(id: i64) -> Performed;
    /// See [`Session::drafts_view`].
    drafts_view() -> DraftsView;
    /// See [`Session::create_draft`].
    create_draft(name: &str, proposal: Option<&str>) -> Performed;
    /// See [`Session::rename_draft`].
    rename_draft(id: DraftId, name: &str) -> Performed;
    /// See [`Session::open_draft`].
    open_draft(id: DraftId) -> PlanInfo;
    /// See [`Session::close_draft`].
    close_draft() -> PlanInfo;
    /// See [`Session::compare_draft`].
    compare_draft(id: DraftId) -> DraftComparison;
    /// See [`Session::take_over_draft`].
    take_over_draft(id: DraftId, items: Option<Vec<String>>) -> Accepted;
    /// See [`Session::releases`].
    releases() -> ReleasesView;
    /// See [`Session::publish`].
    publish(scope: ReleaseScope, note: &str) -> Published;
    /// See [`Session::withdraw`].
    withdraw(id: ReleaseId) -> Performed;
    /// See [`Session::changes_since`].
    changes_since(scope: ReleaseScope, since: u32, to: Option<u32>) -> ReleaseChanges;
    /// See [`Session::settings_view`].
    settings_view() -> SettingsView;
    /// See [`Session::overview`].
    overview() -> Overview;
    /// See [`Session::calendar_view`].
    calendar_view(question: &CalendarQuestion) -> CalendarView;
    /// See [`Session::pairings_view`].
    pairings_view() -> PairingsView;
    /// See [`Session::abc_curve`].
    abc_curve(thresholds: AbcThresholds) -> AbcCurve;
    /// See [`Session::people_view`].
    people_view() -> PeopleView;
    /// See [`Session::person_sheet`].
    person_sheet(id: PersonId) -> PersonSheet;
    /// See [`Session::accounts_view`].
    accounts_view() -> AccountsView;
    /// See [`Session::accounts_packed`].
    accounts_packed() -> AccountsPacked;
    /// See [`Session::account_sheet`].
    account_sheet(id: AccountId) -> AccountSheet;
    /// See [`Session::switch_board`].
    switch_board() -> SwitchBoard;
    /// See [`Session::inspect_switch_day`].
    inspect_switch_day(id: SwitchDayId) -> SwitchDayFacts;
    /// See [`Session::verdicts`].
    verdicts(question: &VerdictQuestion) -> Vec<Verdict>;
    /// See [`Session::tandem_board`].
    tandem_board() -> TandemBoard;
    /// See [`Session::tandem_facts`].
    tandem_facts(field: PersonId) -> TandemFacts;
    /// See [`Session::tandem_verdicts`].
    tandem_verdicts(field: PersonId, targets: Vec<Option<PersonId>>) -> Vec<Verdict>;
    /// See [`Session::coverage_board`].
    coverage_board() -> CoverageBoard;
    /// See [`Session::covered_accounts`].
    covered_accounts(tandem: Option<TandemId>) -> CoveredAccounts;
    /// See [`Session::coverage_verdicts`].
    coverage_verdicts(question: CoverageQuestion) -> Vec<Verdict>;
    /// See [`Session::shows_view`].
    shows_view() -> ShowsView;
    /// See [`Session::show_board`].
    show_board(id: TradeShowId) -> ShowBoard;
    /// See [`Session::show_year`].
    show_year(year: Option<i32>) -> ShowYear;
    /// See [`Session::met_view`].
    met_view() -> MetView;
    /// See [`Session::customer_map`].
    customer_map() -> CustomerMap;
    /// See [`Session::seat_verdicts`].
    seat_verdicts(question: SeatQuestion) -> Vec<Verdict>;
    /// See [`Session::seat_candidates`].
    seat_candidates(duty: Option<BoothDutyId>, seat: SeatPlace) -> Vec<Candidate>;
    /// See [`Session::proposal`].
    proposal(id: &str) -> Proposal;
    /// See [`Session::accept_proposal`].
    accept_proposal(id: &str, items: Option<Vec<String>>, force: bool) -> Accepted;
    /// See [`Session::discard_proposal`].
    discard_proposal(id: &str) -> ();
    /// See [`Session::import_change`].
    import_change(options: ImportOptions) -> ImportPreview;
    /// See [`Session::import_save_refused`].
    import_save_refused(path: &Path) -> ();
}

/// A plan with settings and the public holidays of its region, called as its file.
pub fn empty_plan(path: &Path, clock: Clock, language: Language) -> Document {
    let name =
        path.file_stem().map(|stem| stem.to_string_lossy().trim().to_owned()).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| say(language, "app-new-plan", &Args::new()));
    let (zone, region) = match language {
        Language::En => (Tz::Europe__London, "GB"),
        Language::De => (Tz::Europe__Berlin, "DE"),
        Language::Fr => (Tz::Europe__Paris, "FR"),
    };
    let currency = if language == Language::En { "GBP" } else { "EUR" };
    let document =
        Document::new(Settings::new(&name, quarter_to_plan(clock.today()), zone, region, currency));
    let holidays = crate::actions::holidays::of_new_plan(&document);
    // A plan without them is a plan as well.
    document.apply(&holidays).unwrap_or(document)
}

#[cfg(test)]
mod tests;

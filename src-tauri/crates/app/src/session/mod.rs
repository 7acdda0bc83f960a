//! An open plan: one thread owns document, file and live check, and takes requests in order of arrival.
//!
//! ```text
//! perform(action) -> changes -> invariants -> one transaction with the history entry -> the new document
//!                 -> live check -> Performed
//! ```
//!
//! What is deliberately absent: sharing. Nobody else touches the plan; who needs to work longer on it (planner, export)
//! asks for a [`Snapshot`], which is cheap, and names its revision.

mod drafts;
mod importing;
mod imports;
mod looking;
mod open_plan;
mod past;
mod proposals;
mod releases;

pub(crate) use drafts::lay;
pub use imports::RefusedRow;
pub(crate) use releases::{roster, versions};

use crate::{
    DemoSize,
    clock::Clock,
    demo::demo,
    exports,
    failure::{self, Failure},
    planning::{self, Away, Limits},
    seam::{
        AbcCurve, Accepted, AccountSheet, AccountsPacked, AccountsView, Action, AppError, CalendarQuestion,
        CalendarView, Candidate, CoverageBoard, CoverageQuestion, CoveredAccounts, DraftComparison,
        DraftsView, ExportProgress, ExportRequest, Exported, HistoryDetails, HistoryPage, Overview,
        PairingsView, PeopleView, Performed, PersonSheet, PlanEvent, PlanInfo, Planned, Proposal, Published,
        ReleaseChanges, ReleasesView, SeatPlace, SeatQuestion, SettingsView, ShareRequest, ShareSummary,
        Shared, ShowBoard, ShowsView, SlipsRequest, SwitchBoard, SwitchDayFacts, TandemBoard, TandemFacts,
        Verdict, VerdictQuestion,
    },
    views, whole_file,
};
pub(crate) use imports::RememberedImport;
use open_plan::OpenPlan;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{RecvTimeoutError, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};
use tandem_model::{
    AbcThresholds, AccountId, BoothDutyId, DateTime, Document, DraftId, NaiveDate, PersonId, ReleaseId,
    ReleaseScope, SwitchDayId, TandemId, TradeShowId, Utc,
};
use tandem_store::{Existing, OpenOptions, PlanFile, ReadOnly};
use tandem_wording::{Args, Language};

type Request = Box<dyn FnOnce(&mut OpenPlan) + Send>;

/// Without a request for so long, nobody is waiting for anything.
const QUIET: Duration = Duration::from_millis(1500);

/// The plan at one moment. Keeping it costs nothing and holds nobody up.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The whole plan.
    pub document: Document,
    /// Which state of it.
    pub revision: u64,
    /// Today.
    pub today: NaiveDate,
    /// Now.
    pub now: DateTime<Utc>,
    /// The reader's.
    pub language: Language,
}

/// How to open a plan.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Only look.
    pub read_only: bool,
    /// Folder for backups.
    pub backups: PathBuf,
    /// The reader's language.
    pub language: Language,
    /// Where the time comes from.
    pub clock: Clock,
    /// The file is the demo that the program made.
    pub demo: bool,
}

impl Opening {
    fn options(&self) -> OpenOptions {
        OpenOptions {
            read_only: self.read_only,
            backups: self.backups.clone(),
            who: who(),
            now: self.clock.now(),
        }
    }
}

/// The user as the machine calls them; may be empty.
fn user() -> String {
    let names = ["USER", "USERNAME", "LOGNAME"];
    names.iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}

/// User and machine, for the text of the lock; without either at least the process.
fn who() -> String {
    let first = |names: &[&str]| {
        names.iter().find_map(|name| std::env::var(name).ok()).filter(|name| !name.is_empty())
    };
    let machine = first(&["HOSTNAME", "COMPUTERNAME"]).or_else(|| {
        let name = std::fs::read_to_string("/etc/hostname").ok()?;
        Some(name.trim().to_owned()).filter(|name| !name.is_empty())
    });
    match (first(&["USER", "USERNAME", "LOGNAME"]), machine) {
        (Some(user), Some(machine)) => format!("{user}@{machine}"),
        (Some(name), None) | (None, Some(name)) => name,
        (None, None) => format!("#{}", std::process::id()),
    }
}

struct Running {
    requests: Option<Sender<Request>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Without a sender the thread ends after what is still waiting, and with it the lock on the file.
        self.requests = None;
        if let Some(thread) = self.thread.take() {
            // A panic has been answered to whoever caused it.
            let _ = thread.join();
        }
    }
}

/// An open plan. Clones are the same plan; dropping the last one closes it.
#[derive(Clone)]
pub struct Session {
    running: Arc<Mutex<Running>>,
    language: Arc<Mutex<Language>>,
    stop: Arc<AtomicBool>,
    export_stop: Arc<AtomicBool>,
    path: PathBuf,
    clock: Clock,
}

impl Session {
    /// Makes a new plan file and opens it.
    pub fn create(path: &Path, document: Document, opening: &Opening) -> Result<Self, AppError> {
        let said = |failure: Failure| failure.say(opening.language);
        let document =
            document.checked().map_err(|error| said(Failure::model(&error, &Document::default())))?;
        let file =
            PlanFile::create(path, &document, &opening.options()).map_err(|error| said(error.into()))?;
        Ok(Self::run(file, document, opening))
    }

    /// Opens a plan file.
    pub fn open(path: &Path, opening: &Opening) -> Result<Self, AppError> {
        let (file, document) = PlanFile::open(path, &opening.options())
            .map_err(|error| Failure::from(error).say(opening.language))?;
        Ok(Self::run(file, document, opening))
    }

    /// Opens a plan file to change it.
    ///
    /// # Errors
    /// Also if it can only be looked at: open elsewhere, no permission, no room.
    pub fn open_writable(path: &Path, opening: &Opening) -> Result<Self, AppError> {
        let said = |failure: Failure| failure.say(opening.language);
        let (file, document) =
            PlanFile::open(path, &opening.options()).map_err(|error| said(error.into()))?;
        match file.read_only() {
            Some(why) => Err(said(Failure::read_only(why, path))),
            None => Ok(Self::run(file, document, opening)),
        }
    }

    /// Makes a plan file of the demo organisation and opens it; one of that name is overwritten only with `replace`,
    /// and only if it is a plan that nobody has open.
    pub fn create_demo(
        path: &Path,
        size: &DemoSize,
        replace: bool,
        opening: &Opening,
    ) -> Result<Self, AppError> {
        let said = |failure: Failure| failure.say(opening.language);
        if !size.is_possible() {
            let largest = DemoSize::LARGEST;
            let args = Args::new()
                .number("people", largest.inside)
                .number("accounts", largest.accounts)
                .number("shows", largest.shows);
            return Err(said(Failure::said("demo_too_large", "app-demo-too-large", args)));
        }
        let document = demo(size, opening.clock.today(), opening.language);
        if !replace || !path.exists() {
            return Self::create(path, document, opening);
        }
        // Damaged or newer plans may go, if that is wanted; what is no plan at all may not.
        match PlanFile::open(path, &OpenOptions { read_only: true, ..opening.options() }) {
            Err(error) if !matches!(error.code(), "damaged" | "newer_version" | "empty") => {
                return Err(said(error.into()));
            }
            _ => {}
        }
        // What could not be written afterwards is not replaced either.
        let protected = path.metadata().is_ok_and(|file| file.permissions().readonly());
        if protected || std::fs::OpenOptions::new().write(true).open(path).is_err() {
            return Err(said(Failure::read_only(&ReadOnly::File, path)));
        }
        if let Ok((file, _)) = PlanFile::open(path, &opening.options())
            && let Some(why) = file.read_only()
        {
            return Err(said(Failure::read_only(why, path)));
        }
        let beside = whole_file::beside(path).map_err(|error| said(failure::io(path, &error)))?;
        let made = PlanFile::create(&beside, &document, &opening.options())
            .and_then(|file| file.save_copy(path, Existing::Replace));
        // It served its purpose, or never came about.
        let _ = std::fs::remove_file(&beside);
        made.map_err(|error| said(error.into()))?;
        Self::open_writable(path, opening)
    }

    fn run(file: PlanFile, document: Document, opening: &Opening) -> Self {
        let path = file.path().to_owned();
        let (sender, requests) = channel::<Request>();
        let opening = opening.clone();
        let (language, clock) = (opening.language, opening.clock);
        let thread = thread::spawn(move || {
            let mut plan = OpenPlan::new(file, document, &opening);
            // In the first quiet moment, so that the first change need not wait for the backup that comes before it.
            loop {
                match requests.recv_timeout(QUIET) {
                    Ok(request) => request(&mut plan),
                    Err(RecvTimeoutError::Timeout) => {
                        plan.back_up_if_due();
                        break;
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            for request in requests {
                request(&mut plan);
            }
        });
        Self {
            running: Arc::new(Mutex::new(Running { requests: Some(sender), thread: Some(thread) })),
            language: Arc::new(Mutex::new(language)),
            stop: Arc::default(),
            export_stop: Arc::default(),
            path,
            clock,
        }
    }

    /// Runs `work` on the plan's thread when its turn comes, and waits for the answer.
    fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut OpenPlan) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, AppError> {
        let language = self.language();
        let ended = || Failure::said("session_ended", "app-session-ended", Args::new()).say(language);
        let (answer, answered) = channel();
        let request: Request = Box::new(move |plan| {
            plan.language = language;
            // Nobody waits any more if the receiver is gone.
            let _ = answer.send(work(plan));
        });
        {
            let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            running.requests.as_ref().ok_or_else(ended)?.send(request).map_err(|_| ended())?;
        }
        answered.recv().map_err(|_| ended())?.map_err(|failure| failure.say(language))
    }

    /// Language of all answers.
    pub fn language(&self) -> Language {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers in another language from now on.
    pub fn set_language(&self, language: Language) {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner) = language;
    }

    /// The plan's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The plan at this moment.
    pub fn snapshot(&self) -> Result<Snapshot, AppError> {
        self.ask(|plan| Ok(plan.snapshot()))
    }

    /// Name, revision, sizes.
    pub fn info(&self) -> Result<PlanInfo, AppError> {
        self.ask(OpenPlan::info)
    }

    /// Does `action`: one entry of the history, one step of undo. Nothing has changed after an error.
    pub fn perform(&self, action: Action) -> Result<Performed, AppError> {
        self.ask(move |plan| plan.perform(&action))
    }

    /// Takes the last action back.
    pub fn undo(&self) -> Result<Performed, AppError> {
        self.ask(OpenPlan::undo)
    }

    /// Does again what was taken back last.
    pub fn redo(&self) -> Result<Performed, AppError> {
        self.ask(OpenPlan::redo)
    }

    /// A page of the history before an entry, or the newest.
    pub fn history(&self, before: Option<i64>) -> Result<HistoryPage, AppError> {
        self.ask(move |plan| plan.history(before))
    }

    /// What an entry of the history changed; 0 is the beginning.
    pub fn history_entry(&self, id: i64) -> Result<HistoryDetails, AppError> {
        self.ask(move |plan| plan.history_entry(id))
    }

    /// Brings the plan back to what it was after an entry of the history, 0 for the beginning: one step more in the
    /// history, which undo takes back.
    pub fn restore(&self, id: i64) -> Result<Performed, AppError> {
        self.ask(move |plan| plan.restore(id))
    }

    /// All drafts.
    pub fn drafts_view(&self) -> Result<DraftsView, AppError> {
        self.ask(|plan| Ok(plan.drafts_view()))
    }

    /// Begins a draft as a copy of the plan in force, or with the changes of a proposal.
    pub fn create_draft(&self, name: &str, proposal: Option<&str>) -> Result<Performed, AppError> {
        let (name, proposal) = (name.to_owned(), proposal.map(ToOwned::to_owned));
        self.ask(move |plan| plan.create_draft(&name, proposal.as_deref()))
    }

    /// Calls a draft something else.
    pub fn rename_draft(&self, id: DraftId, name: &str) -> Result<Performed, AppError> {
        let name = name.to_owned();
        self.ask(move |plan| plan.rename_draft(id, &name))
    }

    /// Lays a draft over the plan in force; from now on everything is seen and done in it.
    pub fn open_draft(&self, id: DraftId) -> Result<PlanInfo, AppError> {
        self.ask(move |plan| plan.open_draft(id))
    }

    /// Goes back to the plan in force; the draft is kept.
    pub fn close_draft(&self) -> Result<PlanInfo, AppError> {
        self.ask(OpenPlan::close_draft)
    }

    /// The plan in force and a draft side by side.
    pub fn compare_draft(&self, id: DraftId) -> Result<DraftComparison, AppError> {
        self.ask(move |plan| plan.compare_draft(id))
    }

    /// Takes over a draft, all of it or the things named; what does not fit is listed and stays in the draft.
    pub fn take_over_draft(&self, id: DraftId, items: Option<Vec<String>>) -> Result<Accepted, AppError> {
        self.ask(move |plan| plan.take_over_draft(id, items.as_deref()))
    }

    /// All releases, and what is not in them yet.
    pub fn releases(&self) -> Result<ReleasesView, AppError> {
        self.ask(|plan| Ok(plan.releases_view()))
    }

    /// Freezes a roster as the next release. Undo passes over it; [`Session::withdraw`] takes it out of force.
    pub fn publish(&self, scope: ReleaseScope, note: &str) -> Result<Published, AppError> {
        let note = note.to_owned();
        self.ask(move |plan| plan.publish(scope, &note, user()))
    }

    /// Takes a release out of force; that, too, is recorded and lasts.
    pub fn withdraw(&self, id: ReleaseId) -> Result<Performed, AppError> {
        self.ask(move |plan| plan.withdraw(id))
    }

    /// The same by the number of the release.
    pub fn withdraw_number(&self, scope: ReleaseScope, number: u32) -> Result<Performed, AppError> {
        self.ask(move |plan| plan.withdraw(plan.release_of_number(scope, number)?))
    }

    /// What is different since a release: today, or in a later release.
    pub fn changes_since(
        &self,
        scope: ReleaseScope,
        since: u32,
        to: Option<u32>,
    ) -> Result<ReleaseChanges, AppError> {
        self.ask(move |plan| plan.changes_since(scope, since, to))
    }

    /// Everything the settings show.
    pub fn settings_view(&self) -> Result<SettingsView, AppError> {
        self.ask(|plan| {
            let (path, backups) = (plan.file.path().to_owned(), plan.file.backups());
            Ok(views::settings_view(&plan.seen(), &path, &backups))
        })
    }

    /// The plan at a glance.
    pub fn overview(&self) -> Result<Overview, AppError> {
        self.ask(|plan| Ok(views::overview(&plan.seen())))
    }

    /// One calendar of everything, for some days and people.
    pub fn calendar_view(&self, question: &CalendarQuestion) -> Result<CalendarView, AppError> {
        let question = question.clone();
        self.ask(move |plan| Ok(views::calendar_view(&plan.seen(), &question)))
    }

    /// The matrix of pairing levels.
    pub fn pairings_view(&self) -> Result<PairingsView, AppError> {
        self.ask(|plan| Ok(views::pairings_view(&plan.seen())))
    }

    /// What thresholds would make of the customers.
    pub fn abc_curve(&self, thresholds: AbcThresholds) -> Result<AbcCurve, AppError> {
        self.ask(move |plan| Ok(views::abc_curve(&plan.seen(), thresholds)))
    }

    /// Writes a copy of the file.
    pub fn save_copy(&self, path: &Path, replace: bool) -> Result<(), AppError> {
        let path = path.to_owned();
        let existing = if replace { Existing::Replace } else { Existing::Keep };
        self.ask(move |plan| Ok(plan.file.save_copy(&path, existing)?))
    }

    /// The table of people.
    pub fn people_view(&self) -> Result<PeopleView, AppError> {
        self.ask(|plan| Ok(views::people_view(&plan.seen())))
    }

    /// All about one person.
    pub fn person_sheet(&self, id: PersonId) -> Result<PersonSheet, AppError> {
        self.ask(move |plan| views::person_sheet(&plan.seen(), id))
    }

    /// The table of customers.
    pub fn accounts_view(&self) -> Result<AccountsView, AppError> {
        self.ask(|plan| Ok(views::accounts_view(&plan.seen())))
    }

    /// The table of customers in few bytes: 20,000 rows in less than 2 MB.
    pub fn accounts_packed(&self) -> Result<AccountsPacked, AppError> {
        self.accounts_view().map(AccountsPacked::from)
    }

    /// All about one customer.
    pub fn account_sheet(&self, id: AccountId) -> Result<AccountSheet, AppError> {
        self.ask(move |plan| views::account_sheet(&plan.seen(), id))
    }

    /// The switch-day board.
    pub fn switch_board(&self) -> Result<SwitchBoard, AppError> {
        self.ask(|plan| Ok(views::switch_board(&plan.seen())))
    }

    /// The board of tandems.
    pub fn tandem_board(&self) -> Result<TandemBoard, AppError> {
        self.ask(|plan| Ok(views::tandem_board(&plan.seen())))
    }

    /// All about the partner of a field rep, with everybody it could be.
    pub fn tandem_facts(&self, field: PersonId) -> Result<TandemFacts, AppError> {
        self.ask(move |plan| plan.tandem_facts(field))
    }

    /// What would happen if the field rep had each of some partners, or none.
    pub fn tandem_verdicts(
        &self,
        field: PersonId,
        targets: Vec<Option<PersonId>>,
    ) -> Result<Vec<Verdict>, AppError> {
        self.ask(move |plan| plan.tandem_verdicts(field, &targets))
    }

    /// The board of coverage.
    pub fn coverage_board(&self) -> Result<CoverageBoard, AppError> {
        self.ask(|plan| Ok(views::coverage_board(&plan.seen())))
    }

    /// The customers of a tandem in force, or those without one.
    pub fn covered_accounts(&self, tandem: Option<TandemId>) -> Result<CoveredAccounts, AppError> {
        self.ask(move |plan| Ok(views::covered_accounts(&plan.seen(), tandem)))
    }

    /// What would happen if customers went to each of some tandems.
    pub fn coverage_verdicts(&self, question: CoverageQuestion) -> Result<Vec<Verdict>, AppError> {
        self.ask(move |plan| plan.coverage_verdicts(&question))
    }

    /// All trade shows.
    pub fn shows_view(&self) -> Result<ShowsView, AppError> {
        self.ask(|plan| Ok(views::shows_view(&plan.seen())))
    }

    /// The roster of one trade show.
    pub fn show_board(&self, id: TradeShowId) -> Result<ShowBoard, AppError> {
        self.ask(move |plan| views::show_board(&plan.seen(), id))
    }

    /// What would happen if somebody went to each of some seats.
    pub fn seat_verdicts(&self, question: SeatQuestion) -> Result<Vec<Verdict>, AppError> {
        self.ask(move |plan| plan.seat_verdicts(&question))
    }

    /// Everybody who could take a seat, or stand in for a duty, the best first.
    pub fn seat_candidates(
        &self,
        duty: Option<BoothDutyId>,
        seat: SeatPlace,
    ) -> Result<Vec<Candidate>, AppError> {
        self.ask(move |plan| plan.seat_candidates(duty, seat))
    }

    /// All about one switch day.
    pub fn inspect_switch_day(&self, id: SwitchDayId) -> Result<SwitchDayFacts, AppError> {
        self.ask(move |plan| plan.inspect_switch_day(id))
    }

    /// What would happen if a leg went to each of some targets.
    pub fn verdicts(&self, question: &VerdictQuestion) -> Result<Vec<Verdict>, AppError> {
        let question = question.clone();
        self.ask(move |plan| plan.verdicts(&question))
    }

    /// Lets the planner of a board work on a snapshot, on the caller's thread, and keeps what it proposes.
    ///
    /// Until it ends, `on_event` hears how it goes; [`Session::plan_stop`] ends it early with the best so far.
    pub fn plan(
        &self,
        board: Planned,
        limits: &Limits,
        on_event: &mut dyn FnMut(PlanEvent),
    ) -> Result<Proposal, AppError> {
        // First of all, so that only what was asked of an earlier run is forgotten.
        self.stop.store(false, Ordering::Relaxed);
        self.plan_until(board, limits, &self.stop, on_event)
    }

    /// The same with a flag of the caller's: one that is set before the search begins ends it at once.
    pub fn plan_until(
        &self,
        board: Planned,
        limits: &Limits,
        stop: &AtomicBool,
        on_event: &mut dyn FnMut(PlanEvent),
    ) -> Result<Proposal, AppError> {
        let snapshot = self.snapshot()?;
        let kept = planning::run(board, &snapshot, limits, self.clock, stop, on_event);
        let shown = kept.shown(snapshot.language);
        self.ask(move |plan| {
            plan.keep_proposal(kept);
            Ok(shown)
        })
    }

    /// What to do on a board about somebody who will be away, absence included; keeps the proposal. None for boards that have no days.
    pub fn repair_until(
        &self,
        board: Planned,
        away: Away,
        limits: &Limits,
        stop: &AtomicBool,
    ) -> Result<Option<Proposal>, AppError> {
        let snapshot = self.snapshot()?;
        let Some(kept) = planning::repair(board, away, &snapshot, limits, self.clock, stop) else {
            return Ok(None);
        };
        let shown = kept.shown(snapshot.language);
        self.ask(move |plan| {
            plan.keep_proposal(kept);
            Ok(Some(shown))
        })
    }

    /// What the planner gave, as it gave it, for the command line.
    pub fn raw_proposal(&self, id: &str) -> Result<planning::Kept, AppError> {
        let id = id.to_owned();
        self.ask(move |plan| plan.raw_proposal(&id))
    }

    /// Ends a running planner; what it has is its answer.
    pub fn plan_stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// The flag that [`Session::plan_stop`] sets, for those who cannot keep a session.
    pub fn stop_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    /// Takes over a proposal, all of it or the items named. What no longer fits the plan is listed; the rest is
    /// applied only with `force`.
    pub fn accept_proposal(
        &self,
        id: &str,
        items: Option<Vec<String>>,
        force: bool,
    ) -> Result<Accepted, AppError> {
        let id = id.to_owned();
        self.ask(move |plan| plan.accept_proposal(&id, items.as_deref(), force))
    }

    /// Forgets a proposal.
    pub fn discard_proposal(&self, id: &str) -> Result<(), AppError> {
        let id = id.to_owned();
        self.ask(move |plan| {
            plan.discard_proposal(&id);
            Ok(())
        })
    }

    /// Writes a roster into a folder, on the caller's thread and from a snapshot: the plan stays usable meanwhile.
    ///
    /// Until it ends, `on_progress` hears how far it is; [`Session::export_stop`] ends it, and then nothing is written.
    pub fn export(
        &self,
        request: &ExportRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Exported, AppError> {
        // First of all, so that only what was asked of an earlier run is forgotten.
        self.export_stop.store(false, Ordering::Relaxed);
        self.export_until(request, &self.export_stop, on_progress)
    }

    /// The same with a flag of the caller's: one that is set before it begins ends it at once.
    pub fn export_until(
        &self,
        request: &ExportRequest,
        stop: &AtomicBool,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Exported, AppError> {
        let snapshot = self.snapshot()?;
        let watch = exports::Watch { stop, on_progress };
        exports::run(&snapshot, request, watch).map_err(|failure| failure.say(snapshot.language))
    }

    /// Writes change slips into a folder, on the caller's thread and from a snapshot; [`Session::export_stop`] ends it.
    pub fn export_slips(
        &self,
        request: &SlipsRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Exported, AppError> {
        self.export_stop.store(false, Ordering::Relaxed);
        let snapshot = self.snapshot()?;
        let watch = exports::Watch { stop: &self.export_stop, on_progress };
        exports::run_slips(&snapshot, request, watch).map_err(|failure| failure.say(snapshot.language))
    }

    /// What would leave with everything chosen: files, people, what of them is personal. Writes nothing.
    pub fn share_summary(
        &self,
        request: &ShareRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<ShareSummary, AppError> {
        self.export_stop.store(false, Ordering::Relaxed);
        let snapshot = self.snapshot()?;
        let watch = exports::Watch { stop: &self.export_stop, on_progress };
        exports::share_summary(&snapshot, request, watch).map_err(|failure| failure.say(snapshot.language))
    }

    /// Fills a folder or a ZIP with everything chosen, all of it or nothing; [`Session::export_stop`] ends it.
    pub fn share(
        &self,
        request: &ShareRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Shared, AppError> {
        self.export_stop.store(false, Ordering::Relaxed);
        self.share_until(request, &self.export_stop, on_progress)
    }

    /// The same with a flag of the caller's: one that is set before it begins ends it at once.
    pub fn share_until(
        &self,
        request: &ShareRequest,
        stop: &AtomicBool,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Shared, AppError> {
        let snapshot = self.snapshot()?;
        let watch = exports::Watch { stop, on_progress };
        exports::run_share(&snapshot, request, watch).map_err(|failure| failure.say(snapshot.language))
    }

    /// Ends a running export; its folder stays as it was.
    pub fn export_stop(&self) {
        self.export_stop.store(true, Ordering::Relaxed);
    }

    /// The flag that [`Session::export_stop`] sets, for those who cannot keep a session.
    pub fn export_stop_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.export_stop)
    }
}

#[cfg(test)]
mod board_tests;
#[cfg(test)]
mod tests;

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
mod long_work;
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
    failure::{self, Failure},
    seam::{
        Accepted, Action, AppError, DraftComparison, DraftsView, HistoryDetails, HistoryPage, Performed,
        PlanInfo, Published, ReleaseChanges, ReleasesView,
    },
    whole_file,
};
pub(crate) use imports::RememberedImport;
use open_plan::OpenPlan;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::AtomicBool,
        mpsc::{RecvTimeoutError, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};
use tandem_model::{DateTime, Document, DraftId, NaiveDate, ReleaseId, ReleaseScope, Utc};
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

    /// Writes a copy of the file.
    pub fn save_copy(&self, path: &Path, replace: bool) -> Result<(), AppError> {
        let path = path.to_owned();
        let existing = if replace { Existing::Replace } else { Existing::Keep };
        self.ask(move |plan| Ok(plan.file.save_copy(&path, existing)?))
    }
}

#[cfg(test)]
mod board_tests;
#[cfg(test)]
mod tests;

//! Rosters as files: plan -> print view -> bytes -> folder.
//!
//! One module per roster makes its view and its files. All of it works on a snapshot, on the caller's thread: the plan
//! stays usable meanwhile, and what is printed is the plan of one moment.

mod calendars;
mod customers;
mod desks;
mod people;
mod share;
mod show_year;
mod slips;
mod switch_days;
mod tandems;
mod trade_shows;

pub(crate) use share::{run as run_share, summary as share_summary};

use crate::{
    failure::Failure,
    releases::{self, Frozen},
    seam::{
        ExportFormat, ExportProgress, ExportRequest, ExportStage, Exported, ExportedFile, PaperSize, Roster,
        SlipsRequest,
    },
    session::Snapshot,
    views::Seen,
};
use std::{
    collections::BTreeMap,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};
use tandem_exchange::export::{
    ExportError, Paper,
    files::FileSet,
    view::{self, Head, ReleaseMark},
    write::{NamedFile, write_files},
};
use tandem_model::{Document, ReleaseScope, TradeShowId, Uuid};
use tandem_rules::{Context, live::LiveCheck};
use tandem_wording::{Args, Language, say};

/// Who hears how an export goes, and may end it.
pub(crate) struct Watch<'a> {
    /// Set: nothing more is made or written.
    pub stop: &'a AtomicBool,
    /// Hears of every file.
    pub on_progress: &'a mut dyn FnMut(ExportProgress),
}

/// What a roster needs to become files.
pub(crate) struct Job<'a> {
    /// The plan, in the language of the files.
    pub seen: Seen<'a>,
    /// What stands on every page.
    pub head: Head,
    /// Only these shows, people...; empty: all.
    pub only: &'a [Uuid],
    /// For what is printed.
    pub paper: Paper,
    /// What was asked for, each once; the roster has them all.
    pub formats: Vec<ExportFormat>,
    frozen: Option<Frozen>,
    files: FileSet,
    owners: BTreeMap<String, Uuid>,
    expected: u32,
    watch: Watch<'a>,
}

impl Job<'_> {
    /// Says how many files there will be.
    pub fn expect(&mut self, files: usize) {
        self.expected = u32::try_from(files).unwrap_or(u32::MAX);
    }

    /// Adds a file called after `parts`.
    ///
    /// # Errors
    /// If somebody wants no more of it.
    pub fn add(&mut self, parts: &[&str], extension: &str, bytes: Vec<u8>) -> Result<(), Failure> {
        self.files.add(parts, extension, bytes);
        self.go_on()
    }

    /// The same for a file that is for somebody alone.
    ///
    /// # Errors
    /// If somebody wants no more of it.
    pub fn add_for(
        &mut self,
        person: Option<Uuid>,
        parts: &[&str],
        extension: &str,
        bytes: Vec<u8>,
    ) -> Result<(), Failure> {
        let name = self.files.add(parts, extension, bytes);
        if let Some(person) = person {
            self.owners.insert(name, person);
        }
        self.go_on()
    }

    /// Says how far it is; to be asked before anything that takes long.
    ///
    /// # Errors
    /// If somebody wants no more of it.
    pub fn go_on(&mut self) -> Result<(), Failure> {
        let done = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        let total = self.expected.max(done);
        (self.watch.on_progress)(ExportProgress { stage: ExportStage::Making, done, total });
        if self.watch.stop.load(Ordering::Relaxed) { Err(ExportError::Stopped.into()) } else { Ok(()) }
    }

    /// The lines of a roster with the versions of their calendar entries: of the release that is printed, or as they
    /// would be published now.
    pub fn frozen(&self, scope: ReleaseScope) -> Frozen {
        self.frozen.clone().unwrap_or_else(|| releases::today(self.seen.document, scope))
    }

    /// Language of the files.
    pub fn language(&self) -> Language {
        self.head.language
    }

    /// A word of the catalogues, in the language of the files.
    pub fn word(&self, key: &str) -> String {
        say(self.language(), key, &Args::new())
    }
}

/// Writes what was asked for.
pub(crate) fn run(
    snapshot: &Snapshot,
    request: &ExportRequest,
    mut watch: Watch,
) -> Result<Exported, Failure> {
    let Some(dir) = request.dir.as_deref() else {
        return Err(Failure::said("no_folder", "app-export-no-folder", Args::new()));
    };
    let files = make(snapshot, request, &mut watch)?;
    if files.is_empty() {
        return Err(Failure::said("nothing_to_export", "app-export-nothing", Args::new()));
    }
    write(Path::new(dir), files, request.replace, &mut watch)
}

/// Writes the change slips that were asked for.
pub(crate) fn run_slips(
    snapshot: &Snapshot,
    request: &SlipsRequest,
    mut watch: Watch,
) -> Result<Exported, Failure> {
    let Some(dir) = request.dir.as_deref() else {
        return Err(Failure::said("no_folder", "app-export-no-folder", Args::new()));
    };
    let files = slips::make(snapshot, request, &mut watch)?;
    if files.is_empty() {
        return Err(Failure::said("nothing_changed", "releases-no-slips", Args::new()));
    }
    write(Path::new(dir), files, request.replace, &mut watch)
}

/// Writes files into a folder, all of them or none.
fn write(dir: &Path, files: Vec<NamedFile>, replace: bool, watch: &mut Watch) -> Result<Exported, Failure> {
    let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let written = write_files(dir, files, replace, &mut |done| {
        let done = u32::try_from(done).unwrap_or(u32::MAX);
        (watch.on_progress)(ExportProgress { stage: ExportStage::Writing, done, total });
        !watch.stop.load(Ordering::Relaxed)
    })?;
    let shown = |path: &Path| path.display().to_string();
    Ok(Exported {
        files: written
            .iter()
            .map(|file| ExportedFile { path: shown(&file.path), bytes: file.bytes })
            .collect(),
    })
}

/// Makes the files that were asked for, without writing them anywhere.
pub(crate) fn make(
    snapshot: &Snapshot,
    request: &ExportRequest,
    watch: &mut Watch,
) -> Result<Vec<NamedFile>, Failure> {
    Ok(make_owned(snapshot, request, watch)?.0)
}

/// Files, and for those that are for somebody alone, by name, for whom.
pub(crate) type Owned = (Vec<NamedFile>, BTreeMap<String, Uuid>);

/// The same with whom the files are for.
pub(crate) fn make_owned(
    snapshot: &Snapshot,
    request: &ExportRequest,
    watch: &mut Watch,
) -> Result<Owned, Failure> {
    let formats = formats(request)?;
    let language = request.language.map_or(snapshot.language, Language::from);
    let (document, release) = printed(snapshot, request)?;
    let (release, frozen) = release.unzip();
    let live = LiveCheck::new(&document, &Context { today: snapshot.today });
    let seen = Seen {
        document: &document,
        live: &live,
        revision: snapshot.revision,
        today: snapshot.today,
        language,
    };
    let mut job = Job {
        seen,
        head: Head {
            plan: document.settings().plan_name.clone(),
            release,
            printed: snapshot.today,
            stamped: snapshot.now,
            language,
        },
        only: &request.only,
        paper: match request.paper {
            PaperSize::A4 => Paper::A4,
            PaperSize::A3 => Paper::A3,
            PaperSize::Letter => Paper::Letter,
        },
        formats,
        frozen,
        files: FileSet::new(),
        owners: BTreeMap::new(),
        expected: 0,
        watch: Watch { stop: watch.stop, on_progress: &mut *watch.on_progress },
    };
    job.expect(job.formats.len());
    job.go_on()?;
    match request.what {
        Roster::SwitchDays => switch_days::make(&mut job)?,
        Roster::People => people::make(&mut job)?,
        Roster::Tandems => tandems::make(&mut job)?,
        Roster::Customers => customers::make(&mut job)?,
        Roster::CustomerSheets => customers::make_sheets(&mut job)?,
        Roster::Calendars => calendars::everything(&mut job)?,
        Roster::TradeShows => trade_shows::make(&mut job)?,
        Roster::ShowYear => show_year::make(&mut job)?,
        Roster::Desks => desks::make(&mut job)?,
    }
    Ok((job.files.into_files(), job.owners))
}

/// The formats asked for, each once.
fn formats(request: &ExportRequest) -> Result<Vec<ExportFormat>, Failure> {
    let mut formats: Vec<ExportFormat> = Vec::new();
    for format in &request.formats {
        if !request.what.formats().contains(format) {
            let offered = request.what.formats().iter().map(|format| format.name().to_uppercase());
            let args = Args::new().text("format", format.name().to_uppercase()).texts("offered", offered);
            return Err(Failure::said("no_such_format", "app-export-no-such-format", args)
                .with_fields([format.name().to_owned()]));
        }
        if !formats.contains(format) {
            formats.push(*format);
        }
    }
    if formats.is_empty() {
        return Err(Failure::said("no_format", "app-export-no-format", Args::new()));
    }
    Ok(formats)
}

/// The plan that is printed: today's, or the one that a release keeps.
fn printed(
    snapshot: &Snapshot,
    request: &ExportRequest,
) -> Result<(Document, Option<(ReleaseMark, Frozen)>), Failure> {
    let Some(number) = request.release else { return Ok((snapshot.document.clone(), None)) };
    let no_such = || {
        let args = Args::new().text("number", number.to_string());
        Failure::said("no_such_release", "app-export-no-such-release", args)
    };
    let scope = match (request.what, request.only.as_slice()) {
        (Roster::TradeShows, [show]) => Some(ReleaseScope::TradeShow { show: TradeShowId(*show) }),
        (what, _) => scope(what),
    };
    let scope = scope.ok_or_else(no_such)?;
    let mut releases = snapshot.document.releases.iter();
    let release =
        releases.find(|release| release.scope == scope && release.number == number).ok_or_else(no_such)?;
    let frozen = Frozen::read(release);
    let mark = slips::mark(&snapshot.document, release);
    Ok((releases::document_of(release, &snapshot.document), Some((mark, frozen))))
}

/// Which releases a roster has; none for those that are printed of today's plan only.
pub(crate) const fn scope(what: Roster) -> Option<ReleaseScope> {
    match what {
        // What people do changes most often by their switch days.
        Roster::SwitchDays | Roster::People => Some(ReleaseScope::SwitchDays),
        Roster::Tandems => Some(ReleaseScope::Tandems),
        Roster::Customers | Roster::CustomerSheets => Some(ReleaseScope::Coverage),
        // Each show has its own: see [`printed`].
        Roster::TradeShows | Roster::ShowYear | Roster::Desks | Roster::Calendars => None,
    }
}

/// Somebody of the plan as prints name them, listed under `group`.
pub(crate) fn named(person: &tandem_model::Person, group: String) -> view::Person {
    view::Person {
        id: person.id.0,
        given: person.given_name.clone(),
        family: person.family_name.clone(),
        side: side(person.side),
        group,
        phone: person.phone.clone(),
    }
}

/// Somebody of the plan to talk to.
pub(crate) fn colleague(person: &tandem_model::Person) -> view::people::Colleague {
    view::people::Colleague {
        id: person.id.0,
        given: person.given_name.clone(),
        family: person.family_name.clone(),
        side: side(person.side),
        phone: person.phone.clone(),
        email: person.email.clone(),
    }
}

/// A side as prints call it.
pub(crate) const fn side(side: tandem_model::Side) -> view::Side {
    match side {
        tandem_model::Side::Inside => view::Side::Inside,
        tandem_model::Side::Field => view::Side::Field,
        tandem_model::Side::Manager => view::Side::Manager,
    }
}

#[cfg(test)]
mod tests;

//! Change slips as files: for each person a sheet and the calendar updates that go with it.

use super::Watch;
use crate::{
    failure::Failure,
    releases::{self, calendar_updates},
    seam::{ExportFormat, ExportProgress, ExportStage, PaperSize, SlipsRequest},
    session::{Snapshot, roster, versions},
};
use std::sync::atomic::Ordering;
use tandem_exchange::export::{
    ExportError, Paper,
    files::{FileSet, file_name},
    ics, pdf,
    view::{Head, ReleaseMark, change_slips::ChangeSlips},
    write::NamedFile,
};
use tandem_model::{Document, Release, ReleaseScope, Uuid};
use tandem_wording::{Args, Language, say};

/// The day a release was published, in the plan's zone.
pub(crate) fn mark(document: &Document, release: &Release) -> ReleaseMark {
    let date = release.published_at.with_timezone(&document.settings().zone).date_naive();
    ReleaseMark { number: release.number, date }
}

fn marked(document: &Document, scope: ReleaseScope, number: u32) -> Option<(ReleaseMark, String)> {
    let mut releases = document.releases.iter();
    let release = releases.find(|release| release.scope == scope && release.number == number)?;
    Some((mark(document, release), release.note.clone()))
}

/// The files, without writing them anywhere. None if nothing has changed for anybody.
pub(crate) fn make(
    snapshot: &Snapshot,
    request: &SlipsRequest,
    watch: &mut Watch,
) -> Result<Vec<NamedFile>, Failure> {
    let document = &snapshot.document;
    let language = request.language.map_or(snapshot.language, Language::from);
    let word = |key: &str| say(language, key, &Args::new());
    let versions = versions(document, request.scope, request.since, request.to)?;
    let later = request.to.and_then(|number| marked(document, request.scope, number));
    let Some((since, _)) = marked(document, request.scope, request.since) else { return Ok(Vec::new()) };
    let head = Head {
        plan: document.settings().plan_name.clone(),
        release: later.as_ref().map(|(mark, _)| *mark),
        printed: snapshot.today,
        stamped: snapshot.now,
        language,
    };
    let wants = |format| request.formats.contains(&format);
    if !wants(ExportFormat::Pdf) && !wants(ExportFormat::Ics) {
        return Err(Failure::said("no_format", "app-export-no-format", Args::new()));
    }
    let paper = match request.paper {
        PaperSize::A4 => Paper::A4,
        PaperSize::A3 => Paper::A3,
        PaperSize::Letter => Paper::Letter,
    };
    let differences = versions.differences();
    let mut slips = releases::slips(&head, &versions.earlier, &versions.later, &differences);
    let (slip, calendar) = (word("roster-slip-file-name"), word("roster-slip-file-calendar"));
    let number = later.as_ref().map_or_else(String::new, |(mark, _)| mark.number.to_string());
    let updates = |reader: Option<Uuid>, whose: &str| {
        let name = releases::calendar_name(language, whose);
        calendar_updates(&head, name, &versions.earlier, &versions.later, &differences, reader)
    };
    let mut files = FileSet::new();
    let total = u32::try_from(2 * slips.len() + 2).unwrap_or(u32::MAX);
    let mut go_on = |files: &FileSet| -> Result<(), Failure> {
        let done = u32::try_from(files.len()).unwrap_or(u32::MAX);
        (watch.on_progress)(ExportProgress { stage: ExportStage::Making, done, total: total.max(done) });
        if watch.stop.load(Ordering::Relaxed) { Err(ExportError::Stopped.into()) } else { Ok(()) }
    };
    if wants(ExportFormat::Ics) {
        if let Some(updates) = updates(None, &head.plan) {
            files.add(&[&head.plan, &calendar, &number], "zip", ics::zip(&ics::single_files(&updates))?);
        }
        // Whoever got a release that was withdrawn has a calendar to mend, though no slip to read.
        let people = releases::together(&versions.earlier, &versions.later);
        let mut readers: Vec<_> = people.iter().collect();
        readers.sort_by(|a, b| (&a.1.family, &a.1.given, a.0).cmp(&(&b.1.family, &b.1.given, b.0)));
        for (id, known) in readers {
            go_on(&files)?;
            let Some(updates) = updates(Some(*id), &known.name) else { continue };
            let parts = [calendar.as_str(), &known.family, &known.given, &number];
            if let Some(slip) = slips.iter_mut().find(|slip| slip.person.id == *id) {
                slip.calendar = file_name(&parts, "zip");
            }
            files.add(&parts, "zip", ics::zip(&ics::single_files(&updates))?);
        }
    }
    if wants(ExportFormat::Pdf) && !slips.is_empty() {
        let mut view = ChangeSlips {
            head: head.clone(),
            roster: roster(document, request.scope).say(language),
            since,
            note: later.map(|(_, note)| note).unwrap_or_default(),
            slips,
        };
        go_on(&files)?;
        files.add(&[&head.plan, &slip, &number], "pdf", pdf::change_slips(&view, paper)?);
        for one in std::mem::take(&mut view.slips) {
            go_on(&files)?;
            let parts = [slip.clone(), one.person.family.clone(), one.person.given.clone(), number.clone()];
            view.slips = vec![one];
            files.add(&parts.each_ref().map(String::as_str), "pdf", pdf::change_slips(&view, paper)?);
        }
    }
    Ok(files.into_files())
}

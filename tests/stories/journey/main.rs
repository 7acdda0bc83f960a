//! The whole journey through the app's front door, without a window: from two lists of a company's own to rosters on paper. It takes seconds
//! where the same story in the window takes a minute, and runs on every system.

mod sheets;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use tandem_app::{
    Clock, NaiveDate, Workspace,
    seam::{
        Action, Bar, BarKind, ExportFormat, ExportRequest, ImportKind, Lang, LegKind, PaperSize, Planned,
        Roster, Side, Theme,
    },
};
use tandem_tests::{Home, fixture};

#[test]
fn in_english() {
    journey(Lang::En);
}

#[test]
fn in_german() {
    journey(Lang::De);
}

#[test]
fn in_french() {
    journey(Lang::Fr);
}

/// A day before the quarter that is planned.
fn today() -> Clock {
    Clock::on(NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date"))
}

fn workspace(home: &Home) -> Workspace {
    Workspace::new(&home.data(), "en", "0.0.0", today())
}

fn journey(language: Lang) {
    let home = Home::new();
    let plan = home.path("Keller Fördertechnik.tandem");
    let work = workspace(&home);
    work.set_preferences(language, Theme::Dark).expect("preferences are kept");
    assert_eq!(work.new_plan(&plan).expect("a new plan").name, "Keller Fördertechnik");

    import(&work);
    accept_a_plan(&work);
    let planned = legs(&work);
    assert!(planned.len() >= 9 * 2, "everybody has their share: {planned:?}");

    let titles = move_a_ride(&work);
    let moved = legs(&work);
    assert_ne!(moved, planned);
    work.undo().expect("undo");
    assert_eq!(legs(&work), planned);
    work.redo().expect("redo");
    assert_eq!(legs(&work), moved);
    work.close();

    let again = workspace(&home);
    again.open_at_start(None);
    let start = again.start();
    assert_eq!((start.language, start.theme, start.problem), (language, Theme::Dark, None));
    assert_eq!(start.plan.and_then(|plan| plan.undo), Some(titles));
    assert_eq!(legs(&again), moved);
    again.undo().expect("undo after a restart");
    assert_eq!(legs(&again), planned);
    again.redo().expect("redo after a restart");
    assert_eq!(legs(&again), moved);

    export(&again, &home.path("rosters"));
}

/// People and customers, each twice: the second time nothing changes.
fn import(work: &Workspace) {
    let cases = [(ImportKind::People, "belegschaft.csv", 10, 0), (ImportKind::Accounts, "kunden.csv", 40, 1)];
    for (kind, file, added, refused) in cases {
        let preview = work.import_pick(kind, &fixture(file)).expect("a preview");
        assert_eq!(
            (preview.counts.added, preview.counts.refused),
            (added, refused),
            "{file}: {:?}",
            preview.rows
        );
        assert_eq!(preview.delimiter.as_deref(), Some(";"), "{file}");
        let done = work.import_commit().expect("an import");
        assert_eq!(done.report, preview.counts, "{file}: what was previewed was done");
        let second = work.import_pick(kind, &fixture(file)).expect("a second preview");
        assert_eq!((second.counts.added, second.counts.changed, second.counts.same), (0, 0, added), "{file}");
        work.import_cancel();
    }
    let people = work.people_view().expect("people").rows;
    let count = |side| people.iter().filter(|person| person.side == side).count();
    assert_eq!((count(Side::Inside), count(Side::Field), count(Side::Manager)), (4, 5, 1));
    assert!(people.iter().any(|person| person.name == "Thérèse Haßler"), "cp1252 was read as such");
    let accounts = work.accounts_view().expect("customers");
    assert!(accounts.name.iter().any(|name| name == "Scierie Évrard Sélestat"));
    assert!(accounts.revenue.iter().all(|minor| *minor > 0), "1.234,56 is a number");
}

fn accept_a_plan(work: &Workspace) {
    let mut heard = 0;
    let proposal = work.plan(Planned::SwitchDays, 2.0, 7, &mut |_| heard += 1).expect("a proposal");
    assert!(heard > 0, "the planner tells how it goes");
    assert!(proposal.score <= proposal.before, "a proposal is no worse than today");
    assert!(proposal.bound <= proposal.score, "nothing is better than the bound");
    assert!(proposal.items.iter().all(|item| !item.sentence.is_empty() && !item.reasons.is_empty()));
    let accepted = work.accept_proposal(&proposal.id, None, false).expect("an accepted proposal");
    assert!(accepted.conflicts.is_empty() && accepted.performed.is_some());
    assert_eq!(work.switch_board().expect("the board").score, proposal.score, "what was promised is there");
}

/// Moves one ride-along to the last working day and answers with what undo would take back.
fn move_a_ride(work: &Workspace) -> String {
    let board = work.switch_board().expect("the board");
    let ride =
        board.bars.iter().find(|bar| bar.kind == BarKind::RideAlong && bar.movable).expect("a ride-along");
    let switch_day = ride.switch_day_id.expect("a leg belongs to a switch day");
    let facts = work.inspect_switch_day(switch_day).expect("facts");
    let last = board
        .days
        .iter()
        .rev()
        .find(|day| day.kind == tandem_app::seam::DayKind::Work)
        .expect("a working day");
    assert_ne!(last.date, facts.ride.date);
    let action =
        Action::MoveLeg { switch_day, leg: LegKind::RideAlong, date: last.date, length: facts.ride.length };
    let moved = work.perform(action).expect("a move");
    let there = work.inspect_switch_day(switch_day).expect("facts").ride;
    assert_eq!((there.date, there.length), (last.date, facts.ride.length));
    assert_eq!(moved.undo.as_deref(), Some(moved.title.as_str()));
    moved.title
}

/// Where each leg stands, by the id of its bar.
fn legs(work: &Workspace) -> BTreeMap<String, (i64, u32)> {
    let leg = |bar: Bar| bar.leg.is_some().then_some((bar.id, (bar.slot, bar.length)));
    work.switch_board().expect("the board").bars.into_iter().filter_map(leg).collect()
}

fn export(work: &Workspace, folder: &Path) {
    let request = ExportRequest {
        what: Roster::SwitchDays,
        formats: vec![
            ExportFormat::Pdf,
            ExportFormat::Xlsx,
            ExportFormat::Csv,
            ExportFormat::Ics,
            ExportFormat::Html,
        ],
        paper: PaperSize::A3,
        only: Vec::new(),
        language: None,
        release: None,
        dir: Some(folder.display().to_string()),
        replace: false,
    };
    let exported = work.export(&request, &mut |_| {}).expect("rosters");
    let begins = |path: &Path| -> &[u8] {
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("pdf") => b"%PDF-1.",
            Some("xlsx" | "zip") => b"PK\x03\x04",
            Some("csv") => b"\xef\xbb\xbf",
            Some("ics") => b"BEGIN:VCALENDAR\r\n",
            Some("html") => b"<!doctype html>",
            other => panic!("{other:?} was not asked for"),
        }
    };
    for file in &exported.files {
        let path = PathBuf::from(&file.path);
        let bytes = fs::read(&path).expect("an exported file");
        assert_eq!(bytes.len() as u64, file.bytes, "{}", file.path);
        assert!(bytes.starts_with(begins(&path)), "{}", file.path);
    }
    let calendars = exported
        .files
        .iter()
        .filter(|file| Path::new(&file.path).extension().is_some_and(|extension| extension == "ics"))
        .count();
    assert_eq!(calendars, 9 + 1, "one for each who switches and one for the team: {:?}", exported.files);

    let is_page = |path: &str| Path::new(path).extension().is_some_and(|extension| extension == "html");
    let page = exported.files.iter().find(|file| is_page(&file.path)).expect("a page");
    let page = fs::read_to_string(&page.path).expect("a page");
    for person in work.people_view().expect("people").rows {
        assert!(page.contains(&person.name) || person.side == Side::Manager, "{} is missing", person.name);
    }
    let shows =
        ExportRequest { what: Roster::TradeShows, formats: vec![ExportFormat::Pdf], ..request.clone() };
    let nothing = work.export(&shows, &mut |_| {}).expect_err("there are no shows");
    assert_eq!(nothing.code, "nothing_to_export");

    let refused = work.export(&request, &mut |_| {}).expect_err("files are there already");
    assert!(!refused.sentence.is_empty() && !refused.fields.is_empty(), "{refused:?}");
    work.export(&ExportRequest { replace: true, ..request }, &mut |_| {})
        .expect("rosters in place of the old ones");
}

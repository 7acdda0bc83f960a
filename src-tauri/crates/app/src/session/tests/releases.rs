//! Publishing, changing, publishing again: slips concern exactly those whose roster says something else, and calendars
//! that take the files in order hold exactly what stands.

use super::*;
use crate::releases::{Frozen, calendar_of, calendar_updates, compare, document_of, slips};
use crate::seam::{ShareRequest, SlipsRequest};
use tandem_exchange::export::{
    ics,
    view::{Head, calendar::CalendarView},
};
use tandem_model::{Release, ReleaseScope, Uuid};

const SCOPE: ReleaseScope = ReleaseScope::SwitchDays;

fn head() -> Head {
    Head {
        plan: "Plan".to_owned(),
        release: None,
        printed: today(),
        stamped: "2026-01-05T08:00:00Z".parse().expect("an instant"),
        language: Language::En,
    }
}

/// The entry that a calendar holds: version, and what it says.
type Held = (u32, BTreeMap<String, String>);

/// A calendar program in the little it must do: know an entry by its UID, take higher versions, drop what is cancelled.
#[derive(Clone, Debug, Default, PartialEq)]
struct Program {
    entries: BTreeMap<String, Held>,
}

impl Program {
    /// Reads a file. An update must be newer than what is held, or say the same.
    fn open(&mut self, bytes: &[u8]) {
        let text = std::str::from_utf8(bytes).expect("text").replace("\r\n ", "");
        let method = text.lines().find_map(|line| line.strip_prefix("METHOD:")).expect("a method");
        for event in text.split("BEGIN:VEVENT\r\n").skip(1) {
            let event = event.split("END:VEVENT").next().unwrap_or_default();
            let mut said: BTreeMap<String, String> = event
                .lines()
                .filter_map(|line| line.split_once(':'))
                .filter(|(name, _)| {
                    ["UID", "SEQUENCE", "SUMMARY", "LOCATION", "STATUS"].contains(name)
                        || name.starts_with("DT")
                })
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            let uid = said.remove("UID").expect("a UID");
            let sequence: u32 = said.remove("SEQUENCE").expect("a version").parse().expect("a number");
            let cancelled = said.remove("STATUS").as_deref() == Some("CANCELLED");
            assert_eq!(cancelled, method == "CANCEL", "{text}");
            let held = self.entries.get(&uid);
            if cancelled {
                assert!(
                    held.is_none_or(|(version, _)| sequence > *version),
                    "cancelled by an old version: {uid}"
                );
                self.entries.remove(&uid);
            } else {
                assert!(
                    held.is_none_or(|(version, was)| sequence > *version || *was == said),
                    "{uid} is not newer: {held:?} {said:?}"
                );
                self.entries.insert(uid, (sequence, said));
            }
        }
    }
}

fn frozen(document: &Document, number: u32) -> Frozen {
    Frozen::read(release(document, number))
}

fn release(document: &Document, number: u32) -> &Release {
    let mut releases = document.releases.iter();
    releases.find(|release| release.scope == SCOPE && release.number == number).expect("the release")
}

fn calendar(frozen: &Frozen, reader: Option<Uuid>) -> CalendarView {
    calendar_of(&head(), String::new(), &frozen.people, reader, &frozen.items)
}

/// What everybody's roster says, told from the plan itself: kind, when, with whom, where to.
fn rosters(document: &Document) -> BTreeMap<Uuid, BTreeSet<String>> {
    let mut rosters: BTreeMap<Uuid, BTreeSet<String>> = BTreeMap::new();
    for switch in document.switch_days.iter().filter(|switch| switch.counts()) {
        let (inside, field) = (switch.inside_rep, switch.field_rep);
        let town = document.people.get(field).map(|person| person.base.town.clone());
        let desk = document.people.get(inside).map(|person| (person.desk, person.base.town.clone()));
        for (person, partner) in [(inside, field), (field, inside)] {
            let own = rosters.entry(person.0).or_default();
            own.insert(format!("{} {:?} {partner} {town:?}", switch.id, switch.ride_along));
            own.insert(format!("{} {:?} {partner} {desk:?}", switch.id, switch.desk_shift));
        }
    }
    rosters
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whoever_takes_every_update_has_todays_roster(
        rounds in prop::collection::vec((prop::collection::vec(step(), 1..12), any::<bool>()), 1..5),
    ) {
        let desktop = Desktop::new();
        let session = desktop.demo();
        let mut programs: BTreeMap<Option<Uuid>, Program> = BTreeMap::new();
        let mut told: Option<u32> = None;
        let mut was = BTreeMap::new();
        for (steps, withdraw) in rounds {
            // Whose name is spelt otherwise is no change of a roster, and nobody is sent an invitation anew for it.
            for step in steps.iter().filter(|step| !matches!(step, Step::Name { .. })) {
                // What is refused changes nothing.
                let _ = run(&session, step);
            }
            let Ok(published) = session.publish(SCOPE, "") else { continue };
            let document = session.snapshot().expect("the plan").document;
            let number = published.release.number;
            let later = frozen(&document, number);
            let earlier = told.map(|number| frozen(&document, number)).unwrap_or_default();
            let differences = compare(&earlier, &later);
            let now = rosters(&document);

            let slipped: BTreeSet<Uuid> =
                slips(&head(), &earlier, &later, &differences).iter().map(|slip| slip.person.id).collect();
            let everybody: BTreeSet<Uuid> = now.keys().chain(was.keys()).copied().collect();
            let changed: BTreeSet<Uuid> =
                everybody.iter().copied().filter(|id| now.get(id) != was.get(id)).collect();
            prop_assert_eq!(&slipped, &changed);

            let readers = everybody.into_iter().map(Some).chain([None]);
            for reader in readers {
                let program = programs.entry(reader).or_default();
                let updates = calendar_updates(&head(), String::new(), &earlier, &later, &differences, reader);
                for file in updates.iter().flat_map(ics::single_files) {
                    program.open(&file.bytes);
                }
                let mut fresh = Program::default();
                fresh.open(&ics::publish(&calendar(&later, reader)));
                prop_assert_eq!(&*program, &fresh, "{:?}", reader);
            }
            told = Some(number);
            was = now;
            if withdraw {
                // What was sent stays sent: the next release is told against it all the same.
                session.withdraw(published.release.id).expect("withdrawn");
            }
            // Publishing is not undone, whatever else is.
            let releases = document.releases.len();
            let _ = session.undo();
            let document = session.snapshot().expect("the plan").document;
            prop_assert_eq!(document.releases.len(), releases);
            let low = document.switch_days.iter().find(|switch| {
                let versions = later.items.iter().filter(|item| item.id == switch.id.0).map(|item| item.sequence);
                versions.max().is_some_and(|version| switch.sequence < version)
            });
            prop_assert_eq!(low, None);
        }
        let memory = session.snapshot().expect("the plan").document;
        drop(session);
        prop_assert_eq!(desktop.reopened().snapshot().expect("the plan").document, memory);
    }
}

fn planned(desktop: &Desktop) -> Session {
    let session = desktop.demo();
    if session.snapshot().expect("the plan").document.switch_days.is_empty() {
        let document = session.snapshot().expect("the plan").document;
        let add = action(&document, &Step::Add { inside: 0, field: 0, ride: 20, desk: 21 });
        session.perform(add.expect("somebody")).expect("added");
    }
    session
}

fn moved(session: &Session) -> SwitchDayId {
    let document = session.snapshot().expect("the plan").document;
    let switch = document.switch_days.iter().find(|switch| switch.counts()).expect("a switch day");
    let date = document.settings().horizon.to;
    let to =
        Action::MoveLeg { switch_day: switch.id, leg: LegKind::RideAlong, date, length: LegLength::Full };
    session.perform(to).expect("moved");
    switch.id
}

#[test]
fn a_release_is_numbered_kept_and_told_against() {
    let desktop = Desktop::new();
    let session = planned(&desktop);
    let first = session.publish(SCOPE, " for the team ").expect("published").release;
    assert_eq!((first.number, first.note.as_str(), first.in_force), (1, "for the team", true));
    assert_eq!(session.publish(SCOPE, "").unwrap_err().code, "nothing_to_publish");

    let undo = session.info().expect("the plan").undo;
    let id = moved(&session);
    let changes = session.changes_since(SCOPE, 1, None).expect("changes");
    assert_eq!((changes.changes.len(), changes.people.len()), (1, 2), "{changes:?}");
    assert!(changes.changes[0].sentence.starts_with("Moved: ride-along of "), "{changes:?}");
    assert_eq!(changes.changes[0].id, id.to_string());
    let view = session.releases().expect("releases");
    let open = view.unpublished.iter().find(|open| open.scope == SCOPE).expect("changes");
    assert_eq!((open.since, open.changes, open.people), (Some(1), 1, 2));

    let second = session.publish(SCOPE, "").expect("published");
    assert_eq!((second.release.number, second.changes.since, second.changes.changes.len()), (2, Some(1), 1));
    let document = session.snapshot().expect("the plan").document;
    assert_eq!(document.switch_days.get(id).map(|switch| switch.sequence), Some(1));

    // The move is taken back, the publishing is not.
    session.undo().expect("undone");
    assert_eq!(session.info().expect("the plan").undo, undo);
    let document = session.snapshot().expect("the plan").document;
    assert_eq!(document.switch_days.get(id).map(|switch| switch.sequence), Some(1));
    assert_eq!(session.changes_since(SCOPE, 2, None).expect("changes").changes.len(), 1);
    assert_eq!(session.changes_since(SCOPE, 1, None).expect("changes").changes.len(), 0);
    session.restore(0).expect("back to the beginning");
    assert_eq!(session.releases().expect("releases").releases.len(), 2);

    session.withdraw_number(SCOPE, 2).expect("withdrawn");
    assert_eq!(session.withdraw_number(SCOPE, 2).unwrap_err().code, "already_withdrawn");
    assert_eq!(session.changes_since(SCOPE, 7, None).unwrap_err().code, "no_release");
    let releases = session.releases().expect("releases").releases;
    let state = |number| releases.iter().find(|release| release.number == number).expect("it");
    assert!(state(1).in_force && !state(2).in_force && state(2).withdrawn_at.is_some());
    let history = session.history(None).expect("history").entries;
    assert_eq!(history[0].title, "Withdraw release 2 of Job-switch days");
    let remove = Action::Remove { ids: vec![EntityId::Release(first.id)] };
    assert!(session.perform(remove).is_err(), "a release is withdrawn, not removed");
}

#[test]
fn a_release_is_printed_as_it_was() {
    let desktop = Desktop::new();
    let session = planned(&desktop);
    session.publish(SCOPE, "").expect("published");
    let before = session.snapshot().expect("the plan").document;
    moved(&session);
    let document = session.snapshot().expect("the plan").document;
    let laid = document_of(release(&document, 1), &document);
    assert_eq!(laid.switch_days, before.switch_days);
    assert_eq!(laid.settings().horizon, before.settings().horizon);
    assert!(laid.people.iter().all(|person| person.private_note.is_empty()));
    assert_eq!(laid.people.len(), before.people.len());
    assert!(laid.accounts.is_empty(), "customers are no part of this roster");
}

#[test]
fn a_draft_cannot_be_published_and_follows_what_was() {
    let desktop = Desktop::new();
    let session = planned(&desktop);
    session.publish(SCOPE, "").expect("published");
    session.create_draft("What if", None).expect("a draft");
    let draft = session.drafts_view().expect("drafts").drafts[0].id;
    session.open_draft(draft).expect("open");
    assert_eq!(session.publish(SCOPE, "").unwrap_err().code, "draft_open");
    let id = moved(&session);
    session.close_draft().expect("closed");
    // The plan in force goes on and is published: the draft still fits.
    let document = session.snapshot().expect("the plan").document;
    let switch = document.switch_days.get(id).expect("the switch day").clone();
    let to = Action::MoveLeg {
        switch_day: id,
        leg: LegKind::DeskShift,
        date: document.settings().horizon.from,
        length: LegLength::Full,
    };
    session.perform(to).expect("moved");
    session.publish(SCOPE, "").expect("published");
    session.undo().expect("undone");
    let document = session.snapshot().expect("the plan").document;
    assert_eq!(
        document.switch_days.get(id).map(|now| (now.desk_shift, now.sequence)),
        Some((switch.desk_shift, 1))
    );
    assert_eq!(session.drafts_view().expect("drafts").drafts[0].unfit, 0);
    assert!(session.take_over_draft(draft, None).expect("taken over").conflicts.is_empty());
}

#[test]
fn change_slips_are_written_for_those_concerned_only() {
    let desktop = Desktop::new();
    let session = planned(&desktop);
    session.publish(SCOPE, "").expect("published");
    let folder = desktop.folder.path().join("slips");
    let request = SlipsRequest {
        scope: SCOPE,
        since: 1,
        to: None,
        formats: vec![crate::seam::ExportFormat::Pdf, crate::seam::ExportFormat::Ics],
        paper: crate::seam::PaperSize::A4,
        language: None,
        dir: Some(folder.display().to_string()),
        replace: false,
    };
    assert_eq!(session.export_slips(&request, &mut |_| {}).unwrap_err().code, "nothing_changed");
    moved(&session);
    let written = session.export_slips(&request, &mut |_| {}).expect("written").files;
    // A sheet and a calendar for each of the two, and both for the whole team.
    assert_eq!(written.len(), 6, "{written:?}");
    assert_eq!(session.export_slips(&request, &mut |_| {}).unwrap_err().code, "export_exists");
}

#[test]
fn what_leaves_is_counted_first_and_then_lies_in_one_zip() {
    let desktop = Desktop::new();
    let session = planned(&desktop);
    session.publish(SCOPE, "").expect("published");
    let path = desktop.folder.path().join("out").join("all.zip");
    let request = ShareRequest {
        rosters: vec![crate::seam::Roster::SwitchDays, crate::seam::Roster::Calendars],
        formats: vec![crate::seam::ExportFormat::Csv, crate::seam::ExportFormat::Ics],
        people: Vec::new(),
        paper: crate::seam::PaperSize::A4,
        language: None,
        released: true,
        drafts: true,
        to: Some(path.display().to_string()),
        replace: false,
    };
    let summary = session.share_summary(&request, &mut |_| {}).expect("a summary");
    assert!(!path.exists(), "a summary writes nothing");
    assert_eq!(summary.rosters[0].release, Some(1));
    assert!(summary.people > 0 && summary.files as usize == summary.names.len(), "{summary:?}");
    let shared = session.share(&request, &mut |_| {}).expect("shared");
    assert_eq!((shared.summary.names, shared.files.len()), (summary.names, 1));
    assert!(shared.drafts.iter().all(|draft| draft.link.starts_with("mailto:") && !draft.files.is_empty()));
    assert!(std::fs::read(&path).expect("the ZIP").starts_with(b"PK"));
    assert_eq!(session.share(&request, &mut |_| {}).unwrap_err().code, "export_exists");

    let folder = desktop.folder.path().join("folder");
    let to = ShareRequest { to: Some(folder.display().to_string()), ..request.clone() };
    let written = session.share(&to, &mut |_| {}).expect("shared").files.len();
    assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), written);
    let nothing = ShareRequest { rosters: Vec::new(), ..request.clone() };
    assert_eq!(session.share(&nothing, &mut |_| {}).unwrap_err().code, "no_roster");
    let stopped = AtomicBool::new(true);
    let elsewhere =
        ShareRequest { to: Some(desktop.folder.path().join("no").display().to_string()), ..request };
    assert_eq!(session.share_until(&elsewhere, &stopped, &mut |_| {}).unwrap_err().code, "stopped");
    assert!(!desktop.folder.path().join("no").exists(), "what is stopped leaves nothing");
}

//! Random actions through a session: the file is what the memory is, undo leads back, redo forward, and what the
//! screens are told is what they would have read.

use super::*;
use crate::{
    DemoSize,
    demo::demo,
    planning::Limits,
    seam::{AccountRow, Bar, CalendarQuestion, Demand, Level, PersonRow, Planned, Staffing},
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{
    AbcThresholds, AccountId, Entity, EntityId, Leg, LegKind, LegLength, PersonId, Side, SwitchDayId,
    SwitchStatus,
};

mod releases;

fn today() -> NaiveDate {
    "2026-01-05".parse().expect("a date")
}

struct Desktop {
    folder: tempfile::TempDir,
}

impl Desktop {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.tandem")
    }

    fn opening(&self) -> Opening {
        Opening {
            read_only: false,
            backups: self.folder.path().join("backups"),
            language: Language::En,
            clock: Clock::on(today()),
            demo: false,
        }
    }

    fn demo(&self) -> Session {
        let size = DemoSize { inside: 4, field: 5, accounts: 12, shows: 1, seed: 2 };
        Session::create(&self.plan(), demo(&size, today(), Language::En), &self.opening())
            .expect("a new plan")
    }

    fn reopened(&self) -> Session {
        Session::open(&self.plan(), &self.opening()).expect("the plan opens again")
    }
}

/// What a random action picks from: positions are taken modulo what there is.
#[derive(Clone, Debug)]
enum Step {
    Add { inside: usize, field: usize, ride: u8, desk: u8 },
    Move { switch: usize, ride: bool, day: u8, full: bool },
    Partner { switch: usize, inside: usize, field: usize },
    Status { switch: usize, to: u8 },
    Pin { switch: usize, pinned: bool },
    Goals { switch: usize, goals: String },
    Phone { person: usize, phone: String },
    Name { person: usize, name: String },
    Absence { person: usize, day: u8, days: u8 },
    Owner { account: usize, person: usize },
    Remove { noun: u8, which: usize },
    Gap { days: u32 },
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let at = 0_usize..40;
    prop_oneof![
        4 => (at.clone(), at.clone(), 0_u8..90, 0_u8..90)
            .prop_map(|(inside, field, ride, desk)| Step::Add { inside, field, ride, desk }),
        4 => (at.clone(), any::<bool>(), 0_u8..100, any::<bool>())
            .prop_map(|(switch, ride, day, full)| Step::Move { switch, ride, day, full }),
        1 => (at.clone(), at.clone(), at.clone())
            .prop_map(|(switch, inside, field)| Step::Partner { switch, inside, field }),
        1 => (at.clone(), 0_u8..3).prop_map(|(switch, to)| Step::Status { switch, to }),
        1 => (at.clone(), any::<bool>()).prop_map(|(switch, pinned)| Step::Pin { switch, pinned }),
        1 => (at.clone(), ".{0,12}").prop_map(|(switch, goals)| Step::Goals { switch, goals }),
        1 => (at.clone(), "[0-9 +]{0,9}").prop_map(|(person, phone)| Step::Phone { person, phone }),
        1 => (at.clone(), "[A-Za-zäé]{0,6}").prop_map(|(person, name)| Step::Name { person, name }),
        2 => (at.clone(), 0_u8..90, 0_u8..6).prop_map(|(person, day, days)| Step::Absence { person, day, days }),
        1 => (at.clone(), at.clone()).prop_map(|(account, person)| Step::Owner { account, person }),
        2 => (0_u8..5, at).prop_map(|(noun, which)| Step::Remove { noun, which }),
        1 => (0_u32..100).prop_map(|days| Step::Gap { days }),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

fn pick<T: Copy>(items: &[T], at: usize) -> Option<T> {
    items.get(at % items.len().max(1)).copied()
}

/// The action a step comes to on this plan; none if there is nothing to pick from.
fn action(document: &Document, step: &Step) -> Option<Action> {
    let of = |side: Side| -> Vec<PersonId> {
        document.people.iter().filter(|person| person.side == side).map(|person| person.id).collect()
    };
    let people: Vec<PersonId> = document.people.iter().map(|person| person.id).collect();
    let switches: Vec<SwitchDayId> = document.switch_days.iter().map(|switch| switch.id).collect();
    let horizon = document.settings().horizon;
    let day = |offset: u8| horizon.from + chrono::Days::new(offset.into());
    let half = |offset: u8| if offset.is_multiple_of(2) { LegLength::Morning } else { LegLength::Afternoon };
    let leg = |offset: u8| Leg { date: day(offset), length: half(offset) }.into();
    Some(match step {
        Step::Add { inside, field, ride, desk } => Action::AddSwitchDay {
            inside: pick(&of(Side::Inside), *inside)?,
            field: pick(&of(Side::Field), *field)?,
            ride: leg(*ride),
            desk: leg(*desk),
        },
        Step::Move { switch, ride, day: to, full } => Action::MoveLeg {
            switch_day: pick(&switches, *switch)?,
            leg: if *ride { LegKind::RideAlong } else { LegKind::DeskShift },
            date: day(*to),
            length: if *full { LegLength::Full } else { half(*to) },
        },
        // Also with people of the wrong side, which is refused.
        Step::Partner { switch, inside, field } => Action::SetPartner {
            switch_day: pick(&switches, *switch)?,
            inside: pick(&people, *inside)?,
            field: pick(&of(Side::Field), *field)?,
        },
        Step::Status { switch, to } => Action::SetStatus {
            switch_day: pick(&switches, *switch)?,
            status: match to {
                0 => SwitchStatus::Planned,
                1 => SwitchStatus::Done,
                _ => SwitchStatus::Cancelled,
            },
        },
        Step::Pin { switch, pinned } => {
            Action::SetPinned { switch_days: vec![pick(&switches, *switch)?], pinned: *pinned }
        }
        Step::Goals { switch, goals } => {
            Action::SetGoals { switch_day: pick(&switches, *switch)?, goals: goals.clone() }
        }
        Step::Phone { person, phone } => {
            Action::EditPerson { id: pick(&people, *person)?, field: "phone".into(), value: phone.clone() }
        }
        Step::Name { person, name } => Action::EditPerson {
            id: pick(&people, *person)?,
            field: "family_name".into(),
            value: name.clone(),
        },
        Step::Absence { person, day: from, days } => Action::Save {
            entities: vec![Entity::Absence(tandem_model::Absence {
                id: Clock::system().new_id().into(),
                person: pick(&people, *person)?,
                span: tandem_model::HalfDaySpan {
                    from: tandem_model::HalfDay::morning(day(*from)),
                    to: tandem_model::HalfDay::afternoon(day(*from) + chrono::Days::new((*days).into())),
                },
                kind: tandem_model::AbsenceKind::Leave,
                private_note: String::new(),
            })],
        },
        Step::Owner { account, person } => {
            let accounts: Vec<_> = document.accounts.iter().map(|account| account.id).collect();
            Action::EditAccounts {
                ids: vec![pick(&accounts, *account)?],
                field: "field_owner".into(),
                value: pick(&of(Side::Field), *person)?.to_string(),
            }
        }
        Step::Remove { noun, which } => {
            let ids: Vec<EntityId> = match noun {
                0 => switches.iter().map(|id| (*id).into()).collect(),
                1 => document.absences.iter().map(|row| row.id.into()).collect(),
                2 => document.trade_shows.iter().map(|row| row.id.into()).collect(),
                3 => document.appointments.iter().map(|row| row.id.into()).collect(),
                // Mostly refused, because of tandems and switch days.
                _ => people.iter().map(|id| (*id).into()).collect(),
            };
            Action::Remove { ids: vec![pick(&ids, *which)?] }
        }
        Step::Gap { days } => {
            let mut settings = document.settings().clone();
            settings.switch_days.gap_days = *days;
            Action::EditSettings { settings }
        }
        Step::Undo | Step::Redo => return None,
    })
}

fn run(session: &Session, step: &Step) -> Result<Performed, AppError> {
    match step {
        Step::Undo => session.undo(),
        Step::Redo => session.redo(),
        other => match action(&session.snapshot()?.document, other) {
            Some(action) => session.perform(action),
            None => session.undo(),
        },
    }
}

/// What the screens know, kept up to date from what they are told.
struct Screens {
    revision: u64,
    people: BTreeMap<PersonId, PersonRow>,
    accounts: BTreeMap<AccountId, AccountRow>,
    bars: BTreeMap<String, Bar>,
    staffing: BTreeMap<(String, u32), Staffing>,
    demand: BTreeMap<PersonId, Demand>,
}

impl Screens {
    fn read(session: &Session) -> Self {
        let board = session.switch_board().expect("the board");
        let snapshot = session.snapshot().expect("a snapshot");
        let rows = session.people_view().expect("the people").rows;
        let accounts = snapshot.document.accounts.iter().map(|account| account.id);
        Self {
            revision: board.revision,
            people: rows.into_iter().map(|row| (row.id, row)).collect(),
            accounts: accounts.map(|id| (id, session.account_sheet(id).expect("a customer").row)).collect(),
            bars: board.bars.into_iter().map(|bar| (bar.id.clone(), bar)).collect(),
            staffing: board.staffing.into_iter().map(|at| ((at.desk_id.to_string(), at.slot), at)).collect(),
            demand: board.demand.into_iter().map(|share| (share.person_id, share)).collect(),
        }
    }

    fn hear(&mut self, session: &Session, told: &Performed) {
        if told.revision == self.revision {
            return;
        }
        if told.revision != self.revision + 1 {
            *self = Self::read(session);
            return;
        }
        self.revision = told.revision;
        for id in &told.people.removed {
            self.people.retain(|known, _| known.to_string() != *id);
        }
        for id in &told.accounts.removed {
            self.accounts.retain(|known, _| known.to_string() != *id);
        }
        self.people.extend(told.people.changed.iter().map(|row| (row.id, row.clone())));
        self.accounts.extend(told.accounts.changed.iter().map(|row| (row.id, row.clone())));
        for id in &told.switch_days.removed_bars {
            self.bars.remove(id);
        }
        self.bars.extend(told.switch_days.bars.iter().map(|bar| (bar.id.clone(), bar.clone())));
        let staffing = told.switch_days.staffing.iter();
        self.staffing.extend(staffing.map(|at| ((at.desk_id.to_string(), at.slot), at.clone())));
        self.demand.extend(told.switch_days.demand.iter().map(|share| (share.person_id, share.clone())));
    }

    fn assert_same(&self, other: &Self) {
        assert_eq!(self.revision, other.revision);
        assert_eq!(self.people, other.people);
        assert_eq!(self.accounts, other.accounts);
        assert_eq!(self.bars, other.bars);
        assert_eq!(self.staffing, other.staffing);
        assert_eq!(self.demand, other.demand);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_file_is_what_the_memory_is(steps in prop::collection::vec(step(), 1..25)) {
        let desktop = Desktop::new();
        let session = desktop.demo();
        let start = session.snapshot().unwrap().document;
        let mut screens = Screens::read(&session);
        for step in &steps {
            let before = session.snapshot().unwrap();
            match run(&session, step) {
                Ok(told) => screens.hear(&session, &told),
                Err(error) => {
                    prop_assert!(!error.sentence.is_empty() && !error.sentence.starts_with("app-"), "{error:?}");
                    let after = session.snapshot().unwrap();
                    prop_assert_eq!((before.revision, before.document), (after.revision, after.document));
                }
            }
        }
        screens.assert_same(&Screens::read(&session));
        let end = session.snapshot().unwrap().document;
        drop(session);
        let session = desktop.reopened();
        prop_assert_eq!(&session.snapshot().unwrap().document, &end, "reopening equals memory");

        while session.info().unwrap().redo.is_some() {
            session.redo().unwrap();
        }
        let last = session.snapshot().unwrap().document;
        while session.info().unwrap().undo.is_some() {
            session.undo().unwrap();
        }
        prop_assert_eq!(&session.snapshot().unwrap().document, &start, "undoing everything equals the start");
        drop(session);
        let session = desktop.reopened();
        while session.info().unwrap().redo.is_some() {
            session.redo().unwrap();
        }
        prop_assert_eq!(&session.snapshot().unwrap().document, &last, "redoing everything equals the end");
    }
}

#[test]
fn requests_are_answered_in_order_from_many_threads() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let person = session.people_view().unwrap().rows[0].id;
    let threads: Vec<_> = (0..4)
        .map(|thread| {
            let session = session.clone();
            thread::spawn(move || {
                for number in 0..5 {
                    let value = format!("{thread}-{number}");
                    session.perform(Action::EditPerson { id: person, field: "phone".into(), value }).unwrap();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    let info = session.info().unwrap();
    assert_eq!(info.revision, 21);
    assert_eq!(session.history(None).unwrap().entries.len(), 20);
}

#[test]
fn a_title_is_read_in_the_language_of_the_reader() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let switch = session.snapshot().unwrap().document.switch_days.iter().next().unwrap().id;
    let performed =
        session.perform(Action::SetStatus { switch_day: switch, status: SwitchStatus::Cancelled }).unwrap();
    assert!(performed.title.starts_with("Cancel the job-switch day of "), "{}", performed.title);
    session.set_language(Language::De);
    let title = &session.history(None).unwrap().entries[0].title;
    assert!(title.ends_with(" absagen"), "{title}");
    assert_eq!(session.info().unwrap().undo.as_ref(), Some(title));
}

#[test]
fn nothing_left_to_undo_says_so() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    assert_eq!(session.undo().unwrap_err().code, "nothing_to_undo");
    assert_eq!(session.redo().unwrap_err().code, "nothing_to_redo");
}

#[test]
fn the_same_again_leaves_no_entry() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let row = session.people_view().unwrap().rows[0].clone();
    let same = Action::EditPerson { id: row.id, field: "phone".into(), value: row.phone };
    assert_eq!(session.perform(same).unwrap().revision, 1);
    assert!(session.history(None).unwrap().entries.is_empty());
}

#[test]
fn the_second_window_looks_on() {
    let desktop = Desktop::new();
    let first = desktop.demo();
    let second = desktop.reopened();
    let info = second.info().unwrap();
    assert!(info.read_only && info.read_only_reason.is_some_and(|reason| !reason.starts_with("store-")));
    let person = second.people_view().unwrap().rows[0].id;
    let refused = second.perform(Action::EditPerson { id: person, field: "phone".into(), value: "1".into() });
    assert!(refused.unwrap_err().is_not_possible_here());
    assert_eq!(
        Session::open_writable(&desktop.plan(), &desktop.opening()).err().map(|e| e.code),
        Some("locked".into())
    );
    drop(first);
    drop(second);
    assert!(Session::open_writable(&desktop.plan(), &desktop.opening()).is_ok());
}

#[test]
fn a_proposal_is_accepted_whole_or_in_part_and_checked_again() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let limits = Limits { seconds: None, steps: Some(2_000), seed: 1, threads: 1 };
    let proposal = session.plan(Planned::SwitchDays, &limits, &mut |_| {}).unwrap();
    assert!(proposal.items.len() > 2, "{proposal:#?}");
    let before = session.snapshot().unwrap().document;

    let part = vec![proposal.items[0].id.clone()];
    let kept = session.plan(Planned::SwitchDays, &limits, &mut |_| {}).unwrap();
    let accepted = session.accept_proposal(&proposal.id, Some(part.clone()), false).unwrap();
    assert!(accepted.conflicts.is_empty() && accepted.performed.is_some());
    let changed = tandem_model::diff(&before, &session.snapshot().unwrap().document);
    assert_eq!(changed.iter().map(|change| change.id.uuid().to_string()).collect::<Vec<_>>(), part);
    assert_eq!(session.accept_proposal(&proposal.id, None, false).unwrap_err().code, "no_proposal");

    // The second proposal knows nothing of somebody who takes a switch day it wants to move or drop.
    let planned = before.switch_days.iter().find(|switch| {
        kept.items.iter().any(|item| item.id == switch.id.to_string())
            && session.snapshot().unwrap().document.switch_days.contains(switch.id)
    });
    if let Some(switch) = planned {
        session.perform(Action::SetGoals { switch_day: switch.id, goals: "otherwise".into() }).unwrap();
        let revision = session.info().unwrap().revision;
        let refused = session.accept_proposal(&kept.id, None, false).unwrap();
        assert!(refused.performed.is_none());
        let conflicting: Vec<_> = refused.conflicts.into_iter().map(|conflict| conflict.id).collect();
        assert_eq!(conflicting, vec![switch.id.to_string()]);
        assert_eq!(session.info().unwrap().revision, revision);
        let forced = session.accept_proposal(&kept.id, None, true).unwrap();
        assert!(forced.performed.is_some() && forced.conflicts.len() == 1);
    } else {
        panic!("the demo has a planned switch day that cannot stay");
    }
}

#[test]
fn an_import_is_one_step_and_what_was_previewed() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let file = desktop.folder.path().join("Kunden.csv");
    std::fs::write(
        &file,
        "Kundennummer;Firma;Ort;Umsatz\n1;Müller GmbH;Ulm;1.234,50\n2;;Bonn;3\n3;Weiß KG;Köln;4,00\n",
    )
    .unwrap();
    let accounts = session.snapshot().unwrap().document.accounts.len();
    use crate::seam::ImportKind;
    let preview = session.import_pick(ImportKind::Accounts, &file).unwrap();
    assert_eq!((preview.counts.added, preview.counts.refused), (2, 1), "{preview:#?}");
    let refused = session.import_refused().unwrap();
    assert_eq!((refused.len(), refused[0].line), (1, 3));
    let saved = desktop.folder.path().join("refused.csv");
    session.import_save_refused(&saved).unwrap();
    assert!(std::fs::read_to_string(&saved).unwrap().contains("Bonn"));
    let done = session.import_commit().unwrap();
    assert_eq!(done.report.added, 2);
    assert_eq!(session.snapshot().unwrap().document.accounts.len(), accounts + 2);
    let again = session.import_pick(ImportKind::Accounts, &file).unwrap();
    assert_eq!((again.counts.added, again.counts.changed, again.counts.same), (0, 0, 2));
    session.undo().unwrap();
    assert_eq!(session.import_commit().unwrap_err().code, "outdated");
    assert_eq!(session.snapshot().unwrap().document.accounts.len(), accounts);
}

#[test]
fn twenty_thousand_customers_travel_in_two_megabytes() {
    let desktop = Desktop::new();
    let size = DemoSize { inside: 300, field: 300, accounts: 20_000, shows: 0, seed: 1 };
    let document = demo(&size, today(), Language::De);
    let session = Session::create(&desktop.plan(), document, &desktop.opening()).unwrap();
    let (view, packed) = (session.accounts_view().unwrap(), session.accounts_packed().unwrap());
    let bytes = serde_json::to_vec(&packed).unwrap().len();
    assert!(bytes < 2_000_000, "{bytes} bytes");
    for row in [0, 777, 19_999] {
        let text = |column: &[u32]| packed.texts[column[row] as usize].clone();
        let digits = &packed.ids[22 * row..22 * (row + 1)];
        let value = |digit: char| match digit {
            'A'..='Z' => digit as u128 - 'A' as u128,
            'a'..='z' => digit as u128 - 'a' as u128 + 26,
            '0'..='9' => digit as u128 - '0' as u128 + 52,
            other => 62 + u128::from(other == '_'),
        };
        let bits = digits[..21].chars().fold(0, |bits, digit| bits << 6 | value(digit));
        let last = value(digits.chars().last().unwrap());
        assert_eq!((view.ids[row].0.as_u128(), last & 15), (bits << 2 | last >> 4, 0));
        assert_eq!(
            (&view.tandem[row], &view.territory[row]),
            (&text(&packed.tandem), &text(&packed.territory))
        );
        assert_eq!((&view.town[row], &view.field[row]), (&text(&packed.town), &text(&packed.field)));
        assert_eq!((&view.model[row], &view.country[row]), (&text(&packed.model), &text(&packed.country)));
        assert_eq!(view.protected[row], packed.protected.as_bytes()[row] == b'1');
    }
}

#[test]
fn a_plan_goes_back_to_any_point_as_one_step_that_undo_takes_back() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let start = session.snapshot().unwrap().document;
    let person = session.people_view().unwrap().rows[0].id;
    let phone = |value: &str| Action::EditPerson { id: person, field: "phone".into(), value: value.into() };
    session.perform(phone("1")).unwrap();
    let first = session.history(None).unwrap().entries[0].id;
    let then = session.snapshot().unwrap().document;
    session.perform(phone("2")).unwrap();
    session.perform(Action::EditPerson { id: person, field: "town".into(), value: "Passau".into() }).unwrap();
    let last = session.snapshot().unwrap().document;

    let details = session.history_entry(first).unwrap();
    assert_eq!((details.count, details.back, details.changes.len()), (1, 1, 1), "{details:?}");
    let restored = session.restore(first).unwrap();
    assert!(restored.title.starts_with("Go back to the plan after"), "{}", restored.title);
    assert_eq!(session.snapshot().unwrap().document, then);
    session.undo().unwrap();
    assert_eq!(session.snapshot().unwrap().document, last);
    session.restore(0).unwrap();
    assert_eq!(session.snapshot().unwrap().document, start);
    assert_eq!(session.history(None).unwrap().entries.len(), 6, "nothing of the history is rewritten");
}

#[test]
fn settings_name_what_was_changed_and_weights_their_rule() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let view = session.settings_view().unwrap();
    assert!(!view.holidays.is_empty() && view.zones.contains(&"Europe/Berlin".to_owned()));
    let mut settings = view.settings.clone();
    settings.freeze_days = 7;
    let title = session.perform(Action::EditSettings { settings: settings.clone() }).unwrap().title;
    assert!(title.ends_with(" in the settings"), "{title}");
    let rule = view.rules.iter().find(|rule| rule.level == Level::Soft).unwrap();
    settings.weights.insert(rule.id.clone(), rule.default_weight + 5);
    let title = session.perform(Action::EditSettings { settings }).unwrap().title;
    assert!(title.contains(&rule.name), "{title}");
    let now = session.settings_view().unwrap();
    let weighed = now.rules.iter().find(|row| row.id == rule.id).unwrap();
    assert_eq!((weighed.weight, weighed.default_weight), (rule.default_weight + 5, rule.default_weight));
    assert_eq!(now.backups.len(), 1, "made before the first change");
}

#[test]
fn the_calendar_shows_what_the_board_shows_and_more() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let board = session.switch_board().unwrap();
    let question = CalendarQuestion { from: board.horizon.from, to: board.horizon.to, people: None };
    let view = session.calendar_view(&question).unwrap();
    assert_eq!(view.days, board.days);
    let entries: BTreeSet<_> = view.entries.iter().map(|entry| (entry.person_id, entry.kind)).collect();
    for bar in &board.bars {
        assert!(entries.contains(&(bar.person_id, bar.kind)), "{bar:?}");
    }
    let who = view.entries[0].person_id;
    let own =
        session.calendar_view(&CalendarQuestion { people: Some(vec![who]), ..question.clone() }).unwrap();
    let of_view: Vec<_> = view.entries.iter().filter(|entry| entry.person_id == who).cloned().collect();
    assert_eq!((own.entries, own.rows.len()), (of_view, 1));
    let minutes: u32 = own.hours.iter().map(|line| line.minutes).sum();
    assert!(minutes > 0);
    let far = CalendarQuestion { to: board.horizon.from + chrono::Days::new(9_000), ..question };
    assert_eq!(session.calendar_view(&far).unwrap().days.len(), 400, "a mistyped year is cut off");
}

#[test]
fn classes_follow_the_thresholds_and_the_curve_counts_them() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let mut settings = session.settings_view().unwrap().settings;
    settings.abc = AbcThresholds { a_percent: 50, b_percent: 90 };
    let curve = session.abc_curve(settings.abc).unwrap();
    let accounts = session.snapshot().unwrap().document.accounts.len();
    assert_eq!(curve.a.accounts + curve.b.accounts + curve.c.accounts, accounts);
    assert!(curve.changing > 0 && curve.points.len() <= 201);
    assert!(curve.points.windows(2).all(|two| two[0].revenue <= two[1].revenue));
    session.perform(Action::EditSettings { settings: settings.clone() }).unwrap();
    session.perform(Action::ClassifyAccounts).unwrap();
    let after = session.abc_curve(settings.abc).unwrap();
    assert_eq!(after.changing, 0);
    let packed = session.accounts_packed().unwrap();
    assert_eq!(packed.abc.matches('A').count(), curve.a.accounts);
    assert_eq!(packed.abc.matches('C').count(), curve.c.accounts);
}

#[test]
fn the_overview_says_what_to_do_next() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let view = session.overview().unwrap();
    assert_eq!(view.boards.iter().filter(|board| board.board == "switch_days").count(), 1);
    let seen = session.info().unwrap().counts.findings;
    let boards: u32 = view.boards.iter().map(|board| board.hard + board.medium + board.soft).sum();
    assert!(boards as usize >= seen && !view.ahead.iter().any(|leg| leg.when.date < view.today));
    assert!(view.ahead.is_sorted_by_key(|leg| leg.when.date));
    let far = view.later.iter().chain(&view.this_week).count();
    assert_eq!(far, (boards as usize).min(100 + view.this_week.len()));
}

#[test]
fn a_draft_is_a_plan_of_its_own_until_it_is_taken_over() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let rows = session.people_view().unwrap().rows;
    let (one, two) = (rows[0].id, rows[1].id);
    let phone = |id, value: &str| Action::EditPerson { id, field: "phone".into(), value: value.into() };
    session.create_draft("B", None).unwrap();
    let id = session.drafts_view().unwrap().drafts[0].id;
    let plan = session.snapshot().unwrap().document;

    assert_eq!(session.open_draft(id).unwrap().draft.as_deref(), Some("B"));
    session.perform(phone(one, "1")).unwrap();
    let title = session.perform(phone(two, "2")).unwrap().undo.unwrap();
    assert!(title.contains("phone"), "its own undo: {title}");
    session.undo().unwrap();
    assert_eq!(session.undo().unwrap().undo, None, "not that of the plan");
    assert_eq!(session.undo().unwrap_err().code, "nothing_to_undo");
    session.redo().unwrap();
    session.redo().unwrap();
    assert_eq!(session.restore(0).unwrap_err().code, "draft_open");
    let draft = session.snapshot().unwrap().document;
    assert_eq!(session.close_draft().unwrap().draft, None);
    assert_eq!(session.snapshot().unwrap().document.people, plan.people, "the plan in force is as it was");
    drop(session);

    let session = desktop.reopened();
    session.open_draft(id).unwrap();
    assert_eq!(session.snapshot().unwrap().document.people, draft.people, "kept in the file");
    session.close_draft().unwrap();
    let compared = session.compare_draft(id).unwrap();
    assert_eq!(compared.changes.len(), 2);
    assert!(compared.changes.iter().all(|change| !change.unfit), "{compared:?}");

    // The plan in force goes on: what contradicts it is left out and stays in the draft.
    session.perform(phone(one, "9")).unwrap();
    assert_eq!(session.drafts_view().unwrap().drafts[0].unfit, 1);
    let taken = session.take_over_draft(id, None).unwrap();
    assert_eq!(taken.conflicts.len(), 1);
    let people = session.snapshot().unwrap().document.people;
    let phones = [one, two].map(|id| people.get(id).unwrap().phone.clone());
    assert_eq!(phones, ["9", "2"]);
    assert_eq!(session.drafts_view().unwrap().drafts[0].changes, 1);
    session.undo().unwrap();
    session.undo().unwrap();
    let whole = session.take_over_draft(id, Some(vec![one.to_string(), two.to_string()])).unwrap();
    assert!(whole.conflicts.is_empty());
    assert!(session.drafts_view().unwrap().drafts.is_empty(), "nothing is left of it");
    assert_eq!(session.snapshot().unwrap().document.people, draft.people);
}

#[test]
fn a_proposal_is_kept_as_a_draft() {
    let desktop = Desktop::new();
    let session = desktop.demo();
    let limits = Limits { seconds: None, steps: Some(500), seed: 1, threads: 1 };
    let proposal = session.plan(Planned::SwitchDays, &limits, &mut |_| {}).unwrap();
    session.create_draft("Proposal", Some(&proposal.id)).unwrap();
    let draft = session.drafts_view().unwrap().drafts[0].clone();
    let compared = session.compare_draft(draft.id).unwrap();
    assert_eq!((draft.unfit, compared.changes.len()), (0, draft.changes));
    let board = compared.boards.iter().find(|board| board.board == "switch_days").unwrap();
    assert_eq!((board.before, board.after), (proposal.before, proposal.score));
}

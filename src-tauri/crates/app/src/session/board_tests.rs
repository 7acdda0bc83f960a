//! What is done to findings and duties, and what is looked at beside the boards.

use super::*;
use crate::{
    DemoSize,
    demo::demo,
    planning::Limits,
    seam::{Finding, Level, Planned, SeatPlace, SwitchBoard},
};
use std::collections::BTreeMap;
use tandem_model::{AbsenceKind, HalfDay, PersonId, Side, SwitchStatus};

fn today() -> NaiveDate {
    "2026-01-05".parse().expect("a date")
}

fn open(folder: &Path) -> Session {
    let size = DemoSize { inside: 6, field: 8, accounts: 60, shows: 3, seed: 2 };
    let opening = Opening {
        read_only: false,
        backups: folder.join("backups"),
        language: Language::En,
        clock: Clock::on(today()),
        demo: false,
    };
    Session::create(&folder.join("plan.tandem"), demo(&size, today(), Language::En), &opening)
        .expect("a new plan")
}

fn with_demo(check: impl FnOnce(&Session)) {
    let folder = tempfile::tempdir().expect("a folder");
    check(&open(folder.path()));
}

/// A day on which two legs stand on each other: a finding of the switch-day board.
fn broken(session: &Session) -> Finding {
    let document = session.snapshot().expect("a plan").document;
    let of = |side: Side| document.people.iter().find(|person| person.side == side).expect("somebody").id;
    let sunday = document.settings().horizon.from.iter_days().find(|day| {
        use chrono::Datelike;
        day.weekday() == chrono::Weekday::Sun
    });
    let when =
        crate::seam::LegWhen { date: sunday.expect("a Sunday"), length: tandem_model::LegLength::Morning };
    let add = Action::AddSwitchDay {
        inside: of(Side::Inside),
        field: of(Side::Field),
        ride: when,
        desk: crate::seam::LegWhen { length: tandem_model::LegLength::Afternoon, ..when },
    };
    let before: Vec<String> = ids(&session.switch_board().expect("a board").findings);
    session.perform(add).expect("a switch day");
    let found = session.switch_board().expect("a board").findings;
    found
        .into_iter()
        .find(|finding| finding.level == Level::Hard && !before.contains(&finding.id))
        .expect("nobody works on a Sunday")
}

fn ids(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| finding.id.clone()).collect()
}

#[test]
fn a_finding_is_set_aside_with_a_reason_and_heeded_again() {
    with_demo(|session| {
        let finding = broken(session);
        let ignore =
            |reason: &str| Action::IgnoreFinding { finding: finding.id.clone(), reason: reason.into() };
        let (before, score) =
            (session.info().expect("a plan").counts.findings, session.switch_board().expect("one").score);
        let done = session.perform(ignore(" agreed with both ")).expect("set aside");
        assert!(done.title.contains("agreed with both"), "{}", done.title);
        assert_eq!(done.counts.findings, before - 1);
        let board = session.switch_board().expect("a board");
        assert_eq!(board.score, score, "it hides the finding and changes no score");
        let aside = board.findings.iter().find(|found| found.id == finding.id).expect("still listed");
        let why = aside.ignored.clone().expect("with its reason");
        assert_eq!((why.reason.as_str(), why.since), ("agreed with both", today()));
        let later = board.findings.iter().skip_while(|found| found.ignored.is_none());
        assert!(
            later.clone().count() >= 1 && later.into_iter().all(|found| found.ignored.is_some()),
            "listed last"
        );
        let marked = |board: &SwitchBoard| {
            board
                .bars
                .iter()
                .filter(|bar| {
                    bar.switch_day_id.is_some_and(|id| finding.subjects.contains(&id.to_string()))
                        && bar.level.is_some()
                })
                .count()
        };
        let shown = marked(&board);

        // Another reason takes the place of the first; none is refused.
        session.perform(ignore("the fair is on")).expect("another reason");
        let rows = session.snapshot().expect("a plan").document.ignored_findings;
        assert_eq!(rows.iter().map(|row| row.reason.as_str()).collect::<Vec<_>>(), ["the fair is on"]);
        assert_eq!(session.perform(ignore("  ")).expect_err("no reason").fields, ["reason"]);
        let nothing = Action::IgnoreFinding { finding: "no_such_rule:0".into(), reason: "x".into() };
        assert_eq!(session.perform(nothing).expect_err("no finding").code, "unknown_finding");

        let heeded = session.perform(Action::HeedFinding { id: why.id }).expect("heeded again");
        assert_eq!(heeded.counts.findings, before);
        assert!(marked(&session.switch_board().expect("a board")) >= shown);
        session.undo().expect("undone");
        assert_eq!(session.info().expect("a plan").counts.findings, before - 1);
    });
}

#[test]
fn who_calls_in_sick_leaves_open_seats_and_nothing_else_moves() {
    with_demo(|session| {
        let before = session.snapshot().expect("a plan").document;
        let duty = before.booth_duties.iter().next().expect("the demo's booths are staffed").clone();
        let show = before.shifts.get(duty.shift).map(|shift| shift.show).expect("a show");
        let show = before.trade_shows.get(show).expect("a show").clone();
        let person = duty.person;
        let (from, to) = (HalfDay::morning(show.from), HalfDay::afternoon(show.to));
        let done = session.perform(Action::CallInSick { person, from, to }).expect("called in");
        let after = session.snapshot().expect("a plan").document;
        let lost = before.booth_duties.len() - after.booth_duties.len();
        assert!(
            lost >= 1 && done.title.contains(&before.people.get(person).expect("there").name()),
            "{}",
            done.title
        );
        let absence = after
            .absences
            .iter()
            .find(|absence| !before.absences.contains(absence.id))
            .expect("an absence is recorded");
        assert_eq!((absence.person, absence.kind), (person, AbsenceKind::Sickness));
        let changed: Vec<_> = tandem_model::diff(&before, &after);
        assert_eq!(changed.len(), lost + 1);
        assert!(
            changed.iter().all(|change| change.id == absence.id.into()
                || matches!(&change.before, Some(tandem_model::Entity::BoothDuty(gone)) if gone.person == person)),
            "only the ill person's duties"
        );
        // Duties at other times stay.
        let shifts =
            |document: &Document| document.booth_duties.iter().filter(|duty| duty.person == person).count();
        let elsewhere = before.booth_duties.iter().filter(|duty| {
            duty.person == person
                && before.shifts.get(duty.shift).is_some_and(|shift| {
                    shift.span.end.date_naive() < show.from || shift.span.start.date_naive() > show.to
                })
        });
        assert_eq!(shifts(&after), elsewhere.count());

        // The seat has candidates: the ill person is there too, and what that would break is said.
        let seat = SeatPlace { shift: duty.shift, station: duty.station };
        let candidates = session.seat_candidates(None, seat).expect("candidates");
        let ill = candidates.iter().find(|candidate| candidate.person.id == person).expect("listed");
        assert!(ill.breaks.iter().any(|sentence| sentence.contains(&ill.person.name)), "{:?}", ill.breaks);
        let deltas: Vec<_> = candidates.iter().map(|candidate| candidate.verdict.delta).collect();
        assert!(deltas.is_sorted(), "the best first");

        session.undo().expect("one step takes all of it back");
        assert_eq!(session.snapshot().expect("a plan").document, before);
    });
}

#[test]
fn the_year_of_shows_adds_up() {
    with_demo(|session| {
        let document = session.snapshot().expect("a plan").document;
        let years: Vec<i32> = session.show_year(None).expect("a year").years;
        let mut minutes: BTreeMap<PersonId, i64> = BTreeMap::new();
        for duty in &document.booth_duties {
            *minutes.entry(duty.person).or_default() +=
                document.shifts.get(duty.shift).expect("a shift").span.minutes();
        }
        assert!(!minutes.is_empty());
        let mut found: BTreeMap<PersonId, i64> = BTreeMap::new();
        for year in &years {
            let view = session.show_year(Some(*year)).expect("a year");
            assert_eq!((view.year, &view.years), (*year, &years));
            for person in view.people {
                assert_eq!(person.minutes, person.at.iter().map(|at| at.minutes).sum::<u32>());
                if person.minutes > 0 {
                    *found.entry(person.id).or_default() += i64::from(person.minutes);
                }
            }
        }
        assert_eq!(found, minutes);
        // A year without shows is empty, and can be gone to.
        let empty = session.show_year(Some(1999)).expect("a year");
        assert!(empty.shows.is_empty() && empty.years.contains(&1999));
        assert!(empty.people.iter().all(|person| person.minutes == 0 && person.at.is_empty()));
    });
}

#[test]
fn who_has_met_whom_comes_from_tandems_switch_days_and_shows() {
    with_demo(|session| {
        let document = session.snapshot().expect("a plan").document;
        let view = session.met_view().expect("a matrix");
        let of = |inside: PersonId, field: PersonId| {
            view.pairs.iter().find(|pair| {
                view.inside[pair.inside as usize].id == inside && view.field[pair.field as usize].id == field
            })
        };
        for tandem in document.tandems.iter().filter(|tandem| tandem.in_force_on(today())) {
            assert!(of(tandem.inside_rep, tandem.field_rep).is_some_and(|pair| pair.tandem));
        }
        let done = document.switch_days.iter().filter(|switch| switch.status == SwitchStatus::Done);
        let mut any = 0;
        for switch in done {
            any += 1;
            let pair = of(switch.inside_rep, switch.field_rep).expect("they have met");
            assert!(
                pair.switches >= 1
                    && pair.last_switch >= Some(switch.ride_along.date.min(switch.desk_shift.date))
            );
        }
        assert!(any > 0, "the demo has switch days that took place");
        let side = |id: PersonId| document.people.get(id).expect("there").side;
        let crews = document.booth_duties.iter().flat_map(|a| {
            document
                .booth_duties
                .iter()
                .filter(move |b| b.shift == a.shift)
                .map(move |b| (a.person, b.person))
        });
        let mut together = 0;
        for (inside, field) in crews.filter(|(a, b)| side(*a) == Side::Inside && side(*b) == Side::Field) {
            together += 1;
            assert!(of(inside, field).is_some_and(|pair| pair.shows + pair.shows_ahead >= 1));
        }
        assert!(together > 0);
    });
}

#[test]
fn customers_with_coordinates_are_on_the_map() {
    with_demo(|session| {
        let document = session.snapshot().expect("a plan").document;
        let map = session.customer_map().expect("a map");
        let placed = document.accounts.iter().filter(|account| account.place.coordinates.is_some()).count();
        assert!(placed > 0);
        assert_eq!(map.nowhere, document.accounts.len() - placed);
        assert_eq!(
            [map.east.len(), map.north.len(), map.tandem.len(), map.abc.len(), map.ids.len() / 32],
            [placed; 5]
        );
        let owned = map.tandem.iter().filter(|tandem| **tandem >= 0).count();
        let covered = document.accounts.iter().filter(|account| {
            account.place.coordinates.is_some()
                && account
                    .tandem
                    .and_then(|id| document.tandems.get(id))
                    .is_some_and(|tandem| tandem.in_force_on(today()))
        });
        assert_eq!(owned, covered.count());
        assert!(
            map.tandem
                .iter()
                .all(|tandem| usize::try_from(*tandem).map_or(*tandem == -1, |at| at < map.tandems.len()))
        );
    });
}

#[test]
fn the_laws_that_ship_can_be_changed_and_brought_back() {
    with_demo(|session| {
        let view = session.settings_view().expect("settings");
        assert_eq!(view.laws.iter().map(|row| row.country.as_str()).collect::<Vec<_>>(), ["DE", "EU", "FR"]);
        assert!(
            view.laws
                .iter()
                .all(|row| !row.own && row.shipped.as_ref() == Some(&row.law) && !row.source.is_empty())
        );
        let mut settings = view.settings.clone();
        let mut law = view.laws[0].law.clone();
        law.day_minutes = 600;
        settings.trade_shows.laws.insert("DE".into(), law.clone());
        let done = session.perform(Action::EditSettings { settings }).expect("another law");
        assert!(done.title.contains("working-time law"), "{}", done.title);
        let row = session.settings_view().expect("settings").laws.into_iter().next().expect("DE");
        assert!(row.own && row.law == law);
    });
}

#[test]
fn a_tandem_proposal_names_the_runner_up_and_what_it_would_cost() {
    with_demo(|session| {
        // Two field reps without a partner: both have a choice.
        let document = session.snapshot().expect("a plan").document;
        let pair = |tandem: &tandem_model::Tandem| Action::Pair { field: tandem.field_rep, inside: None };
        for tandem in document.tandems.iter().filter(|tandem| tandem.in_force_on(today())).take(2) {
            session.perform(pair(tandem)).expect("ended");
        }
        let limits = Limits { seconds: None, steps: Some(500), seed: 1, threads: 1 };
        let proposal = session.plan(Planned::Tandems, &limits, &mut |_| {}).expect("a proposal");
        assert!(proposal.optimal && !proposal.items.is_empty());
        let said = |item: &crate::seam::ProposalItem| {
            item.reasons.last().is_some_and(|reason| {
                ["plan as a whole", "without a tandem", "would be broken", "would be missing"]
                    .iter()
                    .any(|words| reason.contains(words))
            })
        };
        assert!(proposal.items.iter().all(said), "{:?}", proposal.items);
        session.set_language(Language::De);
        let again = session.proposal(&proposal.id).expect("it waits");
        assert!(
            again.items.iter().all(|item| item.reasons.last().is_some_and(|reason| reason.contains("Plan")
                || reason.contains("Tandem")
                || reason.contains("Regel"))),
            "in the language of the reader"
        );
        assert_eq!(again.items.len(), proposal.items.len());
    });
}

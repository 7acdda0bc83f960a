//! The live check agrees with the judge, whatever happens to the plan.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod common;
mod events;

use chrono::NaiveDate;
use common::*;
use events::{Event, change, event, span};
use proptest::prelude::*;
use tandem_model::*;
use tandem_rules::facts::Calendar;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Context, score};

fn known(n: u128, person: PersonId, kind: SkillKind, name: &str) -> Skill {
    Skill { id: SkillId(Uuid::from_u128(n)), person, kind, name: name.into(), level: None, valid_until: None }
}

/// Three people a side and a manager, two desks, a show with shifts, calendars of holidays, customers.
fn start() -> Document {
    let mut world = World::new()
        .settings(|s| {
            s.horizon = Horizon { from: day(3, 2), to: day(4, 3) };
            s.switch_days.switches_per_quarter = 2;
        })
        .desk(1, |_| {})
        .with(Desk {
            id: DeskId(Uuid::from_u128(2)),
            name: "Other".into(),
            site: None,
            minimum: Some(1),
            visitor_limit: None,
        })
        .with(person(GUSTAV, Side::Field))
        .with(person(PersonId(Uuid::from_u128(13)), Side::Field))
        .with(person(PersonId(Uuid::from_u128(21)), Side::Manager))
        .with(account(AccountId(Uuid::from_u128(2))))
        .with(Account { effort_percent: 1000, ..account(AccountId(Uuid::from_u128(3))) })
        .settings(|s| {
            s.coverage_models.one_field_face.field_hours = 120;
            s.coverage_models.one_inside_face.inside_hours = 200;
        })
        .person(FRIDA, |p| p.territory = "South".into())
        .person(GUSTAV, |p| p.territory = "North".into())
        .with(known(901, ANNA, SkillKind::Product, "Drills"))
        .with(known(902, BEN, SkillKind::Skill, "Food"))
        .tandem(901, ANNA, FRIDA, None)
        .tandem(902, BEN, GUSTAV, None)
        .holiday(HolidayKind::Public, "DE", day(3, 19))
        .holiday(HolidayKind::School, "DE-BY", day(3, 18))
        .with(HolidayCalendar {
            id: HolidayCalendarId(Uuid::from_u128(3)),
            name: "Alsace".into(),
            region: "FR-GES".into(),
            kind: HolidayKind::Public,
            complete_until: None,
        });
    for n in 0..6_u8 {
        world = world.duty(1 + u128::from(n), FRIDA, span(n * 6, n * 4, n * 3));
    }
    let duties: Vec<Change> = world.0.booth_duties.iter().cloned().map(Change::remove).collect();
    world.0.apply(&duties).unwrap()
}

const CONTEXT: Context = Context { today: NaiveDate::from_ymd_opt(2026, 3, 4).unwrap() };

/// Follows the events in bundles, comparing after each.
fn follow(bundles: &[Vec<Event>]) -> Result<(), TestCaseError> {
    let mut document = start();
    let mut check = LiveCheck::new(&document, &CONTEXT);
    let mut serial = 1000;
    for bundle in bundles {
        let (mut next, mut changes) = (document.clone(), Vec::new());
        for event in bundle {
            serial += 1;
            // What the invariants refuse does not happen.
            if let Some(change) = change(&next, event, serial)
                && let Ok(applied) = next.apply(std::slice::from_ref(&change))
            {
                next = applied;
                changes.push(change);
            }
        }
        let before = watched(&check);
        let verdict = check.verdict(&document, &changes).expect("each change was accepted");
        prop_assert_eq!(&watched(&check), &before, "a verdict leaves no trace");
        let scores = BOARDS.map(|board| check.score(board));
        let kept = check.apply(&document, &next, &changes);
        prop_assert_eq!(&verdict, &kept, "a verdict says what happens");
        document = next;
        let judged = judged_on(&document, CONTEXT);
        let live = watched(&check);
        let missing: Vec<_> = judged.iter().filter(|term| !live.contains(term)).collect();
        let extra: Vec<_> = live.iter().filter(|term| !judged.contains(term)).collect();
        prop_assert!(
            missing.is_empty() && extra.is_empty() && live.len() == judged.len(),
            "after {:?}\nmissing {:#?}\nextra {:#?}",
            bundle,
            missing,
            extra
        );
        for (board, was) in BOARDS.into_iter().zip(scores) {
            prop_assert_eq!(check.score(board), score(&judged, board));
            prop_assert_eq!(kept.delta(board), check.score(board) - was);
        }
        let afresh = Calendar::new(&document, &CONTEXT);
        for person in &document.people {
            prop_assert_eq!(check.calendar().demand(person.id), afresh.demand(person.id));
            prop_assert_eq!(check.calendar().maximum(person.id), afresh.maximum(person.id));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn live_check_and_judge_agree(
        bundles in proptest::collection::vec(proptest::collection::vec(event(), 1..4), 1..40),
    ) {
        follow(&bundles)?;
    }
}

/// A comparison over plans in which nothing happens would prove nothing.
#[test]
fn the_events_make_every_rule_speak() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = proptest::collection::vec(event(), 60);
    let mut spoken = std::collections::BTreeSet::new();
    for _ in 0..250 {
        let events = strategy.new_tree(&mut runner).unwrap().current();
        let mut document = start();
        for (serial, event) in events.iter().enumerate() {
            if let Some(change) = change(&document, event, 1000 + serial as u128)
                && let Ok(next) = document.apply(&[change])
            {
                document = next;
            }
        }
        spoken.extend(judged_on(&document, CONTEXT).iter().map(|term| term.rule));
    }
    let silent: Vec<_> = tandem_rules::RULEBOOK
        .iter()
        .filter(|rule| rule.board != tandem_rules::Board::TradeShows)
        .map(|rule| rule.id)
        .filter(|id| *id != "switch_moved" && !spoken.contains(id))
        .collect();
    assert!(silent.is_empty(), "never heard: {silent:?}");
}

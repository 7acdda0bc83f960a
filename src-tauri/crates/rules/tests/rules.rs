//! Every rule by tiny worlds: given these people and days, this rule costs this much.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod common;
mod situations;

use common::*;
use situations::{cases, ride};
use std::collections::BTreeSet;
use tandem_model::*;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, RULEBOOK, judge};

#[test]
fn every_rule_costs_what_it_says() {
    let mut wrong = Vec::new();
    for (rule, situations) in cases() {
        for (situation, world, expected) in situations {
            let world = world();
            let terms = judged(&world.0);
            let cost: u64 = terms.iter().filter(|term| term.rule == rule).map(|term| term.cost).sum();
            if cost != expected {
                wrong.push(format!("{rule}, {situation}: {cost} instead of {expected}"));
            }
            let check = LiveCheck::new(&world.0, &context());
            if watched(&check) != terms {
                wrong.push(format!("{rule}, {situation}: the live check differs from the judge"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_world_and_a_row_of_its_own() {
    let rows: BTreeSet<&str> = RULEBOOK.iter().map(|rule| rule.id).collect();
    assert_eq!(rows.len(), RULEBOOK.len(), "two rows have one id");
    // A proposal has these; a plan on its own does not.
    let mut covered = BTreeSet::from(["switch_moved", "show_moved"]);
    covered.extend(cases().into_iter().map(|(rule, _)| rule));
    assert_eq!(rows, covered);
}

#[test]
fn what_no_decision_can_change_is_shown_and_not_scored() {
    let away = absence(1, FRIDA, HalfDay::morning(day(1, 13)), HalfDay::afternoon(day(1, 13)));
    let fixed = World::new().with(appointment(1, FRIDA, hours(day(1, 13), 18, 20))).with(away);
    let terms = judge::calendar(&fixed.0, &context());
    assert_eq!(terms.len(), 1);
    assert!(tandem_rules::is_finding(&terms[0]) && !terms[0].scored);
    assert_eq!(tandem_rules::score(&terms, Board::Calendar), tandem_rules::Score::default());
    let nowhere = World::new().person(FRIDA, |p| p.base.coordinates = None);
    let terms = judge::switch_days(&nowhere.0, &context());
    let unknown: Vec<_> = terms.iter().filter(|term| term.rule == "place_unknown").collect();
    assert_eq!(unknown.len(), 1);
    assert!(tandem_rules::is_finding(unknown[0]) && unknown[0].people == [FRIDA]);
}

#[test]
fn a_proposal_disturbs_what_it_moves_and_not_what_it_adds() {
    let before = World::switched();
    let cases: Vec<(&str, World, u64)> = vec![
        ("nothing", before.clone(), 0),
        ("one leg within notice", before.clone().switch(1, |s| s.desk_shift.date = day(2, 3)), 20),
        ("one more", before.clone().with(switch(2, (ANNA, FRIDA), ride(day(3, 3)), ride(day(3, 4)))), 0),
        (
            "another partner",
            before.clone().with(person(GUSTAV, Side::Field)).switch(1, |s| s.field_rep = GUSTAV),
            40,
        ),
    ];
    for (what, after, expected) in cases {
        let terms = judge::disturbance(&before.0, &after.0, &context());
        assert_eq!(terms.iter().map(|term| term.cost).sum::<u64>(), expected, "{what}");
    }
    let released = before.released();
    let moved = released.clone().switch(1, |s| s.desk_shift.date = day(2, 3));
    assert_eq!(judge::disturbance(&released.0, &moved.0, &context()), [], "the release already counts it");
}

#[test]
fn weights_of_the_plan_replace_the_defaults_and_change_the_checksum() {
    let plain = World::switched().pairing(PairingLevel::RatherNot);
    let changed = plain.clone().settings(|s| {
        s.weights.insert("switch_rather_not_pair".into(), 7);
    });
    let cost = |world: &World| {
        let terms = judged(&world.0);
        terms.iter().filter(|term| term.rule == "switch_rather_not_pair").map(|term| term.cost).sum::<u64>()
    };
    assert_eq!((cost(&plain), cost(&changed)), (60, 7));
    assert_ne!(tandem_rules::checksum(&plain.0), tandem_rules::checksum(&changed.0));
    assert_eq!(tandem_rules::checksum(&plain.0), tandem_rules::checksum(&World::new().0));
    let off = plain.settings(|s| {
        s.weights.insert("switch_rather_not_pair".into(), 0);
    });
    assert_eq!(cost(&off), 0);
    assert!(!judged(&off.0).iter().any(|term| term.rule == "switch_rather_not_pair"), "switched off");
}

//! What terms say, and what helps against them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod common;
mod situations;

use common::*;
use situations::cases;
use std::collections::BTreeSet;
use tandem_model::*;
use tandem_rules::facts::Calendar;
use tandem_rules::{Level, RULEBOOK, Scope, Term, fixes, judge, name, sentence};
use tandem_wording::Language::{self, De, En, Fr};

/// Every term of every situation, with its world.
fn terms() -> Vec<(World, Term)> {
    let mut all = Vec::new();
    for (_, situations) in cases() {
        for (_, world, _) in situations {
            let world = world();
            all.extend(judged(&world.0).into_iter().map(|term| (world.clone(), term)));
        }
    }
    let before = World::switched();
    let after = before.clone().switch(1, |switch| switch.desk_shift.date = day(2, 3));
    all.extend(
        judge::disturbance(&before.0, &after.0, &context()).into_iter().map(|term| (after.clone(), term)),
    );
    let before = shows::fair().on(1, FRIDA, 1);
    let after = before.clone().on(1, ANNA, 1);
    all.extend(
        judge::duties_disturbed(&before.0, &after.0, &context())
            .into_iter()
            .map(|term| (after.clone(), term)),
    );
    all
}

#[test]
fn every_rule_speaks_three_languages_with_names() {
    let mut spoken = BTreeSet::new();
    // About a person's days, whatever the show.
    let by_day: BTreeSet<&str> = RULEBOOK
        .iter()
        .filter(|rule| matches!(rule.scope, Scope::PersonDay | Scope::Person | Scope::DeskHalfDay))
        .map(|rule| rule.id)
        .collect();
    for (world, term) in terms() {
        let said: Vec<String> =
            [En, De, Fr].into_iter().map(|language| sentence(language, &world.0, &term)).collect();
        for text in &said {
            assert!(!text.contains("rules-") && !text.contains(['{', '}', '$']), "{}: {text}", term.rule);
            assert!(
                text.ends_with('.') && !text.contains("  ") && !text.contains("()"),
                "{}: {text}",
                term.rule
            );
            let names_somebody = term.people.is_empty()
                || term.people.iter().any(|id| text.contains(&format!("P{}", id.0.as_u128())));
            let names_desk = text.contains("Desk");
            assert!(names_somebody || names_desk, "{}: {text}", term.rule);
            let names_show =
                text.contains("Fair") || !term.rule.starts_with("show_") || by_day.contains(term.rule);
            assert!(names_show, "{}: {text}", term.rule);
        }
        let different: BTreeSet<&String> = said.iter().collect();
        assert_eq!(different.len(), 3, "{}: {said:?}", term.rule);
        spoken.insert(term.rule);
    }
    assert_eq!(spoken, RULEBOOK.iter().map(|rule| rule.id).collect::<BTreeSet<_>>());
}

#[test]
fn every_rule_has_a_name_of_its_own_in_each_language() {
    for language in [En, De, Fr] {
        let names: BTreeSet<String> = RULEBOOK.iter().map(|rule| name(language, rule)).collect();
        assert_eq!(names.len(), RULEBOOK.len(), "{language}");
        assert!(names.iter().all(|name| !name.contains("rules-")), "{language}: {names:?}");
    }
}

fn said_about(world: &World, rule: &str, language: Language) -> Vec<String> {
    let terms = judged(&world.0);
    terms.iter().filter(|term| term.rule == rule).map(|term| sentence(language, &world.0, term)).collect()
}

#[test]
fn sentences_read_well() {
    let absent =
        World::switched().with(absence(1, ANNA, HalfDay::morning(day(1, 13)), HalfDay::morning(day(1, 13))));
    let short = absent.clone().desk(0, |_| {}).with(absence(
        2,
        BEN,
        HalfDay::morning(day(1, 12)),
        HalfDay::afternoon(day(1, 16)),
    ));
    let cases = [
        (
            said_about(&absent, "switch_leg_unavailable", En),
            "P1 cannot take part in the ride-along with P11 on Tue 13 Jan 2026, morning: absent.",
        ),
        (
            said_about(&absent, "switch_leg_unavailable", De),
            "P1 kann bei der Mitreise mit P11 am Di 13.01.2026, Vormittag nicht dabei sein: abwesend.",
        ),
        (
            said_about(&absent, "switch_leg_unavailable", Fr),
            "P1 ne peut pas participer à la tournée en double avec P11 le mar. 13/01/2026, matin\u{a0}: en absence.",
        ),
        (
            said_about(&World::switched(), "switch_week_quota", De),
            "In der Woche ab Mo 12.01.2026 liegen 2 Einsätze; gleichmäßig verteilt wären es 1.",
        ),
        (
            said_about(&World::new().person(FRIDA, |p| p.base.coordinates = None), "place_unknown", En),
            "It is not known where P11 set out from, so distances to them are not considered. Add coordinates or a site.",
        ),
    ];
    for (said, expected) in cases {
        assert_eq!(said, [expected]);
    }
    assert!(
        said_about(&short, "desk_below_minimum", En).is_empty(),
        "an absent rep is not taken from the desk"
    );
}

#[test]
fn private_appointments_keep_their_title() {
    let world = World::switched().with(Appointment {
        title: "Dentist".into(),
        private: true,
        ..appointment(1, FRIDA, hours(day(1, 13), 18, 22))
    });
    for language in [En, De, Fr] {
        for term in judged(&world.0) {
            let said = sentence(language, &world.0, &term);
            assert!(!said.contains("Dentist"), "{said}");
        }
    }
    assert!(said_about(&world, "switch_leg_unavailable", En)[0].ends_with("a private appointment."));
}

#[test]
fn fixes_do_away_with_what_they_are_for() {
    let mut fixed = BTreeSet::new();
    for (world, term) in terms() {
        let calendar = Calendar::new(&world.0, &context());
        for fix in fixes(&world.0, &calendar, &term) {
            assert_ne!(tandem_wording::say(En, fix.label, &tandem_wording::Args::new()), fix.label);
            let after = world.0.apply(&fix.changes).expect("a fix can be done");
            if fix.label == "rules-fix-unpin" {
                continue;
            }
            let left: u64 =
                judged(&after).iter().filter(|other| other.rule == term.rule).map(|other| other.amount).sum();
            let was: u64 = judged(&world.0)
                .iter()
                .filter(|other| other.rule == term.rule)
                .map(|other| other.amount)
                .sum();
            assert!(left < was, "{} against {}: {was}, then {left}", fix.label, term.rule);
            fixed.insert((term.rule, fix.label));
        }
    }
    // Every broken rule of these boards has a way out, at least to cancel or remove.
    let ways: BTreeSet<&str> = fixed.iter().map(|(rule, _)| *rule).collect();
    for rule in RULEBOOK.iter().filter(|rule| {
        let boards = [tandem_rules::Board::SwitchDays, tandem_rules::Board::TradeShows];
        rule.level == Level::Hard && boards.contains(&rule.board)
    }) {
        assert!(ways.contains(rule.id), "nothing helps against {}", rule.id);
    }
}

#[test]
fn a_pinned_switch_can_be_unpinned_and_a_moved_leg_keeps_the_rules() {
    let world = World::switched().switch(1, |switch| switch.pinned = true).with(absence(
        1,
        ANNA,
        HalfDay::morning(day(1, 13)),
        HalfDay::afternoon(day(1, 14)),
    ));
    let calendar = Calendar::new(&world.0, &context());
    let term = judged(&world.0).into_iter().find(|term| term.rule == "switch_leg_unavailable").unwrap();
    let labels: Vec<_> = fixes(&world.0, &calendar, &term).iter().map(|fix| fix.label).collect();
    assert_eq!(labels, ["rules-fix-unpin", "rules-fix-move-leg", "rules-fix-cancel"]);
    let moved = &fixes(&world.0, &calendar, &term)[1].changes[0];
    let Some(Entity::SwitchDay(after)) = &moved.after else { panic!("a switch day is changed") };
    let ride = term.detail.leg == Some(LegKind::RideAlong);
    let leg = if ride { after.ride_along } else { after.desk_shift };
    assert_eq!(leg, situations::ride(day(1, 15)), "the first morning on which Anna is back");
}

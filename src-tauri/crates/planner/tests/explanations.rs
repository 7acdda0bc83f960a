//! Alternatives, what stays unmet, and two plans side by side: compared with what the judge says.

mod common;

use common::{Shape, context, world};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use tandem_model::*;
use tandem_planner::{Limits, Proposal, alternatives_switch_days, switch_days, why_not_switch_days};
use tandem_rules::facts::Calendar;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Score, compare, judge, score};

fn plan(document: &Document, steps: u64) -> Proposal {
    let mut serial = 0xabc0_0000_u128;
    let mut new_id = || {
        serial += 1;
        Uuid::from_u128(serial)
    };
    let limits = Limits { seconds: None, steps: Some(steps), seed: 7, threads: 1 };
    switch_days(document, &context(), &limits, &mut new_id, &AtomicBool::new(false), &|| 0.0, &mut |_| {})
}

fn judged(document: &Document) -> Score {
    score(&judge::switch_days(document, &context()), Board::SwitchDays)
}

fn shape() -> impl Strategy<Value = Shape> {
    (1..7usize, 1..7usize, any::<u64>(), 0..8usize, any::<bool>())
        .prop_map(|(insides, fields, seed, standing, odd)| Shape { insides, fields, seed, standing, odd })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn an_alternative_does_what_it_says(shape in shape(), steps in 0..600u64) {
        let document = world(shape);
        let document = document.apply(&plan(&document, steps).changes).expect("a proposal fits its plan");
        let mut live = LiveCheck::new(&document, &context());
        let now = judged(&document);
        let untouched: Vec<_> = live.terms(Board::SwitchDays).cloned().collect();
        for switch in document.switch_days.iter().take(3) {
            let found = alternatives_switch_days(&document, &mut live, switch.id, 12);
            prop_assert!(found.len() <= 12);
            prop_assert!(switch.status == SwitchStatus::Planned || found.is_empty());
            prop_assert!(found.is_sorted_by_key(|alternative| alternative.delta), "best first");
            for alternative in &found {
                let after = document.apply(&alternative.changes).expect("an alternative fits its plan");
                prop_assert_eq!(alternative.delta, judged(&after) - now);
                let sum = score(&alternative.added, Board::SwitchDays) - score(&alternative.removed, Board::SwitchDays);
                prop_assert_eq!(alternative.delta, sum);
                let again = why_not_switch_days(&document, &mut live, &alternative.changes);
                prop_assert_eq!(Ok(alternative), again.as_ref());
                let calendar = Calendar::new(&document, &context());
                for change in alternative.changes.iter().filter(|change| change.id != switch.id.into()) {
                    let Some(Entity::SwitchDay(other)) = &change.before else { continue };
                    prop_assert!(!calendar.is_fixed(other), "what is fixed stays");
                }
            }
        }
        prop_assert!(live.terms(Board::SwitchDays).eq(&untouched), "asking changes nothing");
    }

    #[test]
    fn whoever_stays_short_is_told_why(shape in shape(), steps in 0..300u64) {
        let document = world(shape);
        let proposal = plan(&document, steps);
        let after = document.apply(&proposal.changes).expect("a proposal fits its plan");
        let short: BTreeMap<EntityId, u64> = judge::switch_days(&after, &context())
            .iter()
            .filter(|term| term.rule == "switch_missing")
            .map(|term| (term.people[0].into(), term.amount))
            .collect();
        let told: Vec<EntityId> = proposal.unmet.iter().map(|unmet| unmet.subject).collect();
        let mut sorted = told.clone();
        sorted.sort();
        prop_assert_eq!(sorted, short.keys().copied().collect::<Vec<_>>());
        let others = |side: Side| document.people.iter().filter(|person| person.side == side).count() as u64;
        for unmet in &proposal.unmet {
            let EntityId::Person(id) = unmet.subject else { panic!("a person is short") };
            let side = document.people.get(id).expect("a person of the plan").side;
            let partners = others(if side == Side::Inside { Side::Field } else { Side::Inside });
            let counts: Vec<u64> = unmet.because.iter().map(|obstacle| obstacle.count).collect();
            prop_assert!(counts.is_sorted_by(|a, b| a >= b), "the most frequent first");
            let total = counts.iter().sum::<u64>();
            prop_assert!(partners == 0 || total.is_multiple_of(partners), "{total} by {partners}");
            prop_assert!(unmet.because.iter().all(|obstacle| tandem_rules::rule(obstacle.rule).is_some()));
        }
    }

    #[test]
    fn two_plans_compare_as_the_judge_counts_them(shape in shape()) {
        let document = world(shape);
        let after = document.apply(&plan(&document, 300).changes).expect("a proposal fits its plan");
        let lines = compare(&document, &after, &context(), Board::SwitchDays);
        for (document, side) in [(&document, 0), (&after, 1)] {
            let terms = judge::switch_days(document, &context());
            let sum = |line: &tandem_rules::Compared| if side == 0 { line.before } else { line.after };
            for line in &lines {
                let own = terms.iter().filter(|term| term.scored && term.rule == line.rule.id);
                let (count, cost) = own.fold((0, 0), |(count, cost), term| (count + 1, cost + term.cost));
                prop_assert_eq!((sum(line).terms, sum(line).cost), (count, cost));
            }
            let listed: u64 = lines.iter().map(|line| sum(line).terms).sum();
            prop_assert_eq!(listed, terms.iter().filter(|term| term.scored).count() as u64);
        }
    }
}

#[test]
fn pins_in_the_way_are_named() {
    // Both of the two have a pinned switch day in the middle of a horizon as short as the gap: nothing else fits.
    let mut document = world(Shape { insides: 1, fields: 2, seed: 2, standing: 0, odd: false });
    let people = |side: Side| -> Vec<Person> {
        document.people.iter().filter(|person| person.side == side).cloned().collect()
    };
    let (inside, fields) = (people(Side::Inside).remove(0), people(Side::Field));
    let mut settings = document.settings().clone();
    settings.horizon = Horizon { from: common::date(2, 2), to: common::date(2, 13) };
    settings.switch_days.gap_days = 30;
    let leg = |day: u32, length| Leg { date: common::date(2, day), length };
    let pinned = SwitchDay {
        pinned: true,
        ..common::switch_day(
            Uuid::from_u128(1).into(),
            inside.id,
            fields[0].id,
            leg(4, LegLength::Morning),
            leg(5, LegLength::Morning),
        )
    };
    let mut changes = vec![Change::replace(document.settings().clone(), settings), Change::add(pinned)];
    for person in [&inside, &fields[0], &fields[1]] {
        let always = Person { from: None, until: None, weekly_minutes: 2400, ..person.clone() };
        if always != *person {
            changes.push(Change::replace(person.clone(), always));
        }
    }
    changes.extend(document.pairings.iter().cloned().map(Change::remove));
    document = document.apply(&changes).expect("a short plan");
    let proposal = plan(&document, 500);
    let unmet = proposal.unmet.iter().find(|unmet| unmet.subject == fields[1].id.into());
    let because = &unmet.expect("the other field rep has nobody").because;
    let gap = because.iter().find(|obstacle| obstacle.sentence.key == "planner-because-gap-fixed");
    let gap = gap.expect("the pin is in the way");
    assert_eq!(gap.rule, "switch_gap");
    let named = format!("{} – {}", inside.name(), fields[0].name());
    assert!(format!("{:?}", gap.sentence.args).contains(&named), "{gap:?}");
}

//! Proposals for coverage, on made-up teams: what must hold for every one of them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod common;
mod teams;

use proptest::prelude::*;
use tandem_model::*;
use tandem_planner::{Proposal, alternatives_coverage, coverage, why_not_coverage};
use tandem_rules::facts::Coverage;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Score};
use teams::{Team, context, judged, limits, plan_with, team};

fn plan(document: &Document, steps: u64) -> Proposal {
    plan_with(coverage, document, &limits(steps, 1), false, &mut |_| {})
}

fn shape(people: usize, accounts: usize) -> impl Strategy<Value = Team> {
    (1..=people, 1..=people, 1..=accounts, any::<u64>()).prop_map(|(insides, fields, accounts, seed)| Team {
        insides,
        fields,
        accounts,
        seed,
        standing: true,
    })
}

/// The least score over all ways to give the customers that are not pinned, by the judge.
fn by_trying_all(document: &Document) -> Score {
    let tandems: Vec<TandemId> = Coverage::new(document, &context()).tandems().map(|(id, ..)| id).collect();
    let free: Vec<&Account> = document.accounts.iter().filter(|account| !account.pinned).collect();
    let width = tandems.len() + 1;
    (0..width.pow(free.len() as u32))
        .map(|way| {
            let mut rest = way;
            let changes: Vec<Change> = free
                .iter()
                .map(|&account| {
                    let tandem = tandems.get(rest % width).copied();
                    rest /= width;
                    Change::replace(account.clone(), Account { tandem, ..account.clone() })
                })
                .collect();
            judged(&document.apply(&changes).unwrap(), Board::Coverage)
        })
        .min()
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_proposal_is_what_the_judge_says(shape in shape(5, 25)) {
        let document = team(shape);
        let mut reported = Vec::new();
        let mut report = |score| reported.push(score);
        let proposal = plan_with(coverage, &document, &limits(4_000, 1), false, &mut report);
        let after = document.apply(&proposal.changes).expect("a proposal fits its plan");
        prop_assert_eq!(proposal.before, judged(&document, Board::Coverage));
        prop_assert_eq!(proposal.score, judged(&after, Board::Coverage));
        prop_assert!(proposal.score <= proposal.before, "never worse than the plan as it is");
        prop_assert!(reported.iter().all(|seen| proposal.score <= *seen), "never worse than reported");
        prop_assert!(proposal.bound.score() <= proposal.score, "{:?} above {:?}", proposal.bound, proposal.score);
        prop_assert_eq!(proposal.optimal, proposal.bound.score() == proposal.score);
        for change in &proposal.changes {
            let (Some(Entity::Account(before)), Some(Entity::Account(now))) = (&change.before, &change.after)
            else {
                return Err(TestCaseError::fail("only customers are changed"));
            };
            prop_assert!(!before.pinned, "pins are kept");
            prop_assert_eq!(&Account { tandem: before.tandem, ..now.clone() }, before, "only the tandem is changed");
        }
    }

    #[test]
    fn threads_make_no_difference(shape in shape(5, 20)) {
        let document = team(shape);
        let one = plan_with(coverage, &document, &limits(40_000, 1), false, &mut |_| {});
        let two = plan_with(coverage, &document, &limits(40_000, 2), false, &mut |_| {});
        prop_assert_eq!(one, two);
    }

    #[test]
    fn planning_again_changes_nothing_that_was_best(shape in shape(4, 12)) {
        let document = team(shape);
        let first = plan(&document, 20_000);
        let after = document.apply(&first.changes).expect("a proposal fits its plan");
        let again = plan(&after, 20_000);
        prop_assert!(again.score <= first.score);
        if first.optimal {
            prop_assert!(again.changes.is_empty() && again.note.is_some());
        }
    }

    #[test]
    fn a_stop_at_once_leaves_a_whole_plan(shape in shape(4, 12)) {
        let document = team(shape);
        let proposal = plan_with(coverage, &document, &limits(1_000, 1), true, &mut |_| {});
        let after = document.apply(&proposal.changes).expect("a proposal fits its plan");
        prop_assert_eq!(proposal.score, judged(&after, Board::Coverage));
        prop_assert!(proposal.score <= proposal.before);
    }

    #[test]
    fn alternatives_do_what_they_say(shape in shape(4, 10)) {
        let document = team(shape);
        let mut live = LiveCheck::new(&document, &context());
        let was = live.score(Board::Coverage);
        for account in &document.accounts {
            let found = alternatives_coverage(&document, &mut live, account.id.into(), 3);
            prop_assert!(found.len() <= 3 && found.is_sorted_by_key(|alternative| alternative.delta));
            prop_assert!(!account.pinned || found.is_empty());
            for alternative in found {
                let after = document.apply(&alternative.changes).expect("an alternative fits its plan");
                prop_assert_eq!(alternative.delta, judged(&after, Board::Coverage) - was);
            }
        }
        prop_assert_eq!(live.score(Board::Coverage), was, "nothing is kept");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn bounds_are_never_above_the_best(shape in shape(3, 4)) {
        let document = team(shape);
        let best = by_trying_all(&document);
        let proposal = plan(&document, 20_000);
        prop_assert!(proposal.bound.score() <= best, "{:?} above {:?}", proposal.bound, best);
        prop_assert!(best <= proposal.score);
    }
}

const SOME: Team = Team { insides: 2, fields: 3, accounts: 6, seed: 3, standing: true };

#[test]
fn nothing_to_decide_is_said_at_once() {
    for (shape, note) in [
        (Team { accounts: 0, ..SOME }, "planner-note-coverage-no-customer"),
        (Team { standing: false, ..SOME }, "planner-note-coverage-no-tandem"),
    ] {
        let proposal = plan(&team(shape), 1_000);
        assert_eq!(proposal.note.map(|note| note.key), Some(note));
        assert!(proposal.changes.is_empty() && proposal.optimal);
        assert_eq!(proposal.bound.score(), proposal.score);
    }
    let document = team(SOME);
    let pins: Vec<Change> = document
        .accounts
        .iter()
        .filter(|account| !account.pinned)
        .map(|account| Change::replace(account.clone(), Account { pinned: true, ..account.clone() }))
        .collect();
    let proposal = plan(&document.apply(&pins).unwrap(), 1_000);
    assert_eq!(proposal.note.map(|note| note.key), Some("planner-note-coverage-pinned"));
    assert!(proposal.changes.is_empty() && proposal.optimal);
    assert_eq!(proposal.bound.score(), proposal.score);
}

#[test]
fn a_customer_nobody_may_take_is_told_why() {
    let document = team(Team { accounts: 1, ..SOME });
    let facts = Coverage::new(&document, &context());
    let owner: PersonId = Uuid::from_u128(1).into();
    let added = Change::add(common::person(owner, Side::Field, "Owner"));
    let document = document.apply(&[added]).unwrap();
    let before = document.accounts.iter().next().unwrap().clone();
    let row = Account {
        field_owner: Some(owner),
        inside_owner: None,
        coverage_model: Some(CoverageModel::OneFieldFace),
        protection: Some(Protection::TerritoryContract),
        protected_until: None,
        pinned: false,
        tandem: None,
        ..before.clone()
    };
    let document = document.apply(&[Change::replace(before, row.clone())]).unwrap();
    let proposal = plan(&document, 1_000);
    assert_eq!(proposal.unmet.len(), 1);
    assert_eq!(proposal.unmet[0].subject, EntityId::from(row.id));
    let rules: Vec<_> = proposal.unmet[0].because.iter().map(|because| because.rule).collect();
    assert_eq!(rules, ["coverage_protected"]);
    let mut live = LiveCheck::new(&document, &context());
    let tandem = facts.tandems().next().unwrap().0;
    let why = why_not_coverage(&document, &mut live, row.id, tandem).unwrap();
    assert_eq!(why.delta.hard, 1);
}

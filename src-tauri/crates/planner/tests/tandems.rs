//! Proposals for tandems, on made-up teams: what must hold for every one of them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod common;
mod teams;

use proptest::prelude::*;
use tandem_model::*;
use tandem_planner::{Proposal, StoppedBy, alternatives_tandems, tandems, why_not_tandem};
use tandem_rules::facts::Partners;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Score};
use teams::{Team, context, judged, limits, plan_with, team};

fn plan(document: &Document) -> Proposal {
    plan_with(tandems, document, &limits(0, 1), false, &mut |_| {})
}

fn shape(most: usize) -> impl Strategy<Value = Team> {
    (1..=most, 1..=most, 0..8usize, any::<u64>(), any::<bool>()).prop_map(
        |(insides, fields, accounts, seed, standing)| Team { insides, fields, accounts, seed, standing },
    )
}

fn partner(document: &Document, field: PersonId) -> Option<PersonId> {
    Partners::new(document, &context()).planned(field).map(|(_, inside)| inside)
}

/// The least score over all ways to pair who is not pinned, by the judge, with the pairing of one field rep forbidden.
fn by_trying_all(document: &Document, forbidden: Option<(PersonId, Option<PersonId>)>) -> Option<Score> {
    let facts = Partners::new(document, &context());
    let insides: Vec<PersonId> = facts.inside_reps().collect();
    let is_pinned = |field: &PersonId| {
        let planned = facts.planned(*field).and_then(|(id, _)| document.tandems.get(id));
        planned.is_some_and(|tandem| tandem.pinned)
    };
    let free: Vec<PersonId> = facts.field_reps().filter(|field| !is_pinned(field)).collect();
    let width = insides.len() + 1;
    let ways = width.pow(free.len() as u32);
    (0..ways)
        .filter_map(|way| {
            let mut tried = document.clone();
            let mut rest = way;
            for field in &free {
                let choice = insides.get(rest % width).copied();
                rest /= width;
                if forbidden == Some((*field, choice)) {
                    return None;
                }
                tried = with_partner(&tried, *field, choice);
            }
            Some(judged(&tried, Board::Tandems))
        })
        .min()
}

/// Straight to a plan in which the field rep has this partner from tomorrow on; customers are not looked after.
fn with_partner(document: &Document, field_rep: PersonId, partner: Option<PersonId>) -> Document {
    let (today, tomorrow) = (context().today, context().today.succ_opt().unwrap());
    let mut changes: Vec<Change> = document
        .accounts
        .iter()
        .filter(|account| account.tandem.is_some())
        .map(|account| Change::replace(account.clone(), Account { tandem: None, ..account.clone() }))
        .collect();
    for tandem in document.tandems.iter().filter(|tandem| tandem.field_rep == field_rep) {
        if tandem.from > today {
            changes.push(Change::remove(tandem.clone()));
        } else if tandem.until.is_none_or(|until| today < until) {
            let ended = Tandem { until: Some(today), ..tandem.clone() };
            changes.push(Change::replace(tandem.clone(), ended));
        }
    }
    changes.extend(partner.map(|inside_rep| {
        Change::add(Tandem {
            id: Uuid::from_u128(field_rep.0.as_u128() << 32).into(),
            field_rep,
            inside_rep,
            deputy: None,
            from: tomorrow,
            until: None,
            agreement: Agreement::default(),
            pinned: false,
        })
    }));
    document.apply(&changes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_proposal_is_what_the_judge_says(shape in shape(7)) {
        let document = team(shape);
        let mut reported = Vec::new();
        let proposal = plan_with(tandems, &document, &limits(0, 1), false, &mut |score| reported.push(score));
        let after = document.apply(&proposal.changes).expect("a proposal fits its plan");
        prop_assert_eq!(proposal.before, judged(&document, Board::Tandems));
        prop_assert_eq!(proposal.score, judged(&after, Board::Tandems));
        prop_assert!(proposal.score <= proposal.before, "never worse than the plan as it is");
        prop_assert!(reported.iter().all(|seen| proposal.score <= *seen), "never worse than reported");
        prop_assert_eq!(proposal.bound.score(), proposal.score);
        prop_assert!(proposal.optimal && proposal.stopped_by == StoppedBy::Optimal);
        for tandem in document.tandems.iter().filter(|tandem| tandem.pinned) {
            let facts = Partners::new(&document, &context());
            if facts.planned(tandem.field_rep).map(|(id, _)| id) == Some(tandem.id) {
                prop_assert_eq!(after.tandems.get(tandem.id), Some(tandem), "pins are kept");
            }
        }
        for account in &document.accounts {
            let field = |document: &Document| {
                let tandem = document.accounts.get(account.id)?.tandem?;
                document.tandems.get(tandem).map(|tandem| tandem.field_rep)
            };
            if let Some(now) = field(&after) {
                prop_assert_eq!(Some(now), field(&document), "customers follow their field rep");
            }
        }
        prop_assert_eq!(&proposal, &plan_with(tandems, &document, &limits(9, 2), false, &mut |_| {}));
    }

    #[test]
    fn planning_again_changes_nothing(shape in shape(7)) {
        let document = team(shape);
        let after = document.apply(&plan(&document).changes).expect("a proposal fits its plan");
        let again = plan(&after);
        prop_assert!(again.changes.is_empty(), "{:?}", again.changes);
        prop_assert!(again.note.is_some());
    }

    #[test]
    fn a_stop_at_once_leaves_a_whole_plan(shape in shape(6)) {
        let document = team(shape);
        let best = plan(&document);
        let proposal = plan_with(tandems, &document, &limits(0, 1), true, &mut |_| {});
        let after = document.apply(&proposal.changes).expect("a proposal fits its plan");
        prop_assert_eq!(proposal.score, judged(&after, Board::Tandems));
        prop_assert!(proposal.score <= proposal.before);
        prop_assert!(proposal.bound.score() <= best.score);
    }

    #[test]
    fn alternatives_do_what_they_say(shape in shape(6)) {
        let document = team(shape);
        let mut live = LiveCheck::new(&document, &context());
        let fields: Vec<PersonId> = live.partners().field_reps().collect();
        for field in fields {
            let found = alternatives_tandems(&document, &mut live, field.into(), 4);
            prop_assert!(found.len() <= 4 && found.is_sorted_by_key(|alternative| alternative.delta));
            for alternative in found {
                let after = document.apply(&alternative.changes).expect("an alternative fits its plan");
                let delta = judged(&after, Board::Tandems) - judged(&document, Board::Tandems);
                prop_assert_eq!(alternative.delta, delta);
                prop_assert_ne!(partner(&after, field), partner(&document, field));
            }
        }
        prop_assert_eq!(live.score(Board::Tandems), judged(&document, Board::Tandems), "nothing is kept");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_is_better_and_regrets_are_exact(shape in shape(3)) {
        let document = team(shape);
        let proposal = plan(&document);
        prop_assert_eq!(Some(proposal.score), by_trying_all(&document, None));
        for row in &proposal.runners_up {
            let without = by_trying_all(&document, Some((row.field_rep, row.inside_rep)));
            prop_assert_eq!(without, Some(proposal.score + row.regret), "{:?}", row);
        }
    }
}

const TWO: Team = Team { insides: 2, fields: 2, accounts: 0, seed: 1, standing: false };

#[test]
fn an_empty_side_is_said_at_once() {
    for (shape, note) in [
        (Team { insides: 0, ..TWO }, "planner-note-tandems-no-inside"),
        (Team { fields: 0, ..TWO }, "planner-note-tandems-no-field"),
    ] {
        let proposal = plan(&team(shape));
        assert_eq!(proposal.note.map(|note| note.key), Some(note));
        assert!(proposal.changes.is_empty() && proposal.optimal);
        assert_eq!(proposal.bound.score(), proposal.score);
    }
}

#[test]
fn who_stays_without_partner_is_told_why() {
    let ids = |side: Side, document: &Document| -> Vec<PersonId> {
        document.people.iter().filter(|person| person.side == side).map(|person| person.id).collect()
    };
    let mut document = team(TWO);
    document.pairings = Table::default();
    let people: Vec<Change> = document
        .people
        .iter()
        .map(|row| {
            let capacity = if row.side == Side::Inside { Some(0) } else { None };
            let free = Person { tandem_capacity: capacity, from: None, until: None, ..row.clone() };
            Change::replace(row.clone(), free)
        })
        .collect();
    let document = document.apply(&people).unwrap();
    let proposal = plan(&document);
    assert_eq!(proposal.unmet.len(), 2);
    for unmet in &proposal.unmet {
        let rules: Vec<_> = unmet.because.iter().map(|because| (because.rule, because.count)).collect();
        assert_eq!(rules, [("tandem_above_capacity", 2)]);
    }
    let keys: Vec<&str> = proposal.feasibility.iter().map(|sentence| sentence.key).collect();
    assert_eq!(keys, ["planner-conflict-places"]);
    let (inside, field) = (ids(Side::Inside, &document)[0], ids(Side::Field, &document)[0]);
    let mut live = LiveCheck::new(&document, &context());
    let why = why_not_tandem(&document, &mut live, field, inside).unwrap();
    assert_eq!(why.delta.hard, 1);
    assert!(why.added.iter().any(|term| term.rule == "tandem_above_capacity"));
}

//! Proposals for booth duties, on made-up organisations: what must hold for every one of them.

#![allow(clippy::unwrap_used, reason = "a world that cannot be made is a failed test")]

mod common;

use common::shows::{Fairs, with_fairs};
use common::{Shape, context, world};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use tandem_model::*;
use tandem_planner::{
    Limits, Proposal, StoppedBy, alternatives_trade_shows, candidates, repair_trade_shows, replacements,
    trade_shows,
};
use tandem_rules::facts::Calendar;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Score, judge, score};

fn limits(steps: u64, threads: usize) -> Limits {
    Limits { seconds: None, steps: Some(steps), seed: 7, threads }
}

type Planner = fn(
    &Document,
    &tandem_rules::Context,
    &Limits,
    &mut dyn FnMut() -> Uuid,
    &AtomicBool,
    &dyn Fn() -> f64,
    &mut dyn FnMut(&tandem_planner::Progress),
) -> Proposal;

fn run(planner: Planner, document: &Document, limits: &Limits, seen: &mut dyn FnMut(Score)) -> Proposal {
    let mut serial = 0xabc0_0000_u128;
    let mut new_id = || {
        serial += 1;
        Uuid::from_u128(serial)
    };
    let stop = AtomicBool::new(false);
    planner(document, &context(), limits, &mut new_id, &stop, &|| 0.0, &mut |progress| seen(progress.score))
}

fn plan(document: &Document, steps: u64) -> Proposal {
    run(trade_shows, document, &limits(steps, 1), &mut |_| {})
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "it stands in for a planner")]
fn repair(
    document: &Document,
    context: &tandem_rules::Context,
    limits: &Limits,
    new_id: &mut dyn FnMut() -> Uuid,
    stop: &AtomicBool,
    clock: &dyn Fn() -> f64,
    progress: &mut dyn FnMut(&tandem_planner::Progress),
) -> Proposal {
    repair_trade_shows(document, context, &[], limits, new_id, stop, clock, progress)
}

fn judged(document: &Document) -> Score {
    score(&judge::trade_shows(document, &context()), Board::TradeShows)
}

fn fixed(calendar: &Calendar, duty: &BoothDuty) -> bool {
    calendar.shift(duty.shift).is_none_or(|shift| {
        duty.pinned
            || calendar.is_frozen(shift.begins.date)
            || calendar.side(duty.person) == Some(Side::Manager)
            || (shift.kind == ShiftKind::Customer && duty.station.is_none())
    })
}

fn worlds() -> impl Strategy<Value = Document> {
    let shape = (1..5usize, 1..5usize, any::<u64>(), 0..4usize);
    let fairs = (1..4usize, 1..5usize, 0..14usize, any::<bool>());
    (shape, fairs).prop_map(|((insides, fields, seed, switches), (shows, days, standing, odd))| {
        let shape = Shape { insides, fields, seed, standing: switches, odd };
        with_fairs(shape, Fairs { shows, days, standing, seed, odd })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_proposal_is_what_the_judge_says(document in worlds()) {
        let mut reported = Vec::new();
        let proposal = run(trade_shows, &document, &limits(4_000, 1), &mut |score| reported.push(score));
        let after = document.apply(&proposal.changes).expect("a proposal fits its plan");
        prop_assert_eq!(proposal.before, judged(&document));
        prop_assert_eq!(proposal.score, judged(&after));
        let disturbed = judge::duties_disturbed(&document, &after, &context());
        prop_assert_eq!(proposal.disturbance, score(&disturbed, Board::TradeShows).soft);
        prop_assert!(proposal.score <= proposal.before, "{:?} after {:?}", proposal.score, proposal.before);
        let whole = Score { soft: proposal.score.soft + proposal.disturbance, ..proposal.score };
        prop_assert!(reported.iter().all(|seen| whole <= *seen), "{whole:?} is worse than {reported:?}");
        prop_assert!(proposal.bound.score() <= proposal.score, "{:?} above {:?}", proposal.bound, proposal.score);
        prop_assert_eq!(proposal.optimal, proposal.bound.score() == proposal.score);
    }

    #[test]
    fn what_is_fixed_stays_and_nothing_else_is_broken(document in worlds()) {
        let calendar = Calendar::new(&document, &context());
        let proposal = plan(&document, 2_000);
        let mut alone = document.clone();
        alone.booth_duties =
            document.booth_duties.iter().filter(|duty| fixed(&calendar, duty)).cloned().collect();
        prop_assert_eq!(proposal.score.hard, judged(&alone).hard);
        for change in &proposal.changes {
            if let Some(Entity::BoothDuty(before)) = &change.before {
                prop_assert!(!fixed(&calendar, before));
            }
            if let Some(Entity::BoothDuty(after)) = &change.after {
                let shift = calendar.shift(after.shift).expect("a shift of the horizon");
                prop_assert!(!calendar.is_frozen(shift.begins.date));
                prop_assert!(calendar.seat_blocked(after.person, shift, after.station).is_empty());
            }
            prop_assert!(proposal.reasons.contains_key(&change.id));
        }
    }

    #[test]
    fn threads_make_no_difference(document in worlds()) {
        let one = run(trade_shows, &document, &limits(6_000, 1), &mut |_| {});
        let two = run(trade_shows, &document, &limits(6_000, 2), &mut |_| {});
        prop_assert_eq!(one, two);
    }

    #[test]
    fn planning_again_never_makes_it_worse(document in worlds()) {
        let first = plan(&document, 3_000);
        let after = document.apply(&first.changes).expect("a proposal fits its plan");
        let again = plan(&after, 3_000);
        prop_assert!(again.score <= first.score, "{:?} after {:?}", again.score, first.score);
        if first.optimal {
            prop_assert!(again.changes.is_empty() && again.note.is_some());
        }
    }

    #[test]
    fn a_sick_call_moves_nothing_else_unless_it_must(document in worlds(), who in any::<prop::sample::Index>()) {
        let planned = plan(&document, 3_000);
        let document = document.apply(&planned.changes).expect("a proposal fits its plan");
        let calendar = Calendar::new(&document, &context());
        let duties: Vec<&BoothDuty> = document
            .booth_duties
            .iter()
            .filter(|duty| calendar.shift(duty.shift).is_some_and(|shift| shift.begins.date >= context().today))
            .collect();
        prop_assume!(!duties.is_empty());
        let duty = duties[who.index(duties.len())].clone();
        let date = calendar.shift(duty.shift).expect("judged").begins.date;
        let sick = Absence {
            id: AbsenceId(Uuid::from_u128(77)),
            person: duty.person,
            span: HalfDaySpan { from: HalfDay::morning(date), to: HalfDay::afternoon(date) },
            kind: AbsenceKind::Sickness,
            private_note: String::new(),
        };
        let ill = document.apply(&[Change::add(sick)]).expect("people fall ill");
        let mut live = LiveCheck::new(&ill, &context());
        let ranked = replacements(&ill, &context(), &mut live, duty.id, 50);
        prop_assert!(ranked.windows(2).all(|two| two[0].delta <= two[1].delta));
        let before = judged(&ill);
        for one in &ranked {
            let after = ill.apply(&one.changes).expect("a replacement fits");
            prop_assert_eq!(judged(&after) - before, one.delta);
        }
        let repaired = run(repair, &ill, &limits(3_000, 1), &mut |_| {});
        let after = ill.apply(&repaired.changes).expect("a repair fits");
        prop_assert_eq!(repaired.score, judged(&after));
        let is_lost = |id: EntityId| {
            let EntityId::BoothDuty(id) = id else { return false };
            let calendar = Calendar::new(&ill, &context());
            ill.booth_duties.get(id).is_some_and(|duty| {
                calendar.shift(duty.shift).is_some_and(|shift| calendar.shift_blocked(duty.person, shift).is_some())
            })
        };
        let others: BTreeSet<EntityId> =
            repaired.changes.iter().filter(|c| c.before.is_some() && !is_lost(c.id)).map(|c| c.id).collect();
        let named = repaired.summary.iter().any(|said| said.key == "planner-summary-duties-released");
        prop_assert_eq!(!others.is_empty(), named, "{:?}", repaired.summary);
    }

    #[test]
    fn alternatives_do_what_they_say(document in worlds()) {
        let mut live = LiveCheck::new(&document, &context());
        let before = judged(&document);
        let ids = document.booth_duties.iter().take(2).map(|duty| EntityId::from(duty.id));
        let ids: Vec<EntityId> = ids.chain(document.shifts.iter().take(2).map(|shift| shift.id.into())).collect();
        for id in ids {
            let found = alternatives_trade_shows(&document, &mut live, id, 20);
            prop_assert!(found.windows(2).all(|two| two[0].delta <= two[1].delta));
            for one in found {
                let after = document.apply(&one.changes).expect("an alternative fits");
                prop_assert_eq!(judged(&after) - before, one.delta);
            }
        }
    }
}

/// Everybody on every seat they may take, with the id the duty has if somebody knows it.
fn possible(document: &Document, calendar: &Calendar) -> Vec<BoothDuty> {
    let released = calendar.released_duties(document);
    let standing = document.booth_duties.iter().filter(|duty| !fixed(calendar, duty));
    let known: Vec<&BoothDuty> = released.values().chain(standing).collect();
    let mut found = Vec::new();
    let shifts = calendar.shows().flat_map(|show| calendar.shifts_of(show.id));
    for shift in shifts.filter(|shift| !calendar.is_frozen(shift.begins.date)) {
        for seat in &shift.seats {
            for person in document.people.iter().filter(|person| person.side != Side::Manager) {
                let place = (shift.id, seat.station, person.id);
                let is_known = |duty: &&&BoothDuty| (duty.shift, duty.station, duty.person) == place;
                let mut id = BoothDutyId(Uuid::from_u128(0xdddd_0000 + found.len() as u128));
                if let Some(duty) = known.iter().find(is_known) {
                    id = duty.id;
                }
                let taken = document.booth_duties.get(id).is_some_and(|duty| fixed(calendar, duty));
                if !taken && calendar.seat_blocked(person.id, shift, seat.station).is_empty() {
                    let (shift, station) = (shift.id, seat.station);
                    found.push(BoothDuty {
                        id,
                        shift,
                        station,
                        person: person.id,
                        pinned: false,
                        sequence: 0,
                    });
                }
            }
        }
    }
    found
}

/// Every choice of duties, counted by the judge: the bound is never above the best of them.
#[test]
fn the_bound_is_never_above_brute_force() {
    let mut compared = 0;
    for seed in 0..120 {
        let shape = Shape { insides: 1, fields: 1, seed, standing: 0, odd: false };
        let fairs =
            Fairs { shows: 1, days: 1, standing: (seed % 4) as usize, seed, odd: seed.is_multiple_of(3) };
        let document = with_fairs(shape, fairs);
        let calendar = Calendar::new(&document, &context());
        let possible = possible(&document, &calendar);
        if possible.is_empty() || possible.len() > 8 {
            continue;
        }
        compared += 1;
        let proposal = plan(&document, 4_000);
        let kept: Vec<BoothDuty> =
            document.booth_duties.iter().filter(|duty| fixed(&calendar, duty)).cloned().collect();
        let best = (0..1_u32 << possible.len())
            .map(|chosen| {
                let mut other = document.clone();
                let chosen = possible.iter().enumerate().filter(|(n, _)| chosen >> n & 1 == 1);
                other.booth_duties =
                    kept.iter().cloned().chain(chosen.map(|(_, duty)| duty.clone())).collect();
                judged(&other)
            })
            .min()
            .unwrap();
        assert!(proposal.bound.score() <= best, "seed {seed}: {:?} above {best:?}", proposal.bound);
        assert!(
            !proposal.optimal || proposal.score == best,
            "seed {seed}: {:?} is not {best:?}",
            proposal.score
        );
        if proposal.disturbance == 0 && document.booth_duties.iter().all(|duty| fixed(&calendar, duty)) {
            assert_eq!(proposal.score, best, "seed {seed}: so few choices are all looked at");
        }
    }
    assert!(compared > 15, "only {compared} worlds are small enough");
}

fn quiet(insides: usize, fields: usize) -> Document {
    let shape = Shape { insides, fields, seed: 3, standing: 0, odd: false };
    with_fairs(shape, Fairs { shows: 2, days: 3, standing: 0, seed: 3, odd: false })
}

#[test]
fn nothing_to_decide_is_said_at_once() {
    let without = world(Shape { insides: 2, fields: 2, seed: 5, standing: 0, odd: false });
    let mut nobody = quiet(2, 2);
    nobody.people = Table::default();
    nobody.booth_duties = Table::default();
    for (document, note) in [(without, "planner-note-no-shows"), (nobody, "planner-note-no-people")] {
        let endless = Limits { steps: None, ..limits(0, 2) };
        let proposal = run(trade_shows, &document, &endless, &mut |_| {});
        assert_eq!(proposal.note.as_ref().map(|note| note.key), Some(note));
        assert!(proposal.changes.is_empty() && proposal.optimal);
        assert_eq!(proposal.stopped_by, StoppedBy::Optimal);
        assert_eq!(proposal.bound.score(), proposal.score);
    }
}

#[test]
fn an_empty_seat_says_what_rules_everybody_out() {
    let document = quiet(3, 3);
    let planned = plan(&document, 4_000);
    let after = document.apply(&planned.changes).unwrap();
    let mut live = LiveCheck::new(&after, &context());
    let shift = live.calendar().shows().next().unwrap().shifts[0];
    let station = live.calendar().shift(shift).unwrap().seats[0].station;
    let reps = after.people.iter().filter(|person| person.side != Side::Manager).count();
    let there = after.booth_duties.iter().filter(|duty| duty.shift == shift).count();
    let found = candidates(&after, &mut live, shift, station, 100);
    assert_eq!(found.len(), reps - there);
    for one in &found {
        // Whoever could come without breaking anything hard would have been taken, or costs more than the seat.
        let hard: u64 =
            one.added.iter().filter(|t| t.level() == tandem_rules::Level::Hard).map(|t| t.cost).sum();
        assert!(hard > 0 || one.delta >= Score::default(), "{:?}", one.delta);
    }
}

#[test]
fn everything_pinned_is_best_at_once() {
    let document = quiet(3, 3);
    let planned = plan(&document, 6_000);
    let document = document.apply(&planned.changes).unwrap();
    let pins: Vec<Change> = document
        .booth_duties
        .iter()
        .filter(|duty| !duty.pinned)
        .map(|duty| Change::replace(duty.clone(), BoothDuty { pinned: true, ..duty.clone() }))
        .collect();
    let document = document.apply(&pins).unwrap();
    let proposal = plan(&document, 2_000);
    assert_eq!(proposal.score.hard, proposal.before.hard);
    assert!(proposal.changes.iter().all(|change| change.before.is_none()), "pins stay");
}

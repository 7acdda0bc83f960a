//! Repair: what was lost is planned anew, everything else stays if it can.

mod common;

use common::{Shape, context, world};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use tandem_model::*;
use tandem_planner::{Limits, Proposal, StoppedBy, repair_switch_days, switch_days};
use tandem_rules::facts::Calendar;
use tandem_rules::{Board, Context, Score, judge, score};

fn limits(steps: u64, threads: usize) -> Limits {
    Limits { seconds: None, steps: Some(steps), seed: 7, threads }
}

fn ids(from: u128) -> impl FnMut() -> Uuid {
    let mut serial = from;
    move || {
        serial += 1;
        Uuid::from_u128(serial)
    }
}

fn planned(shape: Shape) -> Document {
    let document = world(shape);
    let never = AtomicBool::new(false);
    let proposal = switch_days(
        &document,
        &context(),
        &limits(2_000, 1),
        &mut ids(0xabc0_0000),
        &never,
        &|| 0.0,
        &mut |_| {},
    );
    document.apply(&proposal.changes).expect("a proposal fits its plan")
}

fn repair(document: &Document, lost: &[EntityId], threads: usize, seen: &mut dyn FnMut(Score)) -> Proposal {
    let stop = AtomicBool::new(false);
    let limits = limits(6_000, threads);
    let mut report = |progress: &tandem_planner::Progress| seen(progress.score);
    repair_switch_days(
        document,
        &context(),
        lost,
        &limits,
        &mut ids(0xdef0_0000),
        &stop,
        &|| 0.0,
        &mut report,
    )
}

fn judged(document: &Document) -> Score {
    score(&judge::switch_days(document, &context()), Board::SwitchDays)
}

/// A sick call that hits a leg of the switch day.
fn sick(document: &Document, switch: &SwitchDay) -> (Document, EntityId) {
    let date = switch.ride_along.date;
    let absence = Absence {
        id: Uuid::from_u128(77).into(),
        person: switch.inside_rep,
        span: HalfDaySpan { from: HalfDay::morning(date), to: HalfDay::afternoon(date) },
        kind: AbsenceKind::Sickness,
        private_note: String::new(),
    };
    let id = absence.id.into();
    (document.apply(&[Change::add(absence)]).expect("an absence fits"), id)
}

fn shape() -> impl Strategy<Value = Shape> {
    (1..7usize, 1..7usize, any::<u64>(), 0..4usize, any::<bool>())
        .prop_map(|(insides, fields, seed, standing, odd)| Shape { insides, fields, seed, standing, odd })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn only_what_was_lost_changes_unless_somebody_would_be_left_short(shape in shape(), which in 0..20usize) {
        let document = planned(shape);
        let calendar = Calendar::new(&document, &context());
        let all: Vec<&SwitchDay> = document
            .switch_days
            .iter()
            .filter(|switch| calendar.in_horizon(switch) && switch.status == SwitchStatus::Planned)
            .collect();
        prop_assume!(!all.is_empty());
        let hit = all[which % all.len()].clone();
        let former = judged(&document).medium;
        let (document, absence) = sick(&document, &hit);
        let mut reported = Vec::new();
        let proposal = repair(&document, &[absence], 1, &mut |score| reported.push(score));
        let after = document.apply(&proposal.changes).expect("a repair fits its plan");
        prop_assert_eq!(proposal.score, judged(&after));
        prop_assert!(proposal.score <= proposal.before);
        prop_assert!(proposal.bound.score() <= proposal.score);
        prop_assert!(reported.iter().all(|seen| proposal.score <= *seen), "never worse than reported");

        // What the sick call hits: every planned switch day with the absence against one of its legs.
        let terms = judge::switch_days(&document, &context());
        let lost: BTreeSet<EntityId> = terms
            .iter()
            .filter(|term| term.subjects.contains(&absence) && term.rule == "switch_leg_unavailable")
            .flat_map(|term| term.subjects.clone())
            .collect();
        let mut others = 0;
        for change in proposal.changes.iter().filter(|change| !lost.contains(&change.id)) {
            let Some(Entity::SwitchDay(before)) = &change.before else { continue };
            prop_assert!(!calendar.is_fixed(before), "pins stay");
            others += 1;
        }
        let named = proposal.summary.iter().any(|sentence| sentence.key == "planner-repair-released");
        prop_assert_eq!(named, others > 0);
        // Others move only for somebody's share: without them more would be missing than before.
        let two = repair(&document, &[absence], 2, &mut |_| {});
        prop_assert_eq!(&two, &proposal);
        if others > 0 {
            // Those that the repair dropped too.
            let pins: Vec<Change> = document
                .switch_days
                .iter()
                .filter(|switch| !lost.contains(&switch.id.into()) && !switch.pinned)
                .map(|switch| Change::replace(switch.clone(), SwitchDay { pinned: true, ..switch.clone() }))
                .collect();
            let pinned = document.apply(&pins).expect("pins fit");
            let kept = repair(&pinned, &[absence], 1, &mut |_| {});
            prop_assert!(kept.score.medium > former, "pins were released without need");
        }
    }
}

#[test]
fn a_cancelled_switch_day_is_made_up_for() {
    let document = planned(Shape { insides: 4, fields: 4, seed: 3, standing: 0, odd: false });
    let calendar = Calendar::new(&document, &context());
    let former = judged(&document);
    let hit = document
        .switch_days
        .iter()
        .find(|switch| calendar.in_horizon(switch) && !calendar.is_fixed(switch))
        .expect("a planned switch day")
        .clone();
    let off = SwitchDay { status: SwitchStatus::Cancelled, ..hit.clone() };
    let document = document.apply(&[Change::replace(hit.clone(), off)]).expect("a cancellation fits");
    assert!(judged(&document).medium > former.medium);
    let proposal = repair(&document, &[hit.id.into()], 1, &mut |_| {});
    assert!(proposal.score.medium <= former.medium, "{:?} {:?}", proposal.score, former);
    assert!(proposal.changes.iter().all(|change| change.before.is_none()), "nothing else moves");
    assert!(proposal.summary.iter().any(|sentence| sentence.key == "planner-repair-kept"));
}

#[test]
fn what_happens_tomorrow_can_be_lost_as_well() {
    // A leg within the frozen days is hit: its switch day moves although the planner would leave it alone.
    let document = planned(Shape { insides: 4, fields: 4, seed: 3, standing: 0, odd: false });
    let calendar = Calendar::new(&document, &context());
    let switch = document
        .switch_days
        .iter()
        .find(|switch| calendar.in_horizon(switch) && !calendar.is_fixed(switch))
        .expect("a planned switch day")
        .clone();
    let eve = Context { today: switch.ride_along.date.pred_opt().expect("a day before") };
    let (document, absence) = sick(&document, &switch);
    assert!(Calendar::new(&document, &eve).is_fixed(&switch));
    let stop = AtomicBool::new(false);
    let run = |limits: &Limits, stop: &AtomicBool, clock: &dyn Fn() -> f64| {
        repair_switch_days(
            &document,
            &eve,
            &[absence],
            limits,
            &mut ids(0xdef0_0000),
            stop,
            clock,
            &mut |_| {},
        )
    };
    let proposal = run(&limits(6_000, 1), &stop, &|| 0.0);
    assert!(proposal.score.hard < proposal.before.hard);
    assert!(proposal.changes.iter().any(|change| change.id == switch.id.into()));

    // Stopped at once, it is still a whole proposal.
    let begun = std::time::Instant::now();
    let clock = || begun.elapsed().as_secs_f64();
    let at_once = Limits { seconds: Some(0.0), steps: None, seed: 7, threads: 2 };
    assert_eq!(run(&at_once, &stop, &clock).stopped_by, StoppedBy::Time);
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let stopped = run(&Limits { seconds: None, ..at_once }, &stop, &clock);
    assert_eq!(stopped.stopped_by, StoppedBy::Signal);
    assert!(stopped.score <= stopped.before);
}

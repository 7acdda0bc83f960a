//! Prints how long a made-up organisation waits for its first plan and after a stop:
//! `cargo run --release -p tandem-planner --example switch_latency -- 300 2.0 20000` (reps a side, seconds until
//! the stop, customers).
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a measurement prints, and a bad argument ends it"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use common::{Shape, context, world};
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use tandem_model::{AbcClass, Account, AccountId, Change, PersonId, Side, Uuid};
use tandem_planner::{Limits, feasibility, switch_days};

fn main() {
    let mut words = std::env::args().skip(1);
    let reps = words.next().map_or(300, |w| w.parse().expect("a number of reps"));
    let seconds: f64 = words.next().map_or(2.0, |w| w.parse().expect("a number of seconds"));
    let accounts: u128 = words.next().map_or(0, |w| w.parse().expect("a number of customers"));
    let document = world(Shape { insides: reps, fields: reps, seed: 1, standing: reps, odd: false });
    let of = |side: Side| -> Vec<PersonId> {
        document.people.iter().filter(|person| person.side == side).map(|person| person.id).collect()
    };
    let (insides, fields) = (of(Side::Inside), of(Side::Field));
    let customers: Vec<Change> = (0..accounts)
        .map(|n| {
            let at = n as usize;
            Change::add(Account {
                abc_class: Some(if at.is_multiple_of(5) { AbcClass::A } else { AbcClass::C }),
                inside_owner: insides.get(at / 3 % reps).copied(),
                field_owner: fields.get((at / 3 + at % 3) % reps).copied(),
                ..common::account(AccountId(Uuid::from_u128((1 << 90) + n)))
            })
        })
        .collect();
    let document = document.apply(&customers).expect("customers fit");
    let begun = Instant::now();
    let warnings = feasibility(&document, &context());
    println!("feasibility  {:.3} s, {} warnings", begun.elapsed().as_secs_f64(), warnings.len());

    let mut document = document;
    let mut serial = 1_u128 << 100;
    for (how, limit, stop_after) in [
        ("stopped at once", None, 0.0),
        ("stopped later", None, seconds),
        ("time limit", Some(seconds), f64::INFINITY),
        ("again, no time", Some(0.0), f64::INFINITY),
    ] {
        let stop = AtomicBool::new(stop_after <= 0.0);
        let begun = Instant::now();
        let now = || begun.elapsed().as_secs_f64();
        let asked = Cell::new(None);
        let clock = || {
            if now() >= stop_after && asked.get().is_none() {
                asked.set(Some(now()));
                stop.store(true, Ordering::Relaxed);
            }
            now()
        };
        let first = Cell::new(None);
        let mut new_id = || {
            serial += 1;
            Uuid::from_u128(serial)
        };
        let limits = Limits { seconds: limit, steps: None, seed: 1, threads: 2 };
        let proposal = switch_days(&document, &context(), &limits, &mut new_id, &stop, &clock, &mut |_| {
            first.set(first.get().or(Some(now())));
        });
        let end = now();
        let due = limit.or(asked.get()).unwrap_or(0.0);
        println!(
            "{how:16} first {:.3} s, end {end:.3} s, late {:.3} s, {:?} of {:?}, {} changes, {} steps",
            first.get().unwrap_or(f64::NAN),
            end - due,
            proposal.score,
            proposal.bound,
            proposal.changes.len(),
            proposal.steps
        );
        document = document.apply(&proposal.changes).expect("a proposal fits its plan");
    }
}

//! The boards as questions to other solvers: the engine's problem, and how to recount an answer.

use crate::{Outcome, cases::Case, peers::Question, record::Triple};
use serde_json::{Value, json};
use tandem_app::{Document, benchmarks, demo::instances::Instance, seam::Planned};
use tandem_engine::{
    shows::{self, Duty},
    switch::{self, Place, Switch},
};

/// The question of a case.
pub fn of(case: &Case, document: &Document) -> Question {
    match case.board() {
        Planned::Tandems => tandems(document),
        Planned::Coverage => coverage(document),
        Planned::SwitchDays => switch_days(document),
        Planned::TradeShows => trade_shows(document),
    }
}

fn switch_days(document: &Document) -> Question {
    let problem = benchmarks::switch_days(document, Instance::today());
    let empty = switch::cost(&problem, &[]);
    let given = json!({ "problem": problem, "empty": [empty.hard, empty.medium, empty.soft] });
    Question {
        kind: "switch-days",
        given,
        recount: Box::new(move |solution| recount_switch_days(&problem, solution)),
    }
}

/// Each switch is `[inside, field, ride, desk]`, the legs as indices of places.
fn recount_switch_days(problem: &switch::Problem, solution: &Value) -> Outcome<Triple> {
    let rows: Vec<[usize; 4]> = read(solution)?;
    let places = 3 * problem.days.len();
    let inside = |row: &[usize; 4]| {
        row[0] < problem.insides.len() && row[1] < problem.fields.len() && row[2] < places && row[3] < places
    };
    if !rows.iter().all(inside) {
        return Err("the answer names somebody or some day that is not there".into());
    }
    let switches: Vec<Switch> = rows
        .iter()
        .map(|&[inside, field, ride, desk]| Switch {
            inside,
            field,
            ride: Place::from_index(ride),
            desk: Place::from_index(desk),
        })
        .collect();
    let broken = switch::broken(problem, &switches);
    if let Some(first) = broken.first() {
        return Err(format!("the answer breaks {} hard rules, first {first:?}", broken.len()));
    }
    Ok(switch::cost(problem, &switches).into())
}

fn tandems(document: &Document) -> Question {
    let problem = benchmarks::tandems(document, Instance::today());
    let given = json!({ "problem": problem, "empty": [problem.base.hard, 0, 0] });
    let recount = move |solution: &Value| {
        let rows: Vec<[usize; 2]> = read(solution)?;
        let mut partners: Vec<Option<usize>> = vec![None; problem.fields.len()];
        for [field, inside] in rows {
            let free = partners.get(field).is_some_and(Option::is_none);
            if !free || problem.pair(field, inside).is_none() {
                return Err("the answer pairs somebody twice, or those who cannot be paired".into());
            }
            partners[field] = Some(inside);
        }
        Ok(problem.cost(&partners).into())
    };
    Question { kind: "tandems", given, recount: Box::new(recount) }
}

fn coverage(document: &Document) -> Question {
    let problem = benchmarks::coverage(document, Instance::today());
    let given = json!({ "problem": problem, "empty": [problem.base.hard, 0, 0] });
    let recount = move |solution: &Value| {
        let plan: Vec<Option<usize>> = read(solution)?;
        let there = |tandem: &Option<usize>| tandem.is_none_or(|tandem| tandem < problem.tandems.len());
        if plan.len() != problem.accounts.len() || !plan.iter().all(there) {
            return Err("the answer names a customer or a tandem that is not there".into());
        }
        Ok(problem.cost(&plan).into())
    };
    Question { kind: "coverage", given, recount: Box::new(recount) }
}

fn trade_shows(document: &Document) -> Question {
    let problem = benchmarks::trade_shows(document, Instance::today());
    let empty = shows::cost(&problem, &[]);
    let given = json!({ "problem": problem, "empty": [empty.hard, empty.medium, empty.soft] });
    Question {
        kind: "trade-shows",
        given,
        recount: Box::new(move |solution| recount_trade_shows(&problem, solution)),
    }
}

/// Each duty is `[person, seats]`, next to those that are pinned.
fn recount_trade_shows(problem: &shows::Problem, solution: &Value) -> Outcome<Triple> {
    let rows: Vec<[usize; 2]> = read(solution)?;
    if !rows.iter().all(|row| row[0] < problem.people.len() && row[1] < problem.seats.len()) {
        return Err("the answer names somebody or some seats that are not there".into());
    }
    let duties: Vec<Duty> = rows.iter().map(|&[person, seats]| Duty { person, seats }).collect();
    // What is pinned may break rules by itself, whoever answers.
    let pinned = shows::broken(problem, &[]);
    let broken = shows::broken(problem, &duties);
    if let Some(first) = broken.iter().find(|broken| !pinned.contains(broken)) {
        return Err(format!("the answer breaks hard rules that the pins keep, first {first:?}"));
    }
    Ok(shows::cost(problem, &duties).into())
}

/// An answer as what it should be.
fn read<T: serde::de::DeserializeOwned>(solution: &Value) -> Outcome<T> {
    serde_json::from_value(solution.clone())
        .map_err(|problem| format!("the answer cannot be read: {problem}"))
}

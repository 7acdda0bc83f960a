//! Empty seats, and what rules out everybody who could sit there.

use super::others::seat_for_trial;
use crate::{Obstacle, Sentence, Unmet, Word};
use std::collections::BTreeMap;
use tandem_model::{BoothDuty, Change, Document, EntityId, Side};
use tandem_rules::facts::SeatBlocked;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Level, Term, rule};

/// At most so many seats are explained at once, and so many people tried one by one; the rest can be asked for.
const SEATS: usize = 20;
const TRIALS: usize = 400;

/// Every empty seat of the plan that `live` knows, up to a number.
pub fn of(document: &Document, live: &mut LiveCheck) -> Vec<Unmet> {
    let empty: Vec<Term> = live
        .terms(Board::TradeShows)
        .filter(|term| term.rule == "show_seat_empty")
        .take(SEATS)
        .cloned()
        .collect();
    let mut trials = TRIALS;
    empty.iter().filter_map(|term| explained(document, live, term, &mut trials)).collect()
}

fn explained(document: &Document, live: &mut LiveCheck, term: &Term, trials: &mut usize) -> Option<Unmet> {
    let mut subjects = term.subjects.iter();
    let shift = subjects.find_map(|id| match id {
        EntityId::Shift(id) => Some(*id),
        _ => None,
    })?;
    let station = term.subjects.iter().find_map(|id| match id {
        EntityId::Station(id) => Some(*id),
        _ => None,
    });
    let facts = live.calendar().shift(shift)?.clone();
    let seat = seat_for_trial(document, shift, station)?;
    let mut counts: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut add = |rule: &'static str| *counts.entry(rule).or_default() += 1;
    for person in document.people.iter().filter(|person| person.side != Side::Manager) {
        if document.booth_duties.iter().any(|duty| duty.shift == shift && duty.person == person.id) {
            add("show_overlap");
            continue;
        }
        match live.calendar().seat_blocked(person.id, &facts, station).first() {
            Some(SeatBlocked::Unavailable(_)) => {
                add("show_unavailable");
                continue;
            }
            Some(SeatBlocked::Need(_)) => {
                add("show_need_unmet");
                continue;
            }
            None if *trials == 0 => continue,
            None => {}
        }
        *trials -= 1;
        let trial = Change::add(BoothDuty { person: person.id, ..seat.clone() });
        let Ok(verdict) = live.verdict(document, std::slice::from_ref(&trial)) else { continue };
        let broken = |level: Level| {
            let of_level = |term: &&Term| {
                term.scored
                    && rule(term.rule).is_some_and(|row| row.board == Board::TradeShows && row.level == level)
                    && !verdict.removed.iter().any(|old| old.rule == term.rule && old.cost >= term.cost)
            };
            verdict.added.iter().find(of_level).map(|term| term.rule)
        };
        // Whoever breaks nothing hard was not taken because more would be missing elsewhere, or the search ended before.
        add(broken(Level::Hard).or(broken(Level::Medium)).unwrap_or("show_seat_empty"));
    }
    let mut because: Vec<Obstacle> = counts
        .into_iter()
        .map(|(rule, count)| {
            let sentence = Sentence::new("planner-obstacle-seat").text("rule", rule).number("count", count);
            Obstacle { rule, count, sentence }
        })
        .collect();
    because.sort_by_key(|obstacle| std::cmp::Reverse(obstacle.count));
    let show = document.trade_shows.get(facts.show).map_or("", |show| &show.name);
    let station = station.and_then(|id| document.stations.get(id)).map_or("", |station| &station.name);
    let sentence = Sentence::new("planner-unmet-seat")
        .text("show", show)
        .text("station", station)
        .text("place", if station.is_empty() { "crew" } else { "station" })
        .with("date", Word::Date(facts.begins.date))
        .number("count", term.amount);
    Some(Unmet { subject: shift.into(), sentence, because })
}

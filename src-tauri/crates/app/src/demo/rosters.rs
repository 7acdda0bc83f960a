//! Booth rosters that keep to the law and to what else is planned.

use super::{World, random::Ids};
use std::sync::atomic::AtomicBool;
use tandem_model::Document;
use tandem_planner::Limits;
use tandem_rules::Context;

/// Above so many people the first roster stays as it was booked: it is there to be planned.
const MOST_PEOPLE: usize = 100;

/// Steps of the search; few, because there must be something left to improve.
const STEPS: u64 = 300;

/// Lets the planner seat the booths anew.
pub fn staff(world: &World, document: Document) -> Document {
    if document.people.len() > MOST_PEOPLE || document.trade_shows.is_empty() {
        return document;
    }
    let mut open = document.clone();
    open.booth_duties = std::iter::empty().collect();
    let mut ids = Ids::new(world.size.seed, "booth duty");
    let limits = Limits { seconds: None, steps: Some(STEPS), seed: world.size.seed, threads: 1 };
    let proposal = tandem_planner::trade_shows(
        &open,
        &Context { today: world.today },
        &limits,
        &mut || ids.next(),
        &AtomicBool::new(false),
        &|| 0.0,
        &mut |_| {},
    );
    open.apply(&proposal.changes).unwrap_or(document)
}

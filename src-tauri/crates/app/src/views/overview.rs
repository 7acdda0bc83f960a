//! The plan at a glance: what needs attention, where the boards stand, what to do next.

use super::{
    ALL_BOARDS, Board, Ignored, Seen, board_id,
    findings::sort,
    listed,
    switch_board::{demand, shares},
};
use crate::{
    names,
    seam::{BoardState, LegAhead, NamedPerson, NextStep, Overview},
};
use chrono::{Days, NaiveDate};
use tandem_model::{LegKind, PersonId, SwitchStatus};
use tandem_rules::{Level, RULEBOOK, Term};

/// Days beyond today that count as this week.
const WEEK: Days = Days::new(6);

/// Days beyond today whose legs are shown.
const AHEAD: Days = Days::new(13);

/// Findings shown of those that can wait.
const MOST_LATER: usize = 100;

/// The overview.
pub(crate) fn overview(seen: &Seen) -> Overview {
    let week_end = seen.today.checked_add_days(WEEK).unwrap_or(seen.today);
    let ignored = Ignored::new(seen.document);
    let terms = ALL_BOARDS.iter().flat_map(|board| seen.live.terms(*board));
    let mut terms: Vec<&Term> = terms.filter(|term| ignored.leaves(term)).collect();
    sort(&mut terms);
    let (near, far): (Vec<&Term>, Vec<&Term>) = terms
        .into_iter()
        .partition(|term| term.dates.iter().any(|at| (seen.today..=week_end).contains(&at.date)));
    let boards: Vec<BoardState> =
        ALL_BOARDS.into_iter().filter(|board| has_rules(*board)).map(|board| state(seen, board)).collect();
    let next_step = next_step(seen, &near, &far, &boards);
    Overview {
        revision: seen.revision,
        today: seen.today,
        week_end,
        boards,
        this_week: listed(seen, near),
        later: listed(seen, far.into_iter().take(MOST_LATER).collect()),
        ahead: ahead(seen, seen.today, seen.today.checked_add_days(AHEAD).unwrap_or(seen.today)),
        next_step,
    }
}

fn has_rules(board: Board) -> bool {
    RULEBOOK.iter().any(|rule| rule.board == board)
}

fn state(seen: &Seen, board: Board) -> BoardState {
    let ignored = Ignored::new(seen.document);
    let count = |level: Level| {
        let terms = seen.live.terms(board).filter(|term| ignored.leaves(term) && term.level() == level);
        u32::try_from(terms.count()).unwrap_or(u32::MAX)
    };
    let (planned, open) = match board {
        Board::SwitchDays => {
            let shares = shares(seen);
            let lacking: u32 = seen
                .document
                .people
                .iter()
                .filter_map(|person| demand(seen, &shares, person))
                .map(|share| share.due.saturating_sub(share.planned))
                .sum();
            let days = seen.document.switch_days.iter().filter(|switch| seen.calendar().in_horizon(switch));
            (days.count(), lacking)
        }
        Board::Tandems => {
            (seen.document.tandems.iter().filter(|tandem| tandem.in_force_on(seen.today)).count(), 0)
        }
        Board::Coverage => {
            let covered = |account: &&tandem_model::Account| account.tandem.is_some();
            let covered = seen.document.accounts.iter().filter(covered).count();
            (covered, u32::try_from(seen.document.accounts.len() - covered).unwrap_or(u32::MAX))
        }
        Board::TradeShows => (seen.document.booth_duties.len(), 0),
        Board::Calendar => (seen.document.appointments.len() + seen.document.calendar_items.len(), 0),
    };
    BoardState {
        board: board_id(board).into(),
        score: seen.live.score(board).into(),
        hard: count(Level::Hard),
        medium: count(Level::Medium),
        soft: count(Level::Soft),
        planned: u32::try_from(planned).unwrap_or(u32::MAX),
        open,
    }
}

fn next_step(seen: &Seen, near: &[&Term], far: &[&Term], boards: &[BoardState]) -> NextStep {
    let breaks = |terms: &[&Term]| terms.iter().any(|term| term.level() == Level::Hard);
    if seen.document.people.is_empty() {
        NextStep::BringInPeople
    } else if breaks(near) {
        NextStep::MendThisWeek
    } else if breaks(far) {
        NextStep::Mend
    } else if boards.iter().any(|board| board.board == "switch_days" && board.open > 0) {
        NextStep::PlanSwitchDays
    } else if seen.document.accounts.is_empty() {
        NextStep::BringInCustomers
    } else {
        NextStep::Nothing
    }
}

fn ahead(seen: &Seen, from: NaiveDate, to: NaiveDate) -> Vec<LegAhead> {
    let named = |id: PersonId| NamedPerson { id, name: names::person(seen.document, id) };
    let planned = seen.document.switch_days.iter().filter(|switch| switch.status == SwitchStatus::Planned);
    let mut legs: Vec<LegAhead> = planned
        .flat_map(|switch| [LegKind::RideAlong, LegKind::DeskShift].map(|leg| (switch, leg)))
        .filter(|(switch, leg)| (from..=to).contains(&switch.leg(*leg).date))
        .map(|(switch, leg)| LegAhead {
            switch_day_id: switch.id,
            leg,
            when: switch.leg(leg).into(),
            inside: named(switch.inside_rep),
            field: named(switch.field_rep),
        })
        .collect();
    legs.sort_by_key(|leg| (leg.when.date, leg.when.length, leg.switch_day_id, leg.leg));
    legs
}

//! Changes that are known to help.

mod boards;
mod shows;

use crate::facts::{Calendar, LegWanted};
use crate::{Board, Level, Term, rule};
use tandem_model::{
    Change, Document, EntityId, HalfDay, Leg, LegKind, LegLength, PersonId, SwitchDay, SwitchDayId,
    SwitchStatus,
};

/// A way out of a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// Key of its label in the catalogues; without variables.
    pub label: &'static str,
    /// What it changes.
    pub changes: Vec<Change>,
}

impl Fix {
    /// The switch day it changes, if it changes one.
    pub fn switch_day(&self) -> Option<SwitchDayId> {
        self.changes.iter().find_map(|change| match change.id {
            EntityId::SwitchDay(id) => Some(id),
            _ => None,
        })
    }
}

/// The fixes known for `term`, the gentlest first; none for what only people can sort out.
///
/// `calendar` holds the facts of `document`. A fix for one finding is not promised to be free of others: it lies where
/// the two people and their desk have room, and wishes are not weighed.
pub fn fixes(document: &Document, calendar: &Calendar, term: &Term) -> Vec<Fix> {
    let mut found = boards::fixes(document, calendar.context().today, term);
    if rule(term.rule).is_some_and(|rule| rule.board == Board::TradeShows) {
        return shows::fixes(document, calendar, term);
    }
    let Some(switch) = switch_to_change(document, term) else { return found };
    if switch.pinned {
        let free = SwitchDay { pinned: false, ..switch.clone() };
        found.push(Fix { label: "rules-fix-unpin", changes: vec![Change::replace(switch.clone(), free)] });
    }
    if term.rule == "switch_moved_released" {
        found.extend(back_to_release(switch, term));
        return found;
    }
    if let Some(kind) = leg_to_move(switch, term)
        && let Some(leg) = next_free(document, calendar, switch, kind, term)
    {
        let moved = switch.clone().with_leg(kind, leg);
        found
            .push(Fix { label: "rules-fix-move-leg", changes: vec![Change::replace(switch.clone(), moved)] });
    }
    if term.level() == Level::Hard {
        let cancelled = SwitchDay { status: SwitchStatus::Cancelled, ..switch.clone() };
        found.push(Fix {
            label: "rules-fix-cancel",
            changes: vec![Change::replace(switch.clone(), cancelled)],
        });
    }
    found
}

/// Of the switch days a term is about, the latest that is still to come: the earlier ones keep their place.
fn switch_to_change<'a>(document: &'a Document, term: &Term) -> Option<&'a SwitchDay> {
    let about = term.subjects.iter().filter_map(|id| match id {
        EntityId::SwitchDay(id) => document.switch_days.get(*id),
        _ => None,
    });
    about
        .filter(|switch| switch.status == SwitchStatus::Planned)
        .max_by_key(|switch| (switch.ride_along.date.max(switch.desk_shift.date), switch.id))
}

/// The leg that causes the term, if moving one can help.
fn leg_to_move(switch: &SwitchDay, term: &Term) -> Option<LegKind> {
    if let Some(kind) = term.detail.leg {
        // The one needs a longer leg there, not another day; the other is what a proposal does.
        return (!matches!(term.rule, "switch_ride_too_short" | "switch_moved")).then_some(kind);
    }
    match term.rule {
        "desk_below_minimum" => Some(LegKind::RideAlong),
        "host_too_many_visitors" | "desk_too_many_visitors" => Some(LegKind::DeskShift),
        "switch_legs_too_far" => {
            let later = switch.desk_shift.date > switch.ride_along.date;
            Some(if later { LegKind::DeskShift } else { LegKind::RideAlong })
        }
        "switch_double_booking" | "switch_gap" | "switch_home_cover" => {
            [LegKind::DeskShift, LegKind::RideAlong]
                .into_iter()
                .find(|kind| switch.leg(*kind).half_days().any(|at| term.dates.contains(&at)))
        }
        _ => None,
    }
}

fn back_to_release(switch: &SwitchDay, term: &Term) -> Option<Fix> {
    let first = term.dates.first()?;
    let length = if term.dates.len() > 1 { LegLength::Full } else { first.half.into() };
    let leg = Leg { date: first.date, length };
    let back = switch.clone().with_leg(term.detail.leg?, leg);
    Some(Fix { label: "rules-fix-back-to-release", changes: vec![Change::replace(switch.clone(), back)] })
}

/// The other switch days that have a say in where a leg may go.
struct Neighbours<'a> {
    inside_rep: Vec<&'a SwitchDay>,
    field_rep: Vec<&'a SwitchDay>,
    /// With somebody of the inside rep's desk.
    desk: Vec<&'a SwitchDay>,
}

impl<'a> Neighbours<'a> {
    fn new(document: &'a Document, calendar: &Calendar, switch: &SwitchDay) -> Self {
        let desk = calendar.desk_of(switch.inside_rep);
        let others = || document.switch_days.iter().filter(|other| other.counts() && other.id != switch.id);
        Self {
            inside_rep: others().filter(|other| other.inside_rep == switch.inside_rep).collect(),
            field_rep: others().filter(|other| other.field_rep == switch.field_rep).collect(),
            desk: others()
                .filter(|other| desk.is_some() && calendar.desk_of(other.inside_rep) == desk)
                .collect(),
        }
    }

    fn keep_the_gap(&self, gap: i64, leg: Leg) -> bool {
        let dates = self.inside_rep.iter().chain(&self.field_rep);
        let mut dates = dates.flat_map(|other| [other.ride_along.date, other.desk_shift.date]);
        dates.all(|date| (date - leg.date).num_days().abs() >= gap.max(1))
    }

    fn inside_reps_with(&self, kind: LegKind, at: HalfDay) -> Vec<PersonId> {
        let here = self.desk.iter().filter(|other| other.leg(kind).half_days().any(|half| half == at));
        let mut people: Vec<PersonId> = here.map(|other| other.inside_rep).collect();
        people.sort_unstable();
        people.dedup();
        people
    }
}

/// The first place for the leg after where it is that is free and not open to the same objection, else the first in
/// the horizon.
fn next_free(
    document: &Document,
    calendar: &Calendar,
    switch: &SwitchDay,
    kind: LegKind,
    term: &Term,
) -> Option<Leg> {
    let neighbours = Neighbours::new(document, calendar, switch);
    let wanted = match switch.leg(kind).length {
        LegLength::Full => LegWanted::Full,
        LegLength::Morning | LegLength::Afternoon => LegWanted::Half,
    };
    let now = switch.leg(kind);
    let other = switch.leg(if kind == LegKind::RideAlong { LegKind::DeskShift } else { LegKind::RideAlong });
    let gap = i64::from(calendar.settings().switch_days.gap_days);
    // Moving one leg is no help where the other one is too close as well.
    if term.rule == "switch_gap" && !neighbours.keep_the_gap(gap, other) {
        return None;
    }
    let places = || calendar.horizon().dates().flat_map(|date| calendar.legs_on(wanted, date));
    let later = places().filter(|leg| leg.half_days().next() > now.half_days().next());
    let earlier = places().filter(|leg| leg.half_days().next() < now.half_days().next());
    later.chain(earlier).find(|leg| {
        is_free(calendar, switch, kind, *leg, &neighbours)
            && meets_the_wish(calendar, switch, kind, *leg, term)
    })
}

/// True if the rule that `term` is about has nothing to say against the leg there.
fn meets_the_wish(calendar: &Calendar, switch: &SwitchDay, kind: LegKind, leg: Leg, term: &Term) -> bool {
    let two = [switch.inside_rep, switch.field_rep];
    match term.rule {
        "switch_visit_by_pattern" => !calendar.is_visit_by_pattern(switch.field_rep, leg),
        "switch_weekday_wish" => !term.people.iter().any(|person| calendar.is_unwanted(*person, leg.date)),
        "switch_school_holidays" => !two.iter().any(|person| calendar.is_school_holiday(*person, leg.date)),
        "switch_short_item" => {
            let items = |person, partner| calendar.short_items(kind, person, partner, leg);
            items(two[0], two[1]).is_empty() && items(two[1], two[0]).is_empty()
        }
        "switch_home_cover" => {
            let others = term.people.iter().filter(|person| !two.contains(person));
            !others.into_iter().any(|person| leg.half_days().any(|at| calendar.is_away(*person, at)))
        }
        _ => true,
    }
}

fn is_free(
    calendar: &Calendar,
    switch: &SwitchDay,
    kind: LegKind,
    leg: Leg,
    neighbours: &Neighbours<'_>,
) -> bool {
    let settings = calendar.settings();
    let other = match kind {
        LegKind::RideAlong => switch.desk_shift,
        LegKind::DeskShift => switch.ride_along,
    };
    let window = u64::from(settings.switch_days.window_working_days);
    !calendar.is_frozen(leg.date)
        && calendar.working_days_between(leg.date, other.date) <= window
        && !leg.half_days().any(|at| other.half_days().any(|half| half == at))
        && neighbours.keep_the_gap(settings.switch_days.gap_days.into(), leg)
        && calendar.is_leg_open(kind, switch.inside_rep, switch.field_rep, leg)
        && leg.half_days().all(|at| desk_has_room(calendar, switch.inside_rep, kind, at, neighbours))
}

fn desk_has_room(
    calendar: &Calendar,
    inside_rep: PersonId,
    kind: LegKind,
    at: HalfDay,
    neighbours: &Neighbours<'_>,
) -> bool {
    let Some(desk) = calendar.desk_of(inside_rep) else { return true };
    let others = neighbours.inside_reps_with(kind, at);
    match kind {
        LegKind::RideAlong if !calendar.is_at_desk(inside_rep, at) => true,
        LegKind::RideAlong => {
            let away = others.iter().filter(|person| calendar.is_at_desk(**person, at)).count() as u32;
            calendar.desk_present(desk, at) > calendar.desk_minimum(desk, at) + away
        }
        LegKind::DeskShift => (others.len() as u32) < calendar.desk_visitor_limit(desk, at),
    }
}

//! What takes half-days of people, as bars.

use super::{Board, Ignored, Seen};
use crate::{
    names,
    releases::in_force,
    seam::{Bar, BarKind},
};
use std::collections::HashMap;
use tandem_model::{
    CalendarItemKind, Document, Entity, EntityId, HalfDay, Horizon, Leg, LegKind, PersonId, ReleaseScope,
    Span, SwitchDay, SwitchDayId, SwitchStatus,
};
use tandem_rules::{Level, Term, is_finding};
use tandem_wording::{Args, say};

/// No item of a calendar takes longer; what is longer is cut at the end of the horizon anyway.
const LONGEST_ITEM: usize = 2 * 1_100;

/// The findings that switch days have, for the colour of their bars.
#[derive(Default)]
pub(crate) struct Levels(HashMap<SwitchDayId, Vec<Mark>>);

/// How bad, for which leg (none: both), for whom (nobody: both).
type Mark = (Level, Option<LegKind>, Vec<PersonId>);

impl Levels {
    /// Of the live check.
    pub fn new(seen: &Seen) -> Self {
        let ignored = Ignored::new(seen.document);
        Self::of(seen.live.terms(Board::SwitchDays).filter(|term| ignored.leaves(term)))
    }

    /// Of any terms.
    pub fn of<'a>(terms: impl IntoIterator<Item = &'a Term>) -> Self {
        let mut levels = Self::default();
        for term in terms.into_iter().filter(|term| is_finding(term)) {
            for subject in &term.subjects {
                if let EntityId::SwitchDay(id) = subject {
                    levels.0.entry(*id).or_default().push((
                        term.level(),
                        term.detail.leg,
                        term.people.clone(),
                    ));
                }
            }
        }
        levels
    }

    /// The worst finding about one leg of a switch day for one of its people.
    pub(super) fn worst(&self, switch: SwitchDayId, leg: LegKind, person: PersonId) -> Option<Level> {
        let here = self.0.get(&switch)?;
        here.iter()
            .filter(|(_, its_leg, people)| {
                its_leg.is_none_or(|its_leg| its_leg == leg)
                    && (people.is_empty() || people.contains(&person))
            })
            .map(|(level, ..)| *level)
            .min()
    }
}

/// First half-day and length within the horizon; none outside it.
fn clipped(horizon: Horizon, from: HalfDay, to: HalfDay) -> Option<(i64, u32)> {
    let last = 2 * horizon.days() as i64 - 1;
    let (from, to) = (from.slot_from(horizon.from).max(0), to.slot_from(horizon.from).min(last));
    (from <= to).then(|| (from, u32::try_from(to - from + 1).unwrap_or(1)))
}

fn spanned(document: &Document, span: &Span) -> Option<(i64, u32)> {
    let settings = document.settings();
    let touched = span.half_days(&settings.working_hours, LONGEST_ITEM);
    clipped(settings.horizon, *touched.first()?, *touched.last()?)
}

fn leg_id(switch: SwitchDayId, leg: LegKind, of_inside: bool) -> String {
    let leg = match leg {
        LegKind::RideAlong => "ride",
        LegKind::DeskShift => "desk",
    };
    format!("{switch}:{leg}:{}", if of_inside { "inside" } else { "field" })
}

/// The four bars of a switch day, those in the horizon.
pub(crate) fn switch_bars(document: &Document, switch: &SwitchDay, levels: &Levels) -> Vec<Bar> {
    let horizon = document.settings().horizon;
    let mut bars = Vec::new();
    for (kind, leg) in [(LegKind::RideAlong, switch.ride_along), (LegKind::DeskShift, switch.desk_shift)] {
        let Some((slot, length)) = leg_slots(horizon, leg) else { continue };
        for (person_id, partner_id, of_inside) in
            [(switch.inside_rep, switch.field_rep, true), (switch.field_rep, switch.inside_rep, false)]
        {
            bars.push(Bar {
                id: leg_id(switch.id, kind, of_inside),
                person_id,
                kind: match kind {
                    LegKind::RideAlong => BarKind::RideAlong,
                    LegKind::DeskShift => BarKind::DeskShift,
                },
                switch_day_id: Some(switch.id),
                leg: Some(kind),
                partner_id: Some(partner_id),
                label: names::person(document, partner_id),
                slot,
                length,
                pinned: switch.pinned,
                level: levels.worst(switch.id, kind, person_id).map(Into::into),
                status: Some(switch.status),
                movable: switch.status == SwitchStatus::Planned,
                changed_since: None,
            });
        }
    }
    bars
}

fn leg_slots(horizon: Horizon, leg: Leg) -> Option<(i64, u32)> {
    let halves = leg.length.halves();
    let at = |half: Option<&tandem_model::Half>| HalfDay {
        date: leg.date,
        half: half.copied().unwrap_or(tandem_model::Half::Morning),
    };
    clipped(horizon, at(halves.first()), at(halves.last()))
}

/// The leg is with the same two at the same time as in the release in force.
fn is_as_released(seen: &Seen, switch: &SwitchDay, leg: Option<LegKind>) -> bool {
    let (Some(known), Some(leg)) = (seen.live.released_switch(switch.id), leg) else { return false };
    (known.inside_rep, known.field_rep, known.leg(leg))
        == (switch.inside_rep, switch.field_rep, switch.leg(leg))
}

/// The bars of any entity. Items too short to block a half-day have none, unless they are visits to customers.
pub(super) fn bars_of(seen: &Seen, row: &Entity, levels: &Levels) -> Vec<Bar> {
    let document = seen.document;
    let short = i64::from(document.settings().short_item_minutes);
    let horizon = document.settings().horizon;
    let (kind, people, label, place) = match row {
        Entity::SwitchDay(switch) if switch.status != SwitchStatus::Cancelled => {
            let mut bars = switch_bars(document, switch, levels);
            let number = in_force(document, ReleaseScope::SwitchDays).map(|release| release.number);
            for bar in &mut bars {
                bar.changed_since = number.filter(|_| !is_as_released(seen, switch, bar.leg));
            }
            return bars;
        }
        Entity::Absence(row) => {
            let place = clipped(horizon, row.span.from, row.span.to);
            (BarKind::Absence, vec![row.person], say(seen.language, "app-bar-absence", &Args::new()), place)
        }
        Entity::Appointment(row) if row.account.is_some() || row.span.minutes() > short => {
            let people = std::iter::once(row.visitor).chain(row.invited.iter().copied()).collect();
            let label = if row.private {
                say(seen.language, "app-bar-private", &Args::new())
            } else {
                row.title.clone()
            };
            (BarKind::Appointment, people, label, spanned(document, &row.span))
        }
        Entity::CalendarItem(row) if row.span.minutes() > short => {
            let kind = match row.kind {
                CalendarItemKind::Training => BarKind::Training,
                _ => BarKind::Meeting,
            };
            (kind, row.attendees.clone(), row.title.clone(), spanned(document, &row.span))
        }
        Entity::BoothDuty(row) => {
            let Some(shift) = document.shifts.get(row.shift) else { return Vec::new() };
            let label =
                document.trade_shows.get(shift.show).map(|show| show.name.clone()).unwrap_or_default();
            (BarKind::Show, vec![row.person], label, spanned(document, &shift.span))
        }
        _ => return Vec::new(),
    };
    let Some((slot, length)) = place else { return Vec::new() };
    people
        .into_iter()
        .map(|person_id| Bar {
            id: format!("{}:{person_id}", row.id().uuid()),
            person_id,
            kind,
            switch_day_id: None,
            leg: None,
            partner_id: None,
            label: label.clone(),
            slot,
            length,
            pinned: false,
            level: None,
            status: None,
            movable: false,
            changed_since: None,
        })
        .collect()
}

/// Every bar of the horizon.
pub(super) fn all_bars(seen: &Seen) -> Vec<Bar> {
    let document = seen.document;
    let levels = Levels::new(seen);
    let switches = document.switch_days.iter().cloned().map(Entity::from);
    let absences = document.absences.iter().cloned().map(Entity::from);
    let appointments = document.appointments.iter().cloned().map(Entity::from);
    let items = document.calendar_items.iter().cloned().map(Entity::from);
    let duties = document.booth_duties.iter().cloned().map(Entity::from);
    switches
        .chain(absences)
        .chain(appointments)
        .chain(items)
        .chain(duties)
        .flat_map(|row| bars_of(seen, &row, &levels))
        .collect()
}

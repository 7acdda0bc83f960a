//! One calendar of everything: who is where, for any days.

use super::{
    Levels, Seen,
    switch_board::{both_halves, days_of, rows_of},
};
use crate::{
    names,
    seam::{BarKind, CalendarEntry, CalendarQuestion, CalendarView, HoursLine},
};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, HashSet};
use tandem_model::{
    CalendarItemKind, Entity, HalfDay, HalfDaySpan, LegKind, PersonId, Span, SwitchDay, SwitchStatus,
};
use tandem_wording::{Args, say};

/// Days that are shown at once at most.
const MOST_DAYS: u64 = 400;

/// Half-days looked at of one item.
const LONGEST_ITEM: usize = 2 * 1_100;

/// Everything in the days asked for.
pub(crate) fn calendar_view(seen: &Seen, question: &CalendarQuestion) -> CalendarView {
    let from = question.from;
    let last = from.checked_add_days(Days::new(MOST_DAYS - 1)).unwrap_or(from);
    let range = Range {
        from,
        to: question.to.clamp(from, last),
        people: question.people.as_ref().map(|people| people.iter().copied().collect()),
    };
    let levels = Levels::new(seen);
    let document = seen.document;
    let mut entries: Vec<CalendarEntry> = Vec::new();
    let rows = document
        .switch_days
        .iter()
        .cloned()
        .map(Entity::from)
        .chain(document.absences.iter().cloned().map(Entity::from))
        .chain(document.appointments.iter().cloned().map(Entity::from))
        .chain(document.calendar_items.iter().cloned().map(Entity::from))
        .chain(document.booth_duties.iter().cloned().map(Entity::from));
    for row in rows {
        of_row(seen, &range, &levels, &row, &mut entries);
    }
    entries.sort_by(|a, b| {
        (a.person_id, a.from, &a.start, a.kind, &a.id).cmp(&(b.person_id, b.from, &b.start, b.kind, &b.id))
    });
    let mut hours: BTreeMap<(PersonId, BarKind), u32> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.from.date >= range.from) {
        *hours.entry((entry.person_id, entry.kind)).or_default() += entry.minutes;
    }
    CalendarView {
        revision: seen.revision,
        from: range.from,
        to: range.to,
        today: seen.today,
        days: days_of(seen, range.from, range.to),
        rows: rows_of(seen, range.from, range.to)
            .into_iter()
            .filter(|row| range.people.as_ref().is_none_or(|people| people.contains(&row.id)))
            .collect(),
        entries,
        hours: hours
            .into_iter()
            .map(|((person_id, kind), minutes)| HoursLine { person_id, kind, minutes })
            .collect(),
    }
}

struct Range {
    from: NaiveDate,
    to: NaiveDate,
    people: Option<HashSet<PersonId>>,
}

impl Range {
    fn meets(&self, span: HalfDaySpan) -> bool {
        span.from.date <= self.to && span.to.date >= self.from
    }

    fn wants(&self, person: PersonId) -> bool {
        self.people.as_ref().is_none_or(|people| people.contains(&person))
    }
}

/// What an entry says, but for whose it is.
struct Said {
    kind: BarKind,
    label: String,
    span: HalfDaySpan,
    clock: Option<(String, String, u32)>,
}

fn of_row(seen: &Seen, range: &Range, levels: &Levels, row: &Entity, entries: &mut Vec<CalendarEntry>) {
    let document = seen.document;
    let (said, people) = match row {
        Entity::SwitchDay(switch) => return legs(seen, range, levels, switch, entries),
        Entity::Absence(row) => {
            let label = say(seen.language, "app-bar-absence", &Args::new());
            (Said { kind: BarKind::Absence, label, span: row.span, clock: None }, vec![row.person])
        }
        Entity::Appointment(row) => {
            let label = if row.private {
                say(seen.language, "app-bar-private", &Args::new())
            } else {
                row.title.clone()
            };
            let people = std::iter::once(row.visitor).chain(row.invited.iter().copied()).collect();
            let Some(said) = timed(seen, BarKind::Appointment, label, &row.span) else { return };
            (said, people)
        }
        Entity::CalendarItem(row) => {
            let kind = match row.kind {
                CalendarItemKind::Training => BarKind::Training,
                _ => BarKind::Meeting,
            };
            let Some(said) = timed(seen, kind, row.title.clone(), &row.span) else { return };
            (said, row.attendees.clone())
        }
        Entity::BoothDuty(row) => {
            let Some(shift) = document.shifts.get(row.shift) else { return };
            let show = document.trade_shows.get(shift.show).map(|show| show.name.clone());
            let Some(said) = timed(seen, BarKind::Show, show.unwrap_or_default(), &shift.span) else {
                return;
            };
            (said, vec![row.person])
        }
        _ => return,
    };
    if !range.meets(said.span) {
        return;
    }
    for person_id in people.into_iter().filter(|person| range.wants(*person)) {
        let (start, end, minutes) = match &said.clock {
            Some((start, end, minutes)) => (Some(start.clone()), Some(end.clone()), *minutes),
            None => (None, None, working_minutes(seen, said.span)),
        };
        entries.push(CalendarEntry {
            id: format!("{}:{person_id}", row.id().uuid()),
            entity: row.id(),
            person_id,
            kind: said.kind,
            label: said.label.clone(),
            from: said.span.from,
            to: said.span.to,
            start,
            end,
            minutes,
            switch_day_id: None,
            status: None,
            level: None,
        });
    }
}

/// Something with clock times, in its own zone; what lies outside working hours belongs to the half-day it is nearest.
fn timed(seen: &Seen, kind: BarKind, label: String, span: &Span) -> Option<Said> {
    let hours = &seen.document.settings().working_hours;
    let (start, end) = (span.start.with_timezone(&span.zone), span.end.with_timezone(&span.zone));
    let touched = span.half_days(hours, LONGEST_ITEM);
    let half_of = |at: chrono::NaiveDateTime| {
        if at.time() < hours.midday { HalfDay::morning(at.date()) } else { HalfDay::afternoon(at.date()) }
    };
    let nearest = half_of(start.naive_local());
    let span_of_days = HalfDaySpan {
        from: touched.first().copied().unwrap_or(nearest),
        to: touched.last().copied().unwrap_or(nearest),
    };
    let minutes = u32::try_from(span.minutes()).ok()?;
    let clock = |at: chrono::DateTime<tandem_model::Tz>| at.format("%H:%M").to_string();
    Some(Said { kind, label, span: span_of_days, clock: Some((clock(start), clock(end), minutes)) })
}

/// Working hours of the half-days from Monday to Friday.
fn working_minutes(seen: &Seen, span: HalfDaySpan) -> u32 {
    let hours = &seen.document.settings().working_hours;
    let of = |half| {
        let (from, to) = hours.of(half);
        u32::try_from((to - from).num_minutes()).unwrap_or(0)
    };
    span.from
        .date
        .iter_days()
        .take(LONGEST_ITEM / 2)
        .take_while(|date| *date <= span.to.date)
        .filter(|date| seen.calendar().is_working_day(*date))
        .flat_map(both_halves)
        .filter(|half_day| span.contains(*half_day))
        .map(|half_day| of(half_day.half))
        .sum()
}

fn legs(seen: &Seen, range: &Range, levels: &Levels, switch: &SwitchDay, entries: &mut Vec<CalendarEntry>) {
    if switch.status == SwitchStatus::Cancelled {
        return;
    }
    for (leg, kind) in [(LegKind::RideAlong, BarKind::RideAlong), (LegKind::DeskShift, BarKind::DeskShift)] {
        let mut halves = switch.leg(leg).half_days();
        let Some(from) = halves.next() else { continue };
        let span = HalfDaySpan { from, to: halves.last().unwrap_or(from) };
        if !range.meets(span) {
            continue;
        }
        for (person_id, partner) in
            [(switch.inside_rep, switch.field_rep), (switch.field_rep, switch.inside_rep)]
        {
            if !range.wants(person_id) {
                continue;
            }
            entries.push(CalendarEntry {
                id: format!(
                    "{}:{}:{person_id}",
                    switch.id,
                    if leg == LegKind::RideAlong { "ride" } else { "desk" }
                ),
                entity: switch.id.into(),
                person_id,
                kind,
                label: names::person(seen.document, partner),
                from: span.from,
                to: span.to,
                start: None,
                end: None,
                minutes: working_minutes(seen, span),
                switch_day_id: Some(switch.id),
                status: Some(switch.status),
                level: levels.worst(switch.id, leg, person_id).map(Into::into),
            });
        }
    }
}

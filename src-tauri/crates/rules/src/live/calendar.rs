//! One person, one place: everything in a person's calendar besides switch days and booth duties.

use super::View;
use crate::{Blocked, Term};
use chrono::{NaiveDate, NaiveTime};
use tandem_model::{DateTime, EntityId, Half, HalfDay, PersonId, Span, Utc, instant};

type Instants = (DateTime<Utc>, DateTime<Utc>);

fn shares_an_instant(span: &Span, (start, end): Instants) -> bool {
    span.start < end && start < span.end
}

impl View<'_> {
    pub(super) fn entries(&self, person: PersonId, terms: &mut Vec<Term>) {
        let entries = self.calendar.entries(person);
        if entries.is_empty() {
            return;
        }
        let horizon = self.whole_days(self.calendar.horizon().from, self.calendar.horizon().to);
        let absences: Vec<_> = self
            .calendar
            .absences(person)
            .iter()
            .map(|(id, span)| (*id, (self.start(span.from), self.end(span.to))))
            .collect();
        let mut kept: Vec<(DateTime<Utc>, DateTime<Utc>, EntityId, HalfDay)> = Vec::new();
        let entered = |entry: &&(EntityId, Span)| !is_duty(entry.0) && shares_an_instant(&entry.1, horizon);
        for (id, span) in entries.iter().filter(entered) {
            let at = self.begins(span);
            let why = if self.calendar.is_employed(person, at.date) {
                let absence = absences.iter().find(|(_, absence)| shares_an_instant(span, *absence));
                absence.map(|(absence, _)| Blocked::Absence(*absence))
            } else {
                Some(Blocked::NotEmployed)
            };
            let Some(why) = why else {
                kept.push((span.start, span.end, *id, at));
                continue;
            };
            let term = self.entry_term("calendar_unavailable", person, at, *id);
            let term = term.maybe_subject(why.entity()).why(why);
            terms.push(term.unscored());
        }
        kept.sort_unstable();
        let mut latest: Option<(DateTime<Utc>, EntityId)> = None;
        for (start, end, id, at) in kept {
            if let Some((_, earlier)) = latest.filter(|(latest, _)| start < *latest) {
                let term = self.entry_term("calendar_overlap", person, at, id).subject(earlier);
                terms.push(term.unscored());
            }
            if latest.is_none_or(|(latest, _)| latest < end) {
                latest = Some((end, id));
            }
        }
    }

    fn entry_term(&self, rule: &'static str, person: PersonId, at: HalfDay, entry: EntityId) -> Term {
        Term::new(self.document, rule, 1).people([person]).dates([at]).subject(entry)
    }

    fn begins(&self, span: &Span) -> HalfDay {
        let local = span.start.with_timezone(&span.zone).naive_local();
        let morning = local.time() < self.calendar.settings().working_hours.midday;
        HalfDay { date: local.date(), half: if morning { Half::Morning } else { Half::Afternoon } }
    }

    fn whole_days(&self, from: NaiveDate, to: NaiveDate) -> Instants {
        (self.start(HalfDay::morning(from)), self.end(HalfDay::afternoon(to)))
    }

    /// First instant of a half of the whole day.
    fn start(&self, at: HalfDay) -> DateTime<Utc> {
        let settings = self.calendar.settings();
        let time = if at.half == Half::Morning { NaiveTime::MIN } else { settings.working_hours.midday };
        instant(at.date, time, settings.zone)
    }

    /// First instant after it.
    fn end(&self, at: HalfDay) -> DateTime<Utc> {
        match at.half {
            Half::Morning => self.start(HalfDay::afternoon(at.date)),
            Half::Afternoon => self.start(HalfDay::morning(at.date.succ_opt().unwrap_or(at.date))),
        }
    }
}

fn is_duty(id: EntityId) -> bool {
    matches!(id, EntityId::BoothDuty(_))
}

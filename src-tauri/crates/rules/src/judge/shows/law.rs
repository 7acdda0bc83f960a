//! Working-time law of one person.

use super::reading::{Item, Shows, way};
use crate::Term;
use crate::law::break_due;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::BTreeSet;
use tandem_model::{AbsenceKind, DateTime, EntityId, HalfDay, Person, Utc, WorkPlace, WorkingTimeLaw};

const WEEK: i64 = 7 * 24 * 60;

pub(super) fn of_person(shows: &Shows<'_>, person: &Person) -> Vec<Term> {
    if shows.duties_of(person.id).is_empty() {
        return Vec::new();
    }
    let time = Time { shows, person, items: shows.items(person) };
    let mut terms = time.days();
    terms.extend(time.rests());
    terms.extend(time.runs());
    terms.extend(time.weeks());
    terms.extend(time.substitutes());
    terms
}

struct Time<'s, 'a> {
    shows: &'s Shows<'a>,
    person: &'s Person,
    items: Vec<Item>,
}

fn ids<'i>(items: impl Iterator<Item = &'i Item>) -> Vec<EntityId> {
    items.filter(|item| item.duty.is_some()).map(|item| item.id).collect()
}

/// Monday of the week by UTC.
fn week(at: DateTime<Utc>) -> NaiveDate {
    at.date_naive().week(Weekday::Mon).first_day()
}

impl Time<'_, '_> {
    fn law(&self, item: &Item) -> Option<WorkingTimeLaw> {
        let shift = self.shows.shift(item.duty?)?;
        Some(self.shows.law(self.person, self.shows.show_of(shift)?))
    }

    fn term(&self, rule: &'static str, subjects: Vec<EntityId>) -> Term {
        let mut term = self.shows.term(rule, 1).people([self.person.id]);
        term.subjects = subjects;
        term
    }

    /// Hours and breaks of each day of duty.
    fn days(&self) -> Vec<Term> {
        let dates: BTreeSet<NaiveDate> =
            self.items.iter().filter(|item| item.duty.is_some()).map(|item| item.date).collect();
        let mut terms = Vec::new();
        for date in dates {
            let today: Vec<&Item> = self.items.iter().filter(|item| item.date == date).collect();
            let laws: Vec<WorkingTimeLaw> = today.iter().filter_map(|item| self.law(item)).collect();
            let work: u32 = today.iter().map(|item| item.minutes).sum();
            let term = |rule| self.term(rule, ids(today.iter().copied())).dates([HalfDay::morning(date)]);
            let most = laws.iter().map(|law| law.day_minutes).min().unwrap_or(u32::MAX);
            if work > most {
                terms.push(term("show_day_too_long").counts(work.into(), most.into()));
            }
            let broken = laws.iter().find_map(|law| {
                let within: i64 = today.iter().map(|item| i64::from(item.pause)).sum();
                let gaps = today.windows(2).map(|two| (two[1].start - two[0].end).num_minutes());
                let gaps: i64 = gaps.filter(|gap| *gap >= i64::from(law.break_part_minutes)).sum();
                let due = i64::from(break_due(law, work));
                (within + gaps < due).then_some((within + gaps, due))
            });
            if let Some((have, due)) = broken {
                terms.push(term("show_break_missing").counts(have.unsigned_abs(), due.unsigned_abs()));
            }
        }
        terms
    }

    /// The time between the work of one day and that of another.
    fn rests(&self) -> Vec<Term> {
        let mut terms = Vec::new();
        for (n, item) in self.items.iter().enumerate() {
            let Some(earlier) = self.items[..n].iter().rev().max_by_key(|earlier| earlier.end) else {
                continue;
            };
            let free = (item.start - earlier.end).num_minutes();
            let travels = i64::from(way(earlier.place.as_ref(), item.place.as_ref()));
            let rest = [earlier, item]
                .into_iter()
                .filter_map(|item| self.law(item))
                .map(|law| law.rest_minutes)
                .max();
            let Some(rest) = rest.map(i64::from) else { continue };
            if earlier.date < item.date && free >= travels && free < rest {
                let (first, second) = if item.duty.is_some() { (item, earlier) } else { (earlier, item) };
                let shift = first.duty.and_then(|shift| self.shows.shift(shift));
                terms.push(
                    self.term("show_rest_too_short", vec![first.id, second.id])
                        .dates(shift.map(|shift| self.shows.begins(shift)))
                        .counts(free.unsigned_abs(), rest.unsigned_abs()),
                );
            }
        }
        terms
    }

    /// Days in a row.
    fn runs(&self) -> Vec<Term> {
        let dates: BTreeSet<NaiveDate> = self.items.iter().map(|item| item.date).collect();
        let mut terms = Vec::new();
        for first in dates.iter().filter(|date| date.pred_opt().is_none_or(|day| !dates.contains(&day))) {
            let run: Vec<NaiveDate> = first.iter_days().take_while(|day| dates.contains(day)).collect();
            let in_run = || self.items.iter().filter(|item| run.contains(&item.date));
            let most = in_run().filter_map(|item| self.law(item)).map(|law| law.days_in_a_row).min();
            if let (Some(most), Some(last)) = (most, run.last())
                && run.len() as u64 > u64::from(most)
            {
                terms.push(
                    self.term("show_days_in_a_row", ids(in_run()))
                        .dates([HalfDay::morning(*first), HalfDay::morning(*last)])
                        .counts(run.len() as u64, most.into()),
                );
            }
        }
        terms
    }

    /// A long rest that begins in every week with a duty.
    fn weeks(&self) -> Vec<Term> {
        let duties = || self.items.iter().filter(|item| item.duty.is_some());
        let weeks: BTreeSet<NaiveDate> = duties().map(|item| week(item.start)).collect();
        let mut terms = Vec::new();
        for monday in weeks {
            let here = || duties().filter(|item| week(item.start) == monday);
            let rest = here().filter_map(|item| self.law(item)).map(|law| law.weekly_rest_minutes).max();
            let Some(rest) = rest.filter(|rest| *rest > 0) else { continue };
            let start = monday.and_time(chrono::NaiveTime::MIN).and_utc();
            let end = start + chrono::Duration::minutes(WEEK);
            let free = |from: DateTime<Utc>| {
                let until = from + chrono::Duration::minutes(rest.into());
                self.items.iter().all(|item| item.end <= from || until <= item.start)
            };
            let ends = self.items.iter().map(|item| item.end).filter(|at| start <= *at && *at < end);
            if !std::iter::once(start).chain(ends).any(free) {
                terms.push(
                    self.term("show_weekly_rest", ids(here()))
                        .dates([HalfDay::morning(monday)])
                        .counts(0, rest.into()),
                );
            }
        }
        terms
    }

    /// A free day after each Sunday or holiday of duty.
    fn substitutes(&self) -> Vec<Term> {
        let dates: BTreeSet<NaiveDate> = self.items.iter().map(|item| item.date).collect();
        let mut asking: Vec<(NaiveDate, NaiveDate, u32)> = Vec::new();
        for date in &dates {
            let today = self.items.iter().filter(|item| item.date == *date);
            let asks = today.filter(|item| {
                let shift = item.duty.and_then(|shift| self.shows.shift(shift));
                shift.is_some_and(|shift| self.shows.is_rest_day(shift))
            });
            let within = asks.filter_map(|item| self.law(item)).map(|law| law.substitute_days);
            if let Some(within) = within.filter(|days| *days > 0).min() {
                let last = date.checked_add_days(Days::new(u64::from(within) - 1)).unwrap_or(*date);
                asking.push((last, *date, within));
            }
        }
        asking.sort_unstable();
        let mut taken: BTreeSet<NaiveDate> = BTreeSet::new();
        let mut terms = Vec::new();
        for (last, date, within) in asking {
            let free = |day: &NaiveDate| !taken.contains(day) && !dates.contains(day) && self.is_free(*day);
            match date.iter_days().skip(1).take_while(|day| *day <= last).find(free) {
                Some(day) => {
                    taken.insert(day);
                }
                None => terms.push(
                    self.term("show_substitute_day", ids(self.items.iter().filter(|item| item.date == date)))
                        .dates([HalfDay::morning(date)])
                        .counts(0, within.into()),
                ),
            }
        }
        terms
    }

    /// From Monday to Saturday, no holiday, off by the pattern or by time off.
    fn is_free(&self, date: NaiveDate) -> bool {
        let plan = self.shows.plan;
        let halves = [HalfDay::morning(date), HalfDay::afternoon(date)];
        let off = halves.iter().all(|at| self.person.work_pattern.at(*at) == WorkPlace::Off);
        let time_off = plan.absences(self.person.id).iter().any(|absence| {
            absence.kind == AbsenceKind::TimeOff && halves.iter().all(|at| absence.span.contains(*at))
        });
        date.weekday() != Weekday::Sun
            && plan.public_holiday(self.person, date).is_none()
            && (off || time_off)
    }
}

//! A person at a show.

use crate::Term;
use crate::live::View;
use tandem_model::{HalfDay, NaiveDate, PersonId, TradeShowId};

impl View<'_> {
    pub(in crate::live) fn show_at(&self, person: PersonId, id: TradeShowId, terms: &mut Vec<Term>) {
        let Some(show) = self.calendar.show(id) else { return };
        let mut worked = self.worked(person);
        let everywhere: Vec<HalfDay> =
            worked.iter().flat_map(|(shift, _)| shift.half_days.iter().copied()).collect();
        worked.retain(|(shift, _)| shift.show == id);
        if worked.is_empty() {
            return;
        }
        let term = |rule, amount| Term::new(self.document, rule, amount).people([person]).subject(id);
        if let Some(share) = self.calendar.show_share(id) {
            let minutes: u64 = worked.iter().map(|(shift, _)| u64::from(shift.minutes)).sum();
            if minutes > share {
                terms.push(term("show_uneven_load", (minutes - share).div_ceil(15)).counts(minutes, share));
            }
        }
        let points = self.calendar.journey_points(person, id);
        if points > 0 {
            let mut days: Vec<NaiveDate> = worked.iter().map(|(shift, _)| shift.begins.date).collect();
            days.dedup();
            let km = self.calendar.show_km(person, id).unwrap_or(0.0) as u64;
            journeys(&days, points, km, &term, terms);
        }
        if self.calendar.is_show_unwanted(person, id) {
            terms.push(term("show_wish_show", 1));
        }
        let after = self.calendar.half_days_after(person, show);
        let booked: Vec<HalfDay> = after
            .into_iter()
            .filter(|at| everywhere.contains(at) || self.calendar.is_booked_elsewhere(person, *at))
            .collect();
        if !booked.is_empty() {
            terms.push(term("show_booked_after", booked.len() as u64).dates(booked));
        }
    }
}

/// Blocks of days of duty, with at most one free day between them.
fn journeys(
    days: &[NaiveDate],
    points: u64,
    km: u64,
    term: &dyn Fn(&'static str, u64) -> Term,
    terms: &mut Vec<Term>,
) {
    let mut first = 0;
    for (n, day) in days.iter().enumerate() {
        let gap = days.get(n + 1).map(|next| (*next - *day).num_days());
        match gap {
            Some(1) => {}
            Some(2) => {
                let idle = day.succ_opt().unwrap_or(*day);
                terms.push(term("show_idle_day", 1).dates([HalfDay::morning(idle)]));
            }
            _ => {
                let dates = [HalfDay::morning(days[first]), HalfDay::morning(*day)];
                terms.push(term("show_journey", points).dates(dates).counts(km, 0));
                first = n + 1;
            }
        }
    }
}

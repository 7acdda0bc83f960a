//! Rules about a person, a desk, and people who stand in for each other.

use super::View;
use super::roster::Entry;
use crate::Term;
use crate::facts::CoverGroup;
use tandem_model::{DeskId, EntityId, HalfDay, LegKind, PersonId, Side};

fn ids(entries: &[&Entry]) -> Vec<EntityId> {
    let mut ids: Vec<EntityId> = entries.iter().map(|entry| entry.id.into()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

impl View<'_> {
    /// Fewer than due, or more than allowed.
    pub(super) fn share(&self, person: PersonId, terms: &mut Vec<Term>) {
        let switches: Vec<&Entry> = self.roster.of_horizon(person).collect();
        let have = switches.len() as u64;
        let (due, most) = (u64::from(self.calendar.demand(person)), u64::from(self.calendar.maximum(person)));
        if have < due {
            let term = Term::new(self.document, "switch_missing", due - have);
            terms.push(term.people([person]).counts(have, due));
        }
        if have > most {
            let mut term = Term::new(self.document, "switch_above_maximum", have - most).people([person]);
            term.subjects = ids(&switches);
            terms.push(term.counts(have, most));
        }
    }

    pub(super) fn gaps(&self, person: PersonId, terms: &mut Vec<Term>) {
        let gap = i64::from(self.calendar.settings().switch_days.gap_days);
        let all = self.roster.of_person(person);
        for (n, one) in all.iter().enumerate() {
            for other in all[n + 1..].iter().filter(|other| one.in_horizon || other.in_horizon) {
                let two_by_two = one.half_days().flat_map(|x| other.half_days().map(move |y| (x, y)));
                let mut closest = None;
                let mut shared = false;
                for (x, y) in two_by_two {
                    shared |= x == y;
                    let distance = ((x.date - y.date).num_days().abs(), x, y);
                    if closest.is_none_or(|best| distance < best) {
                        closest = Some(distance);
                    }
                }
                let Some((days, x, y)) = closest.filter(|closest| !shared && closest.0 < gap) else {
                    continue;
                };
                let term = Term::new(self.document, "switch_gap", 1).people([person]).dates([x, y]);
                let term = term.subject(one.id).subject(other.id);
                terms.push(term.counts(days.unsigned_abs(), gap.unsigned_abs()));
            }
        }
    }

    pub(super) fn person_half(&self, person: PersonId, at: HalfDay, terms: &mut Vec<Term>) {
        let here = |kind| -> Vec<&Entry> {
            let entries = self.roster.of_horizon(person);
            entries.filter(|entry| entry.leg(kind).half_days().any(|half_day| half_day == at)).collect()
        };
        let (rides, desks) = (here(LegKind::RideAlong), here(LegKind::DeskShift));
        let hosts = self.calendar.side(person) == Some(Side::Inside);
        let at_desk = if hosts { desks.len().min(1) } else { desks.len() };
        let things = (rides.len() + at_desk) as u64;
        let term = |rule, count: u64, subjects| {
            let mut term = Term::new(self.document, rule, count - 1).people([person]).dates([at]);
            term.subjects = subjects;
            term.counts(count, 1)
        };
        if things > 1 {
            let all: Vec<&Entry> = rides.iter().chain(&desks).copied().collect();
            terms.push(term("switch_double_booking", things, ids(&all)));
        }
        if hosts && desks.len() > 1 {
            terms.push(term("host_too_many_visitors", desks.len() as u64, ids(&desks)));
        }
    }

    pub(super) fn desk_half(&self, desk: DeskId, at: HalfDay, terms: &mut Vec<Term>) {
        let (mut removed, mut rides) = (Vec::new(), Vec::new());
        let (mut hosts, mut visits) = (Vec::new(), Vec::new());
        for member in self.calendar.desk_members(desk) {
            let mut legs = [0, 0];
            for entry in self.roster.of_horizon(*member) {
                for (n, kind) in [LegKind::RideAlong, LegKind::DeskShift].into_iter().enumerate() {
                    if entry.leg(kind).half_days().any(|half_day| half_day == at) {
                        legs[n] += 1;
                        if n == 0 { &mut rides } else { &mut visits }.push(entry);
                    }
                }
            }
            if legs[0] > 0 {
                if self.calendar.is_at_desk(*member, at) {
                    removed.push(*member);
                } else {
                    rides.truncate(rides.len() - legs[0]);
                }
            }
            if legs[1] > 0 {
                hosts.push(*member);
            }
        }
        if !removed.is_empty() {
            self.minimum(desk, at, &removed, &rides, terms);
        }
        let limit = u64::from(self.calendar.desk_visitor_limit(desk, at));
        let count = hosts.len() as u64;
        if count > limit {
            let mut term = Term::new(self.document, "desk_too_many_visitors", count - limit);
            term.subjects = ids(&visits);
            terms.push(term.people(hosts).dates([at]).subject(desk).counts(count, limit));
        }
    }

    fn minimum(
        &self,
        desk: DeskId,
        at: HalfDay,
        removed: &[PersonId],
        rides: &[&Entry],
        terms: &mut Vec<Term>,
    ) {
        let minimum = u64::from(self.calendar.desk_minimum(desk, at));
        let present = u64::from(self.calendar.desk_present(desk, at)) - removed.len() as u64;
        let short = minimum.saturating_sub(present).min(removed.len() as u64);
        if short > 0 {
            let mut term = Term::new(self.document, "desk_below_minimum", short);
            term.subjects = ids(rides);
            let term = term.people(removed.iter().copied()).dates([at]).subject(desk);
            terms.push(term.counts(present, minimum));
        }
    }

    pub(super) fn cover(&self, two: CoverGroup, at: HalfDay, terms: &mut Vec<Term>) {
        if !self.calendar.is_cover_group(&two) {
            return;
        }
        let mut legs: Vec<&Entry> = Vec::new();
        for person in two {
            let known = legs.len();
            legs.extend(self.roster.of_horizon(person).filter(|entry| {
                entry.leg(entry.away_kind(person)).half_days().any(|half_day| half_day == at)
            }));
            if legs.len() == known && !self.calendar.is_away(person, at) {
                return;
            }
        }
        if !legs.is_empty() {
            let mut term = Term::new(self.document, "switch_home_cover", 1).people(two).dates([at]);
            term.subjects = ids(&legs);
            terms.push(term);
        }
    }

    pub(super) fn places(&self, terms: &mut Vec<Term>) {
        let unknown = self.document.people.iter().filter(|person| {
            person.side != Side::Manager
                && self.calendar.is_employed_in_horizon(person.id)
                && !self.calendar.is_place_known(person.id)
        });
        let mut term = Term::new(self.document, "place_unknown", 0).people(unknown.map(|person| person.id));
        term.amount = term.people.len() as u64;
        terms.push(term.unscored());
    }
}

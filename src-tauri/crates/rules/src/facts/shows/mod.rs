//! Trade shows of the horizon: seats, needs, who may sit where, and everybody's share of a year.

mod eligible;
mod history;
mod items;
mod reader;
mod visits;

use super::Calendar;
use crate::law::{country_of, law, stricter};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use tandem_model::{
    BoothDuty, BoothDutyId, DateTime, Document, EntityId, HalfDay, NeedScope, PersonId, Place, SeatNeed,
    SeatNeedId, Shift, ShiftId, ShiftKind, Side, Skill, Span, StationId, TradeShowId, Tz, Utc, WishKind,
    WorkingTimeLaw,
};

pub use eligible::SeatBlocked;
pub use items::Dated;
pub use items::way;
pub use visits::VisitFaces;

use super::pairs::overlaps;
use history::History;
use reader::{Reader, country_of_person};

/// A seat of a shift: a station, or the whole of a build-up or dismantling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatFacts {
    /// Where; none for build-up and dismantling.
    pub station: Option<StationId>,
    /// Least people.
    pub minimum: u32,
    /// People wished for.
    pub desired: u32,
    /// Most people; none where there is no limit.
    pub maximum: Option<u32>,
}

/// A shift of a show of the horizon.
#[derive(Clone, Debug)]
pub struct ShiftFacts {
    /// Which.
    pub id: ShiftId,
    /// Of which show.
    pub show: TradeShowId,
    /// What for.
    pub kind: ShiftKind,
    /// When.
    pub span: Span,
    /// The day and half in which it begins, on the venue's clocks; the shift belongs to that day.
    pub begins: HalfDay,
    /// The half-days it takes, in order; at least one.
    pub half_days: Vec<HalfDay>,
    /// Minutes of work, without the break it contains.
    pub minutes: u32,
    /// Minutes of that break.
    pub pause: u32,
    /// On a weekend or public holiday at the venue.
    pub weekend: bool,
    /// On a Sunday or public holiday at the venue.
    pub rest_day: bool,
    /// Stations by id.
    pub seats: Vec<SeatFacts>,
    needs: Vec<SeatNeed>,
}

impl ShiftFacts {
    /// Seats that must be filled.
    pub fn minimum(&self) -> u32 {
        self.seats.iter().map(|seat| seat.minimum).sum()
    }

    /// Needs that everybody on the seat must meet, by id.
    pub fn individual_needs(&self, station: Option<StationId>) -> impl Iterator<Item = &SeatNeed> {
        self.needs.iter().filter(move |need| {
            need.scope == NeedScope::Individual && (need.station.is_none() || need.station == station)
        })
    }

    /// Needs that one of a group must meet, by id; those without a station concern the whole shift.
    pub fn group_needs(&self) -> impl Iterator<Item = &SeatNeed> {
        self.needs.iter().filter(|need| need.scope == NeedScope::Group)
    }
}

/// A show of the horizon.
#[derive(Clone, Debug)]
pub struct ShowFacts {
    /// Which.
    pub id: TradeShowId,
    /// Venue.
    pub place: Place,
    /// The venue's clocks.
    pub zone: Tz,
    /// Country of the venue.
    pub country: String,
    /// In order of start.
    pub shifts: Vec<ShiftId>,
    /// Most different people.
    pub budget: u32,
    /// When its last shift ends.
    pub ends: DateTime<Utc>,
}

/// A booth duty of a show of the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DutyFacts {
    pub id: BoothDutyId,
    pub shift: ShiftId,
    pub show: TradeShowId,
    pub station: Option<StationId>,
    pub person: PersonId,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Shows {
    by_id: BTreeMap<TradeShowId, ShowFacts>,
    shifts: HashMap<ShiftId, ShiftFacts>,
    skills: HashMap<PersonId, Vec<Skill>>,
    partners: HashMap<PersonId, Vec<PersonId>>,
    unwanted: HashMap<PersonId, Vec<WishKind>>,
    history: History,
    /// By id within each person.
    by_person: HashMap<PersonId, Vec<DutyFacts>>,
    /// By id within each shift.
    by_shift: HashMap<ShiftId, Vec<DutyFacts>>,
    laws: BTreeMap<(String, String), WorkingTimeLaw>,
    eligible: eligible::Eligible,
    targets: HashMap<PersonId, u64>,
}

impl Shows {
    /// Everything but what depends on who is available when, which [`Calendar::count_eligible`] adds.
    pub fn new(document: &Document) -> Self {
        let reader = Reader::new(document);
        let horizon = document.settings().horizon;
        let mut shows = Self::default();
        let mut by_show: HashMap<TradeShowId, Vec<&Shift>> = HashMap::new();
        for shift in &document.shifts {
            by_show.entry(shift.show).or_default().push(shift);
        }
        for show in &document.trade_shows {
            let Some(rows) = by_show.get_mut(&show.id) else { continue };
            if !rows.iter().any(|row| horizon.contains(reader.begins(show, &row.span).date)) {
                continue;
            }
            rows.sort_by_key(|row| (row.span.start, row.id));
            let facts: Vec<ShiftFacts> = rows.iter().map(|row| reader.shift(show, row)).collect();
            let largest = facts.iter().map(ShiftFacts::minimum).max().unwrap_or(0);
            shows.by_id.insert(
                show.id,
                ShowFacts {
                    id: show.id,
                    place: show.place.clone(),
                    zone: show.zone,
                    country: reader.country(show).to_owned(),
                    shifts: rows.iter().map(|row| row.id).collect(),
                    budget: show.people_budget.unwrap_or_else(|| (largest * 3).div_ceil(2)),
                    ends: rows.iter().map(|row| row.span.end).max().unwrap_or_default(),
                },
            );
            shows.shifts.extend(facts.into_iter().map(|facts| (facts.id, facts)));
        }
        for skill in &document.skills {
            shows.skills.entry(skill.person).or_default().push(skill.clone());
        }
        shows.set_partners(document);
        for wish in &document.wishes {
            shows.unwanted.entry(wish.person).or_default().push(wish.kind);
        }
        for duty in &document.booth_duties {
            shows.add(duty);
        }
        shows.set_laws(document);
        shows.history = History::new(document, &reader, &shows);
        shows
    }

    fn set_laws(&mut self, document: &Document) {
        let settings = document.settings();
        for show in self.by_id.values() {
            for person in &document.people {
                let country = country_of_person(settings, person);
                let key = (country.to_owned(), show.country.clone());
                self.laws
                    .entry(key)
                    .or_insert_with(|| stricter(&law(settings, country), &law(settings, &show.country)));
            }
        }
    }

    pub fn is_judged(&self, shift: ShiftId) -> bool {
        self.shifts.contains_key(&shift)
    }

    /// Reads anew who forms a tandem with whom.
    pub fn set_partners(&mut self, document: &Document) {
        self.partners.clear();
        let horizon = document.settings().horizon;
        for tandem in document.tandems.iter().filter(|tandem| overlaps(horizon, tandem)) {
            self.partners.entry(tandem.inside_rep).or_default().push(tandem.field_rep);
            self.partners.entry(tandem.field_rep).or_default().push(tandem.inside_rep);
        }
    }

    /// Reads the wishes of a person anew.
    pub fn set_wishes(&mut self, document: &Document, person: PersonId) {
        let of_person = document.wishes.iter().filter(|wish| wish.person == person).map(|wish| wish.kind);
        self.unwanted.insert(person, of_person.collect());
    }

    pub fn add(&mut self, duty: &BoothDuty) {
        let Some(shift) = self.shifts.get(&duty.shift) else { return };
        let facts = DutyFacts {
            id: duty.id,
            shift: duty.shift,
            show: shift.show,
            station: duty.station,
            person: duty.person,
        };
        insert(self.by_person.entry(duty.person).or_default(), facts);
        insert(self.by_shift.entry(duty.shift).or_default(), facts);
    }

    pub fn remove(&mut self, duty: &BoothDuty) {
        if let Some(list) = self.by_person.get_mut(&duty.person) {
            list.retain(|other| other.id != duty.id);
        }
        if let Some(list) = self.by_shift.get_mut(&duty.shift) {
            list.retain(|other| other.id != duty.id);
        }
    }
}

fn insert(list: &mut Vec<DutyFacts>, duty: DutyFacts) {
    let place = list.partition_point(|other| other.id < duty.id);
    list.insert(place, duty);
}

impl Calendar {
    /// The shows of the horizon, by id.
    pub fn shows(&self) -> impl Iterator<Item = &ShowFacts> + '_ {
        self.shows.by_id.values()
    }

    /// A show of the horizon.
    pub fn show(&self, id: TradeShowId) -> Option<&ShowFacts> {
        self.shows.by_id.get(&id)
    }

    /// A shift of a show of the horizon.
    pub fn shift(&self, id: ShiftId) -> Option<&ShiftFacts> {
        self.shows.shifts.get(&id)
    }

    /// The shifts of a show of the horizon, in order of start.
    pub fn shifts_of(&self, show: TradeShowId) -> impl Iterator<Item = &ShiftFacts> + '_ {
        let ids = self.show(show).map_or(&[][..], |show| &show.shifts);
        ids.iter().filter_map(|id| self.shift(*id))
    }

    /// The duties that the latest releases of these shows froze, by id.
    pub fn released_duties(&self, document: &Document) -> BTreeMap<BoothDutyId, BoothDuty> {
        let duties = self.shows().flat_map(|show| crate::released::booth_duties(document, show.id));
        duties.map(|duty| (duty.id, duty)).collect()
    }

    pub(crate) fn duties_of(&self, person: PersonId) -> &[DutyFacts] {
        self.shows.by_person.get(&person).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn duties_in(&self, shift: ShiftId) -> &[DutyFacts] {
        self.shows.by_shift.get(&shift).map_or(&[], Vec::as_slice)
    }

    /// Tandem partners in the horizon.
    pub fn partners(&self, person: PersonId) -> &[PersonId] {
        self.shows.partners.get(&person).map_or(&[], Vec::as_slice)
    }

    /// True if the person wishes not to be at the show.
    pub fn is_show_unwanted(&self, person: PersonId, show: TradeShowId) -> bool {
        self.has_wish(person, WishKind::NotThisShow { show })
    }

    /// True if the person wishes not to have the shift.
    pub fn is_shift_unwanted(&self, person: PersonId, shift: ShiftId) -> bool {
        self.has_wish(person, WishKind::NotThisShift { shift })
    }

    fn has_wish(&self, person: PersonId, kind: WishKind) -> bool {
        self.shows.unwanted.get(&person).is_some_and(|wishes| wishes.contains(&kind))
    }

    /// What the law of the person's country and of the show's asks: of each figure the stricter.
    pub fn working_time_law(&self, person: PersonId, show: TradeShowId) -> Option<&WorkingTimeLaw> {
        let days = self.people.get(&person)?;
        let key = (country_of(&days.region).to_owned(), self.show(show)?.country.clone());
        self.shows.laws.get(&key)
    }

    /// Points of one journey of the person to the show: 20 and a point for every 25 km, at most 40; 0 if it is near or a
    /// place is unknown.
    pub fn journey_points(&self, person: PersonId, show: TradeShowId) -> u64 {
        match self.show_km(person, show) {
            Some(km) if km >= 50.0 => (20 + (km / 25.0).floor() as u64).min(40),
            _ => 0,
        }
    }

    /// Kilometres by road from the person's base to the venue.
    pub fn show_km(&self, person: PersonId, show: TradeShowId) -> Option<f64> {
        self.pairs.place(person)?.road_km(&self.show(show)?.place)
    }

    /// Half-days of show duty in the 365 days before the horizon.
    pub fn show_half_days_done(&self, person: PersonId) -> u64 {
        self.shows.history.half_days(person)
    }

    /// Days of show duty on weekends and holidays in those 365 days.
    pub fn weekend_days_done(&self, person: PersonId) -> u64 {
        self.shows.history.weekend_days(person)
    }

    /// Shows with a duty of the person before the horizon.
    pub fn shows_done(&self, person: PersonId) -> u64 {
        self.shows.history.shows(person)
    }

    /// True if somebody of the plan has done three shows, so that newcomers can be looked after.
    pub fn somebody_is_experienced(&self) -> bool {
        self.shows.history.somebody_is_experienced()
    }

    /// The person's share of a year's show duty in half-days, history included; none for whom no share is counted.
    pub fn show_target(&self, person: PersonId) -> Option<u64> {
        self.shows.targets.get(&person).copied()
    }

    /// Minutes at the show that are everybody's share, the free hour included; none where nobody could come.
    pub fn show_share(&self, show: TradeShowId) -> Option<u64> {
        let facts = self.show(show)?;
        let needed: u64 =
            self.shifts_of(show).map(|shift| u64::from(shift.minimum()) * u64::from(shift.minutes)).sum();
        let among = self.shows.eligible.at_show(show).min(facts.budget.into());
        (among > 0).then(|| needed.div_ceil(among) + 60)
    }

    /// Counts anew who has which share of the year; answers with the people for whom that changed.
    pub(crate) fn follow_show_targets(&mut self, document: &Document) -> Vec<PersonId> {
        let planned: u64 = self
            .shows
            .shifts
            .values()
            .map(|shift| u64::from(shift.minimum()) * shift.half_days.len() as u64)
            .sum();
        let horizon = self.horizon();
        let from = super::pairs::history_from(horizon);
        let reps: Vec<(PersonId, u64)> = document
            .people
            .iter()
            .filter(|person| person.side != Side::Manager && self.is_employed_in_horizon(person.id))
            .map(|person| {
                let first = person.from.map_or(from, |date| date.max(from));
                let last = person.until.map_or(horizon.to, |date| date.min(horizon.to));
                let days = ((last - first).num_days() + 1).max(0).unsigned_abs();
                (person.id, person.work_pattern.working_half_days() as u64 * days)
            })
            .collect();
        let history: u64 = reps.iter().map(|(person, _)| self.show_half_days_done(*person)).sum();
        let all: u64 = reps.iter().map(|(_, weight)| weight).sum();
        let share = |weight: u64| ((history + planned) * weight).checked_div(all).unwrap_or(0);
        let targets: HashMap<PersonId, u64> =
            reps.into_iter().map(|(person, weight)| (person, share(weight))).collect();
        let everybody = targets.keys().chain(self.shows.targets.keys());
        let mut changed: Vec<PersonId> =
            everybody.filter(|id| targets.get(id) != self.shows.targets.get(id)).copied().collect();
        changed.sort_unstable();
        changed.dedup();
        self.shows.targets = targets;
        changed
    }

    /// True if the person has a skill that meets the need on the day.
    pub fn meets(&self, person: PersonId, need: &SeatNeed, date: NaiveDate) -> bool {
        self.shows.skills.get(&person).is_some_and(|skills| {
            skills.iter().any(|skill| {
                skill.kind == need.kind
                    && skill.name.eq_ignore_ascii_case(&need.name)
                    && skill.valid_until.is_none_or(|until| date <= until)
                    && need.level.is_none_or(|wanted| skill.level.is_none_or(|level| level >= wanted))
            })
        })
    }

    /// The individual needs of the seat that the person does not meet, by id.
    pub fn needs_unmet(
        &self,
        person: PersonId,
        shift: &ShiftFacts,
        station: Option<StationId>,
    ) -> Vec<SeatNeedId> {
        let unmet =
            shift.individual_needs(station).filter(|need| !self.meets(person, need, shift.begins.date));
        unmet.map(|need| need.id).collect()
    }

    pub(crate) fn is_judged_duty(&self, person: PersonId, id: EntityId) -> bool {
        let EntityId::BoothDuty(id) = id else { return false };
        self.duties_of(person).iter().any(|duty| duty.id == id)
    }
}

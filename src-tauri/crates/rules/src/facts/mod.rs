//! Shared meaning that is not a rule: who can be planned when, what is due, what is frozen.
//!
//! [`Partners`] knows who may form a tandem with whom and how well they fit, [`Coverage`] which
//! tandem can have which customer and what that takes. [`Calendar`] indexes a document once and then answers in constant or logarithmic time, for any date. It owns what
//! it needs, so it can outlive the document it was made from.

mod availability;
mod cover;
mod coverage;
mod days;
mod demand;
mod desks;
mod fit;
mod legs;
mod pairs;
pub(crate) mod partners;
pub(crate) mod people;
pub(crate) mod shows;
mod update;
mod workers;

use crate::Context;
use chrono::{Days, NaiveDate};
use cover::Covers;
use days::OrganisationDays;
use demand::Demands;
use desks::Desks;
use pairs::Pairs;
use people::PersonDays;
use shows::Shows;
use std::collections::HashMap;
use tandem_model::{
    AbsenceId, BlackoutId, Document, EntityId, HalfDaySpan, Horizon, PersonId, Settings, Side, Span,
    SwitchDay, SwitchStatus,
};

pub use availability::{Availability, Visiting};
pub use cover::CoverGroup;
pub use coverage::{Assignment, Coverage, Customer, FIELD_HOURS, Hours, INSIDE_HOURS, Load};
pub use fit::{Criterion, Fit, Judged};
pub use legs::LegWanted;
pub use partners::Partners;
pub use shows::{Dated, SeatBlocked, SeatFacts, ShiftFacts, ShowFacts, VisitFaces, way};

/// The facts of one document on one day.
#[derive(Clone, Debug)]
pub struct Calendar {
    context: Context,
    settings: Settings,
    frozen_until: NaiveDate,
    days: OrganisationDays,
    people: HashMap<PersonId, PersonDays>,
    desks: Desks,
    pairs: Pairs,
    demands: Demands,
    covers: Covers,
    shows: Shows,
}

impl Calendar {
    /// Indexes `document` as seen on the context's day.
    pub fn new(document: &Document, context: &Context) -> Self {
        let settings = document.settings().clone();
        let days = OrganisationDays::new(document);
        let mut people: HashMap<PersonId, PersonDays> =
            document.people.iter().map(|person| (person.id, PersonDays::new(&settings, person))).collect();
        update::fill(document, &settings, &mut people);
        let pairs = Pairs::new(document);
        let demands = Demands::new(document, &pairs);
        let frozen_until = days.after(context.today, settings.freeze_days);
        let mut calendar = Self {
            context: *context,
            frozen_until,
            desks: Desks::new(document),
            covers: Covers::new(document),
            settings,
            days,
            people,
            pairs,
            demands,
            shows: Shows::new(document),
        };
        calendar.count_eligible();
        calendar.follow_show_targets(document);
        calendar
    }

    /// The day the calendar is looked at from.
    pub const fn context(&self) -> Context {
        self.context
    }

    /// The settings it was made with.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The days the boards plan.
    pub const fn horizon(&self) -> Horizon {
        self.settings.horizon
    }

    /// True from Monday to Friday, except on public holidays of the plan's region.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.days.is_working_day(date)
    }

    /// Running number of the last working day up to `date`: the difference of two is the number of working days from
    /// one to the other.
    pub fn working_day_number(&self, date: NaiveDate) -> i64 {
        self.days.number(date)
    }

    /// Working days from the earlier of the two dates to the later.
    pub fn working_days_between(&self, a: NaiveDate, b: NaiveDate) -> u64 {
        self.days.between(a, b)
    }

    /// True in a blackout period and in the last working days of a quarter.
    pub fn is_blackout(&self, date: NaiveDate) -> bool {
        self.days.blackout(date).is_some() || self.days.closes_quarter(date)
    }

    /// The blackout period `date` lies in; none also for a quarter's end.
    pub fn blackout_period(&self, date: NaiveDate) -> Option<BlackoutId> {
        self.days.blackout(date)
    }

    /// True for the past, today and the next `freeze_days` working days after it.
    pub fn is_frozen(&self, date: NaiveDate) -> bool {
        date <= self.frozen_until
    }

    /// True if the planner must leave the switch day as it is: pinned, done or cancelled, or a leg of it frozen.
    pub fn is_fixed(&self, switch: &SwitchDay) -> bool {
        switch.pinned
            || switch.status != SwitchStatus::Planned
            || self.is_frozen(switch.ride_along.date)
            || self.is_frozen(switch.desk_shift.date)
    }

    /// True if the switch day is judged as part of the horizon.
    pub fn in_horizon(&self, switch: &SwitchDay) -> bool {
        let horizon = self.horizon();
        switch.counts()
            && (horizon.contains(switch.ride_along.date) || horizon.contains(switch.desk_shift.date))
    }

    /// Switches the person should have in the horizon.
    pub fn demand(&self, person: PersonId) -> u32 {
        self.demands.due(person)
    }

    /// Switches the person may have in the horizon.
    pub fn maximum(&self, person: PersonId) -> u32 {
        self.demands.maximum(person)
    }

    /// Legs that it takes to give everybody their share.
    pub fn legs_needed(&self) -> u64 {
        2 * self.demands.due_of(Side::Inside).max(self.demands.due_of(Side::Field))
    }

    /// Monday of the week of `date`, by which weeks are told apart.
    pub fn week_of(date: NaiveDate) -> NaiveDate {
        days::monday(date)
    }

    /// Legs the week that begins on `monday` should have at most: its share of the legs needed, by working days.
    pub fn week_quota(&self, monday: NaiveDate) -> u64 {
        let horizon = self.horizon();
        let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
        let count = |from: NaiveDate, to: NaiveDate| {
            if from > to {
                return 0;
            }
            let before = from.pred_opt().unwrap_or(from);
            (self.days.number(to) - self.days.number(before)).max(0).unsigned_abs()
        };
        let all = count(horizon.from, horizon.to);
        let here = count(horizon.from.max(monday), horizon.to.min(sunday));
        if all == 0 { 0 } else { (self.legs_needed() * here).div_ceil(all) }
    }

    /// True on a school holiday of the person's region.
    pub fn is_school_holiday(&self, person: PersonId, date: NaiveDate) -> bool {
        self.people.get(&person).is_some_and(|days| self.days.region(&days.region).school.contains(&date))
    }

    /// True if the person wishes no switch on the weekday of `date`.
    pub fn is_unwanted(&self, person: PersonId, date: NaiveDate) -> bool {
        use chrono::Datelike;
        self.people.get(&person).is_some_and(|days| days.unwanted.contains(&date.weekday()))
    }

    /// What stands in the person's calendar with a clock time, by id.
    pub(crate) fn entries(&self, person: PersonId) -> &[(EntityId, Span)] {
        self.people.get(&person).map_or(&[], |days| &days.entries)
    }

    /// The person's absences, by id.
    pub(crate) fn absences(&self, person: PersonId) -> &[(AbsenceId, HalfDaySpan)] {
        self.people.get(&person).map_or(&[], |days| &days.absences)
    }

    /// True if the person works for the organisation on `date`.
    pub fn is_employed(&self, person: PersonId, date: NaiveDate) -> bool {
        self.people.get(&person).is_some_and(|days| days.employed_on(date))
    }

    /// True if the person works for the organisation on some day of the horizon.
    pub fn is_employed_in_horizon(&self, person: PersonId) -> bool {
        let horizon = self.horizon();
        self.people.get(&person).is_some_and(|days| {
            days.from.is_none_or(|from| from <= horizon.to)
                && days.until.is_none_or(|until| horizon.from <= until)
        })
    }

    /// Which side the person belongs to.
    pub fn side(&self, person: PersonId) -> Option<Side> {
        self.people.get(&person).map(|days| days.side)
    }
}

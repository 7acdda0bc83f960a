//! The problem by indices.

use crate::Cost;
use serde::Serialize;

/// Which part of a day a leg takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Part {
    /// The first half-day.
    Morning,
    /// The second half-day.
    Afternoon,
    /// Both.
    Full,
}

/// Where a leg lies: a day of the problem and the part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// Index into [`Problem::days`].
    pub day: usize,
    /// The half, or both.
    pub part: Part,
}

impl Place {
    /// Position in a table of three places a day.
    pub fn index(self) -> usize {
        3 * self.day + self.part as usize
    }

    /// The place at such a position.
    pub fn from_index(index: usize) -> Self {
        let part = match index % 3 {
            0 => Part::Morning,
            1 => Part::Afternoon,
            _ => Part::Full,
        };
        Self { day: index / 3, part }
    }

    /// The half-days it covers, counted from the first of the problem.
    pub fn slots(self) -> std::ops::Range<usize> {
        match self.part {
            Part::Morning => 2 * self.day..2 * self.day + 1,
            Part::Afternoon => 2 * self.day + 1..2 * self.day + 2,
            Part::Full => 2 * self.day..2 * self.day + 2,
        }
    }
}

/// How long a leg of a pair is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Length {
    /// One half-day, either of the two.
    Half,
    /// Both halves of one day.
    Full,
}

/// A day on which something may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// Running number of the calendar day; differences are days.
    pub date: i32,
    /// Index into [`Problem::quotas`].
    pub week: usize,
}

/// Whether a person can take a leg at a place, and what that costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Charge {
    /// Possible at all.
    pub open: bool,
    /// Soft cost of this person at this place.
    pub cost: u32,
    /// Costs [`Weights::shared`] once, where it holds for at least one of the two people.
    pub shared: bool,
}

impl Charge {
    /// Not possible.
    pub const CLOSED: Self = Self { open: false, cost: 0, shared: false };
    /// Possible and free.
    pub const FREE: Self = Self { open: true, cost: 0, shared: false };
}

/// One person of either side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Switches below this number count as missing, one medium each.
    pub demand: u32,
    /// No more than this, hard.
    pub maximum: u32,
    /// Calendar days of legs outside this problem, from which the gap is kept.
    pub legs_elsewhere: Vec<i32>,
    /// Charges for the ride by [`Place::index`].
    pub ride: Vec<Charge>,
    /// Charges for the desk leg by [`Place::index`].
    pub desk: Vec<Charge>,
    /// Half-days in which the person counts at the own desk, so that a ride takes somebody away from it. Only read
    /// for inside reps.
    pub at_desk: Vec<bool>,
    /// Index into [`Problem::desks`]; only for inside reps.
    pub own_desk: Option<usize>,
}

/// A desk shared by inside reps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Desk {
    /// How many people may be taken away by half-day before the minimum is broken.
    pub spare: Vec<u32>,
    /// How many visitors it takes by half-day.
    pub visitors: Vec<u32>,
}

/// What a pair of an inside and a field rep has in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// Length of the ride.
    pub ride: Length,
    /// Length of the desk leg.
    pub desk: Length,
    /// Soft cost of the pair as such.
    pub cost: u32,
    /// Soft cost of not having the pair; 0 for most.
    pub own_missing: u32,
    /// Index into [`Problem::calendars`].
    pub calendar: usize,
}

/// A switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Switch {
    /// Inside rep.
    pub inside: usize,
    /// Field rep.
    pub field: usize,
    /// When they ride.
    pub ride: Place,
    /// When they sit at the desk.
    pub desk: Place,
}

/// A switch of the plan so far that may be moved, at a cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// Inside rep.
    pub inside: usize,
    /// Field rep.
    pub field: usize,
    /// Where the ride was; none where that place is not in the problem.
    pub ride: Option<Place>,
    /// Where the desk leg was.
    pub desk: Option<Place>,
    /// Cost of the ride not being there.
    pub ride_moved: u32,
    /// Cost of the desk leg not being there.
    pub desk_moved: u32,
}

/// Somebody in a [`Cover`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Who {
    /// An inside rep.
    Inside(usize),
    /// A field rep.
    Field(usize),
    /// Somebody who has no part in switches.
    Other,
}

/// People of whom not all should be away in the same half-day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// Who, each with the half-days away for other reasons than a leg.
    pub members: Vec<(Who, Vec<bool>)>,
    /// Soft cost of each half-day with all of them away, at least one by a leg.
    pub weight: u32,
}

/// What the ride of one pair is to the inside rep, where it differs from rides with others: a visit to which the
/// inside rep is invited anyway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Joint {
    /// Inside rep.
    pub inside: usize,
    /// Field rep.
    pub field: usize,
    /// Where.
    pub place: Place,
    /// In place of the inside rep's own charge.
    pub ride: Charge,
}

/// Which legs take a person away in the sense of [`Cover`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Away {
    /// An inside rep on a ride.
    pub inside_ride: bool,
    /// An inside rep with a visitor at the desk.
    pub inside_desk: bool,
    /// A field rep with a companion on a ride.
    pub field_ride: bool,
    /// A field rep at somebody's desk.
    pub field_desk: bool,
}

/// Soft costs a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Weights {
    /// A leg above the quota of its week.
    pub quota: u32,
    /// A working day between the legs beyond [`Self::between_free`].
    pub between: u32,
    /// So many working days between the legs are free.
    pub between_free: i32,
    /// A leg at a place that [`Charge::shared`] marks for one of the two.
    pub shared: u32,
}

/// The whole problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Days in order of date.
    pub days: Vec<Day>,
    /// By calendar and day, the running number of the working day: the difference of two is the number of working
    /// days from one to the other.
    pub calendars: Vec<Vec<i32>>,
    /// Legs a week before each further one costs.
    pub quotas: Vec<u32>,
    /// One side.
    pub insides: Vec<Person>,
    /// The other.
    pub fields: Vec<Person>,
    /// Desks.
    pub desks: Vec<Desk>,
    /// By `inside x fields + field`; none where the two may not be paired.
    pub pairs: Vec<Option<Pair>>,
    /// Cover groups.
    pub covers: Vec<Cover>,
    /// Which legs count for them.
    pub away: Away,
    /// Switches that stay as they are, whatever they break.
    pub fixed: Vec<Switch>,
    /// Switches that may be moved; each pair at most once, and none that is fixed.
    pub earlier: Vec<Earlier>,
    /// Exceptions for rides of single pairs.
    pub joints: Vec<Joint>,
    /// A plan to begin with; what breaks a hard rule is left out.
    pub start: Vec<Switch>,
    /// Legs of a switch lie at most so many working days apart.
    pub window: i32,
    /// Legs of different switches of a person lie at least so many days apart.
    pub gap: i32,
    /// Soft weights.
    pub weights: Weights,
    /// Added to every cost.
    pub base: Cost,
}

impl Problem {
    /// What the two have in common; none where they may not be paired.
    pub fn pair(&self, inside: usize, field: usize) -> Option<&Pair> {
        self.pairs.get(inside * self.fields.len() + field)?.as_ref()
    }

    /// Number of half-days.
    pub fn slots(&self) -> usize {
        2 * self.days.len()
    }

    /// Cost of two places lying apart, or none where they lie too far apart.
    pub fn between(&self, calendar: usize, ride: usize, desk: usize) -> Option<i64> {
        let numbers = &self.calendars[calendar];
        let apart = (numbers[ride] - numbers[desk]).abs();
        let costly = (apart - self.weights.between_free).max(0);
        (apart <= self.window).then(|| i64::from(self.weights.between) * i64::from(costly))
    }

    /// Says what is wrong with the sizes and indices, if anything.
    pub fn check(&self) -> Result<(), &'static str> {
        let (days, slots) = (self.days.len(), self.slots());
        let sides = || self.insides.iter().chain(&self.fields);
        let inside = |i: usize| i < self.insides.len();
        let field = |f: usize| f < self.fields.len();
        let place = |p: &Place| p.day < days;
        let rules = [
            (self.days.is_sorted_by(|a, b| a.date < b.date), "days are not in order"),
            (self.days.iter().all(|d| d.week < self.quotas.len()), "a day names no week"),
            (self.calendars.iter().all(|c| c.len() == days), "a calendar has the wrong length"),
            (
                sides().all(|p| p.ride.len() == 3 * days && p.desk.len() == 3 * days),
                "charges have the wrong length",
            ),
            (self.insides.iter().all(|p| p.at_desk.len() == slots), "desk times have the wrong length"),
            (
                self.insides.iter().all(|p| p.own_desk.is_none_or(|k| k < self.desks.len())),
                "a person names no desk",
            ),
            (
                self.desks.iter().all(|d| d.spare.len() == slots && d.visitors.len() == slots),
                "a desk has the wrong length",
            ),
            (self.pairs.len() == self.insides.len() * self.fields.len(), "pairs have the wrong length"),
            (
                self.pairs.iter().flatten().all(|p| p.calendar < self.calendars.len()),
                "a pair names no calendar",
            ),
            (
                self.covers.iter().flat_map(|c| &c.members).all(|(who, away)| {
                    away.len() == slots
                        && match *who {
                            Who::Inside(i) => inside(i),
                            Who::Field(f) => field(f),
                            Who::Other => true,
                        }
                }),
                "a cover does not fit",
            ),
            (
                self.joints.iter().all(|j| inside(j.inside) && field(j.field) && place(&j.place)),
                "a joint is outside",
            ),
            (
                self.fixed
                    .iter()
                    .chain(&self.start)
                    .all(|s| inside(s.inside) && field(s.field) && place(&s.ride) && place(&s.desk)),
                "a switch is outside",
            ),
            (
                self.earlier.iter().all(|e| {
                    inside(e.inside) && field(e.field) && e.ride.iter().all(place) && e.desk.iter().all(place)
                }),
                "an earlier switch is outside",
            ),
        ];
        rules.iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, wrong)| Err(wrong))
    }
}

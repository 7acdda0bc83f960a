//! The problem by indices.

use crate::Cost;
use serde::Serialize;

/// Which side a person counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Side {
    /// One of the two sides that every customer shift wants.
    Inside,
    /// The other.
    Field,
    /// Neither, as managers.
    Neither,
}

/// Working time as the law limits it, for a person at a show. Where two laws meet on one day, both hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Law {
    /// Most minutes of work a day.
    pub day_minutes: i32,
    /// `(from, pause)`: at least `from` minutes of work need `pause` minutes of break among them. Holds for the day and
    /// for every stretch of consecutive shifts in it, so that taking a shift away never makes a day unlawful.
    pub breaks: Vec<(i32, i32)>,
    /// A gap between two shifts of a day counts as a break from so many minutes on.
    pub least_pause: i32,
    /// Minutes between the items of one day and those of another.
    pub rest: i32,
    /// Most days with an item in a row.
    pub days_in_row: i32,
    /// So many free minutes without a break must begin in every week with an item.
    pub weekly_rest: Option<i32>,
    /// Every day with a [`Shift::substitute`] shift needs a day of its own without an item, marked in
    /// [`Person::substitutes`], among the following so many days.
    pub substitute_within: Option<i32>,
}

/// A show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Show {
    /// Index into [`Problem::travel`].
    pub place: usize,
    /// Most distinct people, hard.
    pub budget: u32,
    /// Minutes a person that are nobody's complaint; each started [`Weights::share_step`] above costs.
    pub share: i32,
}

/// A shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// Index into [`Problem::shows`].
    pub show: usize,
    /// Minutes on the one time line; minute 0 is the start of a Monday.
    pub start: i64,
    /// After `start`.
    pub end: i64,
    /// Local day of its start, `0..Problem::days`; day 0 is that Monday. Days of a show never fall as starts grow.
    pub day: usize,
    /// First half-day touched, `0..2 * Problem::days`.
    pub first_half: usize,
    /// Last half-day touched.
    pub last_half: usize,
    /// Minutes of work, the pause left out.
    pub minutes: i32,
    /// Minutes of break within the shift.
    pub pause: i32,
    /// On a weekend or holiday, for the share of such days.
    pub weekend: bool,
    /// Demands a substitute day.
    pub substitute: bool,
    /// Two or more people should be of both sides.
    pub mixed: bool,
    /// People would like a tandem partner beside them.
    pub partners: bool,
}

/// The seats of one station in one shift, or those of a build-up or dismantling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seats {
    /// Index into [`Problem::shifts`].
    pub shift: usize,
    /// Each seat below is missing: [`Weights::empty`] medium.
    pub minimum: u32,
    /// Each seat from the minimum to here costs [`Weights::desired`] soft; not below the minimum.
    pub desired: u32,
    /// No more, hard; not below `desired`.
    pub maximum: u32,
    /// Who may sit here: available then, and with all that the seat demands of each.
    pub able: Vec<usize>,
}

/// One of those on some seats should have something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    /// Indices into [`Problem::seats`], all of one shift.
    pub seats: Vec<usize>,
    /// Who has it.
    pub able: Vec<usize>,
}

/// Somebody comes and wants to meet a face.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Visit {
    /// Medium cost of meeting neither a face nor a deputy.
    pub weight: u32,
    /// So many minutes of one person are enough; at least 1.
    pub needed: i32,
    /// Shifts that overlap the window, with the minutes.
    pub parts: Vec<(usize, i32)>,
    /// Any of them is right.
    pub faces: Vec<usize>,
    /// Any of them costs [`Weights::deputy`] soft.
    pub deputies: Vec<usize>,
}

/// What a show is to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// Index into [`Problem::laws`].
    pub law: usize,
    /// Soft cost of a journey: a block of duty days with gaps of at most one day.
    pub journey: u32,
    /// Soft cost of a gap day within a journey.
    pub idle: u32,
    /// Soft cost of being there at all.
    pub attending: u32,
    /// Half-days after the show that should stay free for somebody who was there; each with a shift in it costs
    /// [`Weights::after`]. Those booked otherwise belong into `attending`.
    pub after: Vec<usize>,
}

/// Something else a person has to do, next to which rest, travel and working time hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// Minutes on the one time line.
    pub start: i64,
    /// After `start`.
    pub end: i64,
    /// Local day of its start.
    pub day: usize,
    /// Minutes of work.
    pub minutes: i32,
    /// Index into [`Problem::travel`]; none where no way is counted.
    pub place: Option<usize>,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// For mixed shifts.
    pub side: Side,
    /// Tandem partners; mutual.
    pub partners: Vec<usize>,
    /// Soft cost of a shift that wants partners without one; 0 for somebody who has none.
    pub alone: u32,
    /// Should not be without an experienced person.
    pub newcomer: bool,
    /// Looks after newcomers.
    pub experienced: bool,
    /// Half-days at shows that are free of cost, history taken off: each above the first number costs
    /// [`Weights::half_day`], above the second [`Weights::half_day_far`]. The second is not below the first.
    pub half_days_free: [u32; 2],
    /// Weekend and holiday days free of cost, history taken off.
    pub weekends_free: u32,
    /// Index into [`Problem::desks`].
    pub desk: Option<usize>,
    /// Half-days in which the person counts at that desk; may be empty without a desk.
    pub at_desk: Vec<bool>,
    /// Days that may serve as a substitute day; may be empty where no law asks.
    pub substitutes: Vec<bool>,
    /// Other duties.
    pub elsewhere: Vec<Elsewhere>,
    /// `(shift, soft cost)`: wishes against shifts, each shift once.
    pub wishes: Vec<(usize, u32)>,
    /// By show.
    pub shows: Vec<Attendance>,
}

/// A desk at home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Desk {
    /// How many people may be taken away by half-day, hard.
    pub spare: Vec<u32>,
}

/// People of whom not all should be away in the same half-day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// Who (none: somebody who is at no show), each with the half-days away for other reasons.
    pub members: Vec<(Option<usize>, Vec<bool>)>,
    /// Soft cost of each half-day with all of them away, at least one by a shift.
    pub weight: u32,
}

/// A person on one of some seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Duty {
    /// Who.
    pub person: usize,
    /// Index into [`Problem::seats`].
    pub seats: usize,
}

/// A duty of the plan so far that may be moved, at a cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// Which; each at most once, and none that is fixed.
    pub duty: Duty,
    /// Soft cost of it not being there.
    pub moved: u32,
}

/// Costs a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Weights {
    /// Medium: a seat below the minimum.
    pub empty: u32,
    /// Medium: a mixed shift of two or more with a side missing.
    pub mix: u32,
    /// Medium: a need without anybody.
    pub need: u32,
    /// Soft: a visit met by a deputy.
    pub deputy: u32,
    /// Soft: a seat below the desired number.
    pub desired: u32,
    /// Soft: a rather-not pair in a shift.
    pub rather_not: u32,
    /// Soft: a started step above the share of a show.
    pub share: u32,
    /// Minutes of such a step; at least 1.
    pub share_step: i32,
    /// Soft: a half-day above the first free number.
    pub half_day: u32,
    /// Soft: a half-day above the second; not below `half_day`.
    pub half_day_far: u32,
    /// Soft: a weekend day above the free ones.
    pub weekend: u32,
    /// Soft: a newcomer in a shift without an experienced person.
    pub newcomer: u32,
    /// Soft: a shift in a half-day after a show.
    pub after: u32,
}

impl Weights {
    /// The weights the product starts with.
    pub const USUAL: Self = Self {
        empty: 2,
        mix: 2,
        need: 2,
        deputy: 8,
        desired: 15,
        rather_not: 20,
        share: 1,
        share_step: 15,
        half_day: 5,
        half_day_far: 10,
        weekend: 20,
        newcomer: 10,
        after: 5,
    };
}

/// The whole problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Days of the time line, from the Monday of minute 0.
    pub days: usize,
    /// Shows.
    pub shows: Vec<Show>,
    /// Shifts.
    pub shifts: Vec<Shift>,
    /// Seats.
    pub seats: Vec<Seats>,
    /// Group needs.
    pub needs: Vec<Need>,
    /// Visits.
    pub visits: Vec<Visit>,
    /// People.
    pub people: Vec<Person>,
    /// Laws.
    pub laws: Vec<Law>,
    /// Minutes from place to place, the same both ways.
    pub travel: Vec<Vec<i32>>,
    /// Pairs that may not share a shift, hard.
    pub never: Vec<(usize, usize)>,
    /// Pairs that would rather not.
    pub rather_not: Vec<(usize, usize)>,
    /// Desks.
    pub desks: Vec<Desk>,
    /// Cover groups.
    pub covers: Vec<Cover>,
    /// Duties that stay as they are, whatever they break.
    pub fixed: Vec<Duty>,
    /// Duties that may be moved.
    pub earlier: Vec<Earlier>,
    /// Weights.
    pub weights: Weights,
    /// Added to every cost; its hard part is that of what is fixed.
    pub base: Cost,
}

impl Problem {
    /// Number of half-days.
    pub fn halves(&self) -> usize {
        2 * self.days
    }

    /// The shift of some seats.
    pub fn shift_of(&self, seats: usize) -> &Shift {
        &self.shifts[self.seats[seats].shift]
    }

    /// Says what is wrong with the sizes and indices, if anything.
    pub fn check(&self) -> Result<(), &'static str> {
        let (days, halves) = (self.days, self.halves());
        let person = |p: usize| p < self.people.len();
        let people = |all: &[usize]| all.iter().all(|&p| person(p));
        let shift = |s: usize| s < self.shifts.len();
        let place = |k: usize| k < self.travel.len();
        let duty = |d: &Duty| person(d.person) && d.seats < self.seats.len();
        let pairs = |all: &[(usize, usize)]| all.iter().all(|&(a, b)| person(a) && person(b) && a != b);
        let rules = [
            (self.travel.iter().all(|row| row.len() == self.travel.len()), "travel is not square"),
            (
                self.travel.iter().enumerate().all(|(a, row)| {
                    row.iter().enumerate().all(|(b, way)| self.travel[b].get(a) == Some(way))
                }),
                "travel is not the same both ways",
            ),
            (self.shows.iter().all(|k| place(k.place)), "a show names no place"),
            (self.shifts.iter().all(|s| s.show < self.shows.len()), "a shift names no show"),
            (
                self.shifts.iter().all(|s| {
                    s.start < s.end
                        && s.day < days
                        && s.first_half <= s.last_half
                        && s.last_half < halves
                        && s.minutes >= 0
                        && s.pause >= 0
                }),
                "a shift does not fit on the time line",
            ),
            (
                self.seats.iter().all(|q| {
                    shift(q.shift) && q.minimum <= q.desired && q.desired <= q.maximum && people(&q.able)
                }),
                "seats do not fit",
            ),
            (
                self.needs.iter().all(|n| {
                    people(&n.able)
                        && n.seats.iter().all(|&q| q < self.seats.len())
                        && n.seats.windows(2).all(|w| self.seats[w[0]].shift == self.seats[w[1]].shift)
                }),
                "a need does not fit",
            ),
            (
                self.visits.iter().all(|v| {
                    v.needed >= 1
                        && v.parts.iter().all(|&(s, minutes)| shift(s) && minutes >= 0)
                        && people(&v.faces)
                        && people(&v.deputies)
                }),
                "a visit does not fit",
            ),
            (
                self.people.iter().all(|p| {
                    people(&p.partners)
                        && p.half_days_free[0] <= p.half_days_free[1]
                        && p.wishes.iter().all(|&(s, _)| shift(s))
                }),
                "a person does not fit",
            ),
            (
                self.people
                    .iter()
                    .all(|p| p.desk.is_none_or(|k| k < self.desks.len() && p.at_desk.len() == halves)),
                "a person names no desk, or its times have the wrong length",
            ),
            (
                self.people.iter().all(|p| p.substitutes.is_empty() || p.substitutes.len() == days),
                "substitute days have the wrong length",
            ),
            (
                self.people
                    .iter()
                    .flat_map(|p| &p.elsewhere)
                    .all(|e| e.start < e.end && e.day < days && e.minutes >= 0 && e.place.is_none_or(place)),
                "something elsewhere does not fit",
            ),
            (
                self.people.iter().all(|p| {
                    p.shows.len() == self.shows.len()
                        && p.shows
                            .iter()
                            .all(|a| a.law < self.laws.len() && a.after.iter().all(|&half| half < halves))
                }),
                "what a show is to a person does not fit",
            ),
            (
                self.people.iter().enumerate().all(|(number, p)| {
                    p.partners.iter().all(|&r| person(r) && self.people[r].partners.contains(&number))
                }),
                "partners are not mutual",
            ),
            (pairs(&self.never) && pairs(&self.rather_not), "a pair does not fit"),
            (self.desks.iter().all(|d| d.spare.len() == halves), "a desk has the wrong length"),
            (
                self.covers
                    .iter()
                    .flat_map(|c| &c.members)
                    .all(|(who, away)| away.len() == halves && who.is_none_or(person)),
                "a cover does not fit",
            ),
            (self.fixed.iter().all(duty), "a fixed duty is outside"),
            (self.earlier.iter().all(|e| duty(&e.duty)), "an earlier duty is outside"),
            (
                self.weights.share_step >= 1 && self.weights.half_day <= self.weights.half_day_far,
                "weights do not fit",
            ),
        ];
        rules.iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, wrong)| Err(wrong))
    }
}

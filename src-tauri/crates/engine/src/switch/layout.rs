//! The problem once more, laid out for speed: what never changes during a search.

use super::bits::Rows;
use super::{Charge, Joint, Person, Problem, Switch, Who};

/// Tables derived from a problem. People are numbered inside reps first, then field reps.
#[derive(Debug)]
pub struct Layout<'p> {
    pub problem: &'p Problem,
    pub insides: usize,
    /// By person: half-days where a half-day ride or desk leg is possible for this person alone.
    pub ride_half: Rows,
    pub desk_half: Rows,
    /// By person: mornings of days where a full one is.
    pub ride_full: Rows,
    pub desk_full: Rows,
    /// By person: half-days in which a ride takes somebody away from the desk.
    pub at_desk: Rows,
    /// By day: half-days that another switch of the same person must not use.
    pub near: Rows,
    /// By person and place: twice the cost, plus one where it is shared.
    ride_charge: Vec<u32>,
    desk_charge: Vec<u32>,
    /// By person: covers, each with the position in it.
    pub covers_of: Vec<Vec<(usize, usize)>>,
    /// By inside rep: indices of joints.
    joints_of: Vec<Vec<usize>>,
    /// By inside rep: indices of earlier switches.
    pub earlier_of: Vec<Vec<usize>>,
}

impl<'p> Layout<'p> {
    pub fn new(problem: &'p Problem) -> Self {
        let (insides, days, slots) = (problem.insides.len(), problem.days.len(), problem.slots());
        let people = insides + problem.fields.len();
        let mut near = Rows::new(days, slots);
        for (day, at) in problem.days.iter().enumerate() {
            for (other, _) in
                problem.days.iter().enumerate().filter(|(_, o)| (o.date - at.date).abs() < problem.gap)
            {
                near.insert(day, 2 * other);
                near.insert(day, 2 * other + 1);
            }
        }
        let empty = || Rows::new(people, slots);
        let mut layout = Self {
            problem,
            insides,
            ride_half: empty(),
            desk_half: empty(),
            ride_full: empty(),
            desk_full: empty(),
            at_desk: empty(),
            near,
            ride_charge: Vec::with_capacity(people * 3 * days),
            desk_charge: Vec::with_capacity(people * 3 * days),
            covers_of: vec![Vec::new(); people],
            joints_of: vec![Vec::new(); insides],
            earlier_of: vec![Vec::new(); insides],
        };
        for (number, person) in problem.insides.iter().chain(&problem.fields).enumerate() {
            layout.add_person(number, person);
        }
        for (index, cover) in problem.covers.iter().enumerate() {
            for (position, (who, _)) in cover.members.iter().enumerate() {
                match *who {
                    Who::Inside(i) => layout.covers_of[i].push((index, position)),
                    Who::Field(f) => layout.covers_of[insides + f].push((index, position)),
                    Who::Other => {}
                }
            }
        }
        for (index, earlier) in problem.earlier.iter().enumerate() {
            layout.earlier_of[earlier.inside].push(index);
        }
        for (index, joint) in problem.joints.iter().enumerate() {
            layout.joints_of[joint.inside].push(index);
        }
        layout
    }

    fn add_person(&mut self, number: usize, person: &Person) {
        let packed = |c: &Charge| (c.cost.min(u32::MAX >> 1) << 1) | u32::from(c.shared);
        self.ride_charge.extend(person.ride.iter().map(packed));
        self.desk_charge.extend(person.desk.iter().map(packed));
        for (day, at) in self.problem.days.iter().enumerate() {
            if person.legs_elsewhere.iter().any(|leg| (leg - at.date).abs() < self.problem.gap) {
                continue;
            }
            let rows = [
                (&person.ride, &mut self.ride_half, &mut self.ride_full),
                (&person.desk, &mut self.desk_half, &mut self.desk_full),
            ];
            for (charges, half, full) in rows {
                if charges[3 * day].open {
                    half.insert(number, 2 * day);
                }
                if charges[3 * day + 1].open {
                    half.insert(number, 2 * day + 1);
                }
                if charges[3 * day + 2].open {
                    full.insert(number, 2 * day);
                }
            }
        }
        if number < self.insides && person.own_desk.is_some() {
            for slot in (0..self.problem.slots()).filter(|&s| person.at_desk[s]) {
                self.at_desk.insert(number, slot);
            }
        }
    }

    pub fn person(&self, number: usize) -> &Person {
        let fields = || &self.problem.fields[number - self.insides];
        self.problem.insides.get(number).unwrap_or_else(fields)
    }

    pub fn people(&self) -> usize {
        self.covers_of.len()
    }

    fn together(&self, charges: &[u32], inside: usize, field: usize, place: usize) -> i64 {
        let places = 3 * self.problem.days.len();
        let (a, b) = (charges[inside * places + place], charges[(self.insides + field) * places + place]);
        let shared = if (a | b) & 1 == 1 { i64::from(self.problem.weights.shared) } else { 0 };
        i64::from(a >> 1) + i64::from(b >> 1) + shared
    }

    /// What the ride of the two costs at a place, apart from everything else in the plan.
    pub fn ride(&self, inside: usize, field: usize, place: usize) -> i64 {
        if self.joints_of[inside].is_empty() {
            return self.together(&self.ride_charge, inside, field, place);
        }
        let Some(joint) = self.joints(inside, field).find(|j| j.place.index() == place) else {
            return self.together(&self.ride_charge, inside, field, place);
        };
        let field = self.problem.fields[field].ride[place];
        let shared = if joint.ride.shared || field.shared { self.problem.weights.shared } else { 0 };
        i64::from(joint.ride.cost) + i64::from(field.cost) + i64::from(shared)
    }

    /// True if there are exceptions for rides of this inside rep.
    pub fn has_joints(&self, inside: usize) -> bool {
        !self.joints_of[inside].is_empty()
    }

    /// Exceptions for the rides of the two.
    pub fn joints(&self, inside: usize, field: usize) -> impl Iterator<Item = &Joint> {
        let joints = &self.problem.joints;
        self.joints_of[inside].iter().map(|&j| &joints[j]).filter(move |j| j.field == field)
    }

    /// True if the day is not too close to a leg outside the problem.
    pub fn is_apart_from_elsewhere(&self, inside: usize, field: usize, day: usize) -> bool {
        let problem = self.problem;
        let date = problem.days[day].date;
        let legs = problem.insides[inside].legs_elsewhere.iter().chain(&problem.fields[field].legs_elsewhere);
        !legs.into_iter().any(|leg| (leg - date).abs() < problem.gap)
    }

    /// The same for the desk leg.
    pub fn desk(&self, inside: usize, field: usize, place: usize) -> i64 {
        self.together(&self.desk_charge, inside, field, place)
    }

    /// Soft cost of the pair itself, less what it spares: the own pair missing and earlier legs that stay.
    pub fn pair(&self, switch: &Switch) -> i64 {
        let problem = self.problem;
        let Some(pair) = problem.pair(switch.inside, switch.field) else { return 0 };
        let between = problem.between(pair.calendar, switch.ride.day, switch.desk.day).unwrap_or(0);
        i64::from(pair.cost) - i64::from(pair.own_missing) + between
    }

    /// The earlier switch of the two.
    pub fn earlier(&self, inside: usize, field: usize) -> Option<&super::Earlier> {
        let earlier = &self.problem.earlier;
        self.earlier_of[inside].iter().map(|&e| &earlier[e]).find(|e| e.field == field)
    }
}

//! Where each person can take a leg, and what that costs.

use super::problem::Weights;
use tandem_engine::switch::{Charge, Joint, Part, Place};
use tandem_model::{Document, Half, HalfDay, Leg, LegKind, LegLength, NaiveDate, PersonId, Side};
use tandem_rules::facts::Calendar;

/// The leg at a part of a date.
pub fn leg(date: NaiveDate, part: Part) -> Leg {
    let length = match part {
        Part::Morning => LegLength::Morning,
        Part::Afternoon => LegLength::Afternoon,
        Part::Full => LegLength::Full,
    };
    Leg { date, length }
}

/// The part of a day that a leg takes.
pub fn part(length: LegLength) -> Part {
    match length {
        LegLength::Morning => Part::Morning,
        LegLength::Afternoon => Part::Afternoon,
        LegLength::Full => Part::Full,
    }
}

const PARTS: [Part; 3] = [Part::Morning, Part::Afternoon, Part::Full];

/// Reads charges off the calendar of facts.
pub struct Charges<'c> {
    pub calendar: &'c Calendar,
    pub weights: &'c Weights,
}

impl Charges<'_> {
    /// The three places of a date for one person and kind of leg. `closed` dates are open for nobody.
    pub fn of_date(
        &self,
        kind: LegKind,
        person: PersonId,
        side: Side,
        date: NaiveDate,
        closed: bool,
    ) -> [Charge; 3] {
        if closed {
            return [Charge::CLOSED; 3];
        }
        let half = |half: Half| self.is_open(kind, person, side, HalfDay { date, half });
        let (morning, afternoon) = (half(Half::Morning), half(Half::Afternoon));
        [morning, afternoon, morning && afternoon]
            .map(|open| if open { Charge::FREE } else { Charge::CLOSED })
            .into_iter()
            .zip(PARTS)
            .map(
                |(charge, part)| {
                    if charge.open {
                        self.priced(kind, person, person, leg(date, part), side)
                    } else {
                        charge
                    }
                },
            )
            .collect::<Vec<_>>()
            .try_into()
            .unwrap_or([Charge::CLOSED; 3])
    }

    /// Partners make no difference here, but for what [`Self::joints`] lists.
    fn is_open(&self, kind: LegKind, person: PersonId, side: Side, at: HalfDay) -> bool {
        let calendar = self.calendar;
        match (kind, side) {
            (LegKind::RideAlong, Side::Field) => calendar.visiting(person, at).is_some(),
            (LegKind::RideAlong, _) => {
                matches!(calendar.availability(person, at), tandem_rules::facts::Availability::Free(_))
            }
            (LegKind::DeskShift, Side::Field) => calendar.can_visit_desk(person, at),
            (LegKind::DeskShift, _) => calendar.can_host(person, at),
        }
    }

    fn priced(&self, kind: LegKind, person: PersonId, partner: PersonId, leg: Leg, side: Side) -> Charge {
        let calendar = self.calendar;
        let wish = if calendar.is_unwanted(person, leg.date) { self.weights.weekday_wish } else { 0 };
        let short = calendar.short_items(kind, person, partner, leg).len() as u32 * self.weights.short_item;
        let host = kind == LegKind::RideAlong && side == Side::Field;
        let pattern = host && calendar.is_visit_by_pattern(person, leg);
        let pattern = if pattern { self.weights.visit_by_pattern } else { 0 };
        let shared = calendar.is_school_holiday(person, leg.date);
        Charge { open: true, cost: wish.saturating_add(short).saturating_add(pattern), shared }
    }

    /// Rides on which an inside rep joins a visit of this field rep to which they are invited anyway: what keeps them
    /// from riding with anybody else.
    pub fn joints(
        &self,
        document: &Document,
        inside_of: &dyn Fn(PersonId) -> Option<usize>,
        field_of: &dyn Fn(PersonId) -> Option<usize>,
        day_of: &dyn Fn(NaiveDate) -> Option<(usize, bool)>,
    ) -> Vec<Joint> {
        let hours = &self.calendar.settings().working_hours;
        let mut found = std::collections::BTreeMap::new();
        for visit in &document.appointments {
            let open = visit.account.is_some() && !visit.no_companion && !visit.private;
            let Some(field) = field_of(visit.visitor).filter(|_| open) else { continue };
            for &guest in &visit.invited {
                let Some(inside) = inside_of(guest) else { continue };
                for at in visit.span.half_days(hours, 64) {
                    let Some((day, false)) = day_of(at.date) else { continue };
                    for part in PARTS {
                        let leg = leg(at.date, part);
                        let kind = LegKind::RideAlong;
                        let free = |h| self.calendar.leg_blocked(kind, guest, visit.visitor, h).is_none();
                        let ride = if leg.half_days().all(free) {
                            self.priced(kind, guest, visit.visitor, leg, Side::Inside)
                        } else {
                            Charge::CLOSED
                        };
                        found.insert((inside, field, Place { day, part }), ride);
                    }
                }
            }
        }
        let joint = |((inside, field, place), ride)| Joint { inside, field, place, ride };
        found.into_iter().map(joint).collect()
    }
}

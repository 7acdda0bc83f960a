//! Switch days that took place, and the first few that are planned.

use super::{
    World,
    calendar::stocktaking,
    diary::Diary,
    people::{Hired, People},
    random::{Ids, Random},
};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{
    Absence, AbsenceKind, BalanceKind, Document, Half, HalfDay, HalfDaySpan, Leg, LegLength, OpeningBalance,
    PairingLevel, PersonId, Side, SwitchDay, SwitchStatus, WorkPlace,
};
use tandem_rules::{Board, Context, Level, live::LiveCheck};

/// Switch days and what is known of earlier ones.
#[derive(Default)]
pub struct Switches {
    /// Done and planned.
    pub switch_days: Vec<SwitchDay>,
    /// From before the plan.
    pub balances: Vec<OpeningBalance>,
}

/// Remembers the last half-year, and plans a third of the pairs.
pub fn remember(world: &World, people: &People, diary: &mut Diary) -> Switches {
    let mut random = Random::new(world.size.seed, "switches");
    let mut ids = Ids::new(world.size.seed, "switch day");
    let mut balance_ids = Ids::new(world.size.seed, "opening balance");
    let mut switches = Switches::default();
    let mut last_leg: BTreeMap<PersonId, NaiveDate> = BTreeMap::new();
    let reps: BTreeMap<_, _> = people.all.iter().map(|hired| (hired.person.id, hired)).collect();
    let before_horizon = world.today.min(world.horizon.from);
    for (index, tandem) in people.tandems.iter().filter(|tandem| tandem.until.is_none()).enumerate() {
        let (Some(inside), Some(field)) = (reps.get(&tandem.inside_rep), reps.get(&tandem.field_rep)) else {
            continue;
        };
        // The first tandem has always switched, so that even a small demo has a history.
        match if index == 0 { 0 } else { random.below(100) } {
            0..40 => {
                let from = before_horizon - Days::new(random.between(35, 150) as u64);
                let until = before_horizon - Days::new(1);
                if let Some(mut done) =
                    place(diary, inside, field, from, until, &mut last_leg, &mut ids, &|_| false)
                {
                    done.status = SwitchStatus::Done;
                    done.inside_debrief = world.texts.plain("demo-debrief-inside");
                    done.field_debrief = world.texts.plain("demo-debrief-field");
                    switches.switch_days.push(done);
                }
            }
            40..55 => {
                for (person, partner) in [(inside, field), (field, inside)] {
                    let kind = BalanceKind::PairMet { partner: partner.person.id };
                    switches.balances.push(OpeningBalance {
                        id: balance_ids.next(),
                        person: person.person.id,
                        date: before_horizon - Days::new(220),
                        kind,
                    });
                }
            }
            _ => {}
        }
    }
    plan(world, people, diary, &mut switches, &mut last_leg, &mut ids, &mut random);
    switches
}

/// The switch days without those planned ones that no manager would publish: a desk that is short just then.
pub fn without_hard_findings(
    world: &World,
    document: &Document,
    switch_days: Vec<SwitchDay>,
) -> Vec<SwitchDay> {
    let live = LiveCheck::new(document, &Context { today: world.today });
    let hard: Vec<_> = live.terms(Board::SwitchDays).filter(|term| term.level() == Level::Hard).collect();
    let is_broken = |switch: &SwitchDay| {
        hard.iter().any(|term| {
            term.subjects.contains(&switch.id.into())
                || (term.people.contains(&switch.inside_rep)
                    && switch.ride_along.half_days().any(|half_day| term.dates.contains(&half_day)))
        })
    };
    switch_days
        .into_iter()
        .filter(|switch| switch.status != SwitchStatus::Planned || !is_broken(switch))
        .collect()
}

/// Somebody falls ill after the switch day was planned, so that there is a finding to look at.
pub fn illness(world: &World, switch_days: &[SwitchDay]) -> Option<Absence> {
    let planned = |switch: &&SwitchDay| switch.status == SwitchStatus::Planned && !switch.pinned;
    switch_days.iter().rfind(planned).map(|switch| {
        let date = switch.ride_along.date;
        Absence {
            id: Ids::new(world.size.seed, "illness").next(),
            person: switch.inside_rep,
            span: HalfDaySpan { from: HalfDay::morning(date), to: HalfDay::afternoon(date) },
            kind: AbsenceKind::Sickness,
            private_note: String::new(),
        }
    })
}

fn plan(
    world: &World,
    people: &People,
    diary: &mut Diary,
    switches: &mut Switches,
    last_leg: &mut BTreeMap<PersonId, NaiveDate>,
    ids: &mut Ids,
    random: &mut Random,
) {
    let never: BTreeSet<_> = people
        .pairings
        .iter()
        .filter(|pairing| pairing.level == PairingLevel::Never)
        .map(|pairing| (pairing.inside_rep, pairing.field_rep))
        .collect();
    let stays = |hired: &&Hired| hired.person.from.is_none() && hired.person.until.is_none();
    let inside = random.shuffled(people.of(Side::Inside).filter(stays).collect());
    let field: Vec<&Hired> = random.shuffled(people.of(Side::Field).filter(stays).collect());
    let from = world.horizon.from.max(world.today + Days::new(7)) + Days::new(9);
    let until = world.horizon.to - Days::new(14);
    let (stock_from, stock_to) = stocktaking(world);
    let closed = |date: NaiveDate| stock_from <= date && date <= stock_to;
    let mut pinned = 0;
    let mut booked = BTreeSet::new();
    for inside in inside.into_iter().take(world.size.inside.div_ceil(2)) {
        let suits = |field: &&&Hired| {
            field.site == inside.site
                && !booked.contains(&field.person.id)
                && !never.contains(&(inside.person.id, field.person.id))
        };
        let Some(field) = field.iter().find(suits) else { continue };
        booked.insert(field.person.id);
        let start = from + Days::new(random.below(30) as u64);
        if let Some(mut planned) = place(diary, inside, field, start, until, last_leg, ids, &closed) {
            planned.goals = world.texts.plain("demo-goals");
            planned.pinned = pinned == 0;
            pinned += 1;
            switches.switch_days.push(planned);
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "all that two people and a calendar need to meet")]
/// A switch day of the two, at the first dates that suit both, or none.
fn place(
    diary: &mut Diary,
    inside: &Hired,
    field: &Hired,
    from: NaiveDate,
    until: NaiveDate,
    last_leg: &mut BTreeMap<PersonId, NaiveDate>,
    ids: &mut Ids,
    closed: &dyn Fn(NaiveDate) -> bool,
) -> Option<SwitchDay> {
    let (inside_rep, field_rep) = (inside.person.id, field.person.id);
    let rested = |date: NaiveDate| {
        [inside_rep, field_rep]
            .iter()
            .all(|id| last_leg.get(id).is_none_or(|last| (date - *last).num_days().abs() >= 8))
    };
    let at_work = |half_day: HalfDay, inside_at: &[WorkPlace], field_at: &[WorkPlace]| {
        diary.free_at(inside_rep, half_day).is_some_and(|place| inside_at.contains(&place))
            && diary.free_at(field_rep, half_day).is_some_and(|place| field_at.contains(&place))
            && !closed(half_day.date)
    };
    use WorkPlace::{Customers, Home, Office};
    let dates = || from.iter_days().take_while(|date| *date <= until);
    let (ride, ride_half) = dates()
        .filter(|date| rested(*date))
        .flat_map(|date| [(date, Half::Morning), (date, Half::Afternoon)])
        .find(|&(date, half)| at_work(HalfDay { date, half }, &[Office, Home], &[Customers]))?;
    let (desk, desk_half) = dates()
        .filter(|date| *date > ride && (*date - ride).num_days() <= 11)
        .flat_map(|date| [(date, Half::Morning), (date, Half::Afternoon)])
        .find(|&(date, half)| {
            let half_day = HalfDay { date, half };
            at_work(half_day, &[Office], &[Office, Home]) && !diary.visits(field_rep, half_day)
        })?;
    for person in [inside_rep, field_rep] {
        diary.take(person, HalfDay { date: ride, half: ride_half });
        diary.take(person, HalfDay { date: desk, half: desk_half });
        last_leg.insert(person, desk.max(ride));
    }
    Some(SwitchDay {
        id: ids.next(),
        inside_rep,
        field_rep,
        ride_along: Leg { date: ride, length: LegLength::from(ride_half) },
        desk_shift: Leg { date: desk, length: LegLength::from(desk_half) },
        status: SwitchStatus::Planned,
        pinned: false,
        goals: String::new(),
        inside_debrief: String::new(),
        field_debrief: String::new(),
        sequence: 0,
    })
}

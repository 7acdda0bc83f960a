//! Made-up problems of a given size: desks of 6 to 15, 20 % part-time, 8 % absence and ten days of leave, 60 % visiting
//! half-days, 30 % of the field side in the office on Fridays only, 40 % of own pairs already switched, 1 % of pairs
//! forbidden, 3 % rather not, 5 % of the own pairs fixed.

use tandem_engine::random::Random;
use tandem_engine::switch::{
    Away, Charge, Cover, Day, Desk, Length, Pair, Part, Person, Place, Problem, Switch, Weights, Who,
};
use tandem_engine::{Cost, switch};

/// How large.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub insides: usize,
    pub fields: usize,
    /// Working days.
    pub days: usize,
    /// Switches a person.
    pub demand: u32,
}

#[allow(dead_code)]
impl Size {
    pub const S: Self = Self { insides: 12, fields: 12, days: 63, demand: 1 };
    pub const M: Self = Self { insides: 60, fields: 60, days: 63, demand: 1 };
    pub const L: Self = Self { insides: 300, fields: 300, days: 63, demand: 1 };
    pub const XL: Self = Self { insides: 300, fields: 300, days: 252, demand: 4 };
}

/// Monday, 5 January 2026, as day 4 of the year; weekday 0.
const FIRST_DATE: i32 = 4;
const BLACKOUT: usize = 5;

struct Calendar {
    days: Vec<Day>,
    weekday: Vec<usize>,
    /// By region (0 Bavaria, 1 Alsace).
    holiday: [Vec<bool>; 2],
    school: [Vec<bool>; 2],
}

fn calendar(working_days: usize) -> Calendar {
    // Day of the year, 0 = 1 January 2026; both lists inclusive, weekends left out anyway.
    let public: [&[i32]; 2] = [
        &[5, 92, 95, 120, 133, 144, 154, 226, 275, 304, 358, 359],
        &[92, 95, 120, 127, 133, 144, 194, 226, 304, 314, 358, 359],
    ];
    let school: [&[(i32, i32)]; 2] = [
        &[(46, 50), (88, 99), (145, 155), (214, 255), (305, 309), (357, 364)],
        &[(44, 60), (100, 116), (184, 242), (289, 305), (352, 364)],
    ];
    let mut found =
        Calendar { days: vec![], weekday: vec![], holiday: [vec![], vec![]], school: [vec![], vec![]] };
    let mut date = FIRST_DATE;
    while found.days.len() < working_days {
        let weekday = (date - FIRST_DATE).rem_euclid(7) as usize;
        if weekday < 5 {
            found.days.push(Day { date, week: ((date - FIRST_DATE) / 7) as usize });
            found.weekday.push(weekday);
            for region in 0..2 {
                found.holiday[region].push(public[region].contains(&date));
                found.school[region]
                    .push(school[region].iter().any(|&(from, to)| (from..=to).contains(&date)));
            }
        }
        date += 1;
    }
    found
}

/// By half-day.
struct Week {
    present: Vec<bool>,
    region: usize,
    wish: Option<usize>,
}

fn presence(random: &mut Random, calendar: &Calendar) -> Week {
    let days = calendar.days.len();
    let region = usize::from(random.chance(0.3));
    let off = random.chance(0.2).then(|| random.below(5));
    let leave = (days * 10 / 63, random.below(days));
    let mut present = Vec::with_capacity(2 * days);
    for day in 0..days {
        let on_leave = (leave.1..leave.1 + leave.0).contains(&day);
        let works = !calendar.holiday[region][day] && !on_leave && off != Some(calendar.weekday[day]);
        present.push(works && !random.chance(0.08));
        present.push(works && !random.chance(0.08));
    }
    Week { present, region, wish: random.chance(0.2).then(|| random.below(5)) }
}

fn charges(
    calendar: &Calendar,
    week: &Week,
    open: impl Fn(usize) -> bool,
    extra: impl Fn(usize) -> u32,
) -> Vec<Charge> {
    let days = calendar.days.len();
    let quarter_end = |day: usize| day % 63 >= 63usize.saturating_sub(BLACKOUT).min(days);
    let mut all = Vec::with_capacity(3 * days);
    for day in 0..days {
        for halves in [&[0][..], &[1], &[0, 1]] {
            let open = !quarter_end(day)
                && halves.iter().all(|half| week.present[2 * day + half] && open(2 * day + half));
            let wish = if week.wish == Some(calendar.weekday[day]) { 10 } else { 0 };
            let cost = wish + halves.iter().map(|half| extra(2 * day + half)).sum::<u32>();
            all.push(Charge { open, cost, shared: calendar.school[week.region][day] });
        }
    }
    all
}

/// A problem of this size.
pub fn instance(size: Size, seed: u64) -> Problem {
    let mut random = Random::new(seed);
    let calendar = calendar(size.days);
    let days = size.days;
    let maximum = |own: usize, other: usize| {
        2 * size.demand.max((size.demand as usize * other).div_ceil(own.max(1)) as u32)
    };

    let mut desk_of = Vec::new();
    let mut heads = Vec::new();
    while desk_of.len() < size.insides {
        let head = (6 + random.below(10)).min(size.insides - desk_of.len());
        desk_of.extend(std::iter::repeat_n(heads.len(), head));
        heads.push(head);
    }
    let mut present_at = vec![vec![0u32; 2 * days]; heads.len()];
    let mut pattern_at = vec![vec![0u32; 2 * days]; heads.len()];
    let mut insides = Vec::new();
    for &desk in &desk_of {
        let week = presence(&mut random, &calendar);
        let home = random.chance(0.4).then(|| random.below(5));
        for slot in 0..2 * days {
            present_at[desk][slot] += u32::from(week.present[slot]);
            pattern_at[desk][slot] += u32::from(!calendar.holiday[week.region][slot / 2]);
        }
        let short: Vec<bool> = (0..2 * days).map(|_| random.chance(0.1)).collect();
        let item = |slot: usize| if short[slot] { 5 } else { 0 };
        insides.push(Person {
            demand: size.demand,
            maximum: maximum(size.insides, size.fields),
            legs_elsewhere: if random.chance(0.3) {
                vec![FIRST_DATE - random.below(6) as i32 - 1]
            } else {
                vec![]
            },
            ride: charges(&calendar, &week, |_| true, item),
            desk: charges(&calendar, &week, |slot| home != Some(calendar.weekday[slot / 2]), item),
            at_desk: week.present.clone(),
            own_desk: Some(desk),
        });
    }
    let mut fields = Vec::new();
    for _ in 0..size.fields {
        let week = presence(&mut random, &calendar);
        let friday_only = random.chance(0.3);
        let visiting: Vec<bool> = if friday_only {
            (0..10).map(|half| half / 2 != 4).collect()
        } else {
            (0..10).map(|_| random.chance(0.6)).collect()
        };
        let at = |slot: usize| visiting[2 * calendar.weekday[slot / 2] + slot % 2];
        let booked: Vec<bool> = (0..2 * days).map(|_| random.chance(0.5)).collect();
        fields.push(Person {
            demand: size.demand,
            maximum: maximum(size.fields, size.insides),
            legs_elsewhere: if random.chance(0.3) {
                vec![FIRST_DATE - random.below(6) as i32 - 1]
            } else {
                vec![]
            },
            ride: charges(&calendar, &week, at, |slot| if booked[slot] { 0 } else { 3 }),
            desk: charges(&calendar, &week, |slot| !at(slot), |_| 0),
            at_desk: vec![],
            own_desk: None,
        });
    }
    let desks = heads.iter().enumerate().map(|(desk, &head)| Desk {
        spare: (0..2 * days)
            .map(|slot| present_at[desk][slot].saturating_sub(pattern_at[desk][slot].div_ceil(2)))
            .collect(),
        visitors: vec![(head as u32 / 4).max(1); 2 * days],
    });
    let desks: Vec<Desk> = desks.collect();

    let own = |f: usize| f * size.insides / size.fields;
    let mut pairs = Vec::new();
    for i in 0..size.insides {
        for f in 0..size.fields {
            let is_own = own(f) == i;
            let met = random.chance(if is_own { 0.4 } else { 0.02 });
            let kilometres = random.below(160) as u32;
            let cost = if met { 30 } else { 0 }
                + if random.chance(0.03) { 60 } else { 0 }
                + kilometres.saturating_sub(100) / 25;
            let own_missing = if is_own && !met { 40 } else { 0 };
            let ride = if kilometres > 100 && random.chance(0.3) { Length::Full } else { Length::Half };
            let pair = Pair { ride, desk: Length::Half, cost, own_missing, calendar: 0 };
            pairs.push((!random.chance(0.01)).then_some(pair));
        }
    }
    let covers = (0..size.fields)
        .map(|f| (own(f), f))
        .filter(|&(i, _)| desk_of.len() > i + 1)
        .map(|(i, _)| {
            let member = |i: usize| (Who::Inside(i), vec![false; 2 * days]);
            Cover { members: vec![member(i), member(i + 1)], weight: 15 }
        })
        .collect();

    let weeks = calendar.days.last().map_or(0, |d| d.week + 1);
    let legs = 2 * size.demand * size.insides.max(size.fields) as u32;
    let in_week = |week: usize| calendar.days.iter().filter(|d| d.week == week).count() as u32;
    let mut problem = Problem {
        quotas: (0..weeks).map(|w| (legs * in_week(w)).div_ceil(days as u32)).collect(),
        calendars: vec![(0..days as i32).collect()],
        days: calendar.days,
        insides,
        fields,
        desks,
        pairs,
        covers,
        away: Away { inside_ride: true, inside_desk: false, field_ride: false, field_desk: true },
        fixed: vec![],
        earlier: vec![],
        joints: vec![],
        start: vec![],
        window: 10,
        gap: 7,
        weights: Weights { quota: 5, between: 1, between_free: 1, shared: 8 },
        base: Cost::ZERO,
    };
    fix_some(&mut problem, &mut random, own);
    problem
}

/// Pins 5 % of the own pairs at the first places that break nothing.
fn fix_some(problem: &mut Problem, random: &mut Random, own: impl Fn(usize) -> usize) {
    let places = 3 * problem.days.len();
    for field in 0..problem.fields.len() {
        if !random.chance(0.05) {
            continue;
        }
        let inside = own(field);
        let start = random.below(places);
        let candidates = (0..places).map(|p| (p + start) % places).map(Place::from_index);
        let half = |place: &Place| place.part != Part::Full;
        let open = |of: &dyn Fn(&Person) -> bool| of(&problem.insides[inside]) && of(&problem.fields[field]);
        let rides: Vec<Place> =
            candidates.clone().filter(half).filter(|p| open(&|x| x.ride[p.index()].open)).take(3).collect();
        let desks = candidates.filter(half).filter(|p| open(&|x| x.desk[p.index()].open));
        let found = desks
            .flat_map(|desk| rides.iter().map(move |&ride| Switch { inside, field, ride, desk }))
            .find(|s| switch::broken(problem, &[*s]).is_empty());
        problem.fixed.extend(found);
    }
}

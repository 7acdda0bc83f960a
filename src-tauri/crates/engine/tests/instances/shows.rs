//! Made-up problems of shows of a given size: three to five days, three shifts a day, three to five stations with one
//! seat that must be taken, two wished for and room for three, 20 % of the stations and shifts with a language, four
//! visits a day, a quarter of the shows at the time of another, half with weekend days; 20 % part-time, 8 % absence and
//! ten days of leave, never 1 %, rather not 3 %, 5 % of the seats fixed.

use tandem_engine::Cost;
use tandem_engine::random::Random;
use tandem_engine::shows::*;

/// How large.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Half of them of each side.
    pub people: usize,
    pub shows: usize,
    pub weeks: usize,
}

#[allow(dead_code)]
impl Size {
    pub const S: Self = Self { people: 24, shows: 6, weeks: 26 };
    pub const M: Self = Self { people: 120, shows: 12, weeks: 26 };
    pub const L: Self = Self { people: 600, shows: 40, weeks: 52 };

    pub fn named(name: &str) -> Self {
        match name {
            "m" => Self::M,
            "l" => Self::L,
            _ => Self::S,
        }
    }
}

const DAY: i64 = 24 * 60;
const GERMANY: usize = 0;
const FRANCE: usize = 1;

/// What is drawn of a person before there are shows.
struct Drawn {
    part_time: bool,
    off: usize,
    /// By day.
    absent: Vec<bool>,
    language: bool,
    country: usize,
}

fn people(size: Size, random: &mut Random) -> Vec<Drawn> {
    let days = size.weeks * 7;
    let mut drawn = Vec::new();
    for _ in 0..size.people {
        let mut absent = vec![false; days];
        let mut spell = |length: usize, random: &mut Random| {
            let from = random.below(days);
            (from..(from + length).min(days)).for_each(|day| absent[day] = true);
        };
        for _ in 0..days * 8 / 100 / 4 {
            spell(4, random);
        }
        spell(14 * days / 182, random);
        drawn.push(Drawn {
            part_time: random.chance(0.2),
            off: random.below(5),
            absent,
            language: random.chance(0.5),
            country: if random.chance(0.3) { FRANCE } else { GERMANY },
        });
    }
    drawn
}

/// A problem of this size.
pub fn instance(size: Size, seed: u64) -> Problem {
    let mut random = Random::new(seed);
    let random = &mut random;
    let drawn = people(size, random);
    let days = size.weeks * 7;
    let halves = 2 * days;
    let sides = size.people / 2;
    let (mut shows, mut shifts, mut seats, mut needs, mut visits) =
        (vec![], vec![], Vec::<Seats>::new(), vec![], vec![]);
    let mut last_start = 0;
    let mut span = vec![];
    for number in 0..size.shows {
        let length = 3 + random.below(3);
        let weekday =
            if random.chance(0.5) { 6 - random.below(2) - length + 1 } else { random.below(6 - length) };
        // A quarter shares the week of the one before.
        let week = if number > 0 && random.chance(0.25) {
            last_start
        } else {
            number * (size.weeks - 2) / size.shows
        };
        last_start = week;
        let first = week * 7 + weekday;
        span.push((first, first + length - 1));
        let stations = 3 + random.below(3);
        let languages: Vec<bool> = (0..stations).map(|_| random.chance(0.2)).collect();
        // Customers from around the place come more often.
        let near: Vec<usize> = (0..2 + stations / 2).map(|_| random.below(sides)).collect();
        for day in first..first + length {
            let first_shift = shifts.len();
            for part in 0..3 {
                let start = day as i64 * DAY + 9 * 60 + part * 180;
                let weekend = day % 7 >= 5;
                let shift = shifts.len();
                shifts.push(Shift {
                    show: number,
                    start,
                    end: start + 180,
                    day,
                    first_half: 2 * day + usize::from(part > 1),
                    last_half: 2 * day + usize::from(part > 0),
                    minutes: 180,
                    pause: 0,
                    weekend,
                    substitute: day % 7 == 6,
                    mixed: true,
                    partners: true,
                });
                let here = |p: usize| {
                    let d: &Drawn = &drawn[p];
                    !(d.absent[day] || d.part_time && (day % 7 >= 5 || day % 7 == d.off))
                };
                let from = seats.len();
                for &language in &languages {
                    let able = (0..size.people).filter(|&p| here(p) && (!language || drawn[p].language));
                    seats.push(Seats { shift, minimum: 1, desired: 2, maximum: 3, able: able.collect() });
                }
                if random.chance(0.2) {
                    let able = (0..size.people).filter(|&p| drawn[p].language);
                    needs.push(Need { seats: (from..seats.len()).collect(), able: able.collect() });
                }
            }
            for _ in 0..4 {
                let tandem =
                    if random.chance(0.75) { near[random.below(near.len())] } else { random.below(sides) };
                let two = random.chance(0.6);
                let field = sides + tandem;
                visits.push(Visit {
                    weight: 1 + random.below(3) as u32,
                    needed: 30,
                    parts: vec![(first_shift + random.below(3), 60)],
                    faces: if two { vec![tandem, field] } else { vec![field] },
                    deputies: if two {
                        vec![(tandem + 1) % sides]
                    } else {
                        vec![tandem, (tandem + 1) % sides]
                    },
                });
            }
        }
        let most = stations as u32;
        let budget = (3 * most).div_ceil(2);
        let minutes = 180 * 3 * length as i32 * stations as i32;
        let share = (minutes + budget as i32 - 1) / budget as i32 + 60;
        shows.push(Show { place: number, budget, share });
    }
    let demand: u32 = shifts.iter().map(|s| (s.last_half - s.first_half + 1) as u32).sum::<u32>() * 4;
    let target = demand / size.people as u32;
    let mut desks: Vec<Desk> = vec![];
    let mut desk_of = vec![];
    while desk_of.len() < sides {
        let head = (6 + random.below(10)).min(sides - desk_of.len());
        desk_of.extend(std::iter::repeat_n(desks.len(), head));
        let spare = (0..halves).map(|_| (head as u32 / 2).saturating_sub(random.below(2) as u32)).collect();
        desks.push(Desk { spare });
    }
    let town: Vec<u32> = (0..size.shows).map(|_| random.below(500) as u32).collect();
    let mut everybody = vec![];
    for (p, d) in drawn.iter().enumerate() {
        let home = random.below(300) as u32;
        let newcomer = random.chance(0.2);
        let history = random.below(6) as u32;
        let office = |half: usize| !d.absent[half / 2] && half / 2 % 7 < 5;
        everybody.push(Person {
            side: if p < sides { Side::Inside } else { Side::Field },
            partners: vec![(p + sides) % size.people],
            alone: 4,
            newcomer,
            experienced: !newcomer && random.chance(0.6),
            half_days_free: [(target + 2).saturating_sub(history), (target + 6).saturating_sub(history)],
            weekends_free: 4_u32.saturating_sub(random.below(4) as u32),
            desk: desk_of.get(p).copied(),
            at_desk: (0..halves).map(office).collect(),
            substitutes: (0..days).map(|day| day % 7 != 6).collect(),
            elsewhere: vec![],
            wishes: (0..shifts.len()).filter(|_| random.chance(0.02)).map(|s| (s, 10)).collect(),
            shows: (0..size.shows)
                .map(|k| {
                    let km = town[k].abs_diff(home);
                    let friday = span[k].1 % 7 >= 4;
                    let next = if friday { (span[k].1 / 7 + 1) * 7 } else { span[k].1 + 1 };
                    let booked = u32::from(random.chance(0.3)) + u32::from(random.chance(0.3));
                    let away = km >= 50;
                    Attendance {
                        law: d.country,
                        journey: if away { (20 + km / 25).min(40) } else { 0 },
                        idle: if away { 10 } else { 0 },
                        attending: if random.chance(0.05) { 30 } else { 0 } + 5 * booked,
                        after: vec![2 * next, 2 * next + 1],
                    }
                })
                .collect(),
        });
    }
    let pairs = |chance: f64, random: &mut Random| -> Vec<(usize, usize)> {
        let mut found = vec![];
        for a in 0..size.people {
            found.extend(
                (a + 1..size.people).filter(|&b| b != a + sides && random.chance(chance)).map(|b| (a, b)),
            );
        }
        found
    };
    let (never, rather_not) = (pairs(0.01, random), pairs(0.03, random));
    let law = |day_minutes, breaks, weekly_rest, substitute_within| Law {
        day_minutes,
        breaks,
        least_pause: 15,
        rest: 11 * 60,
        days_in_row: 6,
        weekly_rest,
        substitute_within,
    };
    let mut problem = Problem {
        days,
        travel: (0..size.shows)
            .map(|a| {
                (0..size.shows)
                    .map(|b| if a == b { 0 } else { 45 + (town[a].abs_diff(town[b]) * 3 / 4) as i32 })
                    .collect()
            })
            .collect(),
        shows,
        shifts,
        seats,
        needs,
        visits,
        people: everybody,
        laws: vec![
            law(480, vec![(361, 30), (541, 45)], None, Some(14)),
            law(600, vec![(360, 20)], Some(35 * 60), None),
        ],
        never,
        rather_not,
        desks,
        covers: (0..sides)
            .map(|i| {
                let member = |i: usize| (Some(i % sides), vec![false; halves]);
                Cover { members: vec![member(i), member(i + 1)], weight: 15 }
            })
            .collect(),
        fixed: vec![],
        earlier: vec![],
        weights: Weights::USUAL,
        base: Cost::ZERO,
    };
    fix_some(&mut problem, random);
    problem
}

/// Fixes 5 % of the seats that must be taken, with a few people a show, where it breaks nothing.
fn fix_some(problem: &mut Problem, random: &mut Random) {
    let mut team: Vec<Vec<usize>> = vec![vec![]; problem.shows.len()];
    for seats in 0..problem.seats.len() {
        if !random.chance(0.05) {
            continue;
        }
        let able = &problem.seats[seats].able;
        let team = &mut team[problem.shift_of(seats).show];
        let known: Vec<usize> = team.iter().copied().filter(|p| able.contains(p)).collect();
        let from = if team.len() >= 3 { &known } else { able };
        let Some(&person) = random.pick(from) else { continue };
        problem.fixed.push(Duty { person, seats });
        if broken(problem, &[]).is_empty() {
            if !team.contains(&person) {
                team.push(person);
            }
        } else {
            problem.fixed.pop();
        }
    }
}

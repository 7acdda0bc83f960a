//! Problems of shows small enough to try everything, with a bit of every kind of term.

use tandem_engine::Cost;
use tandem_engine::random::Random;
use tandem_engine::shows::*;

fn some(random: &mut Random, end: usize, chance: f64) -> Vec<usize> {
    (0..end).filter(|_| random.chance(chance)).collect()
}

fn flags(random: &mut Random, end: usize, chance: f64) -> Vec<bool> {
    (0..end).map(|_| random.chance(chance)).collect()
}

/// Two shows of a few short or long shifts, two to four people; `most` duties are possible at most.
pub fn tiny(seed: u64, most: usize) -> Problem {
    let mut random = Random::new(seed);
    let days = 9;
    let halves = 2 * days;
    let people = 2 + random.below(3);
    let mut shows = Vec::new();
    let mut shifts = Vec::new();
    for show in 0..=random.below(2) {
        shows.push(Show {
            place: show,
            budget: 1 + random.below(3) as u32,
            share: [0, 180, 100_000][random.below(3)],
        });
        let first = random.below(3);
        for day in first..first + 2 + random.below(5) {
            for _ in 0..=random.below(2) {
                if random.chance(0.25) {
                    continue;
                }
                let hour = [8, 9, 12, 15][random.below(4)];
                let hours = [2, 3, 4, 7][random.below(4)];
                let start = (day * 24 * 60 + hour * 60) as i64;
                let end = start + hours * 60;
                shifts.push(Shift {
                    show,
                    start,
                    end,
                    day,
                    first_half: 2 * day + usize::from(hour >= 12),
                    last_half: 2 * day + usize::from(hour >= 12 || hours > 4),
                    minutes: hours as i32 * 60,
                    pause: if hours > 6 && random.chance(0.5) { 30 } else { 0 },
                    weekend: random.chance(0.3),
                    substitute: random.chance(0.3),
                    mixed: random.chance(0.7),
                    partners: random.chance(0.8),
                });
            }
        }
    }
    let mut seats: Vec<Seats> = Vec::new();
    for shift in 0..shifts.len() {
        for _ in 0..=random.below(2) {
            let minimum = random.below(3) as u32;
            let desired = minimum + random.below(2) as u32;
            let maximum = desired + random.below(2) as u32;
            seats.push(Seats { shift, minimum, desired, maximum, able: some(&mut random, people, 0.7) });
        }
    }
    let mut possible: usize = seats.iter().map(|q| q.able.len()).sum();
    while possible > most {
        let at = random.below(seats.len());
        possible -= usize::from(seats[at].able.pop().is_some());
    }
    let needs = (0..random.below(3))
        .filter(|_| !seats.is_empty())
        .map(|_| {
            let first = random.below(seats.len());
            let same = |&q: &usize| seats[q].shift == seats[first].shift;
            let all: Vec<usize> = (0..seats.len()).filter(same).collect();
            let of = if random.chance(0.5) { all } else { vec![first] };
            Need { seats: of, able: some(&mut random, people, 0.5) }
        })
        .collect();
    let visits = (0..random.below(4))
        .map(|_| Visit {
            weight: 1 + random.below(3) as u32,
            needed: 30,
            parts: some(&mut random, shifts.len(), 0.3)
                .into_iter()
                .map(|s| (s, [15, 30, 60][random.below(3)]))
                .collect(),
            faces: some(&mut random, people, 0.4),
            deputies: some(&mut random, people, 0.4),
        })
        .collect();
    let desks = random.below(2);
    let partner = |p: usize| if p ^ 1 < people { vec![p ^ 1] } else { vec![] };
    let everybody = (0..people).map(|p| {
        let free = random.below(4) as u32;
        let with_partner = random.chance(0.7) || p > 0;
        Person {
            side: [Side::Inside, Side::Field, Side::Neither][if random.chance(0.1) { 2 } else { p % 2 }],
            partners: partner(p),
            alone: if with_partner { 4 } else { 0 },
            newcomer: random.chance(0.3),
            experienced: random.chance(0.3),
            half_days_free: [free, free + random.below(4) as u32],
            weekends_free: random.below(3) as u32,
            desk: (desks > 0 && random.chance(0.5)).then_some(0),
            at_desk: flags(&mut random, halves, 0.7),
            substitutes: flags(&mut random, days, 0.3),
            elsewhere: (0..random.below(3))
                .map(|_| {
                    let day = random.below(days);
                    let start = (day * 24 * 60 + (7 + random.below(10)) * 60) as i64;
                    let place = random.chance(0.5).then(|| random.below(3));
                    Elsewhere { start, end: start + 120, day, minutes: 120, place }
                })
                .collect(),
            wishes: some(&mut random, shifts.len(), 0.2).into_iter().map(|s| (s, 10)).collect(),
            shows: (0..shows.len())
                .map(|_| Attendance {
                    law: random.below(2),
                    journey: [0, 25, 40][random.below(3)],
                    idle: [0, 10][random.below(2)],
                    attending: [0, 0, 30][random.below(3)],
                    after: some(&mut random, halves, 0.1),
                })
                .collect(),
        }
    });
    let everybody: Vec<Person> = everybody.collect();
    let laws = vec![
        Law {
            day_minutes: 480,
            breaks: vec![(361, 30), (541, 45)],
            least_pause: 15,
            rest: 11 * 60,
            days_in_row: 6,
            weekly_rest: None,
            substitute_within: random.chance(0.5).then_some(4),
        },
        Law {
            day_minutes: 600,
            breaks: vec![(360, 20)],
            least_pause: 20,
            rest: 14 * 60,
            days_in_row: 1 + random.below(3) as i32,
            weekly_rest: random.chance(0.5).then_some(35 * 60 + 60 * 24 * random.below(3) as i32),
            substitute_within: None,
        },
    ];
    let pair = |random: &mut Random| {
        let a = random.below(people);
        (a, (a + 1 + random.below(people - 1)) % people)
    };
    let never = if random.chance(0.4) { vec![pair(&mut random)] } else { vec![] };
    let rather_not = if random.chance(0.6) { vec![pair(&mut random)] } else { vec![] };
    let any = |random: &mut Random| Duty { person: random.below(people), seats: random.below(seats.len()) };
    let count = if seats.is_empty() { 0 } else { random.below(3) };
    let fixed: Vec<Duty> = (0..count).map(|_| any(&mut random)).collect();
    let earlier = (0..count).map(|_| any(&mut random)).filter(|d| !fixed.contains(d)).take(1);
    let earlier = earlier.map(|duty| Earlier { duty, moved: 50 }).collect();
    let covers = (0..random.below(3))
        .map(|_| Cover {
            members: (0..2)
                .map(|k| {
                    let who =
                        if k == 1 && random.chance(0.3) { None } else { Some((k + random.below(2)) % 2) };
                    (who, flags(&mut random, halves, 0.3))
                })
                .collect(),
            weight: 15,
        })
        .collect();
    Problem {
        days,
        shows,
        needs,
        visits,
        people: everybody,
        laws,
        travel: vec![vec![0, 300, 90], vec![300, 0, 45], vec![90, 45, 0]],
        never,
        rather_not,
        desks: (0..desks)
            .map(|_| Desk { spare: (0..halves).map(|_| random.below(3) as u32).collect() })
            .collect(),
        covers,
        fixed,
        earlier,
        weights: Weights::USUAL,
        base: Cost::new(0, random.below(3) as i64, random.below(30) as i64),
        shifts,
        seats,
    }
}

//! Made-up problems of a given size: accounts around towns with lognormal revenue (sigma 1.5), 70 % with an owner,
//! capacities such that the hours of each side are a given part of them, 20 % part-time, 1 % never, 5 % fixed, 3 % of the
//! owners protected.
#![allow(dead_code)]

use tandem_engine::Cost;
use tandem_engine::coverage::{Account, Band, Charge, Problem, Row, Step, Tandem};
use tandem_engine::random::Random;

/// How large.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub accounts: usize,
    pub tandems: usize,
    pub insides: usize,
}

impl Size {
    pub const S: Self = Self { accounts: 600, tandems: 12, insides: 9 };
    pub const M: Self = Self { accounts: 4_000, tandems: 60, insides: 45 };
    pub const L: Self = Self { accounts: 20_000, tandems: 300, insides: 200 };
}

/// Two numbers of the standard normal distribution (G. Box, M. Muller, 1958).
fn normal(random: &mut Random) -> [f64; 2] {
    let radius = (-2.0 * (1.0 - random.unit()).ln()).sqrt();
    let angle = std::f64::consts::TAU * random.unit();
    [radius * angle.cos(), radius * angle.sin()]
}

/// Hours a year of field and inside rep by class A, B, C with the usual models.
const HOURS: [[i64; 2]; 3] = [[36, 14], [14, 14], [0, 6]];

struct Made {
    class: usize,
    at: [f64; 2],
    hours: [i64; 2],
    revenue: i64,
}

/// Revenues in whole units, and the class by the share of all revenue: 80 % A, up to 95 % B, the rest C.
fn accounts(random: &mut Random, count: usize, towns: &[[f64; 2]]) -> Vec<Made> {
    let mut made: Vec<Made> = (0..count)
        .map(|_| {
            let town = towns[random.below(towns.len())];
            let [east, north] = normal(random);
            let revenue = (20_000.0 * (1.5 * normal(random)[0]).exp()) as i64;
            Made { class: 2, at: [town[0] + 25.0 * east, town[1] + 25.0 * north], hours: [0; 2], revenue }
        })
        .collect();
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|&a| std::cmp::Reverse(made[a].revenue));
    let total: i64 = made.iter().map(|a| a.revenue).sum();
    let mut so_far = 0;
    for account in order {
        made[account].class =
            usize::from(so_far * 100 >= total * 80) + usize::from(so_far * 100 >= total * 95);
        so_far += made[account].revenue;
        let percent = [60, 100, 100, 100, 140][random.below(5)];
        made[account].hours = HOURS[made[account].class].map(|hours| (hours * percent + 99) / 100);
    }
    made
}

fn kilometres(a: [f64; 2], b: [f64; 2]) -> f64 {
    1.3 * ((a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)).sqrt()
}

/// Capacities in hours so that `total` is `load` of their sum: 20 % work part-time.
fn capacities(random: &mut Random, people: usize, total: i64, load: f64) -> Vec<i64> {
    let weights: Vec<f64> = (0..people)
        .map(|_| if random.chance(0.2) { 0.5 + 0.1 * random.below(4) as f64 } else { 1.0 })
        .collect();
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| (total as f64 / load * weight / sum) as i64).collect()
}

fn hours_row(capacity: i64, target: i64) -> Row {
    let each = Cost::new(0, 1, 0);
    let steps = vec![Step { above: capacity, each }, Step { above: capacity * 12 / 10, each }];
    Row { filled: 0, steps, band: Some(Band { target: target.max(1), free: 100, each: 1 }) }
}

/// A problem of this size.
pub fn instance(size: Size, load: f64, seed: u64) -> Problem {
    let Size { accounts: count, tandems: width, insides } = size;
    let mut random = Random::new(seed);
    let side = 60.0 * (width as f64).sqrt();
    let bases: Vec<[f64; 2]> = (0..width).map(|_| [random.unit() * side, random.unit() * side]).collect();
    let made = accounts(&mut random, count, &bases);
    let totals: [i64; 2] = [0, 1].map(|k| made.iter().map(|a| a.hours[k]).sum());
    let revenue: i64 = made.iter().map(|a| a.revenue).sum();
    let field = capacities(&mut random, width, totals[0], load);
    let inside = capacities(&mut random, insides, totals[1], load);
    let share = |total: i64, of: i64, all: &[i64]| {
        (i128::from(total) * i128::from(of) / i128::from(all.iter().sum::<i64>().max(1))) as i64
    };

    let mut rows: Vec<Row> = field.iter().map(|&c| hours_row(c, share(totals[0], c, &field))).collect();
    rows.extend(inside.iter().map(|&c| hours_row(c, share(totals[1], c, &inside))));
    rows.extend(field.iter().map(|&c| Row {
        filled: 0,
        steps: vec![],
        band: Some(Band { target: share(revenue, c, &field).max(1), free: 150, each: 1 }),
    }));
    let inside_of: Vec<usize> = (0..width).map(|t| t * insides / width).collect();
    let tandems =
        (0..width).map(|t| Tandem { rows: [t, width + inside_of[t], width + insides + t] }).collect();

    let mut by_revenue: Vec<i64> = made.iter().map(|a| a.revenue).collect();
    by_revenue.sort_unstable();
    let percentile = by_revenue[count * 95 / 100].max(1);
    // Each tandem knows two languages; some accounts speak the third only, which a third of the tandems know.
    let third: Vec<bool> = (0..width).map(|t| t % 3 == 0 || random.chance(0.2)).collect();
    let [sectors, products] = [5, 4];
    let knows: Vec<[usize; 2]> =
        (0..width).map(|_| [random.below(sectors), random.below(products)]).collect();
    let mut charges = Vec::with_capacity(count * width);
    let mut list = Vec::with_capacity(count);
    for account in &made {
        let [east, north] = account.at;
        let mut near: Vec<(f64, usize)> =
            (0..width).map(|t| (kilometres([east, north], bases[t]), t)).collect();
        near.sort_by(|a, b| a.0.total_cmp(&b.0));
        let owner = random.chance(0.7).then(|| near[random.below(4).min(random.below(4)).min(width - 1)].1);
        let protected = owner.is_some() && random.chance(0.03);
        let speaks_third = random.chance(0.1);
        let wants = [random.below(sectors), random.below(products)];
        let r = ((100 * account.revenue + percentile - 1) / percentile).clamp(1, 100) as u32;
        let class = 3 - account.class as u32;
        for tandem in 0..width {
            let mut charge = Charge::default();
            if let Some(owner) = owner
                && owner != tandem
            {
                charge.hard += u16::from(protected);
                // Two roles of class A and B accounts have a face, one of C.
                let same_inside = inside_of[owner] == inside_of[tandem];
                charge.soft += match account.class {
                    2 if same_inside => 0,
                    2 => 2 * r,
                    _ if same_inside => 2 * r,
                    _ => 4 * r,
                };
            }
            charge.hard += u16::from(random.chance(0.01) && owner != Some(tandem));
            if speaks_third && !third[tandem] {
                charge.medium += 20;
            }
            let far = (kilometres(account.at, bases[tandem]) - 20.0).max(0.0);
            charge.soft += (far * account.hours[0] as f64 / 100.0).ceil() as u32;
            charge.soft += if far > 100.0 { 30 * class } else { 0 };
            charge.soft += if wants[0] == knows[tandem][0] { 0 } else { 10 * class };
            charge.soft += if wants[1] == knows[tandem][1] { 0 } else { 20 * class };
            charges.push(charge);
        }
        let hours = account.hours[0] + account.hours[1];
        let fixed = owner.filter(|_| random.chance(0.05));
        list.push(Account {
            amounts: [account.hours[0], account.hours[1], account.revenue],
            without: Cost::new(i64::from(protected), hours + 100, 0),
            fixed,
        });
    }
    Problem { accounts: list, tandems, rows, charges, own_amounts: vec![], base: Cost::ZERO }
}

/// A plain generalised assignment problem in the usual text form: `agents items`, costs agent by agent, amounts agent by
/// agent, capacities. None if the text is not of that form.
pub fn plain(text: &str) -> Option<Problem> {
    let mut numbers = text.split_whitespace().map(str::parse::<i64>);
    let mut next = || numbers.next()?.ok();
    let (agents, items) = (next()? as usize, next()? as usize);
    let mut table = || (0..agents * items).map(|_| next()).collect::<Option<Vec<i64>>>();
    let (costs, amounts) = (table()?, table()?);
    let capacities = (0..agents).map(|_| next()).collect::<Option<Vec<i64>>>()?;
    let by_item = |table: &[i64], index: usize| table[index % agents * items + index / agents];
    let mut rows: Vec<Row> = capacities
        .iter()
        .map(|&above| Row { filled: 0, steps: vec![Step { above, each: Cost::new(1, 0, 0) }], band: None })
        .collect();
    rows.extend([Row::default(), Row::default()]);
    Some(Problem {
        accounts: vec![Account { amounts: [0; 3], without: Cost::new(0, 1, 0), fixed: None }; items],
        tandems: (0..agents).map(|t| Tandem { rows: [t, agents, agents + 1] }).collect(),
        rows,
        charges: (0..agents * items)
            .map(|index| Charge { hard: 0, medium: 0, soft: by_item(&costs, index) as u32 })
            .collect(),
        own_amounts: (0..agents * items).map(|index| [by_item(&amounts, index), 0, 0]).collect(),
        base: Cost::ZERO,
    })
}

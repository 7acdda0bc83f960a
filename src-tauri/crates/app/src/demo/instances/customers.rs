//! Customers: few with most of the revenue, 70 % with an owner, and together as much work as the load says.

use super::{
    super::{
        names::{firm, street},
        random::{Ids, Random},
        towns::{Land, TOWNS},
    },
    Problem, World,
    people::{PINNED, PRODUCTS, Staff},
    tightness,
};
use tandem_model::{AbcThresholds, Account, Contact, CoverageModel, Document};

/// Percent of customers that somebody looks after today.
const OWNED: usize = 70;
/// Median revenue in cents, and spread of its logarithm.
const MEDIAN_CENTS: f64 = 1_900_000.0;
const SIGMA: f64 = 1.5;
/// Among so many of the nearest tandems an owner is found.
const NEAREST: usize = 3;
/// Effort of single customers against the model's, in percent: least and most.
const EFFORT: (usize, usize) = (80, 120);
const SECTORS: &[&str] = &["Landwirtschaft", "Forst", "Bau", "Kommunen", "Verleih"];

/// Wins all customers.
pub fn win(world: &World, staff: &Staff, document: &mut Document) {
    let mut random = Random::new(world.instance.seed, "instance customers");
    let mut ids = Ids::new(world.instance.seed, "account");
    let served: Vec<usize> = (0..TOWNS.len())
        .filter(|&town| staff.towns.iter().any(|home| home.land == TOWNS[town].land))
        .collect();
    let nearest: Vec<Vec<usize>> = (0..TOWNS.len()).map(|town| nearest(staff, town)).collect();
    let pins = world.instance.problem == Problem::Coverage;
    let mut accounts = Vec::with_capacity(world.shape.accounts);
    let mut spread = Vec::with_capacity(world.shape.accounts);
    for number in 0..world.shape.accounts {
        let at = random.pick(&served);
        let town = &TOWNS[at];
        let owner = random.pick(&nearest[at]);
        let owner = random.chance(OWNED).then_some(owner);
        let tandem = owner.and_then(|owner| staff.tandems[owner]);
        let languages = match town.land {
            Land::Bavaria => vec!["de".to_owned()],
            Land::Alsace if random.chance(35) => vec!["fr".to_owned(), "de".to_owned()],
            Land::Alsace => vec!["fr".to_owned()],
        };
        spread.push(random.between(EFFORT.0, EFFORT.1));
        let pinned = random.chance(PINNED);
        accounts.push(Account {
            id: ids.next(),
            name: format!("{} {}", firm(town.land, &mut random), number + 1),
            number: format!("{}", 10_001 + number),
            place: town.place(street(town.land, &mut random)),
            revenue: (MEDIAN_CENTS * (SIGMA * random.normal()).exp()).round() as i64,
            abc_class: None,
            coverage_model: None,
            effort_percent: 100,
            sector: random.pick(SECTORS).to_owned(),
            territory: town.territory.into(),
            languages,
            all_languages: false,
            products: vec![random.pick(PRODUCTS).to_owned()],
            contact: Contact::default(),
            inside_owner: tandem.map(|(_, inside)| staff.insides[inside]),
            field_owner: owner.map(|owner| staff.fields[owner]),
            tandem: tandem.map(|(id, _)| id),
            pinned: pinned && pins && tandem.is_some(),
            protection: None,
            protected_until: None,
            note: String::new(),
        });
    }
    classify(&mut accounts);
    if world.instance.problem == Problem::Coverage {
        load(world, &mut random, &mut accounts, &spread, document);
    }
    document.accounts = accounts.into_iter().collect();
}

/// The field reps of the land nearest to a town, or all where the land has none.
fn nearest(staff: &Staff, town: usize) -> Vec<usize> {
    let here = TOWNS[town].place(String::new());
    let km = |field: &usize| {
        let home = staff.towns[*field];
        (home.land != TOWNS[town].land, home.place(String::new()).road_km(&here).unwrap_or(f64::MAX))
    };
    let mut near: Vec<usize> = (0..staff.fields.len()).collect();
    near.sort_by(|a, b| {
        let (one, other) = (km(a), km(b));
        one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)).then(a.cmp(b))
    });
    near.truncate(NEAREST);
    near
}

/// Classes from revenue, largest first, at the default thresholds.
fn classify(accounts: &mut [Account]) {
    let thresholds = AbcThresholds { a_percent: 80, b_percent: 95 };
    let total: f64 = accounts.iter().map(|account| account.revenue as f64).sum();
    let mut order: Vec<usize> = (0..accounts.len()).collect();
    order.sort_by_key(|&number| (std::cmp::Reverse(accounts[number].revenue), number));
    let mut before = 0.0;
    for number in order {
        accounts[number].abc_class = Some(thresholds.class_at(100.0 * before / total.max(1.0)));
        before += accounts[number].revenue as f64;
    }
}

/// Gives the customers together the hours that the load asks for, on both sides: the mix of models until the two sides stand to each other as
/// their hours do, then the effort of all of them; again, because hours are rounded up.
fn load(world: &World, random: &mut Random, accounts: &mut [Account], spread: &[usize], document: &Document) {
    let goal =
        tightness::capacity(document).map(|hours| hours * f64::from(world.instance.load_percent) / 100.0);
    set_effort(accounts, spread, 1.0);
    for _ in 0..3 {
        mix(random, accounts, goal, document);
        let (mut low, mut high) = (0.0, 10.0);
        for _ in 0..40 {
            let middle = f64::midpoint(low, high);
            set_effort(accounts, spread, middle);
            let [field, inside] = sums(document, accounts);
            if field + inside < goal[0] + goal[1] { low = middle } else { high = middle }
        }
    }
}

/// Gives single customers another model than their class has, from the one in the middle to the one that weighs on the lighter side.
fn mix(random: &mut Random, accounts: &mut [Account], goal: [f64; 2], document: &Document) {
    let mut sums = sums(document, accounts);
    let too_much_inside = |sums: [f64; 2]| sums[1] * goal[0] > sums[0] * goal[1];
    let before = too_much_inside(sums);
    let (from, to) = if before {
        (CoverageModel::TwoFaces, CoverageModel::OneFieldFace)
    } else {
        (CoverageModel::OneFieldFace, CoverageModel::TwoFaces)
    };
    for number in random.shuffled((0..accounts.len()).collect()) {
        if too_much_inside(sums) != before {
            break;
        }
        let account = &mut accounts[number];
        if account.model() == from {
            let had = tightness::hours(document, account);
            account.coverage_model = Some(to);
            let has = tightness::hours(document, account);
            for side in 0..2 {
                sums[side] += f64::from(has[side]) - f64::from(had[side]);
            }
        }
    }
}

/// Hours of all customers, field and inside.
fn sums(document: &Document, accounts: &[Account]) -> [f64; 2] {
    let hours = accounts.iter().map(|account| tightness::hours(document, account));
    hours.fold([0.0, 0.0], |sum, [field, inside]| [sum[0] + f64::from(field), sum[1] + f64::from(inside)])
}

fn set_effort(accounts: &mut [Account], spread: &[usize], factor: f64) {
    for (account, spread) in accounts.iter_mut().zip(spread) {
        account.effort_percent = (*spread as f64 * factor).round().clamp(1.0, 1_000.0) as u16;
    }
}

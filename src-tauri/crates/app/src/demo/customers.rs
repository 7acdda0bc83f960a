//! Customers: lognormal revenue, ABC classes, owners nearby.

use super::{
    World,
    names::{firm, person as name_of, street},
    people::People,
    random::{Ids, Random},
    towns::{Land, TOWNS, Town},
};
use tandem_model::{AbcThresholds, Account, Contact, CoverageModel, PersonId, Protection, Side};

const SECTORS: &[&str] = &[
    "demo-sector-farming",
    "demo-sector-forestry",
    "demo-sector-building",
    "demo-sector-municipal",
    "demo-sector-rental",
];
const PRODUCTS: &[&str] = &["Traktoren", "Mähwerke", "Kommunaltechnik", "Forsttechnik", "Bagger"];

/// Median revenue in cents, and spread of its logarithm: few customers make most of it.
const MEDIAN_CENTS: f64 = 1_900_000.0;
const SIGMA: f64 = 1.5;

/// A customer and where it is.
pub struct Customer {
    /// The customer.
    pub account: Account,
    /// Its town.
    pub town: &'static Town,
}

/// Wins all customers.
pub fn win(world: &World, people: &People) -> Vec<Customer> {
    let mut random = Random::new(world.size.seed, "customers");
    let mut ids = Ids::new(world.size.seed, "account");
    let towns = towns_served(people);
    let nearest = field_reps_near(people);
    let mut turns = vec![0_usize; TOWNS.len()];
    let mut customers = Vec::with_capacity(world.size.accounts);
    for index in 0..world.size.accounts {
        let town_index = random.pick(&towns);
        let town = &TOWNS[town_index];
        let revenue = (MEDIAN_CENTS * (SIGMA * random.normal()).exp()).round() as i64;
        // A customer in ten has nobody yet.
        let field_owner = if random.chance(90) {
            let near = &nearest[town_index];
            let turn = turns[town_index];
            turns[town_index] += 1;
            (!near.is_empty()).then(|| near[turn % near.len()])
        } else {
            None
        };
        let tandem = field_owner.and_then(|owner| people.tandem_of(owner, world.horizon.from));
        let contact = contact(town.land, index, &mut random);
        let sector = world.texts.plain(random.pick(SECTORS));
        let languages = match town.land {
            Land::Bavaria => vec!["de".to_owned()],
            Land::Alsace if random.chance(35) => vec!["fr".to_owned(), "de".to_owned()],
            Land::Alsace => vec!["fr".to_owned()],
        };
        let protection = match random.below(1000) {
            0..12 => Some(Protection::TerritoryContract),
            12..24 => Some(Protection::KeyAccount),
            24..30 => Some(Protection::PendingHandOver),
            _ => None,
        };
        let account = Account {
            id: ids.next(),
            name: firm(town.land, &mut random),
            number: format!("K{:05}", 10_001 + index),
            place: town.place(street(town.land, &mut random)),
            revenue,
            abc_class: None,
            coverage_model: random.chance(4).then_some(CoverageModel::OneTeam),
            effort_percent: 100,
            sector,
            territory: town.territory.into(),
            languages,
            all_languages: false,
            products: vec![random.pick(PRODUCTS).to_owned()],
            contact,
            inside_owner: tandem.map(|tandem| tandem.inside_rep),
            field_owner,
            tandem: tandem.map(|tandem| tandem.id),
            pinned: random.chance(2),
            protection,
            protected_until: None,
            note: String::new(),
        };
        customers.push(Customer { account, town });
    }
    classify(&mut customers);
    customers
}

/// Indices of the towns of the lands where somebody is.
fn towns_served(people: &People) -> Vec<usize> {
    let served = |land| people.all.iter().any(|hired| hired.town.land == land);
    let towns: Vec<_> = (0..TOWNS.len()).filter(|&index| served(TOWNS[index].land)).collect();
    if towns.is_empty() { (0..TOWNS.len()).collect() } else { towns }
}

/// For each town the field reps who would go there: those of the land, nearest first, a few.
fn field_reps_near(people: &People) -> Vec<Vec<PersonId>> {
    let reps: Vec<_> = people.of(Side::Field).collect();
    let wanted = (reps.len() / 20).max(2);
    TOWNS
        .iter()
        .map(|town| {
            let here = town.place(String::new());
            let mut near: Vec<_> = reps
                .iter()
                .filter(|hired| hired.town.land == town.land)
                .map(|hired| (hired.person.base.road_km(&here).unwrap_or(f64::MAX), hired.person.id))
                .collect();
            near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            near.into_iter().take(wanted).map(|(_, id)| id).collect()
        })
        .collect()
}

fn contact(land: Land, index: usize, random: &mut Random) -> Contact {
    let (given, family) = name_of(land, random.below(2_000));
    let phone = match land {
        Land::Bavaria => format!("+49 89 99998 {:03}", index % 1000),
        Land::Alsace => format!("+33 3 53 01 {:02} {:02}", index / 100 % 100, index % 100),
    };
    Contact { name: format!("{given} {family}"), email: format!("info@kunde{}.example", index + 1), phone }
}

/// ABC classes from revenue, largest first, at the default thresholds.
fn classify(customers: &mut [Customer]) {
    let thresholds = AbcThresholds { a_percent: 80, b_percent: 95 };
    let total: f64 = customers.iter().map(|customer| customer.account.revenue as f64).sum();
    let mut order: Vec<_> = (0..customers.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse((customers[index].account.revenue, index)));
    let mut before = 0.0;
    for index in order {
        let account = &mut customers[index].account;
        account.abc_class = Some(thresholds.class_at(100.0 * before / total.max(1.0)));
        before += account.revenue as f64;
    }
}

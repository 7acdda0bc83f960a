//! Customers and tandems as an engine problem.

use std::collections::BTreeMap;
use tandem_engine::Cost;
use tandem_engine::coverage::{Account as Given, Band, Charge, Plan, Problem, Row, Step, Tandem};
use tandem_model::{Account, AccountId, Document, PersonId, TandemId};
use tandem_rules::facts::{Assignment, Coverage, Customer};
use tandem_rules::weight;

/// The weights that a charge is made of.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    protected: u64,
    language: u64,
    face_changed: u64,
    distance: u64,
    territory: u64,
    product: u64,
    sector: u64,
}

impl Weights {
    pub fn new(document: &Document) -> Self {
        let of = |rule: &str| u64::from(weight(document, rule));
        Self {
            protected: of("coverage_protected"),
            language: of("coverage_language"),
            face_changed: of("coverage_face_changed"),
            distance: of("coverage_distance"),
            territory: of("coverage_territory"),
            product: of("coverage_product"),
            sector: of("coverage_sector"),
        }
    }

    /// What the assignment costs on its own, whatever else is planned: hard, medium, soft.
    pub fn cost(&self, customer: &Customer, found: &Assignment) -> [u64; 3] {
        let changed: u64 = found.changed.iter().flatten().map(|(_, _, points)| points).sum();
        let misfits =
            [(found.territory, self.territory), (found.product, self.product), (found.sector, self.sector)];
        let misfit: u64 = misfits.into_iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum();
        [
            self.protected * u64::from(found.protected.is_some()),
            self.language * found.speechless.iter().flatten().count() as u64,
            self.face_changed * changed + self.distance * found.distance.0 + misfit * customer.class_weight,
        ]
    }
}

/// The problem and whom its indices stand for.
pub struct Translation<'a> {
    pub document: &'a Document,
    pub coverage: &'a Coverage,
    /// Customers to be given, or pinned to a tandem that can have them.
    pub accounts: Vec<&'a Account>,
    pub tandems: Vec<(TandemId, PersonId, PersonId)>,
    pub problem: Problem,
    pub current: Plan,
    /// Pinned, though without a tandem that can have them: they stay so.
    pub left_out: Vec<AccountId>,
}

/// Weights beyond what a charge can hold count as the most it can.
fn charge([hard, medium, soft]: [u64; 3]) -> Charge {
    Charge {
        hard: u16::try_from(hard).unwrap_or(u16::MAX),
        medium: u16::try_from(medium).unwrap_or(u16::MAX),
        soft: u32::try_from(soft).unwrap_or(u32::MAX),
    }
}

impl<'a> Translation<'a> {
    pub fn new(document: &'a Document, coverage: &'a Coverage) -> Self {
        let tandems: Vec<_> = coverage.tandems().collect();
        let place = |id: TandemId| tandems.binary_search_by_key(&id, |(id, ..)| *id).ok();
        let weights = Weights::new(document);
        let without_weight = i64::from(weight(document, "coverage_without_tandem"));
        let (mut accounts, mut given, mut charges, mut current, mut left_out) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut base = Cost::ZERO;
        charges.reserve(document.accounts.len() * tandems.len());
        for account in &document.accounts {
            let customer = coverage.customer(account);
            let hours = customer.hours;
            let alone = (hours.inside + hours.field + 100) as i64 * without_weight;
            let now = account.tandem.and_then(place);
            if account.pinned && now.is_none() {
                base.medium += alone;
                left_out.push(account.id);
                continue;
            }
            accounts.push(account);
            current.push(now);
            given.push(Given {
                amounts: [hours.field, hours.inside, customer.revenue].map(|amount| amount as i64),
                without: Cost::new(0, alone, 0),
                fixed: now.filter(|_| account.pinned),
            });
            for &(_, inside, field) in &tandems {
                let found = coverage.assignment(&customer, inside, field);
                charges.push(charge(weights.cost(&customer, &found)));
            }
        }
        let (rows, places) = rows(document, coverage, &tandems);
        let problem =
            Problem { accounts: given, tandems: places, rows, charges, own_amounts: Vec::new(), base };
        Self { document, coverage, accounts, tandems, problem, current, left_out }
    }
}

/// Hours of everybody in a tandem, and revenue of the field reps; and which tandem fills which.
fn rows(
    document: &Document,
    coverage: &Coverage,
    tandems: &[(TandemId, PersonId, PersonId)],
) -> (Vec<Row>, Vec<Tandem>) {
    let of = |rule: &str| i64::from(weight(document, rule));
    let (above, workload, revenue) = (of("coverage_hours"), of("coverage_workload"), of("coverage_revenue"));
    let band = |target: u64, free: i64, each: i64| {
        (target > 0 && each > 0).then_some(Band { target: target as i64, free, each })
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut hours: BTreeMap<PersonId, usize> = BTreeMap::new();
    let mut revenues: BTreeMap<PersonId, usize> = BTreeMap::new();
    for person in coverage.members() {
        let (capacity, target) = (coverage.capacity(person), coverage.target(person));
        let step = |above_this: u64| Step { above: above_this as i64, each: Cost::new(0, above, 0) };
        hours.insert(person, rows.len());
        rows.push(Row {
            filled: 0,
            steps: vec![step(capacity), step(capacity * 6 / 5)],
            band: band(target.hours, 100, workload),
        });
    }
    for &(_, _, field) in tandems {
        revenues.entry(field).or_insert_with(|| {
            rows.push(Row {
                filled: 0,
                steps: Vec::new(),
                band: band(coverage.target(field).revenue, 150, revenue),
            });
            rows.len() - 1
        });
    }
    let places = tandems
        .iter()
        .map(|(_, inside, field)| Tandem { rows: [hours[field], hours[inside], revenues[field]] })
        .collect();
    (rows, places)
}

//! Customers and the tandems that can have them: capacity, targets, loads, and what each assignment means.

use super::partners::{SPEAKS, folded, is_leaving};
use super::workers::{Names, Worker};
use crate::Context;
use chrono::{Months, NaiveDate};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_model::{
    AbcClass, Account, AccountId, CoverageModel, CoverageModels, Document, Face, Person, PersonId, Place,
    Protection, Side, SkillKind, Tandem, TandemId,
};

/// Hours a year a full-time person has for customers.
pub const FIELD_HOURS: u64 = 1000;
/// The same for an inside rep.
pub const INSIDE_HOURS: u64 = 1100;

/// A joiner has half the hours for so many months.
const JOINING_MONTHS: u32 = 6;

/// Number of a name that nobody has.
const NOBODYS: u32 = u32::MAX;

/// Free kilometres on the way to a customer.
const FREE_KM: f64 = 20.0;

/// What a person has to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Hours a year.
    pub hours: u64,
    /// Revenue of the customers in minor units, none of it negative.
    pub revenue: u64,
}

/// What a customer takes in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// Of the inside rep.
    pub inside: u64,
    /// Of the field rep.
    pub field: u64,
}

/// What it would mean to give a customer to a tandem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment {
    /// The owner whom a protected customer would leave.
    pub protected: Option<PersonId>,
    /// Faces without a common language: inside rep, field rep.
    pub speechless: [Option<PersonId>; 2],
    /// Faces that change, inside rep and field rep: owner, successor, points.
    pub changed: [Option<(PersonId, PersonId, u64)>; 2],
    /// Points for the distance, and full kilometres.
    pub distance: (u64, u64),
    /// The territory is that of neither.
    pub territory: bool,
    /// Neither knows the products.
    pub product: bool,
    /// Neither knows the sector.
    pub sector: bool,
}

/// A customer as the rules look at it, with names as numbers.
#[derive(Clone, Debug)]
pub struct Customer {
    /// Which.
    pub id: AccountId,
    /// What it takes.
    pub hours: Hours,
    /// Revenue in minor units, 0 where negative.
    pub revenue: u64,
    /// 3, 2, 1 for A, B, C.
    pub class_weight: u64,
    face: Face,
    change_points: u64,
    owners: [Option<PersonId>; 2],
    protecting: Option<(Side, PersonId)>,
    languages: Vec<Option<u32>>,
    all_languages: bool,
    territory: Option<u32>,
    products: Vec<Option<u32>>,
    sector: Option<u32>,
    place: Place,
}

/// The facts of the coverage board.
#[derive(Clone, Debug)]
pub struct Coverage {
    today: NaiveDate,
    models: CoverageModels,
    names: Names,
    workers: HashMap<PersonId, Worker>,
    /// Tandems that can have customers: inside rep and field rep.
    tandems: BTreeMap<TandemId, (PersonId, PersonId)>,
    /// Customers by the tandem they name, whether or not that can have any.
    of_tandem: HashMap<TandemId, BTreeSet<AccountId>>,
    /// Members of them, by person, with their targets.
    targets: BTreeMap<PersonId, Load>,
    loads: HashMap<PersonId, Load>,
    demand: Hours,
    revenue: u64,
    /// Revenue of every customer, in order.
    revenues: Vec<u64>,
    unknown_places: BTreeSet<AccountId>,
}

/// Hours of the model x effort in percent, rounded up.
fn hours(models: &CoverageModels, account: &Account) -> Hours {
    let terms = models.of(account.model());
    let of = |hours: u16| (u64::from(hours) * u64::from(account.effort_percent)).div_ceil(100);
    Hours { inside: of(terms.inside_hours), field: of(terms.field_hours) }
}

fn revenue(account: &Account) -> u64 {
    account.revenue.max(0).unsigned_abs()
}

/// True if the person has not left by today.
fn is_here(today: NaiveDate, person: &Person) -> bool {
    person.until.is_none_or(|until| today < until)
}

fn capacity(today: NaiveDate, full_time: u32, person: &Person) -> u64 {
    let hours = match person.side {
        Side::Field => FIELD_HOURS,
        Side::Inside => INSIDE_HOURS,
        Side::Manager => 0,
    };
    if is_leaving(today, person) {
        return 0;
    }
    let joined = person.from.and_then(|from| from.checked_add_months(Months::new(JOINING_MONTHS)));
    let halves = if joined.is_some_and(|settled| today < settled) { 2 } else { 1 };
    hours * u64::from(person.weekly_minutes) / (u64::from(full_time.max(1)) * halves)
}

impl Coverage {
    /// Reads `document` as seen on the context's day.
    pub fn new(document: &Document, context: &Context) -> Self {
        let mut coverage = Self {
            today: context.today,
            models: document.settings().coverage_models,
            names: Names::default(),
            workers: HashMap::new(),
            tandems: BTreeMap::new(),
            of_tandem: HashMap::new(),
            targets: BTreeMap::new(),
            loads: HashMap::new(),
            demand: Hours::default(),
            revenue: 0,
            revenues: document.accounts.iter().map(revenue).collect(),
            unknown_places: BTreeSet::new(),
        };
        coverage.revenues.sort_unstable();
        for account in &document.accounts {
            coverage.count_demand(account, true);
            coverage.list(account, true);
        }
        coverage.read_people(document);
        coverage
    }

    fn list(&mut self, account: &Account, counts: bool) {
        let Some(tandem) = account.tandem else { return };
        let accounts = self.of_tandem.entry(tandem).or_default();
        if counts {
            accounts.insert(account.id);
        } else {
            accounts.remove(&account.id);
            if accounts.is_empty() {
                self.of_tandem.remove(&tandem);
            }
        }
    }

    /// Customers that name the tandem, in id order.
    pub(crate) fn accounts_of(&self, tandem: TandemId) -> impl Iterator<Item = AccountId> + '_ {
        self.of_tandem.get(&tandem).into_iter().flatten().copied()
    }

    /// Follows tandems that come, go or change, when the customers of `document` have been followed.
    pub(crate) fn follow_tandems(&mut self, document: &Document, tandems: &BTreeSet<TandemId>) {
        let accounts: Vec<&Account> = tandems
            .iter()
            .flat_map(|id| self.accounts_of(*id))
            .filter_map(|id| document.accounts.get(id))
            .collect();
        for account in &accounts {
            self.count_load(account, false);
        }
        for id in tandems {
            match document.tandems.get(*id).filter(|row| self.is_able(row)) {
                Some(row) => _ = self.tandems.insert(*id, (row.inside_rep, row.field_rep)),
                None => _ = self.tandems.remove(id),
            }
        }
        for account in accounts {
            self.count_load(account, true);
        }
        self.set_targets();
    }

    /// True if the tandem can have customers.
    fn is_able(&self, tandem: &Tandem) -> bool {
        let here = |id: PersonId| self.workers.get(&id).is_some_and(|worker| worker.here);
        tandem.until.is_none_or(|until| self.today < until)
            && here(tandem.inside_rep)
            && here(tandem.field_rep)
    }

    /// Follows people, skills and tandems.
    pub(crate) fn follow_people(&mut self, document: &Document) {
        self.read_people(document);
    }

    /// Reads everything anew but what only customers say.
    fn read_people(&mut self, document: &Document) {
        let full_time = document.settings().full_time_minutes;
        self.names = Names::default();
        self.workers.clear();
        for person in &document.people {
            let site = person.site.and_then(|site| document.sites.get(site));
            let place = match site {
                Some(site) if person.base.coordinates.is_none() => &site.place,
                _ => &person.base,
            };
            let worker = Worker {
                here: is_here(self.today, person),
                capacity: capacity(self.today, full_time, person),
                territory: self.names.territory(&person.territory),
                languages: None,
                products: Vec::new(),
                skills: Vec::new(),
                place: Place { coordinates: place.coordinates, ..Place::default() },
            };
            self.workers.insert(person.id, worker);
        }
        for skill in &document.skills {
            let holds = skill.valid_until.is_none_or(|until| self.today <= until);
            let Some(worker) = self.workers.get_mut(&skill.person).filter(|_| holds) else { continue };
            let name = folded(&skill.name);
            match skill.kind {
                SkillKind::Language => {
                    let speaks = worker.languages.get_or_insert_default();
                    if skill.level.is_none_or(|level| level >= SPEAKS) {
                        speaks.push(self.names.languages.number(name));
                    }
                }
                SkillKind::Product => worker.products.push(self.names.products.number(name)),
                SkillKind::Skill => worker.skills.push(self.names.sectors.number(name)),
            }
        }
        let tandems = document.tandems.iter().filter(|row| self.is_able(row));
        self.tandems = tandems.map(|row| (row.id, (row.inside_rep, row.field_rep))).collect();
        self.loads.clear();
        for account in &document.accounts {
            self.count_load(account, true);
        }
        self.set_targets();
    }

    fn set_targets(&mut self) {
        let side = |of: fn(&(PersonId, PersonId)) -> PersonId| -> BTreeMap<PersonId, u64> {
            self.tandems.values().map(of).map(|id| (id, self.capacity(id))).collect()
        };
        let (inside, field) = (side(|two| two.0), side(|two| two.1));
        let mut targets = BTreeMap::new();
        for (members, hours, revenue) in
            [(&inside, self.demand.inside, 0), (&field, self.demand.field, self.revenue)]
        {
            let whole: u64 = members.values().sum();
            let part = |total: u64, own: u64| match u128::from(whole) {
                0 => 0,
                whole => (u128::from(total) * u128::from(own) / whole) as u64,
            };
            for (id, own) in members {
                targets.insert(*id, Load { hours: part(hours, *own), revenue: part(revenue, *own) });
            }
        }
        self.targets = targets;
    }

    fn count_demand(&mut self, account: &Account, counts: bool) {
        let hours = hours(&self.models, account);
        let sign = |sum: &mut u64, amount: u64| *sum = if counts { *sum + amount } else { *sum - amount };
        sign(&mut self.demand.inside, hours.inside);
        sign(&mut self.demand.field, hours.field);
        sign(&mut self.revenue, revenue(account));
        if hours.field > 0 && account.place.coordinates.is_none() && counts {
            self.unknown_places.insert(account.id);
        } else {
            self.unknown_places.remove(&account.id);
        }
    }

    fn count_load(&mut self, account: &Account, counts: bool) {
        let Some((inside, field)) = self.tandem_of(account).map(|(_, inside, field)| (inside, field)) else {
            return;
        };
        let hours = hours(&self.models, account);
        for (person, hours) in [(inside, hours.inside), (field, hours.field)] {
            let load = self.loads.entry(person).or_default();
            let (worth, sum) = (revenue(account), &mut load.revenue);
            *sum = if counts { *sum + worth } else { *sum - worth };
            load.hours = if counts { load.hours + hours } else { load.hours - hours };
        }
    }

    /// Follows a customer that comes, goes or changes.
    pub(crate) fn follow_account(&mut self, before: Option<&Account>, after: Option<&Account>) -> Followed {
        let (demand, was, mark) = (self.demand, self.revenue, self.percentile());
        for (row, counts) in [(before, false), (after, true)] {
            let Some(row) = row else { continue };
            self.count_load(row, counts);
            self.count_demand(row, counts);
            self.list(row, counts);
        }
        if before.map(revenue) != after.map(revenue) {
            if let Some(gone) = before.map(revenue) {
                let at = self.revenues.partition_point(|other| *other < gone);
                self.revenues.remove(at);
            }
            if let Some(new) = after.map(revenue) {
                let at = self.revenues.partition_point(|other| *other < new);
                self.revenues.insert(at, new);
            }
        }
        let targets = demand != self.demand || was != self.revenue;
        if targets {
            self.set_targets();
        }
        Followed { targets, percentile: mark != self.percentile() }
    }

    /// The tandem that has the customer: id, inside rep, field rep; none if it can have none.
    pub fn tandem_of(&self, account: &Account) -> Option<(TandemId, PersonId, PersonId)> {
        let id = account.tandem?;
        self.tandems.get(&id).map(|&(inside, field)| (id, inside, field))
    }

    /// The tandems that can have customers, in id order: id, inside rep, field rep.
    pub fn tandems(&self) -> impl Iterator<Item = (TandemId, PersonId, PersonId)> + '_ {
        self.tandems.iter().map(|(&id, &(inside, field))| (id, inside, field))
    }

    /// Everybody in such a tandem with the target, in id order.
    pub(crate) const fn targets(&self) -> &BTreeMap<PersonId, Load> {
        &self.targets
    }

    /// Everybody in such a tandem, in id order.
    pub fn members(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.targets.keys().copied()
    }

    /// Hours a year the person has for customers.
    pub fn capacity(&self, person: PersonId) -> u64 {
        self.workers.get(&person).map_or(0, |worker| worker.capacity)
    }

    /// What the person should have to be even with the others; nothing for who is in no tandem.
    pub fn target(&self, person: PersonId) -> Load {
        self.targets.get(&person).copied().unwrap_or_default()
    }

    /// What the person has.
    pub fn load(&self, person: PersonId) -> Load {
        self.loads.get(&person).copied().unwrap_or_default()
    }

    /// Hours all customers take.
    pub const fn demand(&self) -> Hours {
        self.demand
    }

    /// The revenue, in minor units, that 95 % of the customers do not exceed.
    pub fn percentile(&self) -> u64 {
        let rank = (self.revenues.len() * 95).div_ceil(100);
        self.revenues.get(rank.saturating_sub(1)).copied().unwrap_or(0)
    }

    /// Customers with field hours of whom nobody knows where they are.
    pub(crate) const fn unknown_places(&self) -> &BTreeSet<AccountId> {
        &self.unknown_places
    }

    /// Hours a year the customer takes by its coverage model and effort.
    pub fn hours(&self, account: &Account) -> Hours {
        hours(&self.models, account)
    }

    /// Field hours a year set free because the inside rep is the customer's only face: what two faces would take of the
    /// field rep who owns the customer, less what the field rep still gives.
    pub fn relief(&self, account: &Account) -> u64 {
        if account.model() != CoverageModel::OneInsideFace || account.field_owner.is_none() {
            return 0;
        }
        let two = u64::from(self.models.two_faces.field_hours) * u64::from(account.effort_percent);
        two.div_ceil(100).saturating_sub(self.hours(account).field)
    }

    /// The customer with everything the rules look at.
    pub fn customer(&self, account: &Account) -> Customer {
        let terms = self.models.of(account.model());
        let here =
            |id: Option<PersonId>| id.filter(|id| self.workers.get(id).is_some_and(|worker| worker.here));
        let owners = [here(account.inside_owner), here(account.field_owner)];
        let by_side = |side: Side| owners[usize::from(side == Side::Field)].map(|id| (side, id));
        let protects = account
            .protection
            .is_some_and(|_: Protection| account.protected_until.is_none_or(|until| self.today <= until));
        let protecting = match terms.face {
            _ if !protects => None,
            Face::Inside => by_side(Side::Inside).or_else(|| by_side(Side::Field)),
            Face::Field | Face::Both => by_side(Side::Field).or_else(|| by_side(Side::Inside)),
        };
        let percentile = u128::from(self.percentile());
        let points = (u128::from(revenue(account)) * 100).div_ceil(percentile.max(1)).clamp(1, 100);
        let names = |list: &[String], known: &super::workers::Numbers| -> Vec<Option<u32>> {
            list.iter().map(|name| known.known(&folded(name))).collect()
        };
        let territory = folded(&account.territory);
        Customer {
            id: account.id,
            hours: self.hours(account),
            revenue: revenue(account),
            class_weight: match account.abc_class {
                Some(AbcClass::A) => 3,
                Some(AbcClass::B) => 2,
                Some(AbcClass::C) | None => 1,
            },
            face: terms.face,
            change_points: points as u64,
            owners,
            protecting,
            languages: names(&account.languages, &self.names.languages),
            all_languages: account.all_languages,
            territory: (!territory.is_empty())
                .then(|| self.names.territories.known(&territory).unwrap_or(NOBODYS)),
            products: names(&account.products, &self.names.products),
            sector: self.names.sectors.known(&folded(&account.sector)),
            place: Place { coordinates: account.place.coordinates, ..Place::default() },
        }
    }

    /// What it means to give the customer to the tandem of these two.
    pub fn assignment(&self, customer: &Customer, inside: PersonId, field: PersonId) -> Assignment {
        let (Some(one), Some(other)) = (self.workers.get(&inside), self.workers.get(&field)) else {
            return Assignment::default();
        };
        let protected = customer.protecting.and_then(|(side, owner)| {
            let now = if side == Side::Field { field } else { inside };
            (now != owner).then_some(owner)
        });
        let mut found = Assignment { protected, ..Assignment::default() };
        let points = if customer.face == Face::Both { 1 } else { 2 } * customer.change_points;
        for (side, (person, worker, is_face)) in
            [(inside, one, customer.face != Face::Field), (field, other, customer.face != Face::Inside)]
                .into_iter()
                .enumerate()
        {
            if !is_face {
                continue;
            }
            if !worker.can_speak(&customer.languages, customer.all_languages) {
                found.speechless[side] = Some(person);
            }
            let owner = customer.owners[side].filter(|owner| *owner != person);
            found.changed[side] = owner.map(|owner| (owner, person, points));
        }
        if customer.hours.field > 0
            && let Some(km) = other.place.road_km(&customer.place)
        {
            let points = ((km - FREE_KM).max(0.0) * customer.hours.field as f64 / 100.0).ceil();
            found.distance = (points as u64, km as u64);
        }
        found.territory = customer.territory.is_some_and(|territory| {
            let has = [one.territory, other.territory];
            has.iter().any(Option::is_some) && !has.contains(&Some(territory))
        });
        let on_record = !one.products.is_empty() || !other.products.is_empty();
        let known = |name: &u32| one.knows(*name) || other.knows(*name);
        found.product =
            on_record && !customer.products.is_empty() && !customer.products.iter().flatten().any(known);
        found.sector = customer
            .sector
            .is_some_and(|sector| !one.skills.contains(&sector) && !other.skills.contains(&sector));
        found
    }
}

/// How far the change of one customer reaches.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Followed {
    /// Everybody's targets are others.
    pub targets: bool,
    /// Every change of face weighs differently.
    pub percentile: bool,
}

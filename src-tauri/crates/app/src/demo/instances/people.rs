//! People at desks of 6 to 15, a fifth of them part-time; who must not be paired with whom; the tandems so far.

use super::{
    super::{
        names::{person as name_of, street},
        random::{Ids, Random},
        towns::{Land, SITES, TOWNS, Town, town},
    },
    Problem, World,
};
use chrono::{NaiveDate, Weekday};
use tandem_model::{
    Agreement, Desk, DeskId, Document, Pairing, PairingLevel, Person, PersonId, Side, Site, SiteId, Skill,
    SkillKind, Tandem, TandemId, Wish, WishKind, WorkPattern, WorkPlace,
};

/// Percent of people who work three fifths of a week.
const PART_TIME: usize = 20;
/// Percent of field reps who are in the office on Fridays and with customers on the other days.
const FRIDAY_ONLY: usize = 30;
/// Percent of the half-days of the other field reps that are for customers.
const VISITING: usize = 60;
/// Percent of pairs that must not be.
const NEVER: usize = 1;
/// Percent of pairs that should rather not be.
const RATHER_NOT: usize = 3;
/// Percent of tandems, customers and the like that are pinned.
pub const PINNED: usize = 5;
/// Percent of people with a weekday on which they would rather not switch.
const WEEKDAY_WISH: usize = 20;
/// Percent of inside reps who work from home on one day of the week.
const HOME_DAY: usize = 40;
/// Percent of field reps with a running tandem where the tandems themselves are to be planned.
const RUNNING: usize = 70;
/// Fewest and most people at a desk.
const DESK: (usize, usize) = (6, 15);
/// Minutes a week of a full-time person, everywhere.
const FULL_TIME: u32 = 40 * 60;
/// Road kilometres from the site within which field reps live.
const NEAR_KM: f64 = 120.0;

pub const PRODUCTS: &[&str] = &["Traktoren", "Mähwerke", "Kommunaltechnik", "Forsttechnik", "Bagger"];

/// Who there is, in the order in which they were hired.
pub struct Staff {
    pub insides: Vec<PersonId>,
    pub fields: Vec<PersonId>,
    /// Town of each field rep.
    pub towns: Vec<&'static Town>,
    /// Tandem of each field rep, its inside rep and its deputy, as indices into `insides`.
    pub tandems: Vec<Option<(TandemId, usize)>>,
}

/// Hires everybody into `document`.
pub fn hire(world: &World, document: &mut Document) -> Staff {
    let seed = world.instance.seed;
    let mut random = Random::new(seed, "instance people");
    let towns: Vec<&'static Town> = SITES
        .iter()
        .take((world.shape.inside / 20 + 2).min(SITES.len()))
        .filter_map(|name| town(name))
        .collect();
    let mut ids = Ids::new(seed, "site");
    let sites: Vec<Site> = towns
        .iter()
        .map(|town| Site { id: ids.next(), name: town.name.into(), place: town.place(String::new()) })
        .collect();
    let mut hiring = Hiring { seed, number: 0, ids: Ids::new(seed, "person"), people: Vec::new(), random };
    let mut staff = Staff { insides: vec![], fields: vec![], towns: vec![], tandems: vec![] };
    let mut desk_ids = Ids::new(seed, "desk");
    let mut desks = Vec::new();
    let mut desk_of = Vec::new();
    for (number, heads) in desk_sizes(&mut hiring.random, world.shape.inside).into_iter().enumerate() {
        let at = number % sites.len().max(1);
        let id: DeskId = desk_ids.next();
        desks.push(Desk {
            id,
            name: format!("{} {}", towns[at].name, number + 1),
            site: Some(sites[at].id),
            minimum: None,
            visitor_limit: None,
        });
        for _ in 0..heads {
            desk_of.push(number);
            staff.insides.push(hiring.inside(sites[at].id, id, towns[at]));
        }
    }
    for number in 0..world.shape.field {
        let at = number % sites.len().max(1);
        let (id, town) = hiring.field(sites[at].id, towns[at]);
        staff.fields.push(id);
        staff.towns.push(town);
    }
    random = hiring.random;
    let lands: Vec<(PersonId, Land)> =
        hiring.people.iter().map(|(person, town)| (person.id, town.land)).collect();
    document.sites = sites.into_iter().collect();
    document.desks = desks.into_iter().collect();
    document.people = hiring.people.into_iter().map(|(person, _)| person).collect();
    document.skills = skills(seed, &lands).into_iter().collect();
    document.wishes = wishes(&mut random, seed, &lands).into_iter().collect();
    let tandems = tandems(world, &mut random, &staff, &desk_of);
    staff.tandems = staff
        .fields
        .iter()
        .map(|field| tandems.iter().find(|(t, _)| t.field_rep == *field))
        .map(|found| found.map(|(tandem, inside)| (tandem.id, *inside)))
        .collect();
    document.pairings = pairings(world, &mut random, &staff).into_iter().collect();
    document.tandems = tandems.into_iter().map(|(tandem, _)| tandem).collect();
    staff
}

/// Sizes of desks that together seat everybody, each within [`DESK`] where that is possible.
fn desk_sizes(random: &mut Random, people: usize) -> Vec<usize> {
    let (least, most) = DESK;
    let (mut sizes, mut left) = (Vec::new(), people);
    while left > most {
        let size = random.between(least, most.min(left - least));
        sizes.push(size);
        left -= size;
    }
    sizes.push(left);
    sizes
}

struct Hiring {
    seed: u64,
    number: usize,
    ids: Ids,
    people: Vec<(Person, &'static Town)>,
    random: Random,
}

impl Hiring {
    fn inside(&mut self, site: SiteId, desk: DeskId, town: &'static Town) -> PersonId {
        let part_time = self.random.chance(PART_TIME);
        let mut week = WorkPattern::weekdays(WorkPlace::Office);
        if self.random.chance(HOME_DAY) {
            let day = self.random.below(5);
            week.0[2 * day..2 * day + 2].fill(WorkPlace::Home);
        }
        self.person(Side::Inside, site, Some(desk), town, week, part_time)
    }

    fn field(&mut self, site: SiteId, at: &'static Town) -> (PersonId, &'static Town) {
        let here = at.place(String::new());
        let near: Vec<&'static Town> = TOWNS
            .iter()
            .filter(|town| town.land == at.land)
            .filter(|town| town.place(String::new()).road_km(&here).is_some_and(|km| km < NEAR_KM))
            .collect();
        let town = self.random.pick(&near);
        let mut week = WorkPattern::weekdays(WorkPlace::Customers);
        if self.random.chance(FRIDAY_ONLY) {
            week.0[8..10].fill(WorkPlace::Office);
        } else {
            let visiting = week.0.len().min(10) * VISITING / 100;
            // Exactly that share, in an order of its own for each; by mornings and afternoons.
            let order = self.random.shuffled((0..10).collect());
            for half_day in order.into_iter().skip(visiting) {
                week.0[half_day] = WorkPlace::Office;
            }
        }
        let part_time = self.random.chance(PART_TIME);
        (self.person(Side::Field, site, None, town, week, part_time), town)
    }

    fn person(
        &mut self,
        side: Side,
        site: SiteId,
        desk: Option<DeskId>,
        town: &'static Town,
        mut week: WorkPattern,
        part_time: bool,
    ) -> PersonId {
        let number = self.number;
        self.number += 1;
        if part_time {
            shorten(&mut self.random, &mut week);
        }
        let (given, family) = name_of(town.land, number);
        let person = Person {
            id: self.ids.next(),
            given_name: given.into(),
            family_name: family.into(),
            side,
            employee_number: format!("{}-{number}", self.seed),
            email: String::new(),
            phone: String::new(),
            site: Some(site),
            desk,
            base: town.place(street(town.land, &mut self.random)),
            region: town.land.region().into(),
            territory: if side == Side::Field { town.territory.into() } else { String::new() },
            experience_years: self.random.between(1, 30) as u8,
            weekly_minutes: if part_time { FULL_TIME * 6 / 10 } else { FULL_TIME },
            work_pattern: week,
            from: None,
            until: None,
            off_pattern_ok: None,
            tandem_capacity: None,
            private_note: String::new(),
        };
        let id = person.id;
        self.people.push((person, town));
        id
    }
}

/// Two whole days off, next to each other.
fn shorten(random: &mut Random, week: &mut WorkPattern) {
    let day = random.below(4);
    week.0[2 * day..2 * day + 4].fill(WorkPlace::Off);
}

fn skills(seed: u64, lands: &[(PersonId, Land)]) -> Vec<Skill> {
    let mut random = Random::new(seed, "instance skills");
    let mut ids = Ids::new(seed, "skill");
    let mut found = Vec::new();
    for &(person, land) in lands {
        let mut knows = |kind, name: &str, level: usize| {
            let level = Some(level as u8);
            found.push(Skill { id: ids.next(), person, kind, name: name.into(), level, valid_until: None });
        };
        let (own, other, percent) = match land {
            Land::Bavaria => ("de", "fr", 30),
            Land::Alsace => ("fr", "de", 80),
        };
        knows(SkillKind::Language, own, 6);
        if random.chance(percent) {
            knows(SkillKind::Language, other, random.between(3, 5));
        }
        if random.chance(65) {
            knows(SkillKind::Language, "en", random.between(2, 5));
        }
        let first = random.below(PRODUCTS.len());
        for product in 0..random.between(1, 3) {
            knows(SkillKind::Product, PRODUCTS[(first + product) % PRODUCTS.len()], random.between(2, 5));
        }
    }
    found
}

fn wishes(random: &mut Random, seed: u64, people: &[(PersonId, Land)]) -> Vec<Wish> {
    const WEEKDAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let mut ids = Ids::new(seed, "wish");
    let mut found = Vec::new();
    for &(person, _) in people {
        if random.chance(WEEKDAY_WISH) {
            let kind = WishKind::NotOnWeekday { weekday: random.pick(&WEEKDAYS) };
            found.push(Wish { id: ids.next(), person, kind });
        }
    }
    found
}

/// The running tandems with the index of the inside rep: one for each field rep, spread evenly, or most of them by chance where tandems are
/// what is planned.
fn tandems(world: &World, random: &mut Random, staff: &Staff, desk_of: &[usize]) -> Vec<(Tandem, usize)> {
    let mut ids = Ids::new(world.instance.seed, "tandem");
    let open = matches!(world.instance.problem, Problem::Tandems | Problem::FewInside);
    let insides = staff.insides.len();
    let mut found = Vec::new();
    for (number, &field_rep) in staff.fields.iter().enumerate() {
        if open && !random.chance(RUNNING) {
            continue;
        }
        let inside = if open { random.below(insides) } else { number * insides / staff.fields.len().max(1) };
        let deputy = (1..insides)
            .map(|step| (inside + step) % insides)
            .find(|&other| desk_of.get(other) == desk_of.get(inside));
        found.push((
            Tandem {
                id: ids.next(),
                field_rep,
                inside_rep: staff.insides[inside],
                deputy: deputy.map(|deputy| staff.insides[deputy]),
                from: NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default(),
                until: None,
                agreement: Agreement::default(),
                pinned: open && random.chance(PINNED),
            },
            inside,
        ));
    }
    found
}

/// Levels of pairs that are no tandem now.
fn pairings(world: &World, random: &mut Random, staff: &Staff) -> Vec<Pairing> {
    let mut ids = Ids::new(world.instance.seed, "pairing");
    let mut found = Vec::new();
    for (field, own) in staff.tandems.iter().enumerate() {
        for inside in 0..staff.insides.len() {
            let level = match random.below(100) {
                drawn if drawn < NEVER => PairingLevel::Never,
                drawn if drawn < NEVER + RATHER_NOT => PairingLevel::RatherNot,
                _ => continue,
            };
            if own.is_some_and(|(_, partner)| partner == inside) {
                continue;
            }
            found.push(Pairing {
                id: ids.next(),
                inside_rep: staff.insides[inside],
                field_rep: staff.fields[field],
                level,
                private_note: String::new(),
            });
        }
    }
    found
}

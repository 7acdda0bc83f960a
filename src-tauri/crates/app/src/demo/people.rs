//! People, what they know and wish, and who works with whom.

use super::{
    World,
    names::{in_address, person as name_of, street},
    organisation::Organisation,
    random::{Ids, Random},
    towns::{Land, TOWNS, Town},
};
use chrono::{Days, NaiveDate, Weekday};
use tandem_model::{
    Agreement, DeskId, Pairing, PairingLevel, Person, PersonId, Side, Skill, SkillKind, Tandem, Wish,
    WishKind, WorkPattern, WorkPlace,
};

/// Further than this from the site nobody of the demo lives, in road kilometres.
const FARTHEST_BASE_KM: f64 = 95.0;

const PRODUCTS: &[&str] = &["Traktoren", "Mähwerke", "Kommunaltechnik", "Forsttechnik", "Bagger"];

/// Who works for the organisation.
pub struct People {
    /// Inside reps first, then field reps, then managers.
    pub all: Vec<Hired>,
    /// Languages and products.
    pub skills: Vec<Skill>,
    /// Wishes.
    pub wishes: Vec<Wish>,
    /// Pairing levels.
    pub pairings: Vec<Pairing>,
    /// Running and ended tandems.
    pub tandems: Vec<Tandem>,
}

/// A person and where they belong.
pub struct Hired {
    /// The person.
    pub person: Person,
    /// Where the person lives.
    pub town: &'static Town,
    /// Index of the site.
    pub site: usize,
}

impl People {
    /// Those of a side.
    pub fn of(&self, side: Side) -> impl Iterator<Item = &Hired> + Clone {
        self.all.iter().filter(move |hired| hired.person.side == side)
    }

    /// The tandem of a field rep that is in force on `date`.
    pub fn tandem_of(&self, field_rep: PersonId, date: NaiveDate) -> Option<&Tandem> {
        self.tandems.iter().find(|tandem| tandem.field_rep == field_rep && tandem.in_force_on(date))
    }
}

/// Hires everybody.
pub fn hire(world: &World, organisation: &Organisation) -> People {
    let mut hiring = Hiring {
        world,
        organisation,
        random: Random::new(world.size.seed, "people"),
        ids: Ids::new(world.size.seed, "person"),
        hired: [0; 2],
        people: Vec::new(),
    };
    for desk in &organisation.desks {
        for _ in 0..desk.headcount {
            hiring.one(Side::Inside, desk.site, Some(desk.desk.id));
        }
    }
    let sites = organisation.sites.len();
    let at_first_site = world.size.field.div_ceil(2).max(world.size.field.saturating_sub(sites * 200));
    for index in 0..world.size.field {
        let site = if index < at_first_site || sites == 1 { 0 } else { 1 + index % (sites - 1) };
        hiring.one(Side::Field, site, None);
    }
    for index in 0..2 + (world.size.inside + world.size.field) / 100 {
        hiring.one(Side::Manager, index % sites, None);
    }
    let mut people = People {
        all: hiring.people,
        skills: Vec::new(),
        wishes: Vec::new(),
        pairings: Vec::new(),
        tandems: Vec::new(),
    };
    learn(world, &mut people);
    pair(world, &mut people);
    wish(world, &mut people);
    people
}

struct Hiring<'a> {
    world: &'a World<'a>,
    organisation: &'a Organisation,
    random: Random,
    ids: Ids,
    hired: [usize; 2],
    people: Vec<Hired>,
}

impl Hiring<'_> {
    fn one(&mut self, side: Side, site: usize, desk: Option<DeskId>) {
        let random = &mut self.random;
        let site_town = self.organisation.towns[site];
        let land = site_town.land;
        let here = site_town.place(String::new());
        let near: Vec<_> = TOWNS
            .iter()
            .filter(|town| town.land == land)
            .filter(|town| town.place(String::new()).road_km(&here).is_some_and(|km| km < FARTHEST_BASE_KM))
            .collect();
        let town: &'static Town = if side == Side::Field { random.pick(&near) } else { site_town };
        let index = &mut self.hired[usize::from(land == Land::Alsace)];
        let (given, family) = name_of(land, *index);
        // The 2,001st person of a land would be a namesake; so would an e-mail address.
        let again = *index / 2_000;
        *index += 1;
        let number = self.people.len() + 1;
        let suffix = if again > 0 { format!("{}", again + 1) } else { String::new() };
        let full_time = match land {
            Land::Bavaria => 40 * 60,
            Land::Alsace => 35 * 60,
        };
        let part_time = side != Side::Manager && number > 3 && random.chance(20);
        let weekly_minutes = if part_time { full_time * 6 / 10 } else { full_time };
        let work_pattern = match side {
            Side::Inside => inside_week(random, part_time),
            Side::Field => field_week(random, part_time),
            Side::Manager => WorkPattern::weekdays(WorkPlace::Office),
        };
        let horizon = self.world.horizon;
        let joins = side != Side::Manager && number > 8 && random.chance(3);
        let leaves = side != Side::Manager && number > 8 && !joins && random.chance(2);
        let somewhere = |random: &mut Random| horizon.from + Days::new(random.between(10, 80) as u64);
        let phone = match land {
            Land::Bavaria => format!("+49 89 99998 {:03}", number % 1000),
            Land::Alsace => format!("+33 3 53 01 {:02} {:02}", number / 100 % 100, number % 100),
        };
        let person = Person {
            id: self.ids.next(),
            given_name: given.into(),
            family_name: format!("{family}{suffix}"),
            side,
            employee_number: format!("{}", 10_000 + number * 7),
            email: format!("{}.{}{suffix}@brandl-maschinen.example", in_address(given), in_address(family)),
            phone,
            site: Some(self.organisation.sites[site].id),
            desk,
            base: town.place(street(land, random)),
            region: land.region().into(),
            territory: if side == Side::Field { town.territory.into() } else { String::new() },
            experience_years: random.between(1, 28) as u8,
            weekly_minutes,
            work_pattern,
            from: joins.then(|| somewhere(random)),
            until: leaves.then(|| somewhere(random)),
            off_pattern_ok: None,
            tandem_capacity: None,
            private_note: String::new(),
        };
        self.people.push(Hired { person, town, site });
    }
}

/// In the office, one day from home for some; part-timers miss two days.
fn inside_week(random: &mut Random, part_time: bool) -> WorkPattern {
    let mut week = WorkPattern::weekdays(WorkPlace::Office);
    if random.chance(40) {
        let day = random.between(1, 4);
        week.0[day * 2..day * 2 + 2].fill(WorkPlace::Home);
    }
    if part_time {
        shorten(random, &mut week);
    }
    week
}

/// With customers, but for one office day; many do their paperwork from home on Friday afternoons.
fn field_week(random: &mut Random, part_time: bool) -> WorkPattern {
    let mut week = WorkPattern::weekdays(WorkPlace::Customers);
    let office_day = if random.chance(40) { 4 } else { random.below(5) };
    week.0[office_day * 2..office_day * 2 + 2].fill(WorkPlace::Office);
    if office_day != 4 && random.chance(50) {
        week.0[9] = WorkPlace::Home;
    }
    if part_time {
        shorten(random, &mut week);
    }
    week
}

fn shorten(random: &mut Random, week: &mut WorkPattern) {
    if random.chance(50) {
        // Mornings only.
        for day in 0..5 {
            week.0[day * 2 + 1] = WorkPlace::Off;
        }
    } else {
        let day = random.between(0, 3);
        week.0[day * 2..day * 2 + 4].fill(WorkPlace::Off);
    }
}

fn learn(world: &World, people: &mut People) {
    let mut random = Random::new(world.size.seed, "skills");
    let mut ids = Ids::new(world.size.seed, "skill");
    let mut skills = Vec::new();
    for hired in &people.all {
        let mut knows = |kind, name: &str, level| {
            let person = hired.person.id;
            skills.push(Skill { id: ids.next(), person, kind, name: name.into(), level, valid_until: None });
        };
        let language = SkillKind::Language;
        match hired.town.land {
            Land::Bavaria => {
                knows(language, "de", Some(6));
                if random.chance(25) {
                    knows(language, "fr", Some(random.between(2, 4) as u8));
                }
                if random.chance(12) {
                    knows(language, "it", Some(random.between(2, 4) as u8));
                }
            }
            Land::Alsace => {
                knows(language, "fr", Some(6));
                if random.chance(80) {
                    knows(language, "de", Some(random.between(3, 5) as u8));
                }
            }
        }
        if random.chance(65) {
            knows(language, "en", Some(random.between(2, 5) as u8));
        }
        let first = random.below(PRODUCTS.len());
        for product in 0..random.between(1, 3) {
            knows(
                SkillKind::Product,
                PRODUCTS[(first + product) % PRODUCTS.len()],
                Some(random.between(2, 5) as u8),
            );
        }
    }
    people.skills = skills;
}

/// Tandems at the same site, with deputies; some pairs that get on well, few that do not.
fn pair(world: &World, people: &mut People) {
    let mut random = Random::new(world.size.seed, "tandems");
    let mut ids = Ids::new(world.size.seed, "tandem");
    let begun = world.horizon.from;
    let inside_at = |site: usize| -> Vec<PersonId> {
        people.of(Side::Inside).filter(|hired| hired.site == site).map(|hired| hired.person.id).collect()
    };
    let anybody: Vec<_> = people.of(Side::Inside).map(|hired| hired.person.id).collect();
    let mut served = vec![0_usize; people.all.len().max(1)];
    let mut tandems = Vec::new();
    for (index, hired) in people.of(Side::Field).enumerate() {
        let mut colleagues = inside_at(hired.site);
        if colleagues.is_empty() {
            colleagues.clone_from(&anybody);
        }
        if colleagues.is_empty() {
            break;
        }
        // The last one hired has no tandem yet; there is something left to decide.
        if index > 0 && index + 1 == world.size.field && world.size.field > 4 {
            continue;
        }
        let turn = &mut served[hired.site];
        let inside_rep = colleagues[*turn % colleagues.len()];
        let deputy = Some(colleagues[(*turn + 1) % colleagues.len()]).filter(|deputy| *deputy != inside_rep);
        *turn += 1;
        let from = begun - Days::new(random.between(120, 900) as u64);
        let field_rep = hired.person.id;
        let agreement = Agreement {
            inside_does: world.texts.plain("demo-agreement-inside"),
            field_does: world.texts.plain("demo-agreement-field"),
            signed_on: random.chance(60).then_some(from),
        };
        if let Some(earlier) = deputy.filter(|_| random.chance(15)) {
            tandems.push(Tandem {
                id: ids.next(),
                field_rep,
                inside_rep: earlier,
                deputy: Some(inside_rep),
                from: from - Days::new(400),
                until: Some(from - Days::new(1)),
                agreement: Agreement::default(),
                pinned: false,
            });
        }
        tandems.push(Tandem {
            id: ids.next(),
            field_rep,
            inside_rep,
            deputy,
            from,
            until: None,
            agreement,
            pinned: random.chance(5),
        });
    }
    let mut pairings = Vec::new();
    let mut ids = Ids::new(world.size.seed, "pairing");
    let per_field = world.size.inside.div_ceil(20).max(usize::from(world.size.inside > 0));
    for hired in people.of(Side::Field) {
        let running = tandems.iter().find(|t: &&Tandem| t.field_rep == hired.person.id && t.until.is_none());
        let mut seen = vec![running.map(|tandem| tandem.inside_rep)];
        for _ in 0..per_field {
            let inside_rep = random.pick(&anybody);
            let level = match random.below(100) {
                0..8 => PairingLevel::Never,
                8..30 => PairingLevel::RatherNot,
                30..60 => PairingLevel::Preferred,
                _ => continue,
            };
            if seen.contains(&Some(inside_rep)) {
                continue;
            }
            seen.push(Some(inside_rep));
            let id = ids.next();
            pairings.push(Pairing {
                id,
                inside_rep,
                field_rep: hired.person.id,
                level,
                private_note: String::new(),
            });
        }
    }
    people.tandems = tandems;
    people.pairings = pairings;
}

fn wish(world: &World, people: &mut People) {
    let mut random = Random::new(world.size.seed, "wishes");
    let mut ids = Ids::new(world.size.seed, "wish");
    let inside: Vec<_> = people.of(Side::Inside).map(|hired| hired.person.id).collect();
    let field: Vec<_> = people.of(Side::Field).map(|hired| hired.person.id).collect();
    let weekdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let mut wishes = Vec::new();
    for hired in &people.all {
        let person = hired.person.id;
        let others = match hired.person.side {
            Side::Inside => &field,
            Side::Field => &inside,
            Side::Manager => continue,
        };
        if random.chance(20) {
            let kind = WishKind::NotOnWeekday { weekday: random.pick(&weekdays) };
            wishes.push(Wish { id: ids.next(), person, kind });
        }
        if random.chance(15) && !others.is_empty() {
            let kind = WishKind::Partner { partner: random.pick(others) };
            wishes.push(Wish { id: ids.next(), person, kind });
        }
    }
    people.wishes = wishes;
}

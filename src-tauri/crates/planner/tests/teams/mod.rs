//! Made-up teams for the boards of tandems and coverage.
#![allow(dead_code, reason = "each test binary uses its part")]

use crate::common::{ZONE, date, horizon, person};
use chrono::Datelike;
use std::sync::atomic::AtomicBool;
use tandem_engine::random::Random;
use tandem_model::*;
use tandem_planner::{Limits, Progress, Proposal};
use tandem_rules::{Board, Context, Score, score};

/// What a team is made from.
#[derive(Clone, Copy, Debug)]
pub struct Team {
    pub insides: usize,
    pub fields: usize,
    pub accounts: usize,
    pub seed: u64,
    /// Tandems that stand already, some of them ended or yet to begin.
    pub standing: bool,
}

pub fn context() -> Context {
    Context { today: date(1, 8) }
}

pub fn limits(steps: u64, threads: usize) -> Limits {
    Limits { seconds: None, steps: Some(steps), seed: 7, threads }
}

/// How a board is planned.
pub type Planner = fn(
    &Document,
    &Context,
    &Limits,
    &mut dyn FnMut() -> Uuid,
    &AtomicBool,
    &dyn Fn() -> f64,
    &mut dyn FnMut(&Progress),
) -> Proposal;

pub fn plan_with(
    board: Planner,
    document: &Document,
    limits: &Limits,
    stop: bool,
    seen: &mut dyn FnMut(Score),
) -> Proposal {
    let mut serial = 0xabc0_0000_u128;
    let mut new_id = || {
        serial += 1;
        Uuid::from_u128(serial)
    };
    let stop = AtomicBool::new(stop);
    board(document, &context(), limits, &mut new_id, &stop, &|| 0.0, &mut |now| seen(now.score))
}

pub fn judged(document: &Document, board: Board) -> Score {
    let terms = match board {
        Board::Tandems => tandem_rules::judge::tandems(document, &context()),
        _ => tandem_rules::judge::coverage(document, &context()),
    };
    score(&terms, board)
}

fn words(random: &mut Random, all: &[&str], most: usize) -> Vec<String> {
    let count = random.below(most + 1);
    let mut list: Vec<String> =
        (0..count).filter_map(|_| random.pick(all)).map(|word| (*word).to_owned()).collect();
    list.sort();
    list.dedup();
    list
}

fn place(random: &mut Random) -> Option<Coordinates> {
    (!random.chance(0.1))
        .then(|| Coordinates { latitude: 48.0 + random.below(20) as f64 / 10.0, longitude: 11.0 })
}

const TERRITORIES: [&str; 3] = ["", "North", "South"];
const LANGUAGES: [&str; 3] = ["de", "fr", "it"];
const PRODUCTS: [&str; 3] = ["Lathes", "Mills", "Saws"];
const SECTORS: [&str; 3] = ["", "Food", "Wood"];

/// A random team; every one is a valid document.
pub fn team(shape: Team) -> Document {
    let mut random = Random::new(shape.seed);
    let mut serial = 1000_u128;
    let mut id = || {
        serial += 1;
        Uuid::from_u128(serial)
    };
    let mut document = Document::new(Settings::new("Test", horizon(), ZONE, "DE-BY", "EUR"));
    let mut rows: Vec<Entity> = Vec::new();
    let (mut insides, mut fields): (Vec<PersonId>, Vec<PersonId>) = (Vec::new(), Vec::new());
    for n in 0..shape.insides + shape.fields {
        let side = if n < shape.insides { Side::Inside } else { Side::Field };
        let mut row = person(id().into(), side, &format!("P{n}"));
        row.territory = (*random.pick(&TERRITORIES).unwrap()).into();
        row.base.coordinates = place(&mut random);
        row.experience_years = random.below(12) as u8;
        row.weekly_minutes = *random.pick(&[20, 60, 1200, 2400]).unwrap();
        if random.chance(0.1) {
            row.until = Some(*random.pick(&[date(1, 8), date(2, 20), date(6, 1)]).unwrap());
        }
        if random.chance(0.1) && row.until.is_none() {
            row.from = Some(*random.pick(&[date(1, 1), date(2, 20), date(6, 1)]).unwrap());
        }
        if random.chance(0.2) {
            row.tandem_capacity = Some(random.below(4) as u32);
        }
        for (kind, names) in [
            (SkillKind::Language, words(&mut random, &LANGUAGES, 2)),
            (SkillKind::Product, words(&mut random, &PRODUCTS, 1)),
            (SkillKind::Skill, words(&mut random, &["Food", "Wood"], 1)),
        ] {
            for name in names {
                let level = random.chance(0.5).then(|| 1 + random.below(6) as u8);
                let skill = Skill { id: id().into(), person: row.id, kind, name, level, valid_until: None };
                rows.push(skill.into());
            }
        }
        if side == Side::Inside {
            insides.push(row.id);
        } else {
            fields.push(row.id);
        }
        rows.insert(n, row.into());
    }
    let mut tandems: Vec<TandemId> = Vec::new();
    for &field_rep in &fields {
        let mut required = false;
        for &inside_rep in &insides {
            if random.chance(0.25) {
                let levels = [
                    PairingLevel::Never,
                    PairingLevel::RatherNot,
                    PairingLevel::Preferred,
                    PairingLevel::Required,
                ];
                let level = *random.pick(&levels).unwrap();
                if level != PairingLevel::Required || !required {
                    required |= level == PairingLevel::Required;
                    let private_note = String::new();
                    rows.push(Pairing { id: id().into(), inside_rep, field_rep, level, private_note }.into());
                }
            }
        }
        if shape.standing && random.chance(0.8) {
            let mut from = date(1, 1);
            for (begin, end) in
                [(date(1, 1), Some(date(1, 8))), (date(1, 9), Some(date(2, 9))), (date(3, 1), None)]
            {
                let Some(&inside_rep) =
                    random.pick(&insides).filter(|_| random_half(begin, shape.seed, field_rep))
                else {
                    continue;
                };
                from = begin.max(from);
                let tandem = Tandem {
                    id: id().into(),
                    field_rep,
                    inside_rep,
                    deputy: random.pick(&insides).copied().filter(|deputy| *deputy != inside_rep),
                    from,
                    until: end,
                    agreement: Agreement::default(),
                    pinned: random.chance(0.15),
                };
                tandems.push(tandem.id);
                rows.push(tandem.into());
            }
        }
    }
    for n in 0..shape.accounts {
        let mut row: Account =
            serde_json::from_value(serde_json::json!({ "id": id(), "name": format!("Customer {n}") }))
                .unwrap();
        row.revenue = random.below(9) as i64 * 10_000 - 10_000;
        row.abc_class =
            *random.pick(&[None, Some(AbcClass::A), Some(AbcClass::B), Some(AbcClass::C)]).unwrap();
        row.effort_percent = 20 * random.below(12) as u16;
        row.territory = (*random.pick(&TERRITORIES).unwrap()).into();
        row.sector = (*random.pick(&SECTORS).unwrap()).into();
        row.languages = words(&mut random, &LANGUAGES, 2);
        row.all_languages = random.chance(0.3);
        row.products = words(&mut random, &PRODUCTS, 2);
        row.place.coordinates = place(&mut random);
        row.inside_owner = random.pick(&insides).copied().filter(|_| n % 3 > 0);
        row.field_owner = random.pick(&fields).copied().filter(|_| n % 4 > 0);
        row.protection = random.chance(0.2).then_some(Protection::KeyAccount);
        row.tandem = if random.chance(0.5) { random.pick(&tandems).copied() } else { None };
        row.pinned = random.chance(0.15);
        rows.push(row.into());
    }
    let changes: Vec<Change> = rows.into_iter().map(Change::add).collect();
    document = document.apply(&changes).unwrap();
    document
}

/// Which of the possible tandems of a field rep there are; any fixed pattern would do.
fn random_half(begin: NaiveDate, seed: u64, field: PersonId) -> bool {
    let mixed = u64::from(begin.ordinal()) + seed % 1000 + (field.0.as_u128() % 7) as u64;
    !mixed.is_multiple_of(3)
}

//! Languages, skills and products of people.

use std::collections::{BTreeMap, HashSet};

use tandem_model::{Change, Document, PersonId, Skill, SkillId, SkillKind};
use tandem_wording::Value;

use super::changes::Edit;
use super::matching::derived;
use super::values::{Named, fold};
use super::{Field, FieldChange};

/// What a row says that somebody can do.
pub(super) struct Abilities<'a> {
    /// Codes with their level.
    pub languages: &'a [(&'static str, Option<u8>)],
    pub skills: &'a [Named],
    pub products: &'a [Named],
}

/// The skills of the plan by person.
pub(super) struct Skills<'a> {
    document: &'a Document,
    held: BTreeMap<PersonId, Vec<&'a Skill>>,
    /// Those that rows have added or changed.
    given: HashSet<SkillId>,
}

impl<'a> Skills<'a> {
    pub fn of(document: &'a Document) -> Self {
        let mut held: BTreeMap<PersonId, Vec<&Skill>> = BTreeMap::new();
        for skill in document.skills.iter() {
            held.entry(skill.person).or_default().push(skill);
        }
        Self { document, held, given: HashSet::new() }
    }

    /// What the row adds, or whose level or last day it knows better. What it does not name stays. `known` is a person
    /// of the plan, of whom old and new are told.
    pub fn changes(
        &mut self,
        person: PersonId,
        named: &Abilities<'_>,
        known: bool,
        edit: &mut Edit,
    ) -> Vec<Change> {
        let spoken = |(code, level): &(&str, Option<u8>)| Named {
            name: (*code).to_owned(),
            level: *level,
            until: None,
        };
        let languages: Vec<Named> = named.languages.iter().map(spoken).collect();
        let groups = [
            (Field::Languages, SkillKind::Language, "language", languages.as_slice()),
            (Field::Skills, SkillKind::Skill, "skill", named.skills),
            (Field::Products, SkillKind::Product, "product", named.products),
        ];
        let mut all = Vec::new();
        for (field, kind, noun, named) in groups {
            let held = self.held.get(&person).map_or(&[][..], Vec::as_slice);
            let of_kind: Vec<&Skill> = held.iter().copied().filter(|skill| skill.kind == kind).collect();
            let mut changes = Vec::new();
            for one in named {
                changes.extend(self.change(person, kind, noun, one, &of_kind));
            }
            if known && !changes.is_empty() {
                let old = of_kind.iter().map(|skill| told(kind, &skill.name, skill.level, skill.valid_until));
                let new = named.iter().map(|one| told(kind, &one.name, one.level, one.until));
                let (old, new) = (Value::List(old.collect()), Value::List(new.collect()));
                edit.changes.push(FieldChange { field, old, new });
            }
            all.extend(changes);
        }
        all
    }

    fn change(
        &mut self,
        person: PersonId,
        kind: SkillKind,
        noun: &str,
        one: &Named,
        held: &[&Skill],
    ) -> Option<Change> {
        let Some(before) = held.iter().find(|skill| fold(&skill.name) == fold(&one.name)) else {
            let key = if kind == SkillKind::Language { one.name.clone() } else { fold(&one.name) };
            let id = SkillId(derived("skill", &format!("{person}|{noun}|{key}")));
            // It may be there under the name that somebody has given it since.
            let new = !self.document.skills.contains(id) && self.given.insert(id);
            let (name, level, valid_until) = (one.name.clone(), one.level, one.until);
            return new.then(|| Change::add(Skill { id, person, kind, name, level, valid_until }));
        };
        let level = one.level.or(before.level);
        let valid_until = one.until.or(before.valid_until);
        let after = Skill { level, valid_until, ..(*before).clone() };
        let better = after != **before && self.given.insert(before.id);
        better.then(|| Change::replace((*before).clone(), after))
    }
}

/// "EN C1", "Demo (4)", "First aid (2) - 31 Dec 2026" as values of a sentence.
fn told(kind: SkillKind, name: &str, level: Option<u8>, until: Option<chrono::NaiveDate>) -> Value {
    let levels = ["A1", "A2", "B1", "B2", "C1", "C2"];
    let word = level.and_then(|level| levels.get(usize::from(level).saturating_sub(1)));
    let text = match (kind, word, level) {
        (SkillKind::Language, Some(word), _) => format!("{} {word}", name.to_uppercase()),
        (SkillKind::Language, ..) => name.to_uppercase(),
        (_, _, Some(level)) => format!("{name} ({level})"),
        _ => name.to_owned(),
    };
    Value::Text(until.map_or(text.clone(), |until| format!("{text} – {until}")))
}

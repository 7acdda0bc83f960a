//! People as the coverage board looks at them, with names as numbers.

use super::partners::folded;
use std::collections::HashMap;
use tandem_model::Place;

/// Numbers for names, so that comparing is quick.
#[derive(Clone, Debug, Default)]
pub struct Numbers(HashMap<String, u32>);

impl Numbers {
    /// The number of a name, a new one if need be.
    pub(super) fn number(&mut self, name: String) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(name).or_insert(next)
    }

    /// The number of a name that somebody has.
    pub(super) fn known(&self, name: &str) -> Option<u32> {
        self.0.get(name).copied()
    }
}

/// Everything people have on record.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub languages: Numbers,
    pub products: Numbers,
    pub sectors: Numbers,
    pub territories: Numbers,
}

impl Names {
    pub fn territory(&mut self, name: &str) -> Option<u32> {
        let name = folded(name);
        (!name.is_empty()).then(|| self.territories.number(name))
    }
}

/// One person.
#[derive(Clone, Debug)]
pub(super) struct Worker {
    pub here: bool,
    pub capacity: u64,
    pub territory: Option<u32>,
    /// Spoken well enough; none if no language is on record at all.
    pub languages: Option<Vec<u32>>,
    pub products: Vec<u32>,
    pub skills: Vec<u32>,
    pub place: Place,
}

impl Worker {
    /// True if the person speaks one of the languages, or all of them; also if nothing is known.
    pub fn can_speak(&self, languages: &[Option<u32>], all: bool) -> bool {
        let Some(own) = &self.languages else { return true };
        let speaks = |language: &Option<u32>| language.is_some_and(|number| own.contains(&number));
        languages.is_empty() || if all { languages.iter().all(speaks) } else { languages.iter().any(speaks) }
    }

    pub fn knows(&self, product: u32) -> bool {
        self.products.contains(&product)
    }
}

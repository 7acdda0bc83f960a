//! Which customer of the plan a row is about.

use std::collections::{BTreeMap, HashMap};

use tandem_model::{AccountId, Document};

use super::accounts::{bare_words, squeezed};
use super::matching::number_key;
use super::values::fold;
use super::{Options, Question};

/// Shorter names stand in too many titles by chance.
const SHORTEST_IN_TITLE: usize = 4;

/// The customers of the plan by everything that a file may call them.
pub(super) struct Customers<'a> {
    document: &'a Document,
    answers: &'a BTreeMap<String, Option<AccountId>>,
    by_number: HashMap<String, Vec<AccountId>>,
    by_name: HashMap<String, Vec<AccountId>>,
    by_squeezed: HashMap<String, Vec<AccountId>>,
    /// Names without legal forms, by their first word.
    by_word: HashMap<String, Vec<(Vec<String>, AccountId)>>,
    unknown: BTreeMap<String, usize>,
}

impl<'a> Customers<'a> {
    pub fn new(document: &'a Document, options: &'a Options) -> Self {
        let mut customers = Self {
            document,
            answers: &options.accounts,
            by_number: HashMap::new(),
            by_name: HashMap::new(),
            by_squeezed: HashMap::new(),
            by_word: HashMap::new(),
            unknown: BTreeMap::new(),
        };
        for account in document.accounts.iter() {
            if !account.number.is_empty() {
                let key = number_key(&account.number).to_owned();
                customers.by_number.entry(key).or_default().push(account.id);
            }
            customers.by_name.entry(fold(&account.name)).or_default().push(account.id);
            let words = bare_words(&account.name);
            customers.by_squeezed.entry(words.concat()).or_default().push(account.id);
            if words.concat().len() >= SHORTEST_IN_TITLE {
                customers.by_word.entry(words[0].clone()).or_default().push((words, account.id));
            }
        }
        customers
    }

    /// The customer with this number, else the only one of this name, however its blanks and legal form are written.
    pub fn find(&self, number: Option<&str>, name: Option<&str>) -> Option<AccountId> {
        for text in [name, number].into_iter().flatten() {
            if let Some(answer) = self.answers.get(text) {
                return *answer;
            }
        }
        let one = |ids: Option<&Vec<AccountId>>| match ids.map(Vec::as_slice) {
            Some([id]) => Some(*id),
            _ => None,
        };
        number
            .and_then(|number| one(self.by_number.get(number_key(number))))
            .or_else(|| one(self.by_name.get(&fold(name?))))
            .or_else(|| one(self.by_squeezed.get(&squeezed(name?))))
            // Some files write the number into the column of names.
            .or_else(|| one(self.by_number.get(number_key(name?))))
    }

    /// True if the person importing said that this text means no customer.
    pub fn means_none(&self, text: &str) -> bool {
        self.answers.get(text) == Some(&None)
    }

    /// Asks about a text that no customer is called.
    pub fn ask(&mut self, text: &str) {
        if !self.answers.contains_key(text) {
            *self.unknown.entry(text.to_owned()).or_default() += 1;
        }
    }

    /// The only customer whose whole name stands in a title.
    pub fn within(&self, title: &str) -> Option<AccountId> {
        let folded = fold(title);
        let words: Vec<&str> = folded.split(' ').collect();
        let mut found: Option<(usize, AccountId)> = None;
        for at in 0..words.len() {
            for (name, id) in self.by_word.get(words[at]).into_iter().flatten() {
                let stands = words[at..].iter().zip(name).filter(|(a, b)| *a == b).count() == name.len();
                if !stands {
                    continue;
                }
                match found {
                    // A longer name says more than a shorter one within it.
                    Some((length, _)) if length > name.len() => {}
                    Some((length, other)) if length == name.len() && other != *id => return None,
                    _ => found = Some((name.len(), *id)),
                }
            }
        }
        found.map(|(_, id)| id)
    }

    /// A question for each text that no customer is called, those of most rows first.
    pub fn questions(self) -> Vec<Question> {
        const MOST: usize = 50;
        const LEAST_LIKENESS: f64 = 0.85;
        /// Comparing every unknown name with every customer takes too long in large plans.
        const MOST_COMPARED: usize = 30_000;
        let names: Vec<(AccountId, &str, String)> = self
            .document
            .accounts
            .iter()
            .take(MOST_COMPARED)
            .map(|account| (account.id, account.name.as_str(), squeezed(&account.name)))
            .collect();
        let mut unknown: Vec<(&String, &usize)> = self.unknown.iter().collect();
        unknown.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
        let question = |(text, rows): (&String, &usize)| {
            let key = squeezed(text);
            let mut alike: Vec<(f64, AccountId, &str)> = names
                .iter()
                .map(|(id, name, other)| (strsim::jaro_winkler(&key, other), *id, *name))
                .filter(|(likeness, ..)| *likeness >= LEAST_LIKENESS)
                .collect();
            alike.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.2.cmp(b.2)));
            let alike = alike.into_iter().take(3).map(|(_, id, name)| (id, name.to_owned())).collect();
            Question::Account { text: text.clone(), rows: *rows, alike }
        };
        unknown.into_iter().take(MOST).map(question).collect()
    }
}

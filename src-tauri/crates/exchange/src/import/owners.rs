//! Who is meant by a cell that names somebody in charge of a customer.

use std::collections::{BTreeMap, HashMap};

use tandem_model::{Document, PersonId, Side};

use super::values::name_key;
use super::{Options, Question};

/// Somebody with a name much like the one in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// Who.
    pub person: PersonId,
    /// The name in the plan.
    pub name: String,
    /// 0 to 100.
    pub likeness: u8,
}

/// Names below this likeness help nobody.
const LEAST_LIKENESS: f64 = 0.8;

/// The people of the plan by everything that a file may call them.
pub(super) struct Owners<'a> {
    document: &'a Document,
    answers: &'a BTreeMap<String, Option<PersonId>>,
    by_name: HashMap<String, Vec<PersonId>>,
    unknown: BTreeMap<String, usize>,
    known: HashMap<String, Vec<PersonId>>,
}

impl<'a> Owners<'a> {
    pub fn new(document: &'a Document, options: &'a Options) -> Self {
        let mut by_name: HashMap<String, Vec<PersonId>> = HashMap::new();
        for person in document.people.iter() {
            let number = person.employee_number.trim().to_lowercase();
            for key in [name_key(&person.name()), person.email.trim().to_lowercase(), number] {
                let ids = by_name.entry(key).or_default();
                if !ids.contains(&person.id) {
                    ids.push(person.id);
                }
            }
        }
        by_name.remove("");
        Self { document, answers: &options.owners, by_name, unknown: BTreeMap::new(), known: HashMap::new() }
    }

    /// The people a cell names, in its order; none if any of them is unknown or not unmistakable.
    pub fn named(&mut self, text: &str) -> Vec<(PersonId, Side)> {
        let ids = self.known_as(text);
        if ids.is_empty() {
            self.ask(text);
        }
        ids.into_iter().filter_map(|id| Some((id, self.document.people.get(id)?.side))).collect()
    }

    /// The people a cell names; an unknown one is not asked about yet.
    pub fn known_as(&mut self, text: &str) -> Vec<PersonId> {
        if !self.known.contains_key(text) {
            let ids = self.look_up(text);
            self.known.insert(text.to_owned(), ids);
        }
        self.known.get(text).cloned().unwrap_or_default()
    }

    /// Asks about a text that nobody is called.
    pub fn ask(&mut self, text: &str) {
        if !self.answers.contains_key(text) {
            *self.unknown.entry(text.to_owned()).or_default() += 1;
        }
    }

    /// True if the person importing said that this text means nobody.
    pub fn means_nobody(&self, text: &str) -> bool {
        self.answers.get(text) == Some(&None)
    }

    fn look_up(&self, text: &str) -> Vec<PersonId> {
        if let Some(answer) = self.answers.get(text) {
            return answer.iter().copied().collect();
        }
        if let Some(id) = self.one(text) {
            return vec![id];
        }
        // Two in one cell: "Anna Weber / Tom Huber".
        let parts: Vec<&str> = text.split(['/', ';', '|', '&', '+', '\n']).map(str::trim).collect();
        let each: Option<Vec<PersonId>> = parts.iter().map(|part| self.one(part)).collect();
        each.filter(|ids| ids.len() > 1).unwrap_or_default()
    }

    fn one(&self, text: &str) -> Option<PersonId> {
        let plain = text.trim().to_lowercase();
        let address = text.split(['<', '(']).nth(1).and_then(|rest| rest.split(['>', ')']).next());
        let address =
            address.map(|address| address.trim().to_lowercase()).filter(|address| address.contains('@'));
        // An address or a number before a name, which two people may share.
        let keys = [address.unwrap_or_default(), plain, name_key(text)];
        keys.iter().find_map(|key| match self.by_name.get(key.as_str()).map(Vec::as_slice) {
            Some([id]) => Some(*id),
            _ => None,
        })
    }

    /// A question for each text that nobody is called, with the names most like it; those of most rows, because nobody
    /// answers more, and more of them mean that the column holds no owners.
    pub fn questions(self) -> Vec<Question> {
        const MOST: usize = 100;
        let names: Vec<(PersonId, String, String)> = self
            .document
            .people
            .iter()
            .map(|person| (person.id, person.name(), name_key(&person.name())))
            .collect();
        let question = |(text, rows): (&String, &usize)| {
            let key = name_key(text.split('@').next().unwrap_or(text));
            let mut alike: Vec<Alike> = names
                .iter()
                .map(|(person, name, other)| (likeness(&key, other), *person, name))
                .filter(|(likeness, ..)| *likeness >= LEAST_LIKENESS)
                .map(|(likeness, person, name)| Alike {
                    person,
                    name: name.clone(),
                    likeness: (likeness * 100.0).round() as u8,
                })
                .collect();
            alike.sort_by(|a, b| b.likeness.cmp(&a.likeness).then_with(|| a.name.cmp(&b.name)));
            alike.truncate(3);
            Question::Owner { text: text.clone(), rows: *rows, alike }
        };
        let mut unknown: Vec<(&String, &usize)> = self.unknown.iter().collect();
        unknown.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
        unknown.into_iter().take(MOST).map(question).collect()
    }
}

/// How much two names made comparable are alike, 0 to 1; a name of one word is like a whole name that holds it.
pub(super) fn likeness(a: &str, b: &str) -> f64 {
    let whole = strsim::jaro_winkler(a, b);
    let holds = |short: &str, long: &str| {
        !short.is_empty() && !short.contains(' ') && long.split(' ').any(|word| word == short)
    };
    if holds(a, b) || holds(b, a) { whole.max(0.9) } else { whole }
}

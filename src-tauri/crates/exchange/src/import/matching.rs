//! Which row of a table is which noun of the plan.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use tandem_wording::{Args, Language, say};
use uuid::Uuid;

use super::RawTable;
use super::values::fold;

/// Root of all ids that imports derive.
const IMPORTS: Uuid = Uuid::from_u128(0x6f1c_1f0e_92a4_5d0b_8c37_41d2_5b7e_a913);

/// A source by its shape: the kind of table and the names of its columns in any order. Exports of the same report have
/// the same shape every month, whatever their file is called.
pub(super) struct Source {
    namespace: Uuid,
    /// Just a part of the source, such as refused rows that come back: nothing vanishes from it.
    pub partial: bool,
}

impl Source {
    pub fn of(kind: &str, table: &RawTable) -> Self {
        let reasons: Vec<String> = Language::ALL
            .into_iter()
            .map(|language| fold(&say(language, "exchange-refused-column", &Args::new())))
            .collect();
        let names: BTreeSet<String> = table.columns.iter().map(|name| fold(name)).collect();
        let partial = names.iter().any(|name| reasons.contains(name));
        let shape: Vec<String> = names.into_iter().filter(|name| !reasons.contains(name)).collect();
        let namespace = Uuid::new_v5(&IMPORTS, format!("{kind}|{}", shape.join("|")).as_bytes());
        Self { namespace, partial }
    }

    /// The id of what a key of this source stands for.
    pub fn id(&self, key: &str) -> Uuid {
        Uuid::new_v5(&self.namespace, key.as_bytes())
    }
}

impl Source {
    /// An id that shows its source: its first six bytes are those of the source, the others come from the key. What
    /// came from the source can then be told although its key cannot be made again from the noun.
    pub fn tagged(&self, key: &str) -> Uuid {
        let mut bytes = *self.id(key).as_bytes();
        bytes[..6].copy_from_slice(&self.namespace.as_bytes()[..6]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// True if an id shows this source.
    pub fn tagged_it(&self, id: Uuid) -> bool {
        id.get_version_num() == 8 && id.as_bytes()[..6] == self.namespace.as_bytes()[..6]
    }

    /// A part of this source, such as one person's entries of a team's calendar.
    pub fn part(&self, name: &str) -> Self {
        Self { namespace: self.id(&format!("part|{name}")), partial: self.partial }
    }

    /// True if an import of this source gave a noun its id and its keys are still those of then.
    pub fn gave(&self, id: Uuid, keys: &Keys) -> bool {
        id == self.id(&keys.text())
    }
}

/// An id within another noun, or of a noun that exists once per name.
pub(super) fn derived(noun: &str, key: &str) -> Uuid {
    Uuid::new_v5(&IMPORTS, format!("{noun}|{key}").as_bytes())
}

/// By what a noun is recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Keys {
    /// Employee or customer number.
    pub number: String,
    /// E-mail address in lower case.
    pub email: String,
    /// Name made comparable.
    pub name: String,
    /// Town made comparable.
    pub town: String,
}

impl Keys {
    /// The text from which the id of a new noun is derived.
    pub fn text(&self) -> String {
        if !self.number.is_empty() {
            format!("number|{}", number_key(&self.number))
        } else if !self.email.is_empty() {
            format!("email|{}", self.email)
        } else {
            format!("name|{}|{}", self.name, self.town)
        }
    }
}

/// Spreadsheets drop leading zeros, so 00123 and 123 are one number.
pub(super) fn number_key(number: &str) -> &str {
    let number = number.trim();
    if number.bytes().all(|byte| byte.is_ascii_digit()) {
        let bare = number.trim_start_matches('0');
        if bare.is_empty() { number } else { bare }
    } else {
        number
    }
}

/// True if two numbers are the same but for leading zeros.
pub(super) fn same_number(a: &str, b: &str) -> bool {
    number_key(a) == number_key(b)
}

impl Keys {
    /// How sure a row can be recognised by them: 0 by number, 1 by e-mail, 2 by name.
    fn strength(&self) -> u8 {
        match (self.number.is_empty(), self.email.is_empty()) {
            (false, _) => 0,
            (true, false) => 1,
            (true, true) => 2,
        }
    }

    /// True if nothing but the name says whether two of one name are the same.
    fn may_be(&self, other: &Self, by_town: bool) -> bool {
        let agree = |a: &str, b: &str| a.is_empty() || b.is_empty() || a == b;
        let numbers =
            self.number.is_empty() || other.number.is_empty() || same_number(&self.number, &other.number);
        self.name == other.name && numbers && (!by_town || agree(&self.town, &other.town))
    }
}

/// Whom a row means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match<I> {
    One(I),
    /// Several fit equally well.
    Several,
    Nobody,
}

/// The one of several by name that is also in the same town, if the name alone does not tell.
fn nearest<I: Copy>(mut found: Vec<(I, &Keys)>, town: &str) -> Match<I> {
    if found.len() > 1 {
        let same_town: Vec<_> = found.iter().copied().filter(|(_, keys)| keys.town == town).collect();
        if same_town.len() == 1 {
            found = same_town;
        }
    }
    match found[..] {
        [] => Match::Nobody,
        [(one, _)] => Match::One(one),
        _ => Match::Several,
    }
}

/// For each row the row that speaks for it: itself, or another that means the same noun. Decided from the file alone,
/// so that it comes out the same whatever the plan already holds.
pub(super) fn speakers(rows: &[Option<Keys>], by_town: bool) -> Vec<Match<usize>> {
    let mut speakers = vec![Match::Nobody; rows.len()];
    let mut by_number: HashMap<&str, usize> = HashMap::new();
    let mut by_email: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut order: Vec<(u8, usize, &Keys)> = rows
        .iter()
        .enumerate()
        .filter_map(|(row, keys)| keys.as_ref().map(|keys| (keys.strength(), row, keys)))
        .collect();
    order.sort_unstable_by_key(|(strength, row, _)| (*strength, *row));
    let keys_of = |row: &usize| rows[*row].as_ref().map(|keys| (*row, keys));
    for (strength, row, keys) in order {
        let namesakes = by_name.get(keys.name.as_str()).into_iter().flatten().filter_map(keys_of);
        let found = match strength {
            0 => by_number.get(number_key(&keys.number)).map_or(Match::Nobody, |row| Match::One(*row)),
            1 => match by_email.get(keys.email.as_str()).map(Vec::as_slice) {
                Some([one]) => Match::One(*one),
                Some(sharing) => nearest(
                    sharing.iter().filter_map(keys_of).filter(|(_, o)| o.may_be(keys, by_town)).collect(),
                    &keys.town,
                ),
                // Two addresses are two people of one name.
                None => nearest(
                    namesakes.filter(|(_, o)| o.email.is_empty() && o.may_be(keys, by_town)).collect(),
                    &keys.town,
                ),
            },
            _ => nearest(namesakes.filter(|(_, other)| other.may_be(keys, by_town)).collect(), &keys.town),
        };
        speakers[row] = match found {
            Match::Nobody => {
                by_number.insert(number_key(&keys.number), row);
                if !keys.email.is_empty() {
                    by_email.entry(&keys.email).or_default().push(row);
                }
                by_name.entry(&keys.name).or_default().push(row);
                Match::One(row)
            }
            other => other,
        };
    }
    speakers
}

/// The nouns of the plan by their keys, each for one row to claim.
pub(super) struct Known<I> {
    keys: HashMap<I, Keys>,
    by_number: HashMap<String, Vec<I>>,
    by_email: HashMap<String, Vec<I>>,
    by_name: HashMap<String, Vec<I>>,
    claimed: HashSet<I>,
    /// Two towns make two nouns of one name: customers, not people.
    by_town: bool,
}

impl<I: Copy + Eq + Hash + From<Uuid>> Known<I> {
    pub fn new(nouns: impl Iterator<Item = (I, Keys)>, by_town: bool) -> Self {
        let nouns: Vec<(I, Keys)> = nouns.collect();
        let mut known = Self {
            keys: HashMap::new(),
            by_number: HashMap::new(),
            by_email: HashMap::new(),
            by_name: HashMap::new(),
            claimed: HashSet::new(),
            by_town,
        };
        for (id, keys) in nouns {
            known.by_number.entry(number_key(&keys.number).to_owned()).or_default().push(id);
            known.by_email.entry(keys.email.clone()).or_default().push(id);
            known.by_name.entry(keys.name.clone()).or_default().push(id);
            known.keys.insert(id, keys);
        }
        known
    }

    pub fn is_claimed(&self, id: I) -> bool {
        self.claimed.contains(&id)
    }

    /// Which noun each row means: by number, then by e-mail, then by name, then by the id that an earlier import gave
    /// it. Surer ways go first over all rows, so that nobody claims by name what another row has the number of.
    /// `Several` is a row that nothing tells apart.
    pub fn claim(&mut self, rows: &[(usize, &Keys)], source: &Source) -> HashMap<usize, Match<I>> {
        let mut found = HashMap::new();
        let mut rest: Vec<(usize, &Keys)> = rows.to_vec();
        rest.sort_unstable_by_key(|(row, keys)| (keys.strength(), *row));
        let ways: [fn(&Self, &Keys) -> Match<I>; 3] = [Self::by_number, Self::by_email, Self::by_name];
        for way in ways {
            // A claim can leave a single namesake for a row that had the choice before.
            loop {
                let before = rest.len();
                rest.retain(|(row, keys)| match way(self, keys) {
                    Match::One(id) => {
                        self.claimed.insert(id);
                        found.insert(*row, Match::One(id));
                        false
                    }
                    _ => true,
                });
                if rest.len() == before {
                    break;
                }
            }
        }
        for (row, keys) in rest {
            let several = self.by_name(keys) == Match::Several;
            found.insert(row, if several { Match::Several } else { Match::One(self.derived(keys, source)) });
        }
        found
    }

    /// The id of a row that means no noun by its keys; passed over where another row has claimed it.
    fn derived(&mut self, keys: &Keys, source: &Source) -> I {
        let mut key = keys.text();
        loop {
            let id = I::from(source.id(&key));
            if self.claimed.insert(id) {
                return id;
            }
            key.push_str("|again");
        }
    }

    fn free<'a>(
        &'a self,
        map: &'a HashMap<String, Vec<I>>,
        key: &str,
    ) -> impl Iterator<Item = (I, &'a Keys)> {
        let ids = map.get(key).map_or(&[][..], Vec::as_slice).iter();
        ids.filter(|id| !self.claimed.contains(id)).filter_map(|id| Some((*id, self.keys.get(id)?)))
    }

    fn by_number(&self, keys: &Keys) -> Match<I> {
        if keys.number.is_empty() {
            return Match::Nobody;
        }
        let found: Vec<_> = self.free(&self.by_number, number_key(&keys.number)).collect();
        let exact = found.iter().find(|(_, other)| other.number == keys.number);
        exact.or(found.first()).map_or(Match::Nobody, |(id, _)| Match::One(*id))
    }

    fn by_email(&self, keys: &Keys) -> Match<I> {
        if keys.email.is_empty() {
            return Match::Nobody;
        }
        // An address that several share says nothing about any of them.
        match self.free(&self.by_email, &keys.email).collect::<Vec<_>>()[..] {
            [(id, _)] => Match::One(id),
            _ => Match::Nobody,
        }
    }

    fn by_name(&self, keys: &Keys) -> Match<I> {
        nearest(
            self.free(&self.by_name, &keys.name)
                .filter(|(_, other)| other.may_be(keys, self.by_town))
                .collect(),
            &keys.town,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(number: &str, email: &str, name: &str, town: &str) -> Keys {
        Keys { number: number.into(), email: email.into(), name: name.into(), town: town.into() }
    }

    #[test]
    fn rows_that_mean_the_same() {
        use Match::{One, Several};
        let cases = [
            (vec![keys("1", "", "weber", ""), keys("01", "", "huber", "")], vec![One(0), One(0)]),
            (vec![keys("", "", "weber", ""), keys("1", "", "weber", "")], vec![One(1), One(1)]),
            (vec![keys("", "a", "weber", ""), keys("", "b", "weber", "")], vec![One(0), One(1)]),
            (
                vec![keys("1", "", "weber", ""), keys("2", "", "weber", ""), keys("", "", "weber", "")],
                vec![One(0), One(1), Several],
            ),
            (
                vec![keys("", "", "lang", "ulm"), keys("", "", "lang", "bonn"), keys("", "", "lang", "ulm")],
                vec![One(0), One(1), One(0)],
            ),
        ];
        for (rows, expected) in cases {
            let rows: Vec<Option<Keys>> = rows.into_iter().map(Some).collect();
            assert_eq!(speakers(&rows, true), expected, "{rows:?}");
        }
    }

    #[test]
    fn leading_zeros_are_no_difference() {
        let cases = [("00123", "123", true), ("0", "00", false), ("A01", "A1", false), ("1", "2", false)];
        for (a, b, same) in cases {
            assert_eq!(same_number(a, b), same, "{a} {b}");
        }
    }
}

//! Short forms of names, unique within a roster.

use std::collections::HashSet;

use crate::export::view::Person;

/// A short form for each person: initials, with more of the family name where two would be the same, and a number
/// where even that is.
pub(super) fn shorts(people: &[Person]) -> Vec<String> {
    let mut wanted: Vec<String> = people.iter().map(|person| form(person, 1)).collect();
    for length in 2..=3 {
        let mut seen = HashSet::new();
        let twice: HashSet<String> = wanted.iter().filter(|form| !seen.insert(*form)).cloned().collect();
        for (short, person) in wanted.iter_mut().zip(people) {
            if twice.contains(short) {
                *short = form(person, length);
            }
        }
    }
    let mut taken = HashSet::new();
    for short in &mut wanted {
        let mut unique = short.clone();
        let mut number = 2;
        while !taken.insert(unique.clone()) {
            unique = format!("{short}{number}");
            number += 1;
        }
        *short = unique;
    }
    wanted
}

/// First letter of the given name and the first letters of the family name, without "von der".
fn form(person: &Person, length: usize) -> String {
    let family =
        person.family.split_whitespace().find(|part| part.chars().next().is_some_and(char::is_uppercase));
    let family = family.unwrap_or(person.family.trim());
    let given = person.given.trim().chars().next();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).take(length).collect::<String>();
    let mut form: String = given.into_iter().flat_map(char::to_uppercase).collect();
    let mut rest = letters(family).chars().collect::<Vec<_>>().into_iter();
    form.extend(rest.next().into_iter().flat_map(char::to_uppercase));
    form.extend(rest);
    if form.is_empty() { "?".to_owned() } else { form }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use tandem_wording::Language;

    #[test]
    fn initials_grow_only_where_they_must() {
        let mut people = sample::roster(7, Language::De).people;
        for (person, (given, family)) in people.iter_mut().zip([
            ("Anna", "Schmidt"),
            ("Alex", "Schulz"),
            ("Anna", "Steiner"),
            ("Przemysław", "Wróblewski-Żółkiewski"),
            ("Ute", "von der Heide"),
            ("Anna", "Schmidt"),
            ("", ""),
        ]) {
            (person.given, person.family) = (given.into(), family.into());
        }
        assert_eq!(shorts(&people), ["ASch", "ASch2", "ASt", "PW", "UH", "ASch3", "?"]);
    }

    #[test]
    fn short_forms_are_unique_and_short() {
        let people = sample::roster(600, Language::De).people;
        let shorts = shorts(&people);
        let unique: HashSet<&String> = shorts.iter().collect();
        assert_eq!(unique.len(), people.len());
        assert!(shorts.iter().all(|short| short.chars().count() <= 6), "{shorts:?}");
    }
}

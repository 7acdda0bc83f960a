//! What a customer gets: whom to call, and who steps in.

use tandem_model::{CoverageModel, Face};

use super::people::card;
use super::{Block, Card, Sheet, Sheets};
use crate::export::view::customers::{CustomerSheet, CustomerSheets};
use crate::export::view::people::Colleague;
use crate::export::words::Words;

/// The sheets of every customer in the view.
pub(crate) fn customer_sheets(view: &CustomerSheets) -> Sheets<'_> {
    let words = Words(view.head.language);
    Sheets {
        head: &view.head,
        title: words.say("roster-customer-sheets"),
        subject: String::new(),
        wide: false,
        internal: false,
        each: view.customers.iter().map(|sheet| customer(words, sheet)).collect(),
    }
}

fn customer(words: Words, sheet: &CustomerSheet) -> Sheet {
    let address = [&sheet.address.street, &sheet.address.town_line()];
    let address: Vec<&str> =
        address.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let mut lines = vec![address.join(", ")];
    if !sheet.contact.is_empty() {
        lines.push(words.fill("roster-customer-attention", &[("name", &sheet.contact)]));
    }
    lines.retain(|line| !line.is_empty());

    let first = people_of(sheet, sheet.terms.first_answer);
    let face = people_of(sheet, sheet.terms.face);
    // The deputy answers when nobody else does.
    let everybody = [&sheet.inside, &sheet.field, &sheet.deputy].into_iter().flatten();
    let mut cards: Vec<(u8, Card)> = Vec::new();
    let mut named = Vec::new();
    for person in everybody {
        if named.contains(&person.id) {
            continue;
        }
        named.push(person.id);
        let is = |people: &[&Colleague]| people.iter().any(|other| other.id == person.id);
        let (rank, role) = match (is(&face), is(&first)) {
            (true, true) => (0, "roster-customer-face-first"),
            (false, true) => (1, "roster-customer-first"),
            (true, false) => (2, "roster-customer-face"),
            (false, false) => (3, "roster-customer-steps-in"),
        };
        cards.push((rank, card(person, words.say(role))));
    }
    cards.sort_by_key(|(rank, _)| *rank);
    let cards: Vec<Card> = cards.into_iter().map(|(_, card)| card).collect();
    let mut blocks = Vec::new();
    if cards.is_empty() {
        blocks.push(Block::Text(words.say("roster-customer-nobody")));
    } else {
        blocks.push(Block::Heading(words.say("roster-customer-who")));
        blocks.push(Block::Cards(cards));
        blocks.push(Block::Heading(words.say("roster-customer-how")));
        blocks.push(Block::Text(words.say(match sheet.model {
            CoverageModel::OneInsideFace => "roster-customer-one-inside-face",
            CoverageModel::TwoFaces => "roster-customer-two-faces",
            CoverageModel::OneFieldFace => "roster-customer-one-field-face",
            CoverageModel::OneTeam => "roster-customer-one-team",
        })));
        let names = |people: &[&Colleague]| {
            tandem_wording::list(words.0, &people.iter().map(|person| person.name()).collect::<Vec<_>>())
        };
        let visits = sheet.terms.face != Face::Inside;
        let visitors: Vec<&Colleague> = sheet.field.iter().filter(|_| visits).collect();
        let facts =
            [("roster-customer-first-question", names(&first)), ("roster-customer-visits", names(&visitors))];
        let facts = facts.into_iter().filter(|(_, names)| !names.is_empty());
        blocks.push(Block::Facts(facts.map(|(key, names)| (words.say(key), names)).collect()));
    }
    Sheet {
        kind: words.say("roster-customer-sheet"),
        name: sheet.name.clone(),
        sides: Vec::new(),
        lines,
        blocks,
    }
}

fn people_of(sheet: &CustomerSheet, face: Face) -> Vec<&Colleague> {
    let (inside, field) = (sheet.inside.as_ref(), sheet.field.as_ref());
    match face {
        Face::Inside => inside.into_iter().collect(),
        Face::Field => field.into_iter().collect(),
        Face::Both => inside.into_iter().chain(field).collect(),
    }
}

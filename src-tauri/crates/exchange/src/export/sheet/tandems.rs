//! A tandem's sheet: the two, their customers, and the agreement that both sign.

use tandem_model::{AbcClass, CoverageModel, Face};
use tandem_wording::{Args, number, say};

use super::people::card;
use super::{Block, Cell, Column, Row, Sheet, Sheets, Table};
use crate::export::view::Side;
use crate::export::view::tandems::{ModelLine, TandemSheet, TandemSheets};
use crate::export::words::Words;

/// The sheets of every tandem in the view.
pub(crate) fn tandems(view: &TandemSheets) -> Sheets<'_> {
    let words = Words(view.head.language);
    Sheets {
        head: &view.head,
        title: words.say("roster-tandem-sheets"),
        subject: String::new(),
        wide: false,
        internal: true,
        each: view.tandems.iter().map(|sheet| tandem(words, sheet)).collect(),
    }
}

fn tandem(words: Words, sheet: &TandemSheet) -> Sheet {
    let mut lines = vec![since(words, sheet)];
    if !sheet.territory.is_empty() {
        lines.push(words.fill("roster-tandem-territory", &[("territory", &sheet.territory)]));
    }
    let mut cards = vec![
        card(&sheet.inside, words.say("roster-inside-rep")),
        card(&sheet.field, words.say("roster-field-rep")),
    ];
    cards.extend(sheet.deputy.as_ref().map(|deputy| card(deputy, words.say("roster-tandem-deputy"))));
    let mut blocks = vec![Block::Cards(cards)];
    if sheet.deputy.is_none() {
        blocks.push(Block::Text(words.say("roster-tandem-no-deputy")));
    }
    fit(words, sheet, &mut blocks);
    agreement(words, sheet, &mut blocks);
    customers(words, sheet, &mut blocks);
    history(words, sheet, &mut blocks);
    Sheet {
        kind: words.say("roster-tandem-sheet"),
        name: format!("{} + {}", sheet.inside.name(), sheet.field.name()),
        sides: vec![Side::Inside, Side::Field],
        lines: vec![lines.join("  \u{b7}  ")],
        blocks,
    }
}

fn since(words: Words, sheet: &TandemSheet) -> String {
    match sheet.until {
        None => words.fill("roster-people-since", &[("date", &words.date(sheet.from))]),
        Some(until) => {
            let dates = [words.date(sheet.from), words.date(until)];
            words.fill("roster-tandem-from-to", &[("from", &dates[0]), ("to", &dates[1])])
        }
    }
}

/// The fit in words: on paper a figure would only be argued about.
fn fit(words: Words, sheet: &TandemSheet, blocks: &mut Vec<Block>) {
    let mut by_word: Vec<(&str, Vec<String>)> = Vec::new();
    for criterion in &sheet.criteria {
        let key = match criterion.value {
            Some(700..) => "roster-tandem-fits-well",
            Some(400..) => "roster-tandem-fits-partly",
            Some(_) => "roster-tandem-fits-little",
            None => "roster-tandem-fit-unknown",
        };
        match by_word.iter_mut().find(|(known, _)| *known == key) {
            Some((_, names)) => names.push(criterion.name.clone()),
            None => by_word.push((key, vec![criterion.name.clone()])),
        }
    }
    if by_word.is_empty() {
        return;
    }
    let order = [
        "roster-tandem-fits-well",
        "roster-tandem-fits-partly",
        "roster-tandem-fits-little",
        "roster-tandem-fit-unknown",
    ];
    by_word.sort_by_key(|(key, _)| order.iter().position(|known| known == key));
    blocks.push(Block::Heading(words.say("roster-tandem-fit")));
    let facts = by_word.into_iter().map(|(key, names)| (words.say(key), names.join(", "))).collect();
    blocks.push(Block::Facts(facts));
}

fn agreement(words: Words, sheet: &TandemSheet, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(words.say("roster-tandem-agreement")));
    let sentence = words.fill(
        "roster-tandem-agreement-sentence",
        &[("inside", &sheet.inside.name()), ("field", &sheet.field.name())],
    );
    blocks.push(Block::Text(sentence));
    if !sheet.models.is_empty() {
        blocks.push(Block::Table(models(words, &sheet.models)));
    }
    for (name, does) in [(sheet.inside.name(), &sheet.inside_does), (sheet.field.name(), &sheet.field_does)] {
        let does_what = words.fill("roster-tandem-does", &[("name", &name)]);
        if does.trim().is_empty() {
            blocks.push(Block::Question(does_what, 2));
        } else {
            blocks.push(Block::Facts(vec![(does_what, does.clone())]));
        }
    }
    match sheet.signed_on {
        Some(day) => {
            blocks.push(Block::Text(words.fill("roster-tandem-signed", &[("date", &words.date(day))])));
        }
        None => blocks.push(Block::Signatures(vec![sheet.inside.name(), sheet.field.name()])),
    }
}

fn models(words: Words, models: &[ModelLine]) -> Table {
    let columns = vec![
        Column::strong(words.say("roster-coverage-model")),
        Column::text(words.say("roster-tandem-face")),
        Column::text(words.say("roster-tandem-backup")),
        Column::text(words.say("roster-tandem-first-answer")),
        Column::text(words.say("roster-tandem-consult")),
        Column::number(words.say("roster-tandem-customers")),
        Column::number(words.say("roster-inside-hours")),
        Column::number(words.say("roster-field-hours")),
    ];
    let figure = |count: u64| Cell::from(number(words.0, i64::try_from(count).unwrap_or(i64::MAX)));
    let mut rows: Vec<Row> = models
        .iter()
        .map(|line| {
            let consult = say(
                words.0,
                "roster-tandem-every-days",
                &Args::new().number("days", line.terms.consult_every_days),
            );
            Row::Cells(vec![
                Cell::from(model(words, line.model)),
                Cell::from(face(words, line.terms.face)),
                Cell::from(face(words, line.terms.backup)),
                Cell::from(face(words, line.terms.first_answer)),
                Cell::from(consult),
                figure(u64::from(line.customers)),
                figure(line.inside_hours),
                figure(line.field_hours),
            ])
        })
        .collect();
    let sum = |of: fn(&ModelLine) -> u64| figure(models.iter().map(of).sum());
    let mut total = vec![Cell::from(words.say("roster-total"))];
    total.extend((0..4).map(|_| Cell::default()));
    total.push(sum(|line| u64::from(line.customers)));
    total.push(sum(|line| line.inside_hours));
    total.push(sum(|line| line.field_hours));
    rows.push(Row::Total(total));
    Table { columns, rows }
}

/// Name of a coverage model.
pub(crate) fn model(words: Words, model: CoverageModel) -> String {
    words.say(match model {
        CoverageModel::OneInsideFace => "roster-model-one-inside-face",
        CoverageModel::TwoFaces => "roster-model-two-faces",
        CoverageModel::OneFieldFace => "roster-model-one-field-face",
        CoverageModel::OneTeam => "roster-model-one-team",
    })
}

/// Who of the two.
pub(crate) fn face(words: Words, face: Face) -> String {
    words.say(match face {
        Face::Inside => "roster-inside-rep",
        Face::Field => "roster-field-rep",
        Face::Both => "roster-face-both",
    })
}

/// Letter of a class; nothing without one.
pub(crate) fn class(class: Option<AbcClass>) -> String {
    class.map_or(String::new(), |class| format!("{class:?}"))
}

fn customers(words: Words, sheet: &TandemSheet, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(words.say("roster-tandem-customers")));
    if sheet.customers.is_empty() {
        blocks.push(Block::Text(words.say("roster-tandem-no-customers")));
        return;
    }
    let columns = vec![
        Column::strong(words.say("roster-customer")),
        Column::text(words.say("roster-town")),
        Column::text(words.say("roster-class")),
        Column::text(words.say("roster-coverage-model")),
        Column::number(words.say("roster-inside-hours")),
        Column::number(words.say("roster-field-hours")),
    ];
    let figure = |count: u64| Cell::from(number(words.0, i64::try_from(count).unwrap_or(i64::MAX)));
    let mut rows: Vec<Row> = sheet
        .customers
        .iter()
        .map(|customer| {
            Row::Cells(vec![
                Cell::from(customer.name.clone()),
                Cell::from(customer.town.clone()),
                Cell::from(class(customer.class)),
                Cell::from(model(words, customer.model)),
                figure(customer.inside_hours),
                figure(customer.field_hours),
            ])
        })
        .collect();
    let count = say(words.0, "roster-customer-count", &Args::new().number("count", sheet.customers.len()));
    rows.push(Row::Total(vec![
        Cell::from(count),
        Cell::default(),
        Cell::default(),
        Cell::default(),
        figure(sheet.customers.iter().map(|customer| customer.inside_hours).sum()),
        figure(sheet.customers.iter().map(|customer| customer.field_hours).sum()),
    ]));
    blocks.push(Block::Table(Table { columns, rows }));
}

fn history(words: Words, sheet: &TandemSheet, blocks: &mut Vec<Block>) {
    if sheet.history.is_empty() {
        return;
    }
    blocks.push(Block::Heading(words.say("roster-tandem-history")));
    let columns = vec![
        Column::text(words.say("roster-tandem-from")),
        Column::text(words.say("roster-tandem-until")),
        Column::text(words.say("roster-inside-rep")),
        Column::text(words.say("roster-field-rep")),
    ];
    let rows = sheet
        .history
        .iter()
        .map(|past| {
            Row::Cells(vec![
                Cell::from(words.date(past.from)),
                Cell::from(past.until.map(|until| words.date(until)).unwrap_or_default()),
                Cell::of(Side::Inside, past.inside.clone()),
                Cell::of(Side::Field, past.field.clone()),
            ])
        })
        .collect();
    blocks.push(Block::Table(Table { columns, rows }));
}

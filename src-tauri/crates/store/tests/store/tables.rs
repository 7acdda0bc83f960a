//! The tables fit the model.

use crate::sample::{Place, full};
use std::collections::BTreeSet;
use tandem_model::*;
use tandem_store::*;

#[test]
fn every_noun_comes_back_as_it_was() {
    let document = full();
    for noun in EntityId::NOUNS {
        assert!(document.entities().any(|row| row.id().noun() == *noun), "the sample has no {noun}");
    }
    let place = Place::with(&document);
    let (_, read) = place.open();
    assert_eq!(diff(&document, &read), []);
    assert_eq!(document, read);
}

#[test]
fn what_the_model_calls_a_reference_is_a_foreign_key() {
    let document = full();
    let place = Place::with(&document);
    let connection = rusqlite::Connection::open(&place.plan).unwrap();
    let mut in_model: BTreeSet<(&str, String, &str)> = BTreeSet::new();
    for row in document.entities() {
        let from = row.id().noun();
        row.references(&mut |field, to| {
            // Lists are JSON, where SQLite knows no references; the model checks them.
            if !matches!(field, "invited" | "attendees") {
                let column = match (field, to) {
                    ("kind", EntityId::TradeShow(_)) => "kind_show".to_owned(),
                    ("kind", EntityId::Shift(_)) => "kind_shift".to_owned(),
                    ("kind", EntityId::Person(_)) => "kind_partner".to_owned(),
                    _ => field.to_owned(),
                };
                in_model.insert((from, column, to.noun()));
            }
        });
    }
    let mut in_file = BTreeSet::new();
    for noun in EntityId::NOUNS {
        let mut keys = connection.prepare(&format!("PRAGMA foreign_key_list({noun})")).unwrap();
        let mut rows = keys.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let to: String = row.get(2).unwrap();
            let to = EntityId::NOUNS.iter().find(|noun| **noun == to).unwrap();
            assert_eq!(row.get::<_, String>(6).unwrap(), "NO ACTION");
            let column: String = row.get(3).unwrap();
            let indexed: bool = connection
                .query_row(
                    "SELECT EXISTS (SELECT 1 FROM pragma_index_list(?1) AS i, pragma_index_info(i.name) AS c
                     WHERE c.seqno = 0 AND c.name = ?2)",
                    [*noun, column.as_str()],
                    |row| row.get(0),
                )
                .unwrap();
            assert!(indexed, "removing a row would search all of {noun} by {column}");
            in_file.insert((*noun, column, *to));
        }
    }
    assert_eq!(in_model, in_file);
}

#[test]
fn the_file_says_what_it_is() {
    let place = Place::with(&full());
    let connection = rusqlite::Connection::open(&place.plan).unwrap();
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(pragma("application_id"), i64::from(APPLICATION_ID));
    assert_eq!(pragma("user_version"), i64::from(VERSION));
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "delete");
    let loose: i64 = connection
        .query_row(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND strict = 0",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(loose, 0, "every table is STRICT");
    let ids: i64 = connection
        .query_row("SELECT count(*) FROM people WHERE length(id) = 16", [], |row| row.get(0))
        .unwrap();
    assert_eq!(ids, 4);
}

#[test]
fn a_plain_read_sees_the_same_rows() {
    let document = full();
    let place = Place::with(&document);
    let (rows, bytes) = plain_read(&place.plan).unwrap();
    assert_eq!(rows, document.entities().count());
    assert!(bytes > rows * 16, "{bytes}");
}

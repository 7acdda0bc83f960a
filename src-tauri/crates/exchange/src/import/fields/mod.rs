//! Which column holds which field.

mod content;
mod names;
mod table;

use std::collections::BTreeMap;

use tandem_wording::{Args, Language, say};

use super::{RawTable, values};
pub use table::{Field, Kind};

/// How a column came to its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundBy {
    /// The header names it.
    Name,
    /// The cells look like it.
    Content,
    /// The person said so.
    Person,
}

/// A column with what it is taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Position in the table, from 0.
    pub index: usize,
    /// Name in the header.
    pub name: String,
    /// Some of its values.
    pub samples: Vec<String>,
    /// The field it is read as.
    pub field: Option<Field>,
    /// How the field was found.
    pub found_by: Option<FoundBy>,
}

impl Field {
    /// What people call the field.
    pub fn label(self, language: Language) -> String {
        say(language, self.label_key(), &Args::new())
    }
}

/// True if some kind of import understands a header of this name.
pub(super) fn knows_name(name: &str) -> bool {
    Kind::ALL.into_iter().any(|kind| names::rank_of(kind, name).is_some())
}

/// The columns of a table by field. What the person chose comes first (`None`: no column), then names, best names
/// first, then what the cells look like.
#[derive(Clone, Debug)]
pub(super) struct Assignment {
    pub columns: Vec<Column>,
    by_field: BTreeMap<Field, usize>,
    /// Columns that the person chose for several fields, with those fields; the first has the column.
    pub contested: Vec<(usize, Vec<Field>)>,
}

impl Assignment {
    pub fn new(kind: Kind, table: &RawTable, chosen: &BTreeMap<String, Option<usize>>) -> Self {
        let columns = table
            .columns
            .iter()
            .enumerate()
            .map(|(index, name)| Column {
                index,
                name: name.clone(),
                samples: table.samples(index, 3),
                field: None,
                found_by: None,
            })
            .collect();
        let mut assignment = Self { columns, by_field: BTreeMap::new(), contested: Vec::new() };
        let mut barred = Vec::new();
        let mut wanted: BTreeMap<usize, Vec<Field>> = BTreeMap::new();
        for field in Field::of_kind(kind) {
            match chosen.get(field.id()) {
                Some(Some(column)) => {
                    assignment.give(field, *column, FoundBy::Person);
                    wanted.entry(*column).or_default().push(field);
                    // What went without its column gets no other that nobody chose.
                    barred.push(field);
                }
                Some(None) => barred.push(field),
                None => {}
            }
        }
        wanted.retain(|column, fields| *column < table.columns.len() && fields.len() > 1);
        assignment.contested = wanted.into_iter().collect();
        let content: Vec<content::Look> =
            (0..table.columns.len()).map(|column| content::Look::at(table, column)).collect();
        for (field, column) in names::candidates(kind, table, &content) {
            if !barred.contains(&field) {
                assignment.give(field, column, FoundBy::Name);
            }
        }
        for (field, column) in content::candidates(kind, &content, |field| assignment.of(field).is_some()) {
            if !barred.contains(&field) {
                assignment.give(field, column, FoundBy::Content);
            }
        }
        // A column that nothing else wants is what its header says: cells that do not fit are refused with a reason
        // instead of vanishing without a word.
        for (field, column) in names::outright(kind, table, &content) {
            if !barred.contains(&field) {
                assignment.give(field, column, FoundBy::Name);
            }
        }
        assignment
    }

    fn give(&mut self, field: Field, column: usize, found_by: FoundBy) {
        let Some(taken) = self.columns.get_mut(column).filter(|taken| taken.field.is_none()) else { return };
        if self.by_field.contains_key(&field) {
            return;
        }
        taken.field = Some(field);
        taken.found_by = Some(found_by);
        self.by_field.insert(field, column);
    }

    /// The column of a field.
    pub fn of(&self, field: Field) -> Option<usize> {
        self.by_field.get(&field).copied()
    }
}

//! What was chosen for a source, kept for the next file of its shape.

use super::RunningImport;
use crate::seam::ImportOptions;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tandem_model::{AccountId, Document, HolidayKind, PersonId, Side};

/// What a person chose for a source of one shape, to be used for the next file of that shape.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct RememberedImport {
    /// Field to the name of its column; none: to no column.
    mapping: BTreeMap<String, Option<String>>,
    encoding: Option<String>,
    delimiter: Option<String>,
    default_side: Option<Side>,
    date_order: Option<String>,
    decimal: Option<String>,
    every_entry: bool,
    region: Option<String>,
    holiday_kind: Option<HolidayKind>,
    owners: BTreeMap<String, Option<PersonId>>,
    accounts: BTreeMap<String, Option<AccountId>>,
}

impl RunningImport {
    /// The shape of the file, by which choices are remembered.
    pub fn shape(&self) -> String {
        let names: std::collections::BTreeSet<String> =
            self.table.columns.iter().map(|name| name.trim().to_lowercase()).collect();
        let names: Vec<String> = names.into_iter().collect();
        format!("{}|{}", self.source.kind.id(), names.join("|"))
    }

    /// Choices to be remembered: columns by their names, because a later file may have them in another order.
    pub fn choices(&self) -> RememberedImport {
        let column = |index: &usize| self.table.columns.get(*index).cloned();
        RememberedImport {
            mapping: self
                .options
                .mapping
                .iter()
                .map(|(field, index)| (field.clone(), index.as_ref().and_then(column)))
                .collect(),
            encoding: self.options.encoding.clone(),
            delimiter: self.options.delimiter.clone(),
            default_side: self.options.default_side,
            date_order: self.options.date_order.clone(),
            decimal: self.options.decimal.clone(),
            every_entry: self.options.every_entry,
            region: self.options.region.clone().filter(|_| !self.is_calendar()),
            holiday_kind: self.options.holiday_kind.filter(|_| !self.is_calendar()),
            owners: self.options.owners.clone(),
            accounts: self.options.accounts.clone(),
        }
    }

    /// All calendars have one shape, so that what holds for one says nothing about the next.
    fn is_calendar(&self) -> bool {
        self.table.delimiter.is_none() && self.table.sheet.is_none()
    }

    /// The options that remembered choices lead to; columns that are gone are left to detection, and so are names that
    /// meant somebody who is no longer in the plan, or is in another plan.
    pub fn with_choices(&self, choices: &RememberedImport, document: &Document) -> ImportOptions {
        let index = |name: &String| self.table.columns.iter().position(|column| column == name);
        let mapping = choices.mapping.iter().filter_map(|(field, name)| match name {
            None => Some((field.clone(), None)),
            Some(name) => index(name).map(|index| (field.clone(), Some(index))),
        });
        ImportOptions {
            mapping: mapping.collect(),
            encoding: choices.encoding.clone(),
            delimiter: choices.delimiter.clone(),
            default_side: choices.default_side,
            date_order: choices.date_order.clone(),
            decimal: choices.decimal.clone(),
            every_entry: choices.every_entry,
            region: choices.region.clone(),
            holiday_kind: choices.holiday_kind,
            owners: still(&choices.owners, |id| document.people.contains(id)),
            accounts: still(&choices.accounts, |id| document.accounts.contains(id)),
            ..ImportOptions::default()
        }
    }
}

/// The answers that name nobody, or somebody who is there.
fn still<I: Copy>(
    answers: &BTreeMap<String, Option<I>>,
    there: impl Fn(I) -> bool,
) -> BTreeMap<String, Option<I>> {
    let kept = answers.iter().filter(|(_, id)| id.is_none_or(&there));
    kept.map(|(text, id)| (text.clone(), *id)).collect()
}

//! Rows by id, cheap to clone.

use crate::Row;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{collections::BTreeMap, sync::Arc};

/// All rows of one noun by id, in id order. A clone shares the rows with the original until one of them changes.
#[derive(Debug, PartialEq)]
pub struct Table<T: Row>(Arc<BTreeMap<T::Id, Arc<T>>>);

impl<T: Row> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Row> Default for Table<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Row> Table<T> {
    /// The row with this id.
    pub fn get(&self, id: T::Id) -> Option<&T> {
        self.0.get(&id).map(AsRef::as_ref)
    }

    /// True if there is a row with this id.
    pub fn contains(&self, id: T::Id) -> bool {
        self.0.contains_key(&id)
    }

    /// The rows in id order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.values().map(AsRef::as_ref)
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True if both are the same rows in memory, which is a quick way to see that nothing changed.
    pub fn shares_rows_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    pub(crate) fn set(&mut self, id: T::Id, row: Option<T>) {
        let rows = Arc::make_mut(&mut self.0);
        match row {
            Some(row) => {
                rows.insert(id, Arc::new(row));
            }
            None => {
                rows.remove(&id);
            }
        }
    }
}

impl<T: Row> FromIterator<T> for Table<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Self(Arc::new(rows.into_iter().map(|row| (row.id(), Arc::new(row))).collect()))
    }
}

impl<'a, T: Row> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter =
        std::iter::Map<std::collections::btree_map::Values<'a, T::Id, Arc<T>>, fn(&'a Arc<T>) -> &'a T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.values().map(AsRef::as_ref)
    }
}

impl<T: Row + Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Row + Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<T>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(feature = "schema")]
impl<T: Row + schemars::JsonSchema> schemars::JsonSchema for Table<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<T>::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
    fn inline_schema() -> bool {
        true
    }
}

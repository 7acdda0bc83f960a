//! Customers on the map.

use serde::{Deserialize, Serialize};
use tandem_model::TandemId;

/// A tandem with customers on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MapTandem {
    /// Which.
    pub id: TandemId,
    /// Name of the inside rep.
    pub inside: String,
    /// Name of the field rep.
    pub field: String,
    /// Hours of whoever of the two has more of them, in percent of that person's capacity; none without capacity.
    pub load: Option<u32>,
}

/// Customers with coordinates, column by column: the same index is the same customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CustomerMap {
    /// Of which state of the plan.
    pub revision: u64,
    /// Tandems in force, by names.
    pub tandems: Vec<MapTandem>,
    /// The 32 hexadecimal digits of each customer's id, without hyphens and one after the other.
    pub ids: String,
    /// Degrees east, to about ten metres.
    pub east: Vec<f64>,
    /// Degrees north, to about ten metres.
    pub north: Vec<f64>,
    /// Positions among the tandems; -1: nobody's.
    pub tandem: Vec<i32>,
    /// A letter per customer: `A`, `B`, `C`, or `-` for none.
    pub abc: String,
    /// Customers whose place nobody knows.
    pub nowhere: usize,
}

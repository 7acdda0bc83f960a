//! What the text of a cell can mean: numbers, days, words. The style of a column is decided over all of its cells.

mod absences;
mod countries;
mod dates;
mod fold;
mod languages;
mod numbers;
mod persons;
mod regions;
mod skills;
mod times;
mod words;

pub use dates::DateOrder;
pub use numbers::DecimalMark;

pub(super) use absences::{ShownAs, absence_kind, half, refused, shown_as};
pub(super) use countries::{country, zone_of_country};
pub(super) use dates::{date, date_order, is_no_day, month, serial, without_weekday};
pub(super) use fold::fold;
pub(super) use languages::languages;
pub(super) use numbers::{Decimal, currency, decimal_mark, number, thousands_in_name};
pub(super) use persons::{name_key, split_name};
pub(super) use regions::{is_code, part_within, region, region_within};
pub(super) use skills::{Named, level, skills, until};
pub(super) use times::{When, Written, time, truth, when};
pub(super) use words::{abc_class, side, side_of_title};

/// What a look over a column found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decided<T> {
    /// No cell shows it, and none needs it.
    Unneeded,
    /// Some cell shows it.
    Shown(T),
    /// Every cell could be read either way; this reading is the likelier one.
    Ambiguous(T),
}

impl<T: Copy> Decided<T> {
    pub fn value(self) -> Option<T> {
        match self {
            Self::Unneeded => None,
            Self::Shown(value) | Self::Ambiguous(value) => Some(value),
        }
    }
}

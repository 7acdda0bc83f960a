//! Customers, as the screen shows them.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tandem_model::AccountId;

/// A customer in the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountRow {
    /// Identity.
    pub id: AccountId,
    /// What people call it.
    pub name: String,
    /// Number in the CRM.
    pub number: String,
    /// Town.
    pub town: String,
    /// ISO 3166-1.
    pub country: String,
    /// `A`, `B`, `C` or empty.
    pub abc: String,
    /// Minor units.
    pub revenue: i64,
    /// ISO 4217.
    pub currency: String,
    /// Coverage model in force, as code.
    pub model: String,
    /// Name of the inside rep.
    pub inside: String,
    /// Name of the field rep.
    pub field: String,
    /// Must stay with its owners.
    pub protected: bool,
    /// Sales territory.
    pub territory: String,
    /// Names of the tandem in force that has the customer, or empty.
    pub tandem: String,
}

/// All customers, column by column: the same index is the same customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountsView {
    /// Of which state of the plan.
    pub revision: u64,
    /// Identities.
    pub ids: Vec<AccountId>,
    /// Names.
    pub name: Vec<String>,
    /// Numbers in the CRM.
    pub number: Vec<String>,
    /// Towns.
    pub town: Vec<String>,
    /// ISO 3166-1.
    pub country: Vec<String>,
    /// `A`, `B`, `C` or empty.
    pub abc: Vec<String>,
    /// Minor units.
    pub revenue: Vec<i64>,
    /// ISO 4217, the same for all.
    pub currency: String,
    /// Coverage model in force, as code.
    pub model: Vec<String>,
    /// Names of the inside reps.
    pub inside: Vec<String>,
    /// Names of the field reps.
    pub field: Vec<String>,
    /// Must stay with its owners.
    pub protected: Vec<bool>,
    /// Sales territories.
    pub territory: Vec<String>,
    /// Names of the tandems in force that have the customers, or empty.
    pub tandem: Vec<String>,
}

/// [`AccountsView`] in few bytes, so that 20,000 rows fit into 2 MB. Texts that repeat stand once in `texts`, and their
/// columns hold positions in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountsPacked {
    /// Of which state of the plan.
    pub revision: u64,
    /// The 22 digits of each id in base 64 with `-` and `_` (RFC 4648, section 5, without padding), one after the other.
    pub ids: String,
    /// Names.
    pub name: Vec<String>,
    /// Numbers in the CRM.
    pub number: Vec<String>,
    /// Texts that repeat.
    pub texts: Vec<String>,
    /// Towns, in `texts`.
    pub town: Vec<u32>,
    /// ISO 3166-1, in `texts`.
    pub country: Vec<u32>,
    /// A letter per customer: `A`, `B`, `C`, or `-` for none.
    pub abc: String,
    /// Minor units.
    pub revenue: Vec<i64>,
    /// ISO 4217, the same for all.
    pub currency: String,
    /// Coverage models in force, in `texts`.
    pub model: Vec<u32>,
    /// Names of the inside reps, in `texts`.
    pub inside: Vec<u32>,
    /// Names of the field reps, in `texts`.
    pub field: Vec<u32>,
    /// A digit per customer: `1` must stay with its owners, `0` need not.
    pub protected: String,
    /// Sales territories, in `texts`.
    pub territory: Vec<u32>,
    /// Names of the tandems in force, in `texts`.
    pub tandem: Vec<u32>,
}

/// The 128 bits of an id as 22 digits of six bits each, the last four bits of the last one zero.
fn digits_of(id: u128) -> impl Iterator<Item = char> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    (0..22_u32).map(move |place| {
        let shifted = if place < 21 { id >> (122 - 6 * place) } else { id << 4 };
        char::from(DIGITS[(shifted & 63) as usize])
    })
}

impl From<AccountsView> for AccountsPacked {
    fn from(view: AccountsView) -> Self {
        let mut texts = Vec::new();
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut column = |values: Vec<String>| -> Vec<u32> {
            let mut position = |text: String| {
                *known.entry(text).or_insert_with_key(|text| {
                    texts.push(text.clone());
                    u32::try_from(texts.len() - 1).unwrap_or(u32::MAX)
                })
            };
            values.into_iter().map(&mut position).collect()
        };
        // The columns with fewest texts first: their positions have fewest digits.
        let country = column(view.country);
        let model = column(view.model);
        let territory = column(view.territory);
        let town = column(view.town);
        let (inside, field) = (column(view.inside), column(view.field));
        let tandem = column(view.tandem);
        Self {
            revision: view.revision,
            ids: view.ids.iter().flat_map(|id| digits_of(id.0.as_u128())).collect(),
            name: view.name,
            number: view.number,
            texts,
            town,
            country,
            abc: view.abc.iter().map(|class| class.chars().next().unwrap_or('-')).collect(),
            revenue: view.revenue,
            currency: view.currency,
            model,
            inside,
            field,
            protected: view.protected.iter().map(|protected| if *protected { '1' } else { '0' }).collect(),
            territory,
            tandem,
        }
    }
}

/// Whom to talk to at a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ContactLine {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
}

/// An appointment with a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AppointmentLine {
    /// When it begins, with zone.
    pub start: String,
    /// What it is about.
    pub title: String,
    /// Who goes.
    pub visitor: String,
}

/// All about one customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountSheet {
    /// What the table shows.
    pub row: AccountRow,
    /// Whom to talk to.
    pub contact: ContactLine,
    /// Industry sector.
    pub sector: String,
    /// `DE FR`.
    pub languages: String,
    /// Sales territory.
    pub territory: String,
    /// For the team.
    pub note: String,
    /// By date.
    pub appointments: Vec<AppointmentLine>,
}

/// One class of customers under some thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClassShare {
    /// Customers in it.
    pub accounts: usize,
    /// Their revenue, in minor units.
    pub revenue: i64,
    /// Their share of all revenue, in percent.
    pub percent: f64,
}

/// A point of the curve of Pareto.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CurvePoint {
    /// Customers with most revenue, in percent of all.
    pub accounts: f64,
    /// Their share of all revenue, in percent.
    pub revenue: f64,
}

/// What some thresholds make of the customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AbcCurve {
    /// Of which state of the plan.
    pub revision: u64,
    /// By revenue, at most 200 points from 0 to 100 percent.
    pub points: Vec<CurvePoint>,
    /// ISO 4217.
    pub currency: String,
    /// Class A.
    pub a: ClassShare,
    /// Class B.
    pub b: ClassShare,
    /// Class C.
    pub c: ClassShare,
    /// Customers that have another class now.
    pub changing: usize,
}

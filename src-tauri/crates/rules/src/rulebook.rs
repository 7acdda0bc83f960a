//! The one table of rules and what can be said about a rule as such.

use crate::facts::Criterion;
use crate::table::RULEBOOK;
use serde::{Deserialize, Serialize};
use tandem_model::Document;
use tandem_wording::{Args, Language, say};

/// What has a score of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Board {
    /// Who forms a tandem with whom.
    Tandems,
    /// Which tandem looks after which customer.
    Coverage,
    /// Job-switch days.
    SwitchDays,
    /// Who stands on which booth.
    TradeShows,
    /// Everything that puts a person somewhere.
    Calendar,
}

/// How bad it is; levels are compared in this order and never added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// What no manager would publish.
    Hard,
    /// Demand that was not met.
    Medium,
    /// Wishes.
    Soft,
}

/// What one term of a rule is about, and so which changes make the rule be looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// A person.
    Person,
    /// A person in a half-day.
    PersonHalfDay,
    /// An inside and a field rep.
    Pair,
    /// A tandem.
    Tandem,
    /// A customer.
    Account,
    /// A switch day.
    Switch,
    /// One of its two legs.
    Leg,
    /// A leg for one of its two people.
    PersonLeg,
    /// A desk in a half-day.
    DeskHalfDay,
    /// A calendar week.
    Week,
    /// People who stand in for each other, in a half-day.
    CoverHalfDay,
    /// Something in the calendar, for one person.
    Item,
    /// A booth duty.
    Duty,
    /// A shift of a show.
    Shift,
    /// A show.
    Show,
    /// A person at a show.
    PersonShow,
    /// A person on a day.
    PersonDay,
    /// A customer expected at a show.
    Visit,
    /// The plan as a whole.
    Plan,
}

/// One row of the rulebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Stable name.
    pub id: &'static str,
    /// Key of its short name in the catalogues.
    pub name: &'static str,
    /// Whose score it belongs to.
    pub board: Board,
    /// How bad it is.
    pub level: Level,
    /// What one unit of the amount is.
    pub unit: &'static str,
    /// Cost of a unit unless the settings say otherwise.
    pub default_weight: u32,
    /// How the amount is counted.
    pub formula: &'static str,
    /// What a term is about.
    pub scope: Scope,
    /// A soft term above this cost is a finding of its own.
    pub finding_above: u64,
}

/// The rule called `id`.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULEBOOK.iter().find(|rule| rule.id == id)
}

/// What people call the rule, in a few words; for sums and lists.
pub fn name(language: Language, rule: &Rule) -> String {
    say(language, rule.name, &Args::new())
}

/// The weight in force: the plan's own, else the rulebook's; 0 for a rule that does not exist.
pub fn weight(document: &Document, id: &str) -> u32 {
    match document.settings().weights.get(id) {
        Some(weight) => *weight,
        None => rule(id).map_or(0, |rule| rule.default_weight),
    }
}

/// Sixteen hexadecimal digits that change when a rule, its formula or a weight in force does.
///
/// FNV-1a: small, and the same on every machine and in every version.
pub fn checksum(document: &Document) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let rules = RULEBOOK
        .iter()
        .map(|rule| format!("{}|{:?}|{}|{}\n", rule.id, rule.level, weight(document, rule.id), rule.formula));
    let criteria =
        Criterion::ALL.iter().map(|criterion| format!("{}|{}\n", criterion.id(), criterion.weight(document)));
    for line in rules.chain(criteria) {
        for byte in line.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

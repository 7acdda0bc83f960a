//! What the latest releases froze.

use serde::de::DeserializeOwned;
use serde_json::Value;
use tandem_model::{BoothDuty, Document, ReleaseScope, SwitchDay, TradeShowId};

/// The switch days of the latest release that has not been withdrawn, in id order.
pub fn switch_days(document: &Document) -> Vec<SwitchDay> {
    let mut found: Vec<SwitchDay> = rows(document, ReleaseScope::SwitchDays, "switch_day");
    found.retain(SwitchDay::counts);
    found.sort_by_key(|switch| switch.id);
    found
}

/// The booth duties of the latest release of the show that has not been withdrawn, in id order.
pub fn booth_duties(document: &Document, show: TradeShowId) -> Vec<BoothDuty> {
    let mut found: Vec<BoothDuty> = rows(document, ReleaseScope::TradeShow { show }, "booth_duty");
    // Of a shift that is gone there is nothing to go back to.
    found.retain(|duty| document.shifts.get(duty.shift).is_some_and(|shift| shift.show == show));
    found.sort_by_key(|duty| duty.id);
    found
}

/// The rows of one noun in the latest release of `scope` in force.
///
/// The frozen text is of its time and never migrated: what cannot be read any more is left out.
fn rows<T: DeserializeOwned>(document: &Document, scope: ReleaseScope, noun: &str) -> Vec<T> {
    let in_force = document
        .releases
        .iter()
        .filter(|release| release.scope == scope && release.withdrawn_at.is_none())
        .max_by_key(|release| release.number);
    let Some(frozen) = in_force.and_then(|release| serde_json::from_str::<Value>(&release.frozen).ok())
    else {
        return Vec::new();
    };
    let rows = frozen.get("entities").and_then(Value::as_array).into_iter().flatten();
    rows.filter(|row| row.get("entity").and_then(Value::as_str) == Some(noun))
        .filter_map(|row| T::deserialize(row).ok())
        .collect()
}

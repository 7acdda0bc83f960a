//! What the latest release of the switch days froze.

use serde::Deserialize;
use serde_json::Value;
use tandem_model::{Document, ReleaseScope, SwitchDay};

/// The switch days of the latest release that has not been withdrawn, in id order.
///
/// The frozen text is of its time and never migrated: what cannot be read any more is left out.
pub fn switch_days(document: &Document) -> Vec<SwitchDay> {
    let in_force = document
        .releases
        .iter()
        .filter(|release| release.scope == ReleaseScope::SwitchDays && release.withdrawn_at.is_none())
        .max_by_key(|release| release.number);
    let Some(frozen) = in_force.and_then(|release| serde_json::from_str::<Value>(&release.frozen).ok())
    else {
        return Vec::new();
    };
    let rows = frozen.get("entities").and_then(Value::as_array).into_iter().flatten();
    let mut found: Vec<SwitchDay> = rows
        .filter(|row| row.get("entity").and_then(Value::as_str) == Some("switch_day"))
        .filter_map(|row| SwitchDay::deserialize(row).ok())
        .filter(SwitchDay::counts)
        .collect();
    found.sort_by_key(|switch| switch.id);
    found
}

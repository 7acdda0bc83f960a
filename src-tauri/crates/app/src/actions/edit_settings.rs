//! What holds for the whole plan.

use super::{Prepared, changed};
use crate::{failure::Failure, names};
use std::collections::BTreeSet;
use tandem_model::{Document, Entity, EntityId, Settings, SettingsId};
use tandem_wording::{Args, Message};

pub(super) fn prepare(document: &Document, settings: &Settings) -> Result<Prepared, Failure> {
    known_rules(document, settings)?;
    let title = title(document.settings(), settings);
    let row = Entity::Settings(settings.clone());
    Ok(Prepared {
        action: "edit_settings",
        changes: changed(document, EntityId::Settings(SettingsId::ONLY), row).into_iter().collect(),
        title,
    })
}

/// Weights are for rules of the rulebook; what a plan brought along from another version may stay.
pub(super) fn known_rules(document: &Document, settings: &Settings) -> Result<(), Failure> {
    let kept = &document.settings().weights;
    let unknown = |id: &&String| tandem_rules::rule(id).is_none() && !kept.contains_key(*id);
    match settings.weights.keys().find(unknown) {
        Some(id) => Err(Failure::said("unknown_rule", "app-unknown-rule", Args::new().text("rule", id))
            .with_fields([format!("weights.{id}")])),
        None => Ok(()),
    }
}

/// Names the setting where only one is another one.
fn title(before: &Settings, after: &Settings) -> Message {
    let plain = Message::plain("app-title-edit-settings");
    let weights: BTreeSet<&String> = before
        .weights
        .keys()
        .chain(after.weights.keys())
        .filter(|id| before.weights.get(*id) != after.weights.get(*id))
        .collect();
    let rest = Settings { weights: before.weights.clone(), ..after.clone() };
    match (rest == *before, weights.iter().next()) {
        (true, Some(id)) if weights.len() == 1 => match tandem_rules::rule(id) {
            Some(rule) => {
                let args = Args::new().message("rule", Message::plain(rule.name));
                match after.weights.get(*id) {
                    Some(weight) => Message::new("screens-title-weigh", args.number("weight", *weight)),
                    None => Message::new(
                        "screens-title-weigh-default",
                        args.number("weight", rule.default_weight),
                    ),
                }
            }
            None => plain,
        },
        (true, _) | (false, Some(_)) => plain,
        (false, None) => field(before, after).map_or(plain, |field| {
            Message::new("screens-title-edit-setting", Args::new().message("field", names::field(field)))
        }),
    }
}

/// The one field that differs, as its name has it.
fn field(before: &Settings, after: &Settings) -> Option<&'static str> {
    let fields = [
        (before.plan_name != after.plan_name, "plan_name"),
        (before.horizon != after.horizon, "horizon"),
        (before.zone != after.zone, "zone"),
        (before.currency != after.currency, "currency"),
        (before.region != after.region, "region"),
        (before.working_hours != after.working_hours, "working_hours"),
        (before.full_time_minutes != after.full_time_minutes, "full_time_minutes"),
        (before.freeze_days != after.freeze_days, "freeze_days"),
        (before.notice_days != after.notice_days, "notice_days"),
        (before.short_item_minutes != after.short_item_minutes, "short_item_minutes"),
        (before.switch_days != after.switch_days, "switch_days"),
        (before.trade_shows != after.trade_shows, "trade_shows"),
        (before.coverage_models != after.coverage_models, "coverage_models"),
        (before.abc != after.abc, "abc"),
    ];
    let mut different = fields.into_iter().filter(|(differs, _)| *differs).map(|(_, name)| name);
    match (different.next(), different.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

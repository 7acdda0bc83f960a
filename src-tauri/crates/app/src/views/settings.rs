//! What the settings show.

use super::{Seen, board_id};
use crate::seam::{BackupLine, LawRow, RuleRow, SettingsView};
use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
};
use tandem_model::Settings;
use tandem_rules::{RULEBOOK, Rule, law};
use tandem_store::Backup;

/// All settings, with `path` and `backups` of the plan file.
pub(crate) fn settings_view(seen: &Seen, path: &Path, backups: &[Backup]) -> SettingsView {
    let document = seen.document;
    let settings = document.settings().clone();
    let defaults = Settings::new(
        &settings.plan_name,
        settings.horizon,
        settings.zone,
        &settings.region,
        &settings.currency,
    );
    let mut holiday_calendars: Vec<_> = document.holiday_calendars.iter().cloned().collect();
    holiday_calendars
        .sort_by(|a, b| (a.kind, &a.region, &a.name, a.id).cmp(&(b.kind, &b.region, &b.name, b.id)));
    let mut holidays: Vec<_> = document.holidays.iter().cloned().collect();
    holidays.sort_by_key(|holiday| (holiday.from, holiday.to, holiday.id));
    let mut blackouts: Vec<_> = document.blackouts.iter().cloned().collect();
    blackouts.sort_by_key(|blackout| (blackout.from, blackout.to, blackout.id));
    let mut desks: Vec<_> = document.desks.iter().cloned().collect();
    desks.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let mut sites: Vec<_> = document.sites.iter().cloned().collect();
    sites.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    SettingsView {
        revision: seen.revision,
        settings,
        defaults,
        rules: rules(seen),
        laws: laws(document.settings()),
        holiday_calendars,
        holidays,
        blackouts,
        desks,
        sites,
        zones: zones(),
        path: path.display().to_string(),
        backups: backups
            .iter()
            .map(|backup| BackupLine {
                path: backup.path.display().to_string(),
                at: backup.at,
                bytes: backup.bytes,
            })
            .collect(),
    }
}

/// The laws that ship and those of the plan.
fn laws(settings: &Settings) -> Vec<LawRow> {
    let own = &settings.trade_shows.laws;
    let mut countries: BTreeSet<&str> = own.keys().map(String::as_str).collect();
    countries.extend(law::COUNTRIES);
    let row = |country: &str| {
        let shipped = law::shipped(country);
        LawRow {
            country: country.to_owned(),
            law: law::law(settings, country),
            source: shipped.as_ref().map_or("", |(source, _)| *source).to_owned(),
            shipped: shipped.map(|(_, law)| law),
            own: own.contains_key(country),
        }
    };
    countries.into_iter().map(row).collect()
}

/// Zones called after places; the others are old names and fixed offsets.
fn zones() -> Vec<String> {
    const CONTINENTS: [&str; 9] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| zone.name())
        .filter(|name| CONTINENTS.iter().any(|continent| name.starts_with(continent)))
        .map(ToOwned::to_owned)
        .collect()
}

fn rules(seen: &Seen) -> Vec<RuleRow> {
    let mut counted: HashMap<&str, (u32, u64)> = HashMap::new();
    for term in super::ALL_BOARDS.iter().flat_map(|board| seen.live.terms(*board)) {
        let (terms, cost) = counted.entry(term.rule).or_default();
        *terms += 1;
        *cost += term.cost;
    }
    let row = |rule: &Rule| {
        let (terms, cost) = counted.get(rule.id).copied().unwrap_or_default();
        RuleRow {
            id: rule.id.into(),
            name: tandem_rules::name(seen.language, rule),
            board: board_id(rule.board).into(),
            level: rule.level.into(),
            unit: rule.unit.into(),
            formula: rule.formula.into(),
            default_weight: rule.default_weight,
            weight: tandem_rules::weight(seen.document, rule.id),
            terms,
            cost,
        }
    };
    RULEBOOK.iter().map(row).collect()
}

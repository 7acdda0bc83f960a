use super::Setting;
use crate::{
    arguments::{Import, Kind},
    output::{Answer, Failed},
};
use serde_json::json;
use std::{collections::BTreeMap, path::Path};
use tandem_app::{
    Args,
    seam::{ImportColumn, ImportCounts, ImportKind, ImportOptions, ImportPreview, Side},
};

pub fn run(setting: &Setting, command: &Import) -> Result<Answer, Failed> {
    let kind = match command.kind {
        Kind::People => ImportKind::People,
        Kind::Accounts => ImportKind::Accounts,
    };
    if let Some(path) = command.refused.as_deref() {
        may_take(setting, command, path)?;
    }
    // What changes nothing needs no lock.
    let session =
        if command.dry_run { setting.look(&command.path)? } else { setting.change(&command.path)? };
    let first = session.import_pick(kind, &command.file)?;
    let mut options = options(setting, command)?;
    // Headings can only be looked up in the table that the other options lead to.
    let read =
        if options == ImportOptions::default() { first } else { session.import_change(options.clone())? };
    options.mapping = mapping(setting, command, &read)?;
    let preview = if options.mapping.is_empty() { read } else { session.import_change(options)? };
    let refused = session.import_refused()?;
    let counts = match command.refused.as_deref() {
        _ if command.dry_run => preview.counts,
        Some(path) => session.import_commit_with_refused(path, command.replace)?.report,
        None => session.import_commit()?.report,
    };
    let value = json!({
        "added": counts.added,
        "changed": counts.changed,
        "same": counts.same,
        "vanished": counts.vanished,
        "refused": refused,
        "dry_run": command.dry_run,
        "questions": preview.questions,
        "mapping": fields(&preview.columns),
    });
    let answer = setting.answer(value, || {
        let mut lines = vec![
            setting.say(if command.dry_run { "cli-import-would" } else { "cli-import-done" }, &said(counts)),
        ];
        lines.extend(refused.iter().map(|row| {
            let args =
                Args::new().text("file", &row.file).number("line", row.line).text("reason", &row.reason);
            setting.say("cli-import-refused", &args)
        }));
        lines.extend(preview.questions.iter().cloned());
        lines
    })?;
    Ok(answer.unless(refused.is_empty()))
}

/// Refused rows go into a file of their own: not over the plan, what is imported, or anything else unasked.
fn may_take(setting: &Setting, command: &Import, refused: &Path) -> Result<(), Failed> {
    let args = Args::new().text("path", refused.display().to_string());
    let wrong = |code, key| Err(Failed::input(setting.language, code, key, &args, "--refused"));
    let same = |other: &Path| {
        refused.canonicalize().is_ok_and(|path| other.canonicalize().is_ok_and(|other| path == other))
    };
    if same(&command.path) || same(&command.file) {
        return wrong("usage_refused", "cli-refused-same");
    }
    if refused.is_dir() {
        return wrong("usage_refused", "cli-refused-folder");
    }
    if refused.symlink_metadata().is_ok() && !command.replace {
        return wrong("exists", "cli-refused-exists");
    }
    Ok(())
}

fn said(counts: ImportCounts) -> Args {
    Args::new()
        .number("added", counts.added)
        .number("changed", counts.changed)
        .number("same", counts.same)
        .number("vanished", counts.vanished)
        .number("refused", counts.refused)
}

/// Which heading fills which field.
fn fields(columns: &[ImportColumn]) -> BTreeMap<&str, &str> {
    columns.iter().filter_map(|column| Some((column.field.as_deref()?, column.name.as_str()))).collect()
}

fn options(setting: &Setting, command: &Import) -> Result<ImportOptions, Failed> {
    let side = match command.side.as_deref() {
        None => None,
        Some("inside") => Some(Side::Inside),
        Some("field") => Some(Side::Field),
        Some("manager") => Some(Side::Manager),
        Some(other) => {
            let args = Args::new().text("value", other);
            return Err(Failed::input(setting.language, "usage_side", "cli-bad-side", &args, "--side"));
        }
    };
    Ok(ImportOptions {
        sheet: command.sheet.clone(),
        encoding: command.encoding.clone(),
        delimiter: command.delimiter.clone(),
        header_row: command.header_row,
        mapping: BTreeMap::new(),
        default_side: side,
        date_order: command.date_order.clone(),
        decimal: command.decimal.clone(),
    })
}

/// `--map field=column`: a column by its heading, or by its number from 1.
fn mapping(
    setting: &Setting,
    command: &Import,
    preview: &ImportPreview,
) -> Result<BTreeMap<String, Option<usize>>, Failed> {
    let mut mapping = BTreeMap::new();
    for text in &command.map {
        let wrong = |key| {
            let names: Vec<_> = preview.columns.iter().map(|column| column.name.clone()).collect();
            let known = preview.fields.iter().map(|field| field.id.clone());
            let args = Args::new().text("value", text).texts("columns", names).texts("fields", known);
            Failed::input(setting.language, "usage_map", key, &args, text)
        };
        let (field, column) = text.split_once('=').ok_or_else(|| wrong("cli-bad-map"))?;
        if !preview.fields.iter().any(|known| known.id == field) {
            return Err(wrong("cli-map-no-field"));
        }
        let index = if column.is_empty() {
            None
        } else {
            let by_name = preview.columns.iter().find(|known| known.name.trim() == column.trim());
            let by_number = || {
                column.parse::<usize>().ok().and_then(|number| preview.columns.get(number.checked_sub(1)?))
            };
            Some(by_name.or_else(by_number).ok_or_else(|| wrong("cli-map-no-column"))?.index)
        };
        mapping.insert(field.to_owned(), index);
    }
    Ok(mapping)
}

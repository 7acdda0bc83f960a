use super::Setting;
use crate::{
    arguments::{Holidays, Import, Kind},
    output::{Answer, Failed},
};
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};
use tandem_app::{
    Args, PersonId, Session,
    seam::{HolidayKind, ImportColumn, ImportCounts, ImportKind, ImportOptions, ImportPreview, Side},
};

pub fn run(setting: &Setting, command: &Import) -> Result<Answer, Failed> {
    let kind = match command.kind {
        Kind::People => ImportKind::People,
        Kind::Accounts => ImportKind::Accounts,
        Kind::Orders => ImportKind::Orders,
        Kind::Absences => ImportKind::Absences,
        Kind::Appointments => ImportKind::Appointments,
        Kind::Shows => ImportKind::Shows,
        Kind::Holidays => ImportKind::Holidays,
    };
    if let Some(path) = command.refused.as_deref() {
        may_take(setting, command, path)?;
    }
    twice(setting, &command.map, "usage_map")?;
    twice(setting, &command.owner, "usage_owner")?;
    // What changes nothing needs no lock.
    let session =
        if command.dry_run { setting.look(&command.path)? } else { setting.change(&command.path)? };
    let chosen = options(setting, command, &session)?;
    let mut last = None;
    let mut questions = Vec::new();
    let pair = match (kind, &command.files[..]) {
        // Heads and lines of orders are one table in two files.
        (ImportKind::Orders, [one, other]) => session.import_pair(kind, one, other).ok(),
        _ => None,
    };
    let files = if pair.is_some() { &command.files[..1] } else { &command.files[..] };
    for (index, file) in files.iter().enumerate() {
        let first = match &pair {
            Some(preview) => preview.clone(),
            None if index == 0 => session.import_pick(kind, file)?,
            None => session.import_also(kind, file)?,
        };
        let mut options = chosen.clone();
        // Headings can only be looked up in the table that the other options lead to.
        let read = if options == ImportOptions::default() {
            first
        } else {
            session.import_change(options.clone())?
        };
        options.mapping = mapping(setting, command, &read)?;
        let preview = if options.mapping.is_empty() { read } else { session.import_change(options)? };
        questions.extend(preview.questions.iter().cloned());
        last = Some(preview);
    }
    let refused = session.import_refused()?;
    let counts = session.import_counts()?;
    match command.refused.as_deref() {
        _ if command.dry_run => {}
        Some(path) => {
            session.import_commit_with_refused(path, command.replace)?;
        }
        None => {
            session.import_commit()?;
        }
    }
    let (mapped, vanished) =
        last.map_or_else(Default::default, |preview| (preview.columns, preview.vanished));
    let value = json!({
        "added": counts.added,
        "changed": counts.changed,
        "same": counts.same,
        "vanished": counts.vanished,
        "left_out": counts.left_out,
        "refused": refused,
        "dry_run": command.dry_run,
        "questions": questions,
        "mapping": fields(&mapped),
        "vanished_titles": vanished,
    });
    let answer = setting.answer(value, || {
        let mut lines = vec![
            setting.say(if command.dry_run { "cli-import-would" } else { "cli-import-done" }, &said(counts)),
        ];
        if counts.left_out > 0 {
            let args = Args::new().number("count", counts.left_out);
            lines.push(setting.say("cli-import-left-out", &args));
        }
        lines.extend(refused.iter().map(|row| {
            let args =
                Args::new().text("file", &row.file).number("line", row.line).text("reason", &row.reason);
            setting.say("cli-import-refused", &args)
        }));
        if !vanished.is_empty() {
            let args = Args::new().texts("titles", vanished.clone());
            lines.push(setting.say("cli-import-vanished", &args));
        }
        lines.extend(questions.iter().cloned());
        lines
    })?;
    Ok(answer.unless(refused.is_empty()))
}

/// Two answers to one question contradict each other.
fn twice(setting: &Setting, given: &[String], code: &'static str) -> Result<(), Failed> {
    let mut seen = BTreeSet::new();
    for text in given {
        let name = text.split_once('=').map_or(text.as_str(), |(name, _)| name);
        if !seen.insert(name) {
            let args = Args::new().text("value", name);
            return Err(Failed::input(setting.language, code, "cli-given-twice", &args, text));
        }
    }
    Ok(())
}

/// A person by name, e-mail or number.
pub(super) fn person(
    setting: &Setting,
    session: &Session,
    text: &str,
    argument: &str,
) -> Result<PersonId, Failed> {
    session.person_called(text)?.ok_or_else(|| {
        let args = Args::new().text("name", text);
        Failed::input(setting.language, "usage_person", "cli-no-such-person", &args, argument)
    })
}

/// Refused rows go into a file of their own: not over the plan, what is imported, or anything else unasked.
fn may_take(setting: &Setting, command: &Import, refused: &Path) -> Result<(), Failed> {
    let args = Args::new().text("path", refused.display().to_string());
    let wrong = |code, key| Err(Failed::input(setting.language, code, key, &args, "--refused"));
    let same = |other: &Path| {
        refused.canonicalize().is_ok_and(|path| other.canonicalize().is_ok_and(|other| path == other))
    };
    if same(&command.path) || command.files.iter().any(|file| same(file)) || command.files.len() > 1 {
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

fn options(setting: &Setting, command: &Import, session: &Session) -> Result<ImportOptions, Failed> {
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
    let owners = command.owner.iter().map(|text| {
        let wrong = || {
            let args = Args::new().text("value", text);
            Failed::input(setting.language, "usage_owner", "cli-bad-owner", &args, text)
        };
        let (written, meant) = text.split_once('=').ok_or_else(wrong)?;
        let meant = Some(meant.trim()).filter(|meant| !meant.is_empty());
        let id = meant.map(|name| person(setting, session, name, "--owner")).transpose()?;
        Ok((written.trim().to_owned(), id))
    });
    Ok(ImportOptions {
        sheet: command.sheet.clone(),
        encoding: command.encoding.clone(),
        delimiter: command.delimiter.clone(),
        header_row: command.header_row,
        mapping: BTreeMap::new(),
        default_side: side,
        date_order: command.date_order.clone(),
        decimal: command.decimal.clone(),
        owners: owners.collect::<Result<_, Failed>>()?,
        accounts: BTreeMap::new(),
        person: command
            .person
            .as_deref()
            .map(|name| person(setting, session, name, "--person"))
            .transpose()?,
        every_entry: command.every_entry,
        from: command.from,
        to: command.to,
        region: command.region.clone(),
        holiday_kind: command.holidays.map(|kind| match kind {
            Holidays::Public => HolidayKind::Public,
            Holidays::School => HolidayKind::School,
        }),
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

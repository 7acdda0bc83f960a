//! Values as people type them.

use crate::{failure::Failure, names};
use chrono::NaiveDate;
use tandem_model::{Document, PersonId, Side};
use tandem_wording::Args;

/// A value that a field cannot take.
pub(super) fn not_understood(field: &str, value: &str) -> Failure {
    let args = Args::new().message("field", names::field(field)).text("value", value);
    Failure::said("value_not_understood", "app-value-not-understood", args).with_fields([field.to_owned()])
}

/// A field there is not.
pub(super) fn no_such_field(field: &str) -> Failure {
    Failure::said("no_such_field", "app-no-such-field", Args::new().text("field", field))
        .with_fields([field.to_owned()])
}

/// `2026-01-05`, `05.01.2026` or `05/01/2026`; empty is none.
pub(super) fn date(field: &str, value: &str) -> Result<Option<NaiveDate>, Failure> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"]
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(value, format).ok())
        .map(Some)
        .ok_or_else(|| not_understood(field, value))
}

/// A number with comma or point before its decimals, times `factor`, rounded to a whole number.
pub(super) fn scaled(field: &str, value: &str, factor: f64) -> Result<i64, Failure> {
    let plain: String = value.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    let number: f64 = plain.replace(',', ".").parse().map_err(|_| not_understood(field, value))?;
    let scaled = (number * factor).round();
    if scaled.abs() < 9e15 { Ok(scaled as i64) } else { Err(not_understood(field, value)) }
}

/// An ISO 3166-1 code of two letters, in upper case; empty is unknown.
pub(super) fn country(field: &str, value: &str) -> Result<String, Failure> {
    let code = value.trim().to_uppercase();
    if code.is_empty() || (code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase())) {
        return Ok(code);
    }
    Err(Failure::said("value_not_understood", "app-country-not-understood", Args::new().text("value", value))
        .with_fields([field.to_owned()]))
}

/// `true` or `false`.
pub(super) fn yes_or_no(field: &str, value: &str) -> Result<bool, Failure> {
    value.trim().parse().map_err(|_| not_understood(field, value))
}

/// One of the codes of JSON; empty is none.
pub(super) fn code<T: serde::de::DeserializeOwned>(field: &str, value: &str) -> Result<Option<T>, Failure> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    let json = match value {
        "true" => true.into(),
        "false" => false.into(),
        text => serde_json::Value::from(text),
    };
    serde_json::from_value(json).map(Some).map_err(|_| not_understood(field, value))
}

/// A person of a side by id or full name; empty is none.
pub(super) fn person(
    field: &str,
    value: &str,
    document: &Document,
    side: Side,
) -> Result<Option<PersonId>, Failure> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    let matches = |person: &&tandem_model::Person| person.id.to_string() == value || person.name() == value;
    document
        .people
        .iter()
        .filter(|person| person.side == side)
        .find(matches)
        .map(|person| Some(person.id))
        .ok_or_else(|| not_understood(field, value))
}

/// ISO 639-1 codes, however they are separated, in lower case and once each.
pub(super) fn languages(field: &str, value: &str) -> Result<Vec<String>, Failure> {
    let mut codes: Vec<String> = Vec::new();
    for code in value.split([' ', ',', ';', '/']).filter(|code| !code.is_empty()) {
        let code = code.to_lowercase();
        if code.len() != 2 || !code.chars().all(|c| c.is_ascii_lowercase()) {
            return Err(not_understood(field, value));
        }
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

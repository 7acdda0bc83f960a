//! People, their dates and when they are away, as tables.

use tandem_wording::{Args, Language, say};

use super::{Listing, Value, field};
use crate::export::sheet;
use crate::export::view::Side;
use crate::export::view::people::{Ability, Colleague, DutyKind, PeopleSheets, PersonSheet, When};
use crate::export::words::Words;
use crate::import::Field;

/// One row per person, as an import of people reads it.
pub(crate) fn people(view: &PeopleSheets) -> Listing {
    let columns = vec![
        field(Field::EmployeeNumber, 14.0),
        field(Field::GivenName, 18.0),
        field(Field::FamilyName, 26.0),
        field(Field::Side, 14.0),
        field(Field::Email, 32.0),
        field(Field::Phone, 20.0),
        field(Field::Site, 20.0),
        field(Field::Desk, 20.0),
        field(Field::Territory, 18.0),
        field(Field::Street, 26.0),
        field(Field::Postcode, 10.0),
        field(Field::Town, 20.0),
        field(Field::Country, 8.0),
        field(Field::Latitude, 12.0),
        field(Field::Longitude, 12.0),
        field(Field::Region, 12.0),
        field(Field::WeeklyHours, 12.0),
        field(Field::ExperienceYears, 12.0),
        field(Field::Entry, 12.0),
        field(Field::Exit, 12.0),
        field(Field::Languages, 24.0),
        field(Field::Skills, 30.0),
        field(Field::Products, 30.0),
    ];
    let rows = view.people.iter().map(|sheet| person(view.head.language, sheet)).collect();
    Listing { name: "roster-people-list", columns, rows }
}

fn person(language: Language, sheet: &PersonSheet) -> Vec<Value> {
    let (person, record) = (&sheet.person, &sheet.record);
    let side = say(
        language,
        match person.side {
            Side::Inside => "exchange-side-inside",
            Side::Field => "exchange-side-field",
            Side::Manager => "exchange-side-manager",
        },
        &Args::new(),
    );
    let at = record.base.coordinates;
    vec![
        Value::from(&record.employee_number),
        Value::from(&person.given),
        Value::from(&person.family),
        Value::Tinted(side, person.side),
        Value::from(&person.email),
        Value::from(&person.phone),
        Value::from(&record.site),
        Value::from(&record.desk),
        Value::from(&record.territory),
        Value::from(&record.base.street),
        Value::from(&record.base.postcode),
        Value::from(&record.base.town),
        Value::from(&record.base.country),
        Value::degrees(at.map(|at| at.0)),
        Value::degrees(at.map(|at| at.1)),
        Value::from(&record.region),
        Value::Decimal(f64::from(record.weekly_minutes) / 60.0),
        Value::Whole(i64::from(record.experience_years)),
        Value::date(record.from),
        Value::date(record.until),
        Value::from(languages(&record.languages)),
        Value::from(skills(&record.skills)),
        Value::from(skills(&record.products)),
    ]
}

/// Codes with the levels of the Common European Framework: "DE C2, EN B1".
fn languages(languages: &[(String, Option<u8>)]) -> String {
    const LEVELS: [&str; 6] = ["A1", "A2", "B1", "B2", "C1", "C2"];
    let one = |(code, level): &(String, Option<u8>)| {
        let level = level.and_then(|level| LEVELS.get(usize::from(level).checked_sub(1)?));
        format!("{} {}", code.to_uppercase(), level.unwrap_or(&"")).trim().to_owned()
    };
    languages.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Names with their levels and last days; a name that holds what parts a list stands in quotation marks.
fn skills(skills: &[Ability]) -> String {
    let one = |Ability { name, level, until }: &Ability| {
        let quoted = name.contains([',', ';', '/', '+', '|', '&', '\n', '(', '[', ':', ')', ']', '"']);
        let name = if quoted { format!("\"{}\"", name.replace('"', "\"\"")) } else { name.clone() };
        let level = level.map(|level| level.to_string());
        let until = until.map(|until| until.format("%Y-%m-%d").to_string());
        let said: Vec<String> = level.into_iter().chain(until).collect();
        if said.is_empty() { name } else { format!("{name} ({})", said.join(", ")) }
    };
    skills.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// One row per person and duty.
pub(crate) fn duties(view: &PeopleSheets) -> Listing {
    let words = Words(view.head.language);
    let columns = vec![
        ("roster-date", 12.0),
        ("roster-people-until", 12.0),
        ("roster-weekday", 9.0),
        ("roster-time", 16.0),
        ("roster-people-whose", 28.0),
        ("roster-side", 14.0),
        ("roster-kind", 24.0),
        ("roster-people-about", 34.0),
        ("roster-people-with", 30.0),
        ("roster-people-with-phone", 20.0),
        ("roster-people-where", 30.0),
        ("roster-status", 12.0),
    ];
    let mut rows = Vec::new();
    for sheet in &view.people {
        for duty in &sheet.duties {
            let (first, last) = duty.when.dates();
            let (what, about) = sheet::what(words, &duty.kind);
            let with: Vec<String> = duty.with.iter().map(Colleague::name).collect();
            let phone = duty.with.first().map(|partner| partner.phone.clone()).unwrap_or_default();
            let status = match (&duty.kind, duty.done) {
                (DutyKind::Leg(_), true) => words.say("roster-done"),
                (DutyKind::Leg(_), false) => words.say("roster-planned"),
                _ => String::new(),
            };
            rows.push(vec![
                Value::Date(first),
                Value::Date(last),
                Value::from(words.weekday(first).to_owned()),
                Value::from(sheet::when(words, &duty.when).1),
                Value::from(sheet.person.name()),
                Value::Tinted(words.side(sheet.person.side), sheet.person.side),
                Value::from(what),
                Value::from(about),
                Value::from(tandem_wording::list(words.0, &with)),
                Value::from(phone),
                Value::from(&duty.place),
                Value::from(status),
            ]);
        }
    }
    Listing { name: "roster-people-duties", columns, rows }
}

/// One row per person and stretch away, as an import of absences reads it. Why, it does not say.
pub(crate) fn absences(view: &PeopleSheets) -> Listing {
    let columns = vec![
        field(Field::EmployeeNumber, 14.0),
        field(Field::Email, 32.0),
        field(Field::FullName, 30.0),
        field(Field::StartDate, 12.0),
        field(Field::EndDate, 12.0),
        field(Field::HalfFirst, 22.0),
        field(Field::HalfLast, 22.0),
    ];
    let yes = |is: bool| {
        let key = if is { "imports-yes" } else { "imports-no" };
        Value::Text(say(view.head.language, key, &Args::new()))
    };
    let mut rows = Vec::new();
    for sheet in &view.people {
        for duty in sheet.duties.iter().filter(|duty| duty.kind == DutyKind::Away) {
            let When::HalfDays { from, to } = &duty.when else { continue };
            rows.push(vec![
                Value::from(&sheet.record.employee_number),
                Value::from(&sheet.person.email),
                Value::from(sheet.person.name()),
                Value::Date(from.0),
                Value::Date(to.0),
                yes(from.1),
                yes(!to.1),
            ]);
        }
    }
    Listing { name: "roster-people-absences", columns, rows }
}

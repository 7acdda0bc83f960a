//! What leaves as a file, and what of it comes back.

use super::*;
use crate::demo::demo;
use crate::{DemoSize, seam::Lang};
use std::collections::BTreeMap;
use tandem_exchange::import::{self, Kind, Options, Outcome, ReadOptions};
use tandem_model::{AbsenceKind, Change, DateTime, NaiveDate, Settings, Skill, SkillId, SkillKind, Utc};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).unwrap()
}

fn snapshot(document: Document, language: Language) -> Snapshot {
    let now: DateTime<Utc> = "2026-01-05T08:00:00Z".parse().unwrap();
    Snapshot { document, revision: 1, today: today(), now, language }
}

fn request(what: Roster, formats: &[ExportFormat]) -> ExportRequest {
    ExportRequest {
        what,
        formats: formats.to_vec(),
        paper: PaperSize::A4,
        only: Vec::new(),
        language: None,
        release: None,
        dir: None,
        replace: false,
    }
}

fn files(document: &Document, language: Language, request: &ExportRequest) -> Vec<NamedFile> {
    let stop = AtomicBool::new(false);
    let mut watch = Watch { stop: &stop, on_progress: &mut |_| {} };
    make(&snapshot(document.clone(), language), request, &mut watch).unwrap()
}

/// The demo with what makes a table hard to read: names with separators, namesakes, odd figures.
fn plan(language: Language) -> Document {
    let document = demo(&DemoSize::default(), today(), language);
    let mut changes = Vec::new();
    let people: Vec<_> = document.people.iter().cloned().collect();
    let before = people[0].clone();
    let mut after = before.clone();
    after.given_name = people[1].given_name.clone();
    after.family_name = people[1].family_name.clone();
    after.phone = "+49 89 1234-5".into();
    after.employee_number = "00017".into();
    after.weekly_minutes = 2_311;
    changes.push(Change::replace(before, after));
    changes.push(Change::add(Skill {
        id: SkillId(Uuid::from_u128(77)),
        person: people[2].id,
        kind: SkillKind::Skill,
        name: "Vorführung / \"Demo\" (groß), Messe".into(),
        level: Some(4),
        valid_until: Some(today()),
    }));
    for (at, account) in document.accounts.iter().take(4).enumerate() {
        let mut after = account.clone();
        match at {
            0 => (after.name, after.revenue) = ("=Müller & \"Söhne\"; GmbH\u{a0}".trim().to_owned(), -1_234),
            1 => (after.place.postcode, after.revenue) = ("01067".into(), 100_050),
            2 => {
                after.inside_owner =
                    Some(people[0].id).filter(|_| people[0].side == tandem_model::Side::Inside);
            }
            _ => {
                after.place.coordinates =
                    Some(tandem_model::Coordinates { latitude: 48.123_456_789_012, longitude: -0.125 });
            }
        }
        changes.push(Change::replace(account.clone(), after));
    }
    document.apply(&changes).unwrap()
}

/// Every row of a file comes back as one the plan has already.
fn comes_back(document: &Document, kind: Kind, file: &NamedFile, least: usize) {
    let table = import::read(&file.bytes, &file.name, &ReadOptions::default()).unwrap();
    let preview = import::preview(kind, document, &table, &Options::default());
    let told: Vec<_> = preview
        .rows
        .iter()
        .filter(|row| row.outcome != Outcome::Same || !row.notes.is_empty())
        .take(5)
        .collect();
    assert!(told.is_empty(), "{}: {told:#?}", file.name);
    assert!(preview.changes.is_empty(), "{}: {:#?}", file.name, preview.changes);
    assert!(preview.questions.is_empty(), "{}: {:#?}", file.name, preview.questions);
    assert!(preview.rows.len() >= least, "{}: {} rows", file.name, preview.rows.len());
}

#[test]
fn people_customers_and_absences_come_back_unchanged_in_three_languages() {
    for language in Language::ALL {
        let document = plan(language);
        let people = document.people.len();
        let accounts = document.accounts.len();
        let both = [ExportFormat::Xlsx, ExportFormat::Csv];
        let made = files(&document, language, &request(Roster::People, &both));
        assert_eq!(made.len(), 4, "a workbook and three tables");
        comes_back(&document, Kind::People, &made[0], people);
        comes_back(&document, Kind::People, &made[1], people);
        comes_back(&document, Kind::Absences, &made[3], 10);
        let made = files(&document, language, &request(Roster::Customers, &both));
        assert_eq!(made.len(), 2);
        for file in &made {
            comes_back(&document, Kind::Accounts, file, accounts);
        }
    }
}

#[test]
fn people_and_customers_build_the_same_plan_again() {
    for (language, format) in
        Language::ALL.into_iter().flat_map(|one| [(one, ExportFormat::Xlsx), (one, ExportFormat::Csv)])
    {
        let document = plan(language);
        let old = document.settings();
        let settings = Settings::new(&old.plan_name, old.horizon, old.zone, &old.region, &old.currency);
        let mut again = Document::new(settings);
        for (roster, kind) in [(Roster::People, Kind::People), (Roster::Customers, Kind::Accounts)] {
            let made = files(&document, language, &request(roster, &[format]));
            let table = import::read(&made[0].bytes, &made[0].name, &ReadOptions::default()).unwrap();
            let preview = import::preview(kind, &again, &table, &Options::default());
            assert_eq!(
                preview.counts.refused,
                0,
                "{:#?}",
                preview.rows.iter().find(|row| matches!(row.outcome, Outcome::Refused(_)))
            );
            again = again.apply(&preview.changes).unwrap();
        }
        let name = |document: &Document, id: Option<tandem_model::PersonId>| {
            id.and_then(|id| document.people.get(id))
                .map(|person| (person.name(), person.employee_number.clone()))
        };
        let by_name: BTreeMap<(String, String), &tandem_model::Person> = again
            .people
            .iter()
            .map(|person| ((person.name(), person.employee_number.clone()), person))
            .collect();
        assert_eq!(again.people.len(), document.people.len());
        for person in &document.people {
            let back = by_name[&(person.name(), person.employee_number.clone())];
            let skills = |document: &Document, id| {
                let own = document.skills.iter().filter(move |skill| skill.person == id);
                let mut own: Vec<_> = own.map(|s| (s.kind, s.name.clone(), s.level, s.valid_until)).collect();
                own.sort();
                own
            };
            assert_eq!(skills(&again, back.id), skills(&document, person.id), "{}", person.name());
            // What no table holds is left aside; sites and desks have ids of their own.
            let mut back = back.clone();
            back.id = person.id;
            (back.site, back.desk) = (person.site, person.desk);
            back.work_pattern = person.work_pattern;
            back.off_pattern_ok = person.off_pattern_ok;
            back.tandem_capacity = person.tandem_capacity;
            back.private_note.clone_from(&person.private_note);
            assert_eq!(&back, person, "{language}, {format:?}");
        }
        let by_number: BTreeMap<&str, &tandem_model::Account> =
            again.accounts.iter().map(|account| (account.number.as_str(), account)).collect();
        assert_eq!(again.accounts.len(), document.accounts.len());
        for account in &document.accounts {
            let back = by_number[account.number.as_str()];
            assert_eq!(
                name(&again, back.inside_owner),
                name(&document, account.inside_owner),
                "{}",
                account.name
            );
            assert_eq!(
                name(&again, back.field_owner),
                name(&document, account.field_owner),
                "{}",
                account.name
            );
            let mut back = back.clone();
            back.id = account.id;
            (back.inside_owner, back.field_owner) = (account.inside_owner, account.field_owner);
            back.tandem = account.tandem;
            back.coverage_model = account.coverage_model;
            back.effort_percent = account.effort_percent;
            back.all_languages = account.all_languages;
            back.products.clone_from(&account.products);
            back.pinned = account.pinned;
            (back.protection, back.protected_until) = (account.protection, account.protected_until);
            back.note.clone_from(&account.note);
            assert_eq!(&back, account, "{language}, {format:?}");
        }
    }
}

#[test]
fn every_roster_becomes_every_format_it_offers() {
    let document = plan(Language::De);
    for what in Roster::ALL {
        let all = request(*what, what.formats());
        let made = files(&document, Language::De, &all);
        for format in what.formats() {
            let ending = format!(".{}", format.name());
            let named = made.iter().filter(|file| file.name.ends_with(&ending));
            assert!(named.clone().count() > 0, "{what:?} has no {format:?}");
            assert!(named.clone().all(|file| !file.bytes.is_empty()));
        }
    }
}

#[test]
fn a_sheet_asked_for_is_one_file() {
    let document = plan(Language::De);
    let person = document.people.iter().next().unwrap();
    let tandem = document.tandems.iter().next().unwrap();
    let account = document.accounts.iter().next().unwrap();
    for (what, id) in [
        (Roster::People, person.id.0),
        (Roster::Tandems, tandem.id.0),
        (Roster::CustomerSheets, account.id.0),
    ] {
        let one = ExportRequest { only: vec![id], ..request(what, &[ExportFormat::Pdf]) };
        let made = files(&document, Language::De, &one);
        assert_eq!(made.len(), 1, "{what:?}");
    }
    let everybody = files(&document, Language::De, &request(Roster::People, &[ExportFormat::Pdf]));
    assert_eq!(everybody.len(), document.people.len() + 1, "one each and one with all");
}

/// Texts of a page without its marks.
fn words(file: &NamedFile) -> String {
    String::from_utf8(file.bytes.clone()).unwrap()
}

#[test]
fn what_is_private_stays_in_the_plan() {
    let mut document = plan(Language::En);
    let mut changes = Vec::new();
    for person in &document.people {
        let after = tandem_model::Person { private_note: "SECRET-PERSON".into(), ..person.clone() };
        changes.push(Change::replace(person.clone(), after));
    }
    for absence in &document.absences {
        let (kind, private_note) = (AbsenceKind::Sickness, "SECRET-ABSENCE".into());
        let after = tandem_model::Absence { kind, private_note, ..absence.clone() };
        changes.push(Change::replace(absence.clone(), after));
    }
    for account in &document.accounts {
        let after = tandem_model::Account { note: "SECRET-CUSTOMER".into(), ..account.clone() };
        changes.push(Change::replace(account.clone(), after));
    }
    for visit in &document.appointments {
        let after =
            tandem_model::Appointment { title: "SECRET-VISIT".into(), private: true, ..visit.clone() };
        changes.push(Change::replace(visit.clone(), after));
    }
    document = document.apply(&changes).unwrap();
    for what in [Roster::People, Roster::Tandems, Roster::Customers, Roster::CustomerSheets] {
        let formats: Vec<_> = what
            .formats()
            .iter()
            .copied()
            .filter(|format| [ExportFormat::Html, ExportFormat::Csv].contains(format))
            .collect();
        for file in files(&document, Language::En, &request(what, &formats)) {
            let text = words(&file);
            for secret in ["SECRET", "sick", "Sick"] {
                assert!(!text.contains(secret), "{} holds {secret}", file.name);
            }
        }
    }
    let account = document.accounts.iter().max_by_key(|account| account.revenue).unwrap();
    let one = ExportRequest {
        only: vec![account.id.0],
        language: Some(Lang::En),
        ..request(Roster::CustomerSheets, &[ExportFormat::Html])
    };
    let text = words(&files(&document, Language::En, &one)[0]);
    assert!(text.contains("Please call first") || text.contains("please call first"));
    for internal in [&document.settings().plan_name, "hours a year", "Class", "Revenue", "Not released"] {
        assert!(!text.contains(internal), "the customer reads {internal:?}");
    }
}

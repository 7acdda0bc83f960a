//! People from tables.

use tandem_exchange::import::{DateOrder, Kind, Options, Outcome, Question, preview};
use tandem_model::{Change, PersonId, Side, Tandem, TandemId, Uuid, WorkPattern, WorkPlace};
use tandem_wording::Language;

use crate::{empty_plan, fields, imported, outcomes, sentences, table};

const STAFF: &str = "\
Personalnummer;Nachname;Vorname;Bereich;E-Mail;Telefon;Standort;Team;PLZ;Ort;Land;Bundesland;Sprachen;Wochenstunden;Eintritt;Austritt\r\n\
1001;Weber;Anna;Innendienst;anna.weber@example.com;089 1234;Augsburg;ID Süd;86150;Augsburg;Deutschland;Bayern;Deutsch (Muttersprache), Englisch B2;38,5;01.04.2015;\r\n\
1002;Huber;Tom;Außendienst;tom.huber@example.com;+49 170 555;Augsburg;;80331;München;D;BY;de;40;01.07.2019;30.06.2027\r\n\
1003;Klein;Eva;Leitung;eva.klein@example.com;;Augsburg;;;;;;;;;\r\n";

#[test]
fn staff_from_human_resources() {
    let (plan, preview) = imported(Kind::People, &empty_plan(), &table(STAFF), &Options::default());
    assert_eq!(outcomes(&preview), ["added"; 3]);
    assert_eq!(preview.questions, []);
    assert_eq!(preview.date_order, Some(DateOrder::DayFirst));
    let person =
        |number: &str| plan.people.iter().find(|person| person.employee_number == number).unwrap().clone();
    let anna = person("1001");
    assert_eq!((anna.name().as_str(), anna.side, anna.weekly_minutes), ("Anna Weber", Side::Inside, 2310));
    assert_eq!(
        (anna.region.as_str(), anna.base.country.as_str(), anna.base.postcode.as_str()),
        ("DE-BY", "DE", "86150")
    );
    assert_eq!(anna.from.map(|day| day.to_string()).as_deref(), Some("2015-04-01"));
    assert_eq!(anna.work_pattern, WorkPattern::weekdays(WorkPlace::Office));
    assert_eq!(plan.desks.get(anna.desk.unwrap()).map(|desk| desk.name.as_str()), Some("ID Süd"));
    let mut skills: Vec<_> = plan
        .skills
        .iter()
        .filter(|skill| skill.person == anna.id)
        .map(|skill| (skill.name.as_str(), skill.level))
        .collect();
    skills.sort_unstable();
    assert_eq!(skills, [("de", Some(6)), ("en", Some(4))]);
    let tom = person("1002");
    assert_eq!((tom.side, tom.work_pattern), (Side::Field, WorkPattern::weekdays(WorkPlace::Customers)));
    assert_eq!(
        (tom.region.as_str(), tom.until.map(|day| day.to_string()).as_deref()),
        ("DE-BY", Some("2027-06-30"))
    );
    assert_eq!(person("1003").side, Side::Manager);
    assert_eq!((plan.sites.len(), plan.desks.len()), (1, 1));
}

#[test]
fn later_exports_change_what_changed() {
    let (plan, _) = imported(Kind::People, &empty_plan(), &table(STAFF), &Options::default());
    let later = STAFF
        .replace("38,5", "30")
        .replace("Englisch B2", "Englisch C1")
        .replace("1003;Klein;Eva;Leitung;eva.klein@example.com", "1004;Vogt;Ida;ID;ida.vogt@example.com");
    let (plan, preview) = imported(Kind::People, &plan, &table(&later), &Options::default());
    assert_eq!(outcomes(&preview), ["changed", "same", "added"]);
    let changed = sentences(&preview, Language::De);
    assert!(changed.contains(&"Wochenstunden: 38,5 → 30".to_owned()), "{changed:?}");
    assert_eq!(preview.vanished.iter().map(|gone| gone.title.as_str()).collect::<Vec<_>>(), ["Eva Klein"]);
    assert_eq!(plan.people.len(), 4, "who vanished stays");
    assert!(plan.skills.iter().any(|skill| skill.name == "en" && skill.level == Some(5)));
}

#[test]
fn people_are_recognised() {
    let plan = imported(Kind::People, &empty_plan(), &table(STAFF), &Options::default()).0;
    // By number with zeros lost, by e-mail, by name in another spelling, by title and accents; a stranger is new.
    let cases = [
        ("Personalnr.;Name;Seite\n01001;Weber, Anna;ID", "same"),
        ("Name;E-Mail;Seite\nAnna Weber-Lang;Anna.Weber@example.com;ID", "changed"),
        ("Name;Seite\nWEBER Anna;ID", "changed"),
        ("Name;Seite\n\"Frau Dr. Anna Weber\";ID", "changed"),
        ("Personalnr.;Name;Seite\n2001;Anna Weber;ID", "added"),
        ("Name;Seite\nIda Vogt;AD", "added"),
        ("Name;Seite\nIda Vogt;", "side_unknown"),
        ("Name;Stelle\nIda Vogt;Sachbearbeiterin", "added"),
        ("Name;Seite\n;AD", "missing_name"),
        ("Name;Seite;Eintritt\nIda Vogt;AD;someday", "date_unreadable"),
        ("Name;Seite;Eintritt (Tag)\nIda Vogt;AD;someday", "date_unreadable"),
        ("Name;Seite;Wochenstunden\nIda Vogt;AD;viele", "number_unreadable"),
        ("Name;Seite;E-Mail\nIda Vogt;AD;unbekannt", "added"),
        (
            "Name;Seite;Eintritt\nIda Vogt;AD;31.02.2026\nMax Lutz;AD;01.03.2026\nEva Roth;AD;01.03.2026",
            "date_unreadable",
        ),
        ("Name;Seite;Eintritt;Austritt\nIda Vogt;AD;02.03.2026;01.03.2026", "exit_before_entry"),
        ("Name;Seite;Wochenstunden\nIda Vogt;AD;400\nMax Lutz;AD;40\nEva Roth;AD;40", "number_unreadable"),
    ];
    for (text, expected) in cases {
        let (_, preview) = imported(Kind::People, &plan, &table(text), &Options::default());
        assert_eq!(outcomes(&preview)[0], expected, "{text}: {:?}", preview.rows[0]);
        sentences(&preview, Language::Fr);
    }
}

#[test]
fn mistyped_names_are_noted() {
    let plan = imported(Kind::People, &empty_plan(), &table(STAFF), &Options::default()).0;
    let (_, preview) =
        imported(Kind::People, &plan, &table("Name;Seite\nAnna Wever;ID\nMax Lutz;AD"), &Options::default());
    assert_eq!(
        sentences(&preview, Language::En),
        ["Looks much like Anna Weber, who is in the plan already."]
    );
}

#[test]
fn one_name_twice_in_a_file() {
    let cases: [(&str, &[&str]); 6] = [
        ("Nr;Name;Seite\n1;Anna Weber;ID\n1;Anna Weber;ID", &["added", "same"]),
        ("Nr;Name;Seite\n1;Anna Weber;ID\n1;Anna Weber;AD", &["added", "duplicate"]),
        ("Nr;Name;Seite\n1;Anna Weber;ID\n2;Anna Weber;AD", &["added", "added"]),
        ("Name;E-Mail;Seite\nAnna Weber;a@example.com;ID\nAnna Weber;b@example.com;ID", &["added", "added"]),
        ("Name;Ort;Seite\nAnna Weber;Ulm;ID\nAnna Weber;Bonn;ID", &["added", "duplicate"]),
        ("Nr;Name;Seite\n1;Anna Weber;ID\n2;Anna Weber;AD\n;Anna Weber;AD", &["added", "added", "ambiguous"]),
    ];
    for (text, expected) in cases {
        let (_, preview) = imported(Kind::People, &empty_plan(), &table(text), &Options::default());
        assert_eq!(outcomes(&preview), expected, "{text}");
    }
    let (_, preview) = imported(Kind::People, &empty_plan(), &table(cases[1].0), &Options::default());
    assert_eq!(
        sentences(&preview, Language::En),
        ["The row says something else than line 2 about the same entry."]
    );
}

#[test]
fn a_default_side_fills_what_rows_leave_open() {
    let text = "Name;Position\nIda Vogt;Sales Representative\nMax Lutz;Accountant\nEva Roth;Head of Sales";
    let (_, open) = imported(Kind::People, &empty_plan(), &table(text), &Options::default());
    assert_eq!(outcomes(&open), ["added", "side_unknown", "added"]);
    assert_eq!(open.questions, [Question::Side { rows: 1 }]);
    let options = Options { default_side: Some(Side::Inside), ..Options::default() };
    let (plan, _) = imported(Kind::People, &empty_plan(), &table(text), &options);
    let side = |name: &str| plan.people.iter().find(|person| person.name() == name).map(|person| person.side);
    assert_eq!(side("Ida Vogt"), Some(Side::Field));
    assert_eq!(side("Max Lutz"), Some(Side::Inside));
    assert_eq!(side("Eva Roth"), Some(Side::Manager));
}

#[test]
fn a_side_that_the_plan_depends_on_stays() {
    let plan = imported(Kind::People, &empty_plan(), &table(STAFF), &Options::default()).0;
    let id = |number: &str| plan.people.iter().find(|person| person.employee_number == number).unwrap().id;
    let (anna, tom): (PersonId, PersonId) = (id("1001"), id("1002"));
    let tandem = Tandem {
        id: TandemId(Uuid::from_u128(1)),
        field_rep: tom,
        inside_rep: anna,
        deputy: None,
        from: chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
        until: None,
        agreement: tandem_model::Agreement::default(),
        pinned: false,
    };
    let plan = plan.apply(&[Change::add(tandem)]).unwrap();
    let (_, preview) =
        imported(Kind::People, &plan, &table("Nr;Name;Seite\n1001;Anna Weber;AD"), &Options::default());
    assert_eq!(outcomes(&preview), ["side_in_use"]);
}

#[test]
fn days_that_can_be_read_two_ways_are_asked_about() {
    let text = "Name;Seite;Eintritt\nIda Vogt;AD;01/02/2020\nMax Lutz;AD;03/04/2021";
    let (_, asked) = imported(Kind::People, &empty_plan(), &table(text), &Options::default());
    assert_eq!(
        asked.questions,
        [Question::DateOrder { column: "Eintritt".into(), sample: "01/02/2020".into() }]
    );
    let options = Options { date_order: Some(DateOrder::MonthFirst), ..Options::default() };
    let (plan, answered) = imported(Kind::People, &empty_plan(), &table(text), &options);
    assert_eq!(answered.questions, []);
    let ida = plan.people.iter().find(|person| person.given_name == "Ida").unwrap();
    assert_eq!(ida.from.map(|day| day.to_string()).as_deref(), Some("2020-01-02"));
}

#[test]
fn columns_are_found_by_name_or_content_and_can_be_chosen() {
    let text = "wer;kontakt;was\nIda Vogt;ida@example.com;Innendienst\nMax Lutz;max@example.com;Außendienst";
    let found = preview(Kind::People, &empty_plan(), &table(text), &Options::default());
    assert_eq!(fields(&found), [("wer", "full_name"), ("kontakt", "email"), ("was", "side")]);
    let mut options = Options::default();
    options.mapping.insert("full_name".into(), Some(1));
    options.mapping.insert("email".into(), None);
    let chosen = preview(Kind::People, &empty_plan(), &table(text), &options);
    assert_eq!(fields(&chosen), [("kontakt", "full_name"), ("was", "side")]);
    options.mapping.insert("full_name".into(), Some(99));
    let nonsense = preview(Kind::People, &empty_plan(), &table(text), &options);
    assert!(
        nonsense.rows.iter().all(|row| row.outcome != Outcome::Same),
        "a column that is not there is left alone"
    );
}

#[test]
fn a_column_is_what_its_header_says_although_its_cells_are_not() {
    let text = "name,side,entry,exit\nAnna Weber,ID,2026-01-31,\nTom Huber,AD,02/30/2026,\nEva Roth,ID,2026-02-30,\n\
                Max Lutz,AD,0000-13-00,\nIda Vogt,ID,99999-01-01,\n";
    let (_, preview) = imported(Kind::People, &empty_plan(), &table(text), &Options::default());
    let unreadable = "date_unreadable";
    assert_eq!(outcomes(&preview), ["added", unreadable, unreadable, unreadable, unreadable]);
    assert!(fields(&preview).contains(&("entry", "entry")), "{:?}", fields(&preview));

    // A vague name of a column that says something else altogether still means nothing.
    let text = "Name,Department,Site\nAnna Weber,Marketing,Ulm\nTom Huber,Legal,Ulm\n";
    let options = Options { default_side: Some(Side::Inside), ..Options::default() };
    let (_, preview) = imported(Kind::People, &empty_plan(), &table(text), &options);
    assert_eq!(fields(&preview), [("Name", "full_name"), ("Site", "site")]);
    assert!(preview.rows.iter().all(|row| row.notes.is_empty()));

    // What is left out of a row is told.
    let text = "Name,Side,E-mail\nAnna Weber,ID,none\n";
    let (_, preview) = imported(Kind::People, &empty_plan(), &table(text), &Options::default());
    assert_eq!(sentences(&preview, Language::En), ["“none” in “E-mail” is not known and was left out."]);
}

#[test]
fn a_column_chosen_twice_is_asked_about() {
    let table = table("name,town,side\nAnna Weber,Ulm,ID\n");
    type Chosen = &'static [(&'static str, usize)];
    let cases: [(Chosen, &[&str]); 4] = [
        (&[("full_name", 0), ("town", 1)], &[]),
        (&[("full_name", 0), ("town", 0)], &["full_name", "town"]),
        (&[("site", 1), ("town", 1)], &["site", "town"]),
        (&[("site", 1), ("town", 1), ("desk", 1)], &["site", "desk", "town"]),
    ];
    for (chosen, expected) in cases {
        let mapping = chosen.iter().map(|(field, column)| ((*field).to_owned(), Some(*column))).collect();
        let options = Options { mapping, ..Options::default() };
        let (_, preview) = imported(Kind::People, &empty_plan(), &table, &options);
        let contested: Vec<&str> = preview
            .questions
            .iter()
            .flat_map(|question| match question {
                Question::Contested { fields, .. } => {
                    fields.iter().map(|field| field.id()).collect::<Vec<_>>()
                }
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(contested, expected, "{chosen:?}");
        for language in Language::ALL {
            sentences(&preview, language);
        }
    }
}

//! Orders, absences, appointments, trade shows and holidays from tables.

use chrono::NaiveDate;
use tandem_exchange::import::{self, Kind, Options, Outcome, Question};
use tandem_model::{AbcClass, Document, Half, HolidayKind, Person, ShiftKind, SkillKind};
use tandem_wording::Language;

use crate::{empty_plan, fields, imported, outcomes, sentences, table};

fn staffed() -> Document {
    let staff = "Nr;Name;Seite;E-Mail;Fähigkeiten\n1;Anna Weber;ID;anna@example.com;CNC (3), Angebote\n2;Tom Huber;AD;tom@example.com;\n3;Eva Roth;AD;eva@example.com;";
    let plan = imported(Kind::People, &empty_plan(), &table(staff), &Options::default()).0;
    let accounts = "Kundennummer;Firma;Ort\nK7;Lang & Kurz GmbH;Ulm\nK8;Krumm AG;Bonn\nK9;GTX Pro;Köln";
    imported(Kind::Accounts, &plan, &table(accounts), &Options::default()).0
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn person<'a>(plan: &'a Document, name: &str) -> &'a Person {
    plan.people.iter().find(|person| person.name() == name).unwrap()
}

fn twice_changes_nothing(kind: Kind, plan: &Document, text: &str) {
    let again = import::preview(kind, plan, &table(text), &Options::default());
    assert_eq!(again.changes, [], "{kind:?}");
    assert_eq!((again.counts.added, again.counts.changed, again.counts.vanished), (0, 0, 0), "{kind:?}");
    for language in Language::ALL {
        sentences(&again, language);
    }
}

#[test]
fn skills_come_with_people() {
    let plan = staffed();
    let skills: Vec<_> =
        plan.skills.iter().map(|skill| (skill.kind, skill.name.as_str(), skill.level)).collect();
    assert_eq!(skills.len(), 2);
    assert!(
        skills.contains(&(SkillKind::Skill, "CNC", Some(3)))
            && skills.contains(&(SkillKind::Skill, "Angebote", None))
    );
}

#[test]
fn orders_become_revenue_owner_and_class() {
    let text = "Auftragsnummer;Auftragsdatum;Kundennummer;Kunde;Verkäufer;Betrag\n\
                1;15.01.2025;K7;Lang;Tom Huber;9.000,00\n\
                2;20.02.2026;K7;Lang;Tom Huber;1.000,50\n\
                3;21.02.2026;K7;Lang;Eva Roth;400,00\n\
                4;22.02.2026;;GTXPro;Eva Roth;99,50\n\
                5;31.03.2026;;Unbekannt;Eva Roth;1,00\n\
                6;01.03.2026;K8;;Nemo;5,00\n";
    let plan = staffed();
    let raw = table(text);
    let preview = import::preview(Kind::Orders, &plan, &raw, &Options::default());
    let plan = plan.apply(&preview.changes).unwrap();
    assert_eq!((preview.counts.changed, preview.counts.refused), (3, 1), "{:?}", preview.rows);
    let account = |number: &str| plan.accounts.iter().find(|account| account.number == number).unwrap();
    let lang = account("K7");
    // The order of January 2025 lies more than a year before the newest.
    assert_eq!((lang.revenue, lang.field_owner), (140_050, Some(person(&plan, "Tom Huber").id)));
    assert_eq!((lang.abc_class, account("K8").abc_class), (Some(AbcClass::A), Some(AbcClass::C)));
    assert_eq!(account("K9").revenue, 9950);
    let asked: Vec<&str> = preview
        .questions
        .iter()
        .filter_map(|question| match question {
            Question::Account { text, .. } | Question::Owner { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(asked, ["Unbekannt", "Nemo"]);
    twice_changes_nothing(Kind::Orders, &plan, text);
    let from = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
    let whole = Options { period: Some((from, day(12, 31))), ..Options::default() };
    let preview = import::preview(Kind::Orders, &plan, &raw, &whole);
    let plan = plan.apply(&preview.changes).unwrap();
    assert_eq!(plan.accounts.iter().find(|account| account.number == "K7").unwrap().revenue, 1_040_050);
}

#[test]
fn only_won_deals_count() {
    let text = "Deal Name;Deal Stage;Amount;Deal owner;Close Date;Associated Company\n\
                a;Closed Won;100;tom@example.com;2026-02-01;Krumm AG\n\
                b;Closed Lost;100;tom@example.com;2026-02-01;Krumm AG\n\
                c;Negotiation;100;tom@example.com;2026-02-01;Krumm AG\n\
                d;Closed Won;50;eva@example.com;2026-02-01;Krumm AG\n";
    let preview = import::preview(Kind::Orders, &staffed(), &table(text), &Options::default());
    assert_eq!(
        (preview.counts.changed, preview.counts.left_out, preview.counts.refused),
        (1, 2, 0),
        "{:?}",
        preview.rows
    );
    let plan = staffed().apply(&preview.changes).unwrap();
    let krumm = plan.accounts.iter().find(|account| account.number == "K8").unwrap();
    assert_eq!((krumm.revenue, krumm.field_owner), (15_000, Some(person(&plan, "Tom Huber").id)));
}

#[test]
fn absences_of_an_hr_system() {
    let text = "E-Mail-Adresse des Mitarbeiters;Abwesenheitsart;Anfangsdatum;Enddatum;Anfangszeit;Endzeit;Halber Tag erster Tag;Halber Tag letzter Tag\n\
                anna@example.com;Urlaub;04.05.2026;08.05.2026;;;1;\n\
                tom@example.com;Krankheit;11.05.2026;12.05.2026;;;;1\n\
                nemo@example.com;Urlaub;11.05.2026;12.05.2026;;;;\n\
                eva@example.com;Sabbatjahr;01.06.2026;30.06.2026;;;;\n\
                eva@example.com;Urlaub;02.05.2026;01.05.2026;;;;\n";
    let (plan, preview) = imported(Kind::Absences, &staffed(), &table(text), &Options::default());
    assert_eq!(outcomes(&preview), ["added", "added", "person_unknown", "added", "end_before_start"]);
    let anna = plan.absences.iter().find(|absence| absence.person == person(&plan, "Anna Weber").id).unwrap();
    assert_eq!((anna.span.from.half, anna.span.to.half), (Half::Afternoon, Half::Afternoon));
    let tom = plan.absences.iter().find(|absence| absence.person == person(&plan, "Tom Huber").id).unwrap();
    assert_eq!((tom.span.to.date, tom.span.to.half), (day(5, 12), Half::Morning));
    twice_changes_nothing(Kind::Absences, &plan, text);
    // What HR has cancelled is shown, not removed.
    let fewer: String =
        text.lines().filter(|line| !line.starts_with("tom")).map(|line| line.to_owned() + "\n").collect();
    let preview = import::preview(Kind::Absences, &plan, &table(&fewer), &Options::default());
    assert_eq!((preview.counts.vanished, preview.changes.len()), (1, 0));
    let answered = Options {
        owners: [("nemo@example.com".to_owned(), Some(person(&plan, "Eva Roth").id))].into(),
        ..Options::default()
    };
    let preview = import::preview(Kind::Absences, &plan, &table(text), &answered);
    assert_eq!(preview.counts.added, 1);
}

#[test]
fn appointments_of_outlook_in_two_languages() {
    let english = "Subject,Start Date,Start Time,End Date,End Time,All day event,Meeting Organizer,Required Attendees,Show time as,Private\n\
                   Visit Krumm AG,5/14/2026,9:00:00 AM,5/14/2026,10:30:00 AM,False,Anna Weber,Tom Huber;Anna Weber,2,False\n\
                   Lunch,5/15/2026,12:00:00 PM,5/15/2026,1:00:00 PM,False,,,3,False\n";
    let tom = |plan: &Document| person(plan, "Tom Huber").id;
    let plan = staffed();
    let options = Options { person: Some(tom(&plan)), ..Options::default() };
    let (plan, preview) = imported(Kind::Appointments, &plan, &table(english), &options);
    assert_eq!(outcomes(&preview), ["added", "left_out"]);
    let visit = plan.appointments.iter().next().unwrap();
    assert_eq!(visit.span.start.to_rfc3339(), "2026-05-14T07:00:00+00:00");
    assert_eq!(
        (visit.visitor, visit.setter, visit.span.minutes()),
        (tom(&plan), Some(person(&plan, "Anna Weber").id), 90)
    );
    assert_eq!(plan.accounts.get(visit.account.unwrap()).unwrap().number, "K8");
    let german = "Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis;Erforderliche Teilnehmer;Zeitspanne zeigen als;Privat\n\
                  Visit Krumm AG;14.5.2026;09:00:00;14.5.2026;11:00:00;Falsch;Tom Huber;2;Wahr\n";
    // The same appointment in the other language is known by its time and title.
    let (plan, preview) = imported(Kind::Appointments, &plan, &table(german), &options);
    assert_eq!((outcomes(&preview), plan.appointments.len()), (vec!["changed"], 1));
    let again = import::preview(Kind::Appointments, &plan, &table(german), &options);
    assert_eq!(again.changes, []);
}

#[test]
fn a_list_of_visits_names_visitor_and_setter() {
    let text = "Datum;Uhrzeit;Kunde;Besucher;Terminiert von;Thema\n12.05.2026;10:00;Krumm AG;Eva Roth;Weber, Anna;Angebot\n13.05.2026;10:00;Niemand GmbH;Eva Roth;Nemo;x\n";
    let (plan, preview) = imported(Kind::Appointments, &staffed(), &table(text), &Options::default());
    assert_eq!(outcomes(&preview), ["added"; 2], "{:?}", fields(&preview));
    let first = plan.appointments.iter().find(|known| known.title == "Angebot").unwrap();
    assert_eq!((first.setter, first.span.minutes()), (Some(person(&plan, "Anna Weber").id), 60));
    assert_eq!(preview.rows[1].notes.len(), 2);
    twice_changes_nothing(Kind::Appointments, &plan, text);
}

#[test]
fn trade_shows_from_a_list() {
    let text = "name,city,country,venue,start_date,end_date\nHannover Messe,Hannover,Germany,Messe,2026-04-20,2026-04-24\nCES,Las Vegas,USA,LVCC,2027-01-06,2027-01-09\nHannover Messe,Hannover,Germany,Messe,2026-04-20,2026-04-24\nSIAL,Paris,France,PNV,2026-10-19,2026-10-17\n";
    let (plan, preview) = imported(Kind::Shows, &staffed(), &table(text), &Options::default());
    assert_eq!(outcomes(&preview), ["added", "added", "duplicate", "end_before_start"]);
    let hannover = plan.trade_shows.iter().find(|show| show.name == "Hannover Messe").unwrap();
    assert_eq!(
        (hannover.zone, hannover.place.country.as_str(), hannover.to),
        (chrono_tz::Europe::Berlin, "DE", day(4, 24))
    );
    let again = import::preview(Kind::Shows, &plan, &table(text), &Options::default());
    assert_eq!((again.changes.len(), again.counts.vanished), (0, 0));
    let moved = text.replace("2026-04-20,2026-04-24", "2026-04-21,2026-04-25");
    let preview = import::preview(Kind::Shows, &plan, &table(&moved), &Options::default());
    assert!(matches!(&preview.rows[0].outcome, Outcome::Changed(changes) if changes.len() == 2));
}

#[test]
fn the_timetable_of_a_fair() {
    let text = "Motek 2026;;;;;;\n\nDatum;von Uhr;bis Uhr;Schicht;Station;Personen;Sprachen\n\
                05.10.2026;08:00;18:00;Aufbau;;3;\n\
                06.10.2026;09:00;13:30;Früh;Empfang;2;EN\n\
                06.10.2026;09:00;13:30;Früh;Demo;1;\n\
                06.10.2026;13:30;18:00;Spät;Empfang;1;\n\
                06.10.2026;13:30;;Spät;Demo;1;\n";
    let (plan, preview) = imported(Kind::Shows, &staffed(), &table(text), &Options::default());
    assert_eq!(
        outcomes(&preview),
        ["added", "added", "same", "added", "missing_time"],
        "{:?}",
        fields(&preview)
    );
    let show = plan.trade_shows.iter().next().unwrap();
    assert_eq!((show.name.as_str(), show.from, show.to), ("Motek 2026", day(10, 5), day(10, 6)));
    assert_eq!((plan.shifts.len(), plan.stations.len(), plan.seat_needs.len()), (3, 2, 1));
    let build_up = plan.shifts.iter().find(|shift| shift.kind == ShiftKind::BuildUp).unwrap();
    assert_eq!((build_up.headcount, build_up.span.minutes()), (3, 600));
    let reception = plan.stations.iter().find(|station| station.name == "Empfang").unwrap();
    assert_eq!((reception.minimum, reception.maximum), (1, 2));
    twice_changes_nothing(Kind::Shows, &plan, text);
}

#[test]
fn holidays_where_somebody_works() {
    let text = "Id;Country;StartDate;EndDate;Type;Name;Subdivisions\n\
                a;DE;2026-01-01;;Public;DE Neujahr,EN New Year's Day;\n\
                b;DE;2026-01-06;;Public;DE Heilige Drei Könige,EN Epiphany;BW,BY,ST\n\
                c;DE;2026-10-31;;Public;DE Reformationstag,EN Reformation Day;BB,HB\n\
                d;DE;2026-08-03;2026-09-14;School;DE Sommerferien,EN Summer Holidays;BY\n\
                e;DE;2026-05-10;;Optional;DE Muttertag,EN Mother's Day;\n";
    let (plan, preview) = imported(Kind::Holidays, &empty_plan(), &table(text), &Options::default());
    assert_eq!(
        outcomes(&preview),
        ["added", "added", "left_out", "added", "left_out"],
        "{:?}",
        fields(&preview)
    );
    let calendars: Vec<_> = plan.holiday_calendars.iter().map(|c| (c.region.as_str(), c.kind)).collect();
    assert_eq!(calendars.len(), 3);
    assert!(
        calendars.contains(&("DE-BY", HolidayKind::School))
            && calendars.contains(&("DE", HolidayKind::Public))
    );
    let summer = plan.holidays.iter().find(|holiday| holiday.name == "Sommerferien").unwrap();
    assert_eq!((summer.from, summer.to), (day(8, 3), day(9, 14)));
    twice_changes_nothing(Kind::Holidays, &plan, text);
    let calendar = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Ferien Bayern\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260525\r\nDTEND;VALUE=DATE:20260606\r\nSUMMARY:Pfingstferien\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let (plan, preview) = imported(Kind::Holidays, &plan, &table(calendar), &Options::default());
    assert_eq!(outcomes(&preview), ["added"]);
    let whitsun = plan.holidays.iter().find(|holiday| holiday.name == "Pfingstferien").unwrap();
    let of = plan.holiday_calendars.get(whitsun.calendar).unwrap();
    assert_eq!((of.kind, of.region.as_str(), whitsun.to), (HolidayKind::School, "DE-BY", day(6, 5)));
}

#[test]
fn lists_of_objects_are_tables() {
    let text = r#"[{"name": "Interpack", "city": "Düsseldorf", "country": "Germany", "start_date": "2026-05-07", "end_date": "2026-05-13", "lat": 51.26, "lng": 6.73}]"#;
    let (plan, preview) = imported(Kind::Shows, &empty_plan(), &table(text), &Options::default());
    assert_eq!(outcomes(&preview), ["added"]);
    assert!(plan.trade_shows.iter().next().unwrap().place.coordinates.is_some());
}

#[test]
fn school_holidays_that_begin_together_and_end_apart() {
    let text = "Country;StartDate;EndDate;Type;Name;Groups\n\
                DE;2026-10-15;2026-10-24;School;DE Herbstferien,EN Autumn Holidays;MV-ABS\n\
                DE;2026-10-15;2026-10-23;School;DE Herbstferien,EN Autumn Holidays;MV-BBS\n";
    let raw =
        import::read(text.as_bytes(), "holidays.school.mv.csv", &import::ReadOptions::default()).unwrap();
    let mut settings = empty_plan().settings().clone();
    settings.region = "DE-MV".into();
    let plan = empty_plan();
    let plan = plan.apply(&[tandem_model::Change::replace(plan.settings().clone(), settings)]).unwrap();
    let (plan, preview) = imported(Kind::Holidays, &plan, &raw, &Options::default());
    assert_eq!(outcomes(&preview), ["added", "added"]);
    // MV is a part of Germany here, and no island state.
    let calendars: Vec<&str> =
        plan.holiday_calendars.iter().map(|calendar| calendar.region.as_str()).collect();
    assert_eq!((calendars, plan.holidays.len()), (vec!["DE-MV"], 2));
    let again = import::preview(Kind::Holidays, &plan, &raw, &Options::default());
    assert_eq!((again.changes.len(), again.counts.vanished), (0, 0));
}

//! Calendars: what is repeated, excepted, whole-day, and whose it is.

use chrono::NaiveDate;
use tandem_exchange::import::{self, Kind, Options, Outcome, Question, RawTable, ReadOptions};
use tandem_model::{AbsenceKind, Document, Half, Person, Side};

use crate::{empty_plan, imported, outcomes, table};

fn staffed() -> Document {
    let staff = "Nr;Name;Seite;E-Mail\n1;Anna Weber;ID;anna@example.com\n2;Tom Huber;AD;tom@example.com\n3;Eva Roth;AD;eva@example.com";
    let plan = imported(Kind::People, &empty_plan(), &table(staff), &Options::default()).0;
    imported(
        Kind::Accounts,
        &plan,
        &table("Nr;Firma;Ort\n7;Lang & Kurz GmbH;Ulm\n8;Krumm AG;Bonn"),
        &Options::default(),
    )
    .0
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn read_as(text: &str, name: &str) -> RawTable {
    let options = ReadOptions {
        window: Some((day(3, 1), day(7, 31))),
        zone: Some(chrono_tz::Europe::Berlin),
        ..ReadOptions::default()
    };
    import::read(text.replace('\n', "\r\n").as_bytes(), name, &options).unwrap()
}

fn events(body: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\n{body}END:VCALENDAR\n")
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{lines}END:VEVENT\n")
}

fn person<'a>(plan: &'a Document, name: &str) -> &'a Person {
    plan.people.iter().find(|person| person.name() == name).unwrap()
}

/// Local beginnings of all rows.
fn starts(table: &RawTable) -> Vec<String> {
    let column = table.columns.iter().position(|name| name == "Start date").unwrap();
    table.rows.iter().map(|row| row.cell(column).text().into_owned()).collect()
}

#[test]
fn repeated_entries_with_exceptions() {
    let text = events(
        &(event(
            "UID:a\nDTSTART;TZID=Europe/Berlin:20260323T090000\nDTEND;TZID=Europe/Berlin:20260323T100000\n\
         RRULE:FREQ=WEEKLY;UNTIL=20260427T070000Z\nEXDATE;TZID=Europe/Berlin:20260406T090000\nSUMMARY:Jour fixe\n",
        ) + &event(
            "UID:a\nRECURRENCE-ID;TZID=Europe/Berlin:20260413T090000\nDTSTART;TZID=Europe/Berlin:20260414T140000\n\
         DTEND;TZID=Europe/Berlin:20260414T150000\nSUMMARY:Jour fixe verlegt\n",
        )),
    );
    // The clocks change on 29 March; the meeting stays at nine, and its last one is the one the end names in UTC.
    assert_eq!(
        starts(&read_as(&text, "a.ics")),
        [
            "2026-03-23T09:00:00+01:00",
            "2026-03-30T09:00:00+02:00",
            "2026-04-20T09:00:00+02:00",
            "2026-04-27T09:00:00+02:00",
            "2026-04-14T14:00:00+02:00",
        ]
    );
}

#[test]
fn exceptions_belong_to_their_own_entry() {
    let weekly = |uid: &str| {
        event(&format!(
            "UID:{uid}\nDTSTART:20260401T080000Z\nDTEND:20260401T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2\n"
        ))
    };
    let moved =
        event("UID:b\nRECURRENCE-ID:20260408T080000Z\nDTSTART:20260409T080000Z\nDTEND:20260409T090000Z\n");
    let table = read_as(&events(&(weekly("a") + &weekly("b") + &moved)), "a.ics");
    let mut found = starts(&table);
    found.sort();
    let days: Vec<&str> = found.iter().map(|start| &start[..10]).collect();
    assert_eq!(days, ["2026-04-01", "2026-04-01", "2026-04-08", "2026-04-09"]);
}

#[test]
fn zones_of_outlook_and_of_the_calendar_itself() {
    let text = events(
        &("BEGIN:VTIMEZONE\nTZID:Mein Büro\nBEGIN:STANDARD\nDTSTART:16011028T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
           END:STANDARD\nEND:VTIMEZONE\n"
            .to_owned()
            + &event("UID:a\nDTSTART;TZID=W. Europe Standard Time:20260602T090000\nDURATION:PT1H\n")
            + &event("UID:b\nDTSTART;TZID=Mein Büro:20260602T090000\nDURATION:PT1H\n")
            + &event("UID:c\nDTSTART:20260602T090000\nDURATION:PT1H\n")
            + &event("UID:d\nDTSTART;TZID=Eastern Standard Time:20260602T090000\nDURATION:PT1H\n")),
    );
    assert_eq!(
        starts(&read_as(&text, "a.ics")),
        [
            "2026-06-02T09:00:00+02:00",
            "2026-06-02T09:00:00+02:00",
            "2026-06-02T09:00:00+02:00",
            "2026-06-02T09:00:00-04:00",
        ]
    );
}

#[test]
fn absences_by_what_a_calendar_shows() {
    let text = events(
        &("X-WR-CALNAME:Anna Weber\n".to_owned()
            + &event(
                "UID:1\nDTSTART;VALUE=DATE:20260504\nDTEND;VALUE=DATE:20260509\nSUMMARY:Urlaub\nTRANSP:TRANSPARENT\n",
            )
            + &event(
                "UID:2\nDTSTART:20260512T060000Z\nDTEND:20260512T100000Z\nSUMMARY:Zahnarzt\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\n",
            )
            + &event("UID:3\nDTSTART:20260513T060000Z\nDTEND:20260513T070000Z\nSUMMARY:Meeting\n")
            + &event("UID:4\nDTSTART;VALUE=DATE:20260514\nSUMMARY:Geburtstag Eva\nTRANSP:TRANSPARENT\n")
            + &event("UID:5\nDTSTART;VALUE=DATE:20260515\nSUMMARY:Urlaub\nSTATUS:CANCELLED\n")),
    );
    let plan = staffed();
    let raw = read_as(&text, "export.ics");
    let (plan, preview) = imported(Kind::Absences, &plan, &raw, &Options::default());
    assert_eq!(outcomes(&preview), ["added", "added", "left_out", "left_out", "left_out"]);
    let anna = person(&plan, "Anna Weber").id;
    let absences: Vec<_> = plan.absences.iter().collect();
    assert!(absences.iter().all(|absence| absence.person == anna));
    let leave = absences.iter().find(|absence| absence.kind == AbsenceKind::Leave).unwrap();
    assert_eq!(
        (leave.span.from.date, leave.span.to.date, leave.span.to.half),
        (day(5, 4), day(5, 8), Half::Afternoon)
    );
    let dentist = absences.iter().find(|absence| absence.kind == AbsenceKind::Other).unwrap();
    assert_eq!((dentist.span.from.half, dentist.span.to.half), (Half::Morning, Half::Morning));
    let again = import::preview(Kind::Absences, &plan, &raw, &Options::default());
    assert_eq!((again.changes.len(), again.counts.same), (0, 2));
    // The next export has the leave moved and the dentist gone.
    let later =
        text.replace("20260504\nDTEND;VALUE=DATE:20260509", "20260511\nDTEND;VALUE=DATE:20260514").replace(
            "UID:2\nDTSTART:20260512T060000Z\nDTEND:20260512T100000Z",
            "UID:9\nDTSTART:20260519T060000Z\nDTEND:20260519T100000Z",
        );
    let (plan, later) = imported(Kind::Absences, &plan, &read_as(&later, "export.ics"), &Options::default());
    assert!(
        matches!(&later.rows[0].outcome, Outcome::Changed(changes) if changes.len() == 2),
        "{:?}",
        later.rows[0]
    );
    assert_eq!((later.counts.added, later.counts.vanished, plan.absences.len()), (1, 1, 3));
}

#[test]
fn whose_calendar_it_is_can_be_told() {
    let text = events(&event("UID:1\nDTSTART;VALUE=DATE:20260504\nSUMMARY:Urlaub\n"));
    let plan = staffed();
    let named = |name: &str, options: &Options| {
        let (plan, preview) = imported(Kind::Absences, &plan, &read_as(&text, name), options);
        (plan.absences.iter().next().map(|absence| absence.person), preview)
    };
    assert_eq!(named("tom.huber.ics", &Options::default()).0, Some(person(&plan, "Tom Huber").id));
    assert_eq!(named("Kalender Eva Roth.ics", &Options::default()).0, Some(person(&plan, "Eva Roth").id));
    let (nobody, preview) = named("calendar.ics", &Options::default());
    assert_eq!((nobody, preview.questions.as_slice()), (None, &[Question::Person { rows: 1 }][..]));
    let eva = person(&plan, "Eva Roth").id;
    assert_eq!(named("calendar.ics", &Options { person: Some(eva), ..Options::default() }).0, Some(eva));
    let titled = text.replace("SUMMARY:Urlaub", "SUMMARY:Urlaub Weber\\, Anna");
    let (after, _) = imported(Kind::Absences, &plan, &read_as(&titled, "team.ics"), &Options::default());
    assert_eq!(after.absences.iter().next().unwrap().person, person(&plan, "Anna Weber").id);
}

#[test]
fn appointments_with_visitor_setter_and_customer() {
    let text = events(
        &("X-WR-CALNAME:tom@example.com\n".to_owned()
            + &event(
                "UID:1\nDTSTART:20260512T080000Z\nDTEND:20260512T090000Z\nSUMMARY:Besuch Lang & Kurz\\, Angebot\n\
                 ORGANIZER;CN=Anna Weber:mailto:anna@example.com\nATTENDEE;CN=Eva:mailto:eva@example.com\n\
                 ATTENDEE;PARTSTAT=DECLINED:mailto:nobody@example.com\nCLASS:PRIVATE\nSEQUENCE:1\n",
            )
            + &event("UID:2\nDTSTART:20260513T080000Z\nSUMMARY:Bürozeit\nTRANSP:TRANSPARENT\n")
            + &event("UID:3\nDTSTART;VALUE=DATE:20260514\nSUMMARY:Urlaub\n")),
    );
    let plan = staffed();
    let (plan, preview) =
        imported(Kind::Appointments, &plan, &read_as(&text, "export.ics"), &Options::default());
    assert_eq!(outcomes(&preview), ["added", "left_out", "left_out"]);
    let visit = plan.appointments.iter().next().unwrap();
    assert_eq!(visit.visitor, person(&plan, "Tom Huber").id);
    assert_eq!(visit.setter, Some(person(&plan, "Anna Weber").id));
    assert_eq!(visit.invited, [person(&plan, "Eva Roth").id]);
    let account = plan.accounts.get(visit.account.unwrap()).unwrap();
    assert_eq!(
        (account.name.as_str(), visit.private, visit.source_uid.as_str()),
        ("Lang & Kurz GmbH", true, "1")
    );
    // The same entry in another's calendar is the same appointment.
    let others = text.replace("tom@example.com", "eva@example.com");
    let (plan, preview) =
        imported(Kind::Appointments, &plan, &read_as(&others, "export.ics"), &Options::default());
    assert_eq!((outcomes(&preview)[0], plan.appointments.len()), ("same", 1));
    // An update moves it.
    let moved =
        text.replace("20260512T080000Z\nDTEND:20260512T090000Z", "20260520T080000Z\nDTEND:20260520T090000Z");
    let (plan, preview) =
        imported(Kind::Appointments, &plan, &read_as(&moved, "export.ics"), &Options::default());
    assert_eq!((outcomes(&preview)[0], plan.appointments.len()), ("changed", 1));
    let every = Options { every_entry: true, ..Options::default() };
    let (plan, _) = imported(Kind::Appointments, &plan, &read_as(&moved, "export.ics"), &every);
    assert_eq!(plan.appointments.len(), 3);
}

#[test]
fn busy_times_become_absences_by_choice() {
    let text = events(
        "BEGIN:VFREEBUSY\nUID:f\nORGANIZER:mailto:eva@example.com\n\
         FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260504T060000Z/20260504T150000Z\nFREEBUSY:20260505T060000Z/PT2H\nEND:VFREEBUSY\n",
    );
    let (plan, preview) = imported(Kind::Absences, &staffed(), &read_as(&text, "f.ics"), &Options::default());
    assert_eq!(outcomes(&preview), ["added", "left_out"]);
    assert_eq!(plan.absences.iter().next().unwrap().person, person(&plan, "Eva Roth").id);
    let (_, preview) =
        imported(Kind::Appointments, &staffed(), &read_as(&text, "f.ics"), &Options::default());
    assert_eq!(preview.counts.added, 2);
}

#[test]
fn hostile_rules_end_in_a_sentence() {
    let cases = [
        ("FREQ=SECONDLY", Some("entry_unreadable")),
        ("FREQ=MINUTELY;COUNT=999999999", Some("entry_unreadable")),
        ("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9", Some("entry_unreadable")),
        ("FREQ=DAILY;COUNT=4294967295", None),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", None),
        ("FREQ=DAILY;INTERVAL=0", None),
    ];
    for (rule, code) in cases {
        let text =
            events(&event(&format!("UID:1\nDTSTART;VALUE=DATE:20260504\nRRULE:{rule}\nSUMMARY:Urlaub\n")));
        let raw = read_as(&text, "anna.weber.ics");
        let (_, preview) = imported(Kind::Absences, &staffed(), &raw, &Options::default());
        let refused = preview.rows.iter().find_map(|row| match &row.outcome {
            Outcome::Refused(refusal) => Some(refusal.code),
            _ => None,
        });
        assert_eq!(refused, code, "{rule}");
        assert!(raw.rows.len() < 200, "{rule}: {}", raw.rows.len());
    }
    // Thousands of entries that have repeated for ages are bounded together.
    let ancient = event("DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY\nSUMMARY:x\n").repeat(30);
    let raw = read_as(&events(&ancient), "a.ics");
    assert!(!raw.broken.is_empty());
}

#[test]
fn cards_are_people() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:Weber;Anna;;Dr.;\nFN:Dr. Anna Weber\nORG:Firma;Innendienst\nTITLE:Sachbearbeiterin\n\
                EMAIL;TYPE=INTERNET:anna@example.com\nTEL;TYPE=WORK:+49 731 1234\nADR;TYPE=WORK:;;Gasse 3;Ulm;;89073;Deutschland\n\
                END:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Tom Huber\nN:Huber;Tom;;;\nTITLE:Außendienst\nEND:VCARD\n";
    let raw = read_as(text, "team.vcf");
    let (plan, preview) = imported(Kind::People, &empty_plan(), &raw, &Options::default());
    assert_eq!(outcomes(&preview), ["added"; 2], "{:?}", preview.rows);
    let anna = person(&plan, "Anna Weber");
    assert_eq!(
        (
            anna.side,
            anna.email.as_str(),
            anna.phone.as_str(),
            anna.base.town.as_str(),
            anna.base.postcode.as_str()
        ),
        (Side::Inside, "anna@example.com", "+49 731 1234", "Ulm", "89073")
    );
    assert_eq!(person(&plan, "Tom Huber").side, Side::Field);
    let again = import::preview(Kind::People, &plan, &raw, &Options::default());
    assert_eq!(again.changes, []);
}

#[test]
fn pieces_of_calendars_are_no_tables() {
    for text in [
        "BEGIN:VTODO\nUID:1\nSUMMARY:Call\nEND:VTODO\n",
        "BEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\nDTSTART:19701025T030000\nEND:STANDARD\nEND:VTIMEZONE\n",
        "BEGIN:VCALENDAR\nBEGIN:VJOURNAL\nDTSTART:20260504\nEND:VJOURNAL\nEND:VCALENDAR\n",
    ] {
        let code =
            import::read(text.as_bytes(), "a.ics", &ReadOptions::default()).err().map(|error| error.code);
        assert_eq!(code, Some("import_no_rows"), "{text}");
    }
    let bare = event("UID:1\nDTSTART:20260504T080000Z\nSUMMARY:Visit\n");
    assert_eq!(read_as(&bare, "a.ics").rows.len(), 1);
}

#[test]
fn several_calendars_of_one_file_keep_their_names() {
    let of = |name: &str, uid: &str| {
        format!(
            "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:{name}\nX-WR-TIMEZONE:Europe/Paris\n{}END:VCALENDAR\n",
            event(&format!(
                "UID:{uid}\nDTSTART:20260504T080000\nDTEND:20260504T090000\nSUMMARY:Visit Lang & Kurz\n"
            ))
        )
    };
    // Apple writes a name in quotes here and there; Google an address.
    let raw = read_as(&(of("Tom Huber", "1") + &of("eva@example.com", "2")), "all.ics");
    let (plan, preview) = imported(Kind::Appointments, &staffed(), &raw, &Options::default());
    assert_eq!(outcomes(&preview), ["added", "added"]);
    let visitors: Vec<String> =
        plan.appointments.iter().filter_map(|one| plan.people.get(one.visitor).map(Person::name)).collect();
    assert!(visitors.contains(&"Tom Huber".into()) && visitors.contains(&"Eva Roth".into()), "{visitors:?}");
    let later = imported(Kind::Appointments, &plan, &raw, &Options::default()).1;
    assert_eq!(later.changes, []);
}

#[test]
fn cards_of_old_outlook_and_of_apple() {
    let cards = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C3=B6hler;J=C3=B6rg\n\
        FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg K=C3=B6hler\nTITLE:Field Sales\n\
        TEL;WORK;VOICE:+49 731 1\nEMAIL;PREF;INTERNET:joerg@example.com\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//macOS 15//EN\nN:Vogt;Ida;;;\nFN:Ida Vogt\nORG:Example;\n\
        TITLE:Inside Sales\nitem1.EMAIL;type=INTERNET;type=pref:ida@example.com\nitem1.X-ABLabel:Work\nEND:VCARD\n";
    let (plan, preview) =
        imported(Kind::People, &empty_plan(), &read_as(cards, "team.vcf"), &Options::default());
    assert_eq!(outcomes(&preview), ["added", "added"]);
    let ida = person(&plan, "Ida Vogt");
    assert_eq!((ida.side, ida.email.as_str()), (Side::Inside, "ida@example.com"));
    let joerg = person(&plan, "Jörg Köhler");
    assert_eq!((joerg.side, joerg.email.as_str()), (Side::Field, "joerg@example.com"));
}

//! Tables as the programs that organisations use write them: their headers, styles, titles and footers, with made-up
//! people and customers.

use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{Format, Formula, Workbook};
use tandem_exchange::import::{self, Kind, Options, Preview, Question, RawTable, ReadOptions};
use tandem_model::{AbsenceKind, Account, Document, Half, Side};
use tandem_wording::Language;

use crate::{empty_plan, fields, imported, outcomes, sentences};

fn read(name: &str, bytes: &[u8]) -> RawTable {
    import::read(bytes, name, &ReadOptions::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Imports everything, twice: the second time changes nothing.
fn all(kind: Kind, plan: &Document, raw: &RawTable) -> (Document, Preview) {
    let options = Options { default_side: Some(Side::Field), ..Options::default() };
    let (plan, preview) = imported(kind, plan, raw, &options);
    assert_eq!(preview.counts.refused, 0, "{:?}", sentences(&preview, Language::En));
    let again = import::preview(kind, &plan, raw, &options);
    assert_eq!(again.changes, [], "{}: twice is no change", raw.source);
    (plan, preview)
}

fn cp1252(text: &str) -> Vec<u8> {
    WINDOWS_1252.encode(text).0.into_owned()
}

fn staffed() -> Document {
    let staff = "Nr;Vorname;Nachname;Seite;E-Mail\n1;Anna;Weber;ID;anna.weber@example.com\n\
        2;Tom;Huber;AD;tom.huber@example.com\n3;Eva;Roth;AD;eva.roth@example.com";
    imported(Kind::People, &empty_plan(), &read("staff.csv", staff.as_bytes()), &Options::default()).0
}

fn account<'a>(plan: &'a Document, name: &str) -> &'a Account {
    let found = plan.accounts.iter().find(|account| account.name == name);
    found.unwrap_or_else(|| {
        panic!("{name} is not in {:?}", plan.accounts.iter().map(|a| &a.name).collect::<Vec<_>>())
    })
}

/// Name, number, town, country, revenue, and whether Tom Huber has it in the field.
fn customers(
    name: &str,
    bytes: &[u8],
    rows: usize,
    expected: (&str, &str, &str, &str, i64, bool),
) -> Preview {
    let plan = staffed();
    let tom = plan.people.iter().find(|person| person.given_name == "Tom").unwrap().id;
    let (plan, preview) = all(Kind::Accounts, &plan, &read(name, bytes));
    assert_eq!(preview.counts.added, rows, "{name}");
    let one = account(&plan, expected.0);
    let found = (
        one.name.as_str(),
        one.number.as_str(),
        one.place.town.as_str(),
        one.place.country.as_str(),
        one.revenue,
        one.field_owner == Some(tom),
    );
    assert_eq!(found, expected, "{name}: {:?}", fields(&preview));
    preview
}

#[test]
fn customers_of_many_crms() {
    let salesforce = "\"Last Activity\",\"Account Owner\",\"Account Name\",\"Billing State/Province\",\"Billing City\",\"Billing Country\",\"Annual Revenue\",\"Account ID\"\n\
        \"3/31/2026\",\"Tom Huber\",\"Lang & Kurz GmbH\",\"BW\",\"Ulm\",\"Germany\",\"EUR 1,234,567.50\",\"0010Y00000AbCdE\"\n\
        \"4/1/2026\",\"Eva Roth\",\"Krumm AG\",\"\",\"Bonn\",\"Germany\",\"EUR 98.00\",\"0010Y00000AbCdF\"\n\n\
        \"Grand Totals (2 records)\"\n\n\
        \"Confidential Information - Do Not Distribute\"\n\
        \"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n";
    customers(
        "salesforce.csv",
        salesforce.as_bytes(),
        2,
        ("Lang & Kurz GmbH", "0010Y00000AbCdE", "Ulm", "DE", 123_456_750, true),
    );
    let german = "Accountname;Account-Inhaber;Rechnungsstadt;Rechnungsland;Jahresumsatz;Account-ID\r\n\
        Lang & Kurz GmbH;Huber, Tom;Köln;Deutschland;1.234.567,50 €;0010Y1\r\nKrumm AG;Roth, Eva;Bonn;Deutschland;98,00 €;0010Y2\r\n";
    customers(
        "salesforce_de.csv",
        &cp1252(german),
        2,
        ("Lang & Kurz GmbH", "0010Y1", "Köln", "DE", 123_456_750, true),
    );
    let french = "Nom du compte;Propriétaire du compte;Ville de facturation;Pays de facturation;Revenu annuel;Code client\r\n\
        Lang & Kurz SARL;Tom HUBER;Besançon;France;1\u{202f}234\u{202f}567,50\u{a0}€;C1\r\n";
    customers(
        "salesforce_fr.csv",
        french.as_bytes(),
        1,
        ("Lang & Kurz SARL", "C1", "Besançon", "FR", 123_456_750, true),
    );
    let hubspot = "Record ID,Company name,Company Domain Name,Company owner,Create Date,City,Country/Region,Annual Revenue\n\
        9001,Lang & Kurz,lang.example,tom.huber@example.com,2026-03-31 08:15,Ulm,Germany,1234567.5\n";
    customers("hubspot.csv", hubspot.as_bytes(), 1, ("Lang & Kurz", "9001", "Ulm", "DE", 123_456_750, true));
    let pipedrive = "\"Organization - ID\",\"Organization - Name\",\"Organization - Owner\",\"Organization - Address\"\n\
        \"12\",\"Lang & Kurz\",\"Tom Huber\",\"Gasse 3, 89073 Ulm, Germany\"\n";
    customers("pipedrive.csv", pipedrive.as_bytes(), 1, ("Lang & Kurz", "12", "", "", 0, true));
    let zoho = "Record Id,Account Owner.id,Account Owner,Account Name,Phone,Website,Billing City,Billing Code,Billing Country\n\
        zcrm_55,zcrm_1,Tom Huber,Lang & Kurz,+49 731 1,www.example.com,Ulm,89073,Germany\n";
    customers("zoho.csv", zoho.as_bytes(), 1, ("Lang & Kurz", "zcrm_55", "Ulm", "DE", 0, true));
    let lexware = "\u{feff}sep=;\r\nKundennummer;Anrede;Firma;Vorname;Name;Straße;PLZ;Ort;Land;Umsatz;\r\n\
        10001;Firma;Lang & Kurz GmbH;Petra;Lang;Gasse 3;89073;Ulm;D;\"12.345,60\";\r\n";
    customers(
        "lexware.csv",
        lexware.as_bytes(),
        1,
        ("Lang & Kurz GmbH", "10001", "Ulm", "DE", 1_234_560, false),
    );
    let datev = "\"EXTF\";700;16;\"Debitoren/Kreditoren\";5;20260331081500;;\"RE\";\"\";\"\";29098;55003;20260101;8;;;;;;\r\n\
        \"Konto\";\"Name (Adressattyp Unternehmen)\";\"Unternehmensgegenstand\";\"Name (Adressattyp natürl. Person)\";\"Vorname (Adressattyp natürl. Person)\";\"Straße\";\"Postleitzahl\";\"Ort\";\"Land\"\r\n\
        10001;\"Lang & Kurz GmbH\";\"\";\"\";\"\";\"Gasse 3\";\"89073\";\"Ulm\";\"DE\"\r\n\
        10002;\"Krumm AG\";\"\";\"\";\"\";\"Weg 1\";\"53111\";\"Bonn\";\"DE\"\r\n";
    customers("datev.csv", &cp1252(datev), 2, ("Lang & Kurz GmbH", "10001", "Ulm", "DE", 0, false));
}

#[test]
fn lists_of_sap() {
    // As the screen prints it: ruled, with its header on every page, and the minus behind the sum.
    let ruled = "31.03.2026                    Debitorenliste                   1\r\n\
        ----------------------------------------------------------------\r\n\
        |Debitor   |Name 1             |Ort     |LKZ|        Umsatz|VB      |\r\n\
        ----------------------------------------------------------------\r\n\
        |0000010001|Lang & Kurz GmbH   |Ulm     |DE |  1.234.567,50|T. Huber|\r\n\
        |0000010002|Krumm AG           |Bonn    |DE |       98,00- |        |\r\n\
        ----------------------------------------------------------------\r\n\
        |Debitor   |Name 1             |Ort     |LKZ|        Umsatz|VB      |\r\n\
        |0000010003|Schlicht KG        |Köln    |DE |        10,00 |        |\r\n\
        ----------------------------------------------------------------\r\n";
    let preview =
        customers("sap.txt", &cp1252(ruled), 3, ("Krumm AG", "0000010002", "Bonn", "", -9800, false));
    assert_eq!(preview.counts.refused, 0);
    // As its spreadsheet: a title, an empty first column, tabs, UTF-16.
    let tabs = "Debitorenliste\t\t\t\r\n\r\n\tDebitor\tName 1\tOrt\tLand\r\n\t10001\tLang & Kurz GmbH\tUlm\tDE\r\n\t10002\tKrumm AG\tBonn\tDE\r\n";
    let wide: Vec<u8> =
        [0xFEFF_u16].into_iter().chain(tabs.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    customers("sap.xls", &wide, 2, ("Lang & Kurz GmbH", "10001", "Ulm", "DE", 0, false));
}

/// A workbook as Dynamics exports it: three hidden columns for itself, the table behind them.
fn dynamics() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Alle Firmen").unwrap();
    let header = [
        "(Nicht ändern) Firma",
        "(Nicht ändern) Zeilenprüfsumme",
        "(Nicht ändern) Geändert am",
        "Firmenname",
        "Hauptrufnummer",
        "Adresse 1: Ort",
        "Adresse 1: Land/Region",
        "Besitzer",
        "Jahresumsatz",
    ];
    for (column, name) in header.iter().enumerate() {
        sheet.write_string(0, column as u16, *name).unwrap();
    }
    let cells = [
        "5f1c0000-0000-0000-0000-000000000001",
        "abc==",
        "",
        "Lang & Kurz GmbH",
        "+49 731 1",
        "Ulm",
        "Deutschland",
        "Tom Huber",
    ];
    for (column, cell) in cells.iter().enumerate() {
        sheet.write_string(1, column as u16, *cell).unwrap();
    }
    sheet.write_number(1, 8, 1_234_567.5).unwrap();
    for column in 0..3 {
        sheet.set_column_hidden(column).unwrap();
    }
    book.add_worksheet()
        .set_name("hiddenSheet")
        .unwrap()
        .set_hidden(true)
        .write_string(0, 0, "state")
        .unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_of_dynamics() {
    customers("dynamics.xlsx", &dynamics(), 1, ("Lang & Kurz GmbH", "", "Ulm", "DE", 123_456_750, true));
}

#[test]
fn a_workbook_made_by_hand() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 5, "Kunden Region Süd, Stand März", &Format::new()).unwrap();
    // Groups above the columns, as two rows of headings.
    sheet.merge_range(2, 0, 2, 1, "Kunde", &Format::new()).unwrap();
    sheet.merge_range(2, 2, 2, 5, "Zahlen", &Format::new()).unwrap();
    for (column, name) in ["Kd.-Nr.", "Firma", "Ort", "Umsatz", "Umsatz", "Betreuer"].iter().enumerate() {
        sheet.write_string(3, column as u16, *name).unwrap();
    }
    for (row, (number, name)) in [("007", "Lang"), ("008", "Krumm")].iter().enumerate() {
        let row = row as u32 + 4;
        sheet.write_string(row, 0, *number).unwrap().write_string(row, 1, *name).unwrap();
        sheet.write_string(row, 2, "Ulm\nDonau").unwrap();
        let formula = Formula::new("=A1/0").set_result(if row == 4 { "#DIV/0!" } else { "1234.5" });
        sheet.write_formula(row, 3, formula).unwrap();
        sheet.write_number(row, 4, 99.0).unwrap();
    }
    // The owner of both rows in one merged cell.
    sheet.merge_range(4, 5, 5, 5, "Tom Huber", &Format::new()).unwrap();
    sheet.set_row_hidden(5).unwrap();
    let preview = customers(
        "hand.xlsx",
        &book.save_to_buffer().unwrap(),
        2,
        ("Krumm", "008", "Ulm Donau", "", 123_450, true),
    );
    assert_eq!(outcomes(&preview), ["added", "added"]);
}

#[test]
fn deals_of_crms() {
    let plan = staffed();
    let (plan, _) =
        all(Kind::Accounts, &plan, &read("a.csv", b"Kundennummer;Firma\nK1;Lang & Kurz\nK2;Krumm AG"));
    let tables = [
        (
            "hubspot.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Associated Company\n\
            1,First,Closed won,\"1,000.50\",Tom Huber,2026-03-31 10:00,Lang & Kurz\n2,Second,Closed lost,5000,Tom Huber,2026-03-01 10:00,Krumm AG\n",
        ),
        (
            "pipedrive.csv",
            "Deal - ID,Deal - Title,Deal - Value,Deal - Organization,Deal - Owner,Deal - Status,Deal - Won time\n\
            7,First,\"€1,000.50\",Lang & Kurz,Tom Huber,Won,2026-03-31 10:00:00\n8,Second,€5000,Krumm AG,Tom Huber,Open,\n",
        ),
        (
            "salesforce.csv",
            "\"Opportunity-Inhaber\",\"Accountname\",\"Opportunity-Name\",\"Phase\",\"Betrag\",\"Schlusstermin\"\n\
            \"Tom Huber\",\"Lang & Kurz\",\"Erste\",\"Gewonnen\",\"1.000,50 €\",\"31.03.2026\"\n\"Tom Huber\",\"Krumm AG\",\"Zweite\",\"Verloren\",\"5.000,00 €\",\"31.03.2026\"\n",
        ),
        (
            "sap.txt",
            "Auftraggeber\tName 1\tNettowert\tBelegdat.\tBeleg\nK1\tLang & Kurz\t1.000,50 \t31.03.2026\t4711\nK2\tKrumm AG\t0,00 \t31.03.2026\t4712\n",
        ),
        ("month.csv", "Kunde;Monat;Umsatz\nLang & Kurz;03/2026;1.000,50\nKrumm AG;02/2026;0,00\n"),
    ];
    for (name, text) in tables {
        let (after, preview) = all(Kind::Orders, &plan, &read(name, text.as_bytes()));
        assert_eq!(account(&after, "Lang & Kurz").revenue, 100_050, "{name}: {:?}", fields(&preview));
        assert_eq!(account(&after, "Krumm AG").revenue, 0, "{name}");
    }
}

#[test]
fn people_of_many_systems() {
    let workday = "Report: Active Workers\nRun on 2026-03-31\n\nWorker,Employee ID,Business Title,Hire Date,Work Email,Scheduled Weekly Hours,Location\n\
        Weber, Anna\n";
    // A title of its own and names with commas that nobody quoted end in refusals that say so.
    let refused = import::preview(
        Kind::People,
        &empty_plan(),
        &read("workday.csv", workday.as_bytes()),
        &Options::default(),
    );
    assert_eq!(refused.counts.refused, 1);
    let tables = [
        (
            "workday.csv",
            "Report: Active Workers\nRun on 2026-03-31\n\nWorker,Employee ID,Business Title,Hire Date,Work Email,Scheduled Weekly Hours\n\
            \"Weber, Anna\",4711,Inside Sales Representative,2020-04-01-07:00,anna@example.com,38.5\n",
            Side::Inside,
        ),
        (
            "bamboo.csv",
            "\"Employee #\",\"Last name, First name\",\"First Name\",\"Last Name\",\"Job Title\",\"Hire Date\",\"Work Email\"\n\
            \"4711\",\"Weber, Anna\",\"Anna\",\"Weber\",\"Field Sales\",\"2020-04-01\",\"anna@example.com\"\n",
            Side::Field,
        ),
        (
            "personio.csv",
            "Personalnummer;Vorname;Nachname;E-Mail;Position;Abteilung;Einstellungsdatum;Wochenstunden\n\
            4711;Anna;Weber;anna@example.com;Mitarbeiterin;Innendienst;01.04.2020;38,5\n",
            Side::Inside,
        ),
        (
            "sap_hr.csv",
            "Pers.-Nr.;Name;Stellenbezeichnung;Eintritt;Austritt;Std. Woche\n00004711;Weber, Anna;Sachbearbeiterin Vertrieb;01.04.2020;31.12.9999;38,50\n",
            Side::Inside,
        ),
        (
            "google.csv",
            "First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Organization Title\nAnna,Weber,anna@example.com,+49 731 1,Inside Sales\n",
            Side::Inside,
        ),
        (
            "outlook_fr.csv",
            "Prénom,Nom,Titre,Adresse de messagerie,Téléphone (bureau),Ville (bureau),Pays/Région (bureau)\nAnna,Weber,Assistante commerciale,anna@example.com,+33 3 88,Strasbourg,France\n",
            Side::Inside,
        ),
    ];
    for (name, text, side) in tables {
        let (plan, preview) = all(Kind::People, &empty_plan(), &read(name, text.as_bytes()));
        let anna = plan.people.iter().next().unwrap();
        assert_eq!((anna.name().as_str(), anna.side), ("Anna Weber", side), "{name}: {:?}", fields(&preview));
        assert!(
            name.starts_with("google") || name.starts_with("outlook") || anna.from.is_some(),
            "{name}: {:?}",
            fields(&preview)
        );
        assert_eq!(anna.until, None, "{name}");
    }
}

#[test]
fn skills_with_level_and_last_day() {
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let known = |plan: &Document| -> Vec<(String, Option<u8>, Option<chrono::NaiveDate>)> {
        let mut skills: Vec<_> =
            plan.skills.iter().map(|skill| (skill.name.clone(), skill.level, skill.valid_until)).collect();
        skills.sort();
        skills
    };
    let expected =
        vec![("CAD".to_owned(), Some(3), None), ("Ersthelfer".to_owned(), Some(2), Some(day("2026-12-31")))];
    let in_one =
        "Nr;Name;Seite;Qualifikationen\n1;Anna Weber;ID;\"CAD (3), Ersthelfer (2, gültig bis 31.12.2026)\"\n";
    let (plan, _) = all(Kind::People, &empty_plan(), &read("one.csv", in_one.as_bytes()));
    assert_eq!(known(&plan), expected);
    // A row for each certificate, as a training system lists them.
    let rows = "Nr;Name;Seite;Qualifikation;Stufe;Gültig bis\n1;Anna Weber;ID;CAD;3;\n1;Anna Weber;ID;Ersthelfer;Stufe 2;31.12.2026\n";
    let (plan, preview) = all(Kind::People, &empty_plan(), &read("rows.csv", rows.as_bytes()));
    assert_eq!((known(&plan), plan.people.len()), (expected, 1));
    assert_eq!(outcomes(&preview), ["added", "added"]);
    // A renewed one moves its last day, and nothing else.
    let renewed = rows.replace("31.12.2026", "31.12.2028");
    let (plan, preview) = all(Kind::People, &plan, &read("rows.csv", renewed.as_bytes()));
    assert_eq!(outcomes(&preview), ["same", "changed"]);
    assert_eq!(known(&plan)[1].2, Some(day("2028-12-31")));
}

#[test]
fn absences_of_hr() {
    let tables = [
        (
            "personio.csv",
            "E-Mail-Adresse des Mitarbeiters;Abwesenheitsart;Anfangsdatum;Enddatum;Anfangszeit;Endzeit;Halber Tag erster Tag;Halber Tag letzter Tag\n\
            anna.weber@example.com;Urlaub;04.05.2026;08.05.2026;;;1;\n",
        ),
        (
            "bamboo.csv",
            "\"Employee #\",\"Name\",\"From\",\"To\",\"Time Off Type\",\"Amount\",\"Half day first day\"\n\"1\",\"Weber, Anna\",\"2026-05-04\",\"2026-05-08\",\"Vacation\",\"4.5 days\",\"yes\"\n",
        ),
        (
            "french.csv",
            "Matricule;Nom et prénom;Type d'absence;Date de début;Date de fin;Demi-journée premier jour\n1;WEBER Anna;Congés payés;04/05/2026;08/05/2026;oui\n2;HUBER Tom;RTT;13/05/2026;13/05/2026;non\n",
        ),
    ];
    for (name, text) in tables {
        let (plan, preview) = all(Kind::Absences, &staffed(), &read(name, text.as_bytes()));
        let anna = plan.people.iter().find(|person| person.given_name == "Anna").unwrap().id;
        let absence = plan.absences.iter().find(|absence| absence.person == anna).unwrap();
        assert_eq!(absence.kind, AbsenceKind::Leave, "{name}: {:?}", fields(&preview));
        assert_eq!(
            (absence.span.from.half, absence.span.to.date.to_string().as_str()),
            (Half::Afternoon, "2026-05-08"),
            "{name}"
        );
    }
}

#[test]
fn calendars_of_outlook_as_tables() {
    let tables = [
        (
            "en.csv",
            "\"Subject\",\"Start Date\",\"Start Time\",\"End Date\",\"End Time\",\"All day event\",\"Reminder on/off\",\"Meeting Organizer\",\"Required Attendees\",\"Location\",\"Private\",\"Sensitivity\",\"Show time as\"\n\
            \"Visit\",\"5/14/2026\",\"8:30:00 AM\",\"5/14/2026\",\"10:00:00 AM\",\"False\",\"True\",\"Tom Huber\",\"Anna Weber\",\"Ulm\",\"False\",\"Normal\",\"2\"\n",
        ),
        (
            "de.csv",
            "\"Betreff\",\"Beginnt am\",\"Beginnt um\",\"Endet am\",\"Endet um\",\"Ganztägiges Ereignis\",\"Erinnerung Ein/Aus\",\"Besprechungsplanung\",\"Erforderliche Teilnehmer\",\"Ort\",\"Privat\",\"Vertraulichkeit\",\"Zeitspanne zeigen als\"\n\
            \"Besuch\",\"14.5.2026\",\"08:30:00\",\"14.5.2026\",\"10:00:00\",\"Aus\",\"Ein\",\"Tom Huber\",\"Anna Weber\",\"Ulm\",\"Aus\",\"Normal\",\"2\"\n",
        ),
        (
            "fr.csv",
            "\"Objet\",\"Début\",\"Début\",\"Fin\",\"Fin\",\"Journée entière\",\"Rappel actif/inactif\",\"Organisateur d'une réunion\",\"Participants obligatoires\",\"Emplacement\",\"Privé\",\"Critère de diffusion\",\"Afficher la disponibilité\"\n\
            \"Visite\",\"14/05/2026\",\"08:30:00\",\"14/05/2026\",\"10:00:00\",\"Faux\",\"Vrai\",\"Tom Huber\",\"Anna Weber\",\"Ulm\",\"Faux\",\"Normal\",\"2\"\n",
        ),
    ];
    for (name, text) in tables {
        let (plan, preview) = all(Kind::Appointments, &staffed(), &read(name, &cp1252(text)));
        let one = plan.appointments.iter().next().unwrap();
        let tom = plan.people.iter().find(|person| person.given_name == "Tom").unwrap().id;
        assert_eq!(one.visitor, tom, "{name}");
        let span = (one.span.start.to_string(), one.span.end.to_string());
        assert_eq!(
            span,
            ("2026-05-14 06:30:00 UTC".into(), "2026-05-14 08:00:00 UTC".into()),
            "{name}: {:?}",
            fields(&preview)
        );
    }
}

#[test]
fn a_column_of_currencies_is_asked_about() {
    let text = "Account Name,Annual Revenue Currency,Annual Revenue\nLang,USD,1234.50\nKrumm,EUR,98.00\n";
    let (_, preview) = all(Kind::Accounts, &staffed(), &read("a.csv", text.as_bytes()));
    let asked = |question: &Question| matches!(question, Question::Currency { shown, plan, .. } if shown == "USD" && plan == "EUR");
    assert!(preview.questions.iter().any(asked), "{:?}", preview.questions);
}

#[test]
fn refused_rows_of_a_workbook_come_back_as_they_were() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in ["Firma", "Umsatz", "PLZ"].iter().enumerate() {
        sheet.write_string(0, column as u16, *name).unwrap();
    }
    // A sum of three decimals must not come back as thousands.
    sheet
        .write_string(1, 0, "Lang")
        .unwrap()
        .write_number(1, 1, 1.5)
        .unwrap()
        .write_number(1, 2, 1067)
        .unwrap();
    sheet.write_number(2, 1, 1.234).unwrap().write_number(2, 2, 1067).unwrap();
    let raw = read("a.xlsx", &book.save_to_buffer().unwrap());
    let (plan, preview) = imported(Kind::Accounts, &staffed(), &raw, &Options::default());
    assert_eq!(outcomes(&preview), ["added", "missing_name"]);
    let saved = String::from_utf8(import::refused_rows(&preview, &raw, Language::De)).unwrap();
    let mended = saved.replace("\n;1.2340", "\nKrumm;1.2340");
    let (plan, preview) = all(Kind::Accounts, &plan, &read("refused.csv", mended.as_bytes()));
    assert_eq!((preview.counts.added, preview.counts.vanished), (1, 0), "{saved}");
    assert_eq!(account(&plan, "Krumm").revenue, 123);
}

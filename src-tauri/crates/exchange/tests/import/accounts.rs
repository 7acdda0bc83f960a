//! Customers from tables.

use encoding_rs::WINDOWS_1252;
use tandem_exchange::import::{self, DecimalMark, Kind, Options, Question, ReadOptions, refused_rows};
use tandem_model::{AbcClass, Coordinates, Document, Side};
use tandem_wording::Language;

use crate::{empty_plan, fields, imported, outcomes, sentences, table};

const CUSTOMERS: &str = "\
Kundenliste Stand 31.03.2026;;;;;;;;;;\r\n\
;;;;;;;;;;\r\n\
Kunden-Nr.;Firma;Straße;PLZ;Ort;Land;Umsatz (EUR);ABC;Betreuer ID;Betreuer AD;Branche\r\n\
00123;Müller & Söhne GmbH;Große Gasse 3;86150;Augsburg;Deutschland;1.234.567,89;A;Weber, Anna;tom.huber@example.com;Bau\r\n\
00124;Café Chloé;12 rue du Port;F-67000;Straßburg;Frankreich;-12,50;C;1001;Tom Huber;NULL\r\n\
00125;\"Lang; Kurz OHG\";;01067;Dresden;DE;0,00;B;Ana Weber;;\r\n\
Gesamt;;;;;;1.234.555,39;;;;\r\n";

fn staffed() -> Document {
    let staff =
        "Nr;Name;Seite;E-Mail\n1001;Anna Weber;ID;anna@example.com\n1002;Tom Huber;AD;tom.huber@example.com";
    imported(Kind::People, &empty_plan(), &table(staff), &Options::default()).0
}

#[test]
fn customers_from_an_old_export() {
    let bytes = WINDOWS_1252.encode(CUSTOMERS).0;
    let table = import::read(&bytes, "C:\\Export\\Konten.csv", &ReadOptions::default()).unwrap();
    assert_eq!(
        (table.source.as_str(), table.encoding.as_str(), table.delimiter),
        ("Konten.csv", "windows-1252", Some(';'))
    );
    assert_eq!((table.header_row, table.rows.len()), (3, 3));
    let left_out: Vec<u64> = table.left_out.iter().map(|(line, _)| *line).collect();
    assert_eq!(left_out, [1, 7]);
    let plan = staffed();
    let (plan, preview) = imported(Kind::Accounts, &plan, &table, &Options::default());
    assert_eq!(outcomes(&preview), ["added"; 3]);
    assert_eq!(preview.decimal, Some(DecimalMark::Comma));
    let account =
        |number: &str| plan.accounts.iter().find(|account| account.number == number).unwrap().clone();
    let mueller = account("00123");
    assert_eq!(
        (mueller.name.as_str(), mueller.revenue, mueller.abc_class),
        ("Müller & Söhne GmbH", 123_456_789, Some(AbcClass::A))
    );
    let name = |id: Option<tandem_model::PersonId>| {
        id.and_then(|id| plan.people.get(id)).map(tandem_model::Person::name)
    };
    assert_eq!(name(mueller.inside_owner).as_deref(), Some("Anna Weber"));
    assert_eq!(name(mueller.field_owner).as_deref(), Some("Tom Huber"));
    let cafe = account("00124");
    assert_eq!(
        (cafe.place.postcode.as_str(), cafe.place.country.as_str(), cafe.revenue),
        ("67000", "FR", -1250)
    );
    assert_eq!((name(cafe.inside_owner).as_deref(), cafe.sector.as_str()), (Some("Anna Weber"), ""));
    assert_eq!(account("00125").name, "Lang; Kurz OHG");
    let question = preview.questions.as_slice();
    assert!(
        matches!(question, [Question::Owner { text, rows: 1, alike }] if text == "Ana Weber" && alike[0].name == "Anna Weber"),
        "{question:?}"
    );
    assert_eq!(preview.rows[2].notes.len(), 1);
}

#[test]
fn an_unknown_owner_can_be_answered() {
    let plan = staffed();
    let anna = plan.people.iter().find(|person| person.side == Side::Inside).unwrap().id;
    let text = table("Kunde;Betreuer\nLang;Ana Weber\nKurz;Vakant\nKrumm;Anna Weber / Tom Huber");
    let mut options = Options::default();
    options.owners.insert("Ana Weber".into(), Some(anna));
    options.owners.insert("Vakant".into(), None);
    let (plan, preview) = imported(Kind::Accounts, &plan, &text, &options);
    assert_eq!(preview.questions, []);
    let account = |name: &str| plan.accounts.iter().find(|account| account.name == name).unwrap().clone();
    assert_eq!(account("Lang").inside_owner, Some(anna));
    assert_eq!((account("Kurz").inside_owner, account("Kurz").field_owner), (None, None));
    assert!(account("Krumm").inside_owner.is_some() && account("Krumm").field_owner.is_some());
}

#[test]
fn customers_are_recognised() {
    let plan = imported(Kind::Accounts, &staffed(), &table(CUSTOMERS), &Options::default()).0;
    let cases = [
        ("Kundennummer;Firma\n123;Müller & Söhne GmbH", "same"),
        ("Kundennummer;Firma\n00123;Müller und Partner", "changed"),
        ("Firma;Ort\nMUELLER & SOEHNE GMBH;Augsburg", "changed"),
        ("Firma;Ort\nMüller & Söhne GmbH;Ulm", "added"),
        ("Firma;Ort\nCafé Chloé;", "same"),
        ("Kundennummer;Firma;Ort\n999;Café Chloé;Straßburg", "added"),
        ("Kundennummer;Firma\n77;", "missing_name"),
        ("Firma;Umsatz\nNeu;viel\nAlt;1,5\nGanz alt;2,5", "number_unreadable"),
        ("Firma;Umsatz\nNeu;1.5\nAlt;1.234,5\nGanz alt;2,5", "number_unreadable"),
        ("Firma;Breite;Länge\nNeu;95,1;11,5\nAlt;48,1;11,5\nGanz alt;48,1;11,5", "number_unreadable"),
        (
            "Firma;Ort;Land\nNeu;Ulm;DE;zu viel\nAlt;Ulm;DE\nA;Ulm;DE\nB;Ulm;DE\nC;Ulm;DE\nD;Ulm;DE",
            "too_many_cells",
        ),
    ];
    for (text, expected) in cases {
        let (_, preview) = imported(Kind::Accounts, &plan, &table(text), &Options::default());
        assert_eq!(outcomes(&preview)[0], expected, "{text}: {:?}", preview.rows[0]);
        sentences(&preview, Language::De);
    }
}

#[test]
fn two_towns_are_two_customers_and_rows_may_repeat() {
    let cases: [(&str, &[&str]); 4] = [
        ("Firma;Ort\nLang;Ulm\nLang;Bonn", &["added", "added"]),
        ("Firma;Ort;Branche\nLang;Ulm;Bau\nLang;Ulm;Bau\nLang;Ulm;Holz", &["added", "same", "duplicate"]),
        ("Firma;Ort\nLang;Ulm\nLang;Bonn\nLang;", &["added", "added", "ambiguous"]),
        ("Nr;Firma;Ort\n7;Lang;Ulm\n8;Lang;Ulm\n7;Kurz;Ulm", &["added", "added", "duplicate"]),
    ];
    for (text, expected) in cases {
        let (_, preview) = imported(Kind::Accounts, &empty_plan(), &table(text), &Options::default());
        assert_eq!(outcomes(&preview), expected, "{text}");
    }
}

#[test]
fn what_vanished_is_shown_and_stays() {
    let (plan, _) =
        imported(Kind::Accounts, &empty_plan(), &table("Nr;Firma\n1;Lang\n2;Kurz"), &Options::default());
    let (plan, preview) = imported(Kind::Accounts, &plan, &table("Firma;Nr\nLang;1"), &Options::default());
    assert_eq!(preview.vanished.iter().map(|gone| gone.title.as_str()).collect::<Vec<_>>(), ["Kurz"]);
    assert_eq!((preview.counts.vanished, plan.accounts.len()), (1, 2));
    // Another source says nothing about this one.
    let other = imported(Kind::Accounts, &plan, &table("Name;Ort\nKrumm;Ulm"), &Options::default()).1;
    assert_eq!(other.vanished, []);
}

#[test]
fn a_number_that_can_be_read_two_ways_is_asked_about() {
    let text = "Firma;Umsatz\nLang;1.234\nKurz;5.678";
    let (plan, preview) = imported(Kind::Accounts, &empty_plan(), &table(text), &Options::default());
    assert_eq!(
        preview.questions,
        [
            Question::DecimalMark { column: "Umsatz".into(), sample: "1.234".into() },
            Question::Classes { counts: [1, 1, 0] }
        ]
    );
    assert_eq!(plan.accounts.iter().map(|account| account.revenue).sum::<i64>(), 691_200);
    let options = Options { decimal: Some(DecimalMark::Point), ..Options::default() };
    let (plan, preview) = imported(Kind::Accounts, &empty_plan(), &table(text), &options);
    assert_eq!(preview.questions, [Question::Classes { counts: [1, 1, 0] }]);
    assert_eq!(plan.accounts.iter().map(|account| account.revenue).sum::<i64>(), 691);
}

#[test]
fn headers_of_other_programs() {
    let cases: [(&str, &[(&str, &str)]); 6] = [
        (
            "Last Activity,Account Owner,Account Name,Billing State/Province,Type,Account ID,Website\n1/2/2026,Anna Weber,Lang,BY,Bau,001A,x.de",
            &[
                ("Account Owner", "owner"),
                ("Account Name", "name"),
                ("Type", "sector"),
                ("Account ID", "number"),
            ],
        ),
        (
            "Account Name,Billing Street,Billing City,Billing Country,Billing Zip/Postal Code,Latitude,Longitude\nLang,Weg 1,Ulm,Germany,89073,48.4,9.98",
            &[
                ("Account Name", "name"),
                ("Billing Street", "street"),
                ("Billing City", "town"),
                ("Billing Country", "country"),
                ("Billing Zip/Postal Code", "postcode"),
                ("Latitude", "latitude"),
                ("Longitude", "longitude"),
            ],
        ),
        (
            "Record ID,Company name,Company owner,Country/Region,Industry\n1,Lang,anna@example.com,Germany,Bau",
            &[
                ("Record ID", "number"),
                ("Company name", "name"),
                ("Company owner", "owner"),
                ("Country/Region", "country"),
                ("Industry", "sector"),
            ],
        ),
        (
            "Record Id,Account Owner,Account Name,Phone,Billing Code\nzcrm_1,Anna Weber,Lang,089 123,89073",
            &[
                ("Record Id", "number"),
                ("Account Owner", "owner"),
                ("Account Name", "name"),
                ("Phone", "contact_phone"),
                ("Billing Code", "postcode"),
            ],
        ),
        (
            "account,sector,revenue,employees,office_location\nLang,medical,251.41,495,Kenya\nKurz,retail,1.5,3,United States",
            &[
                ("account", "name"),
                ("sector", "sector"),
                ("revenue", "revenue"),
                ("office_location", "country"),
            ],
        ),
        (
            "N° client;Raison sociale;Code postal;Ville;CA HT;Commercial sédentaire;Commercial itinérant\n1;Long;67000;Strasbourg;1 234,50;Anna Weber;Tom Huber",
            &[
                ("N° client", "number"),
                ("Raison sociale", "name"),
                ("Code postal", "postcode"),
                ("Ville", "town"),
                ("CA HT", "revenue"),
                ("Commercial sédentaire", "inside_owner"),
                ("Commercial itinérant", "field_owner"),
            ],
        ),
    ];
    for (text, expected) in cases {
        let preview = import::preview(Kind::Accounts, &empty_plan(), &table(text), &Options::default());
        assert_eq!(fields(&preview), expected);
    }
}

#[test]
fn degrees_have_no_thousands() {
    let text = "Firma;Breitengrad;Längengrad\nLang;48,137;11,575\nKurz;48,401;9.987";
    let (plan, preview) = imported(Kind::Accounts, &empty_plan(), &table(text), &Options::default());
    assert_eq!(preview.questions, []);
    let lang = plan.accounts.iter().find(|account| account.name == "Lang").unwrap();
    assert_eq!(lang.place.coordinates, Some(Coordinates { latitude: 48.137, longitude: 11.575 }));
}

#[test]
fn refused_rows_come_back_mended() {
    let text = "Nr;Firma;Umsatz\n1;Lang;1,5\n2;;2,5\n3;=Krumm;viel\n4;Kurz;3,5\n";
    let raw = table(text);
    let (plan, preview) = imported(Kind::Accounts, &empty_plan(), &raw, &Options::default());
    assert_eq!(outcomes(&preview), ["added", "missing_name", "number_unreadable", "added"]);
    for language in Language::ALL {
        let bytes = refused_rows(&preview, &raw, language);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.lines().count(), 3, "{text}");
        assert!(text.contains("'=Krumm"), "no formula runs in a spreadsheet: {text}");
        let mended = text.replace("2;;", "2;Gerade;").replace(";viel;", ";7,5;");
        let (plan, again) = imported(Kind::Accounts, &plan, &table(&mended), &Options::default());
        assert_eq!(outcomes(&again), ["added", "added"], "{mended}");
        assert_eq!(again.vanished, [], "a part of a source says nothing about the rest");
        assert!(plan.accounts.iter().any(|account| account.name == "=Krumm" && account.revenue == 750));
        // The whole source knows them again as its own.
        let whole = text_with(&["1;Lang;1,5", "2;Gerade;2,5", "4;Kurz;3,5"]);
        let (_, preview) = imported(Kind::Accounts, &plan, &table(&whole), &Options::default());
        assert_eq!((preview.counts.same, preview.counts.vanished), (3, 1));
    }
}

fn text_with(rows: &[&str]) -> String {
    format!("Nr;Firma;Umsatz\n{}\n", rows.join("\n"))
}

#[test]
fn a_number_decides_before_a_name() {
    let (plan, _) =
        imported(Kind::Accounts, &empty_plan(), &table("Nr;Firma\n7;Lang\n8;Kurz"), &Options::default());
    let (_, preview) =
        imported(Kind::Accounts, &plan, &table("Nr;Firma;Ort\n7;Kurz;Ulm\n8;Lang;Bonn"), &Options::default());
    let changes: Vec<String> = sentences(&preview, Language::En);
    assert_eq!(changes[0], "Customer: Lang → Kurz");
    assert_eq!(outcomes(&preview), ["changed"; 2]);
}

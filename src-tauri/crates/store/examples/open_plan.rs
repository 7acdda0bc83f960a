//! Opening a large plan against a plain SQLite read of the same rows, in turns, and a commit of one row.
//!
//! `cargo run --release -p tandem-store --example open_plan [people accounts]`
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement for people to read")]

use std::time::{Duration, Instant};
use tandem_model::*;
use tandem_store::*;

fn main() {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse().unwrap());
    let people: u128 = numbers.next().unwrap_or(600);
    let accounts: u128 = numbers.next().unwrap_or(20_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.tandem");
    let now = DateTime::UNIX_EPOCH;
    let options =
        OpenOptions { read_only: false, backups: folder.path().join("backups"), who: "measure".into(), now };
    let entry = HistoryEntry {
        at: now,
        action: "import".into(),
        title: "import".into(),
        args: serde_json::Value::Null,
        kind: EntryKind::Do,
    };

    let start = Instant::now();
    let mut file = PlanFile::create(&path, &Document::new(settings()), &options).unwrap();
    println!("create            {:>8.1?}", start.elapsed());
    drop(file);
    let start = Instant::now();
    (file, _) = PlanFile::open(&path, &options).unwrap();
    println!("open it empty     {:>8.1?}", start.elapsed());
    let rows: Vec<Change> = (0..people)
        .map(|number| Change::add(person(number)))
        .chain((0..accounts).map(|number| Change::add(account(number, people))))
        .collect();
    let start = Instant::now();
    file.commit(&rows, &entry).unwrap();
    println!("import            {:>8.1?}", start.elapsed());
    let start = Instant::now();
    let undo = file.next_undo().unwrap().unwrap();
    println!("read its history  {:>8.1?}  {} changes", start.elapsed(), undo.changes.len());
    drop(file);

    let (mut plain, mut opened) = (Vec::new(), Vec::new());
    for _ in 0..15 {
        let start = Instant::now();
        let (rows, bytes) = plain_read(&path).unwrap();
        plain.push(start.elapsed());
        assert!(rows as u128 >= accounts && bytes > 0);
        let start = Instant::now();
        let kept = PlanFile::open(&path, &options).unwrap();
        opened.push(start.elapsed());
        drop(kept);
    }
    let (plain, opened) = (median(plain), median(opened));
    println!("plain read        {plain:>8.1?}");
    println!("open              {opened:>8.1?}  {:.1} x", opened.as_secs_f64() / plain.as_secs_f64());

    let (mut file, document) = PlanFile::open(&path, &options).unwrap();
    let start = Instant::now();
    document.clone().checked().unwrap();
    println!("of it checking    {:>8.1?}", start.elapsed());
    for name in ["first commit", "second commit"] {
        let before = document.accounts.iter().next().unwrap().clone();
        let changes = [Change::replace(before.clone(), before)];
        let start = Instant::now();
        file.commit(&changes, &entry).unwrap();
        println!("{name:<18}{:>8.1?}", start.elapsed());
    }
    let start = Instant::now();
    file.commit(&invert(&undo.changes), &HistoryEntry { kind: EntryKind::Undo(undo.recorded.id), ..entry })
        .unwrap();
    println!("undo the import   {:>8.1?}", start.elapsed());
    println!("file              {:>8} KB", std::fs::metadata(&path).unwrap().len() / 1024);
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn settings() -> Settings {
    let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    Settings::new("Large", Horizon { from: day, to: day }, Tz::Europe__Berlin, "DE-BY", "EUR")
}

fn place(number: u128) -> Place {
    Place {
        street: format!("Industriestraße {number}"),
        postcode: format!("{:05}", number % 100_000),
        town: "Ingolstadt".into(),
        country: "DE".into(),
        coordinates: Some(Coordinates { latitude: 48.0 + number as f64 / 1e5, longitude: 11.4 }),
    }
}

fn person(number: u128) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(number)),
        given_name: "Katharina".into(),
        family_name: format!("Brunnhuber {number}"),
        side: if number.is_multiple_of(2) { Side::Inside } else { Side::Field },
        employee_number: format!("E{number:05}"),
        email: format!("person{number}@example.org"),
        phone: "+49 841 123456".into(),
        site: None,
        desk: None,
        base: place(number),
        region: "DE-BY".into(),
        territory: "Süd".into(),
        experience_years: 5,
        weekly_minutes: 2400,
        work_pattern: WorkPattern::weekdays(WorkPlace::Office),
        from: None,
        until: None,
        off_pattern_ok: None,
        tandem_capacity: None,
        private_note: String::new(),
    }
}

fn account(number: u128, people: u128) -> Account {
    Account {
        // Spread like ids derived from import keys.
        id: AccountId(Uuid::new_v5(&Uuid::NAMESPACE_OID, &number.to_be_bytes())),
        name: format!("Landmaschinen Huber & Söhne GmbH {number}"),
        number: format!("K{number:06}"),
        place: place(number),
        revenue: number as i64 * 1234,
        abc_class: Some(AbcClass::B),
        coverage_model: None,
        effort_percent: 100,
        sector: "Landtechnik".into(),
        territory: "Süd".into(),
        languages: vec!["de".into()],
        all_languages: false,
        products: vec!["Radlader".into()],
        contact: Contact {
            name: "Ludwig Huber".into(),
            email: format!("huber{number}@example.org"),
            phone: "+49 841 987654".into(),
        },
        inside_owner: Some(PersonId(Uuid::from_u128(number % people / 2 * 2))),
        field_owner: Some(PersonId(Uuid::from_u128(number % people / 2 * 2 + 1))),
        tandem: None,
        pinned: false,
        protection: None,
        protected_until: None,
        note: "Wünscht Anruf vor dem Besuch".into(),
    }
}

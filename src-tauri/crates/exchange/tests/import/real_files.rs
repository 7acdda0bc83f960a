//! All real files at once, found through `TANDEM_REAL_DATA`: what each gives, printed as a table.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tandem_exchange::import::{self, Kind, Options, Outcome, RawTable, ReadOptions};
use tandem_model::{Document, HolidayKind, Side};

use crate::empty_plan;

pub fn root() -> PathBuf {
    std::env::var("TANDEM_REAL_DATA").expect("TANDEM_REAL_DATA names the folder of real data").into()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

pub fn all(folder: &str, extensions: &[&str]) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    files(&root().join(folder), &mut found);
    let named = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        let wanted = extensions.iter().any(|extension| name.to_lowercase().ends_with(extension));
        wanted.then(|| (name, std::fs::read(&path).unwrap()))
    };
    found.into_iter().filter_map(named).collect()
}

fn read(name: &str, bytes: &[u8], options: &ReadOptions) -> RawTable {
    import::read(bytes, name, options).unwrap_or_else(|error| panic!("{name}: {}", error.code))
}

/// Takes a file, twice, and says in one line what it gave.
fn taken(kind: Kind, plan: &Document, name: &str, raw: &RawTable, options: &Options) -> (Document, String) {
    let preview = import::preview(kind, plan, raw, options);
    let after = plan.apply(&preview.changes).expect("a preview carries changes that the plan accepts");
    let again = import::preview(kind, &after, raw, options);
    assert_eq!(again.changes, [], "{name}: twice the same file is no change");
    let counts = preview.counts;
    let mut reasons: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for row in &preview.rows {
        if let Outcome::Refused(refusal) = &row.outcome {
            *reasons.entry(refusal.code).or_default() += 1;
        }
    }
    let line = format!(
        "{name} | {} | rows {} | added {} | changed {} | same {} | left out {} | refused {} {reasons:?}",
        kind.id(),
        raw.rows.len(),
        counts.added,
        counts.changed,
        counts.same,
        counts.left_out,
        counts.refused
    );
    (after, line)
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
#[allow(clippy::print_stdout, reason = "the table is what the test is run for")]
fn real_crm_orders() {
    let path = |name: &str| format!("crm/{name}");
    let bytes = |name: &str| std::fs::read(root().join(path(name))).unwrap();
    let plain = ReadOptions::default();
    let options = Options { default_side: Some(Side::Field), ..Options::default() };
    for (people, accounts, orders, revenue) in [
        (
            "adventureworks-powerbi/Salesperson.csv",
            "adventureworks-powerbi/Reseller.csv",
            "adventureworks-powerbi/Sales.csv",
            100_000_000,
        ),
        (
            "maven-crm-opportunities/sales_teams.csv",
            "maven-crm-opportunities/accounts.csv",
            "maven-crm-opportunities/sales_pipeline.csv",
            100_000_000,
        ),
    ] {
        // Of two numbers of a person, the orders name the key.
        let raw = read(people, &bytes(people), &plain);
        let key = raw.columns.iter().position(|name| name == "EmployeeKey");
        let mapping = key.map(|key| ("employee_number".to_owned(), Some(key))).into_iter().collect();
        let keyed = Options { mapping, ..options.clone() };
        let (plan, line) = taken(Kind::People, &empty_plan(), people, &raw, &keyed);
        println!("{line}");
        let (plan, line) =
            taken(Kind::Accounts, &plan, accounts, &read(accounts, &bytes(accounts), &plain), &options);
        println!("{line}");
        let raw = read(orders, &bytes(orders), &plain);
        let preview = import::preview(Kind::Orders, &plan, &raw, &options);
        let mapped: Vec<_> =
            preview.columns.iter().filter_map(|c| Some((c.name.as_str(), c.field?.id()))).collect();
        println!("{mapped:?}");
        let (plan, line) = taken(Kind::Orders, &plan, orders, &raw, &options);
        println!("{line}");
        let total: i64 = plan.accounts.iter().map(|account| account.revenue).sum();
        let owned = plan.accounts.iter().filter(|account| account.field_owner.is_some()).count();
        println!("  revenue {total}, owned {owned} of {}", plan.accounts.len());
        assert!(total > revenue && owned * 2 > plan.accounts.len());
    }
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
#[allow(clippy::print_stdout, reason = "the table is what the test is run for")]
fn real_orders_in_two_files() {
    let raw = |name: &str| {
        let path = format!("crm/northwind/{name}");
        read(&path, &std::fs::read(root().join(&path)).unwrap(), &ReadOptions::default())
    };
    let options = Options { default_side: Some(Side::Field), ..Options::default() };
    let (plan, _) = taken(Kind::People, &empty_plan(), "employees", &raw("employees.csv"), &options);
    let (plan, _) = taken(Kind::Accounts, &plan, "customers", &raw("customers.csv"), &options);
    let joined = import::join_orders(&raw("orders.csv"), &raw("order-details.csv")).unwrap();
    let whole = Options { period: Some((day(1990), day(2000))), ..options };
    let (plan, line) = taken(Kind::Orders, &plan, "northwind orders + order-details", &joined, &whole);
    println!("{line}");
    // 1,265,793.04 is the sum that the well-known exercises on this data give.
    let total: i64 = plan.accounts.iter().map(|account| account.revenue).sum();
    assert!((total - 126_579_304).abs() < 100, "{total}");
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
#[allow(clippy::print_stdout, reason = "the table is what the test is run for")]
fn real_crm_files_all_read() {
    for (name, bytes) in all("crm", &[".csv"]) {
        match import::read(&bytes, &name, &ReadOptions::default()) {
            Ok(raw) => {
                for kind in [Kind::People, Kind::Accounts] {
                    let options = Options { default_side: Some(Side::Field), ..Options::default() };
                    println!("{}", taken(kind, &empty_plan(), &name, &raw, &options).1);
                }
            }
            // One of the files is a header and nothing else.
            Err(error) => assert!(
                error.code == "import_no_rows" || error.code == "import_open_quote",
                "{name}: {}",
                error.code
            ),
        }
    }
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
#[allow(clippy::print_stdout, reason = "the table is what the test is run for")]
fn real_holidays() {
    let mut gave = 0;
    let files = all("holidays", &[".csv", ".ics"]);
    let wanted =
        files.iter().filter(|(name, _)| name.contains("holidays.") || name.contains("jours_feries")).count();
    for (name, bytes) in &files {
        if !name.contains("holidays.") && !name.contains("jours_feries") {
            continue;
        }
        let raw = read(
            name,
            bytes,
            &ReadOptions { window: Some((day(2000), day(2040))), ..ReadOptions::default() },
        );
        let country = name.split('/').nth(2).filter(|part| part.len() == 2).map(str::to_uppercase);
        let school = name.contains("school.").then(|| name.rsplit('.').nth(1).unwrap().to_uppercase());
        let region = match (&country, &school) {
            (Some(country), Some(part)) if part.len() == 2 => Some(format!("{country}-{part}")),
            (Some(country), _) => Some(country.clone()),
            _ => None,
        };
        let mut plan = empty_plan();
        let mut settings = plan.settings().clone();
        settings.region = region.unwrap_or_else(|| "FR-GES".to_owned());
        plan = plan.apply(&[tandem_model::Change::replace(plan.settings().clone(), settings)]).unwrap();
        let (after, line) = taken(Kind::Holidays, &plan, name, &raw, &Options::default());
        println!(
            "{line} | calendars {:?}",
            after.holiday_calendars.iter().map(|c| (c.region.clone(), c.kind)).take(3).collect::<Vec<_>>()
        );
        if !after.holidays.is_empty() {
            gave += 1;
        }
        if name.contains("school") {
            assert!(
                after.holiday_calendars.iter().all(|calendar| calendar.kind == HolidayKind::School),
                "{name}"
            );
        }
    }
    println!("{gave} of {wanted} files gave holidays");
    assert!(gave * 10 >= wanted * 9, "{gave} of {wanted}");
}

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap()
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
#[allow(clippy::print_stdout, reason = "the table is what the test is run for")]
fn real_trade_fairs() {
    for (name, bytes) in all("tradefairs", &[".csv", ".json"]) {
        let raw = read(&name, &bytes, &ReadOptions::default());
        let (plan, line) = taken(Kind::Shows, &empty_plan(), &name, &raw, &Options::default());
        println!("{line}");
        assert!(plan.trade_shows.len() * 10 >= raw.rows.len() * 9, "{name}: {}", plan.trade_shows.len());
    }
}

//! Real exports, found through `TANDEM_REAL_DATA`; never part of the project.

use std::path::PathBuf;

use tandem_exchange::import::{self, Kind, Options, RawTable, ReadOptions};
use tandem_model::{Document, Side};
use tandem_wording::Language;

use crate::{empty_plan, fields, imported, sentences};

/// The bytes of a real file.
fn bytes(path: &str) -> Vec<u8> {
    let root = std::env::var("TANDEM_REAL_DATA").expect("TANDEM_REAL_DATA names the folder of real data");
    std::fs::read(PathBuf::from(root).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn read(path: &str) -> RawTable {
    import::read(&bytes(path), path, &ReadOptions::default())
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn field_by_default() -> Options {
    Options { default_side: Some(Side::Field), ..Options::default() }
}

/// Imports twice: the second time changes nothing.
fn take(kind: Kind, plan: &Document, path: &str, rows: usize, expected: &[(&str, &str)]) -> Document {
    let table = read(path);
    assert_eq!(table.rows.len(), rows, "{path}");
    let (plan, preview) = imported(kind, plan, &table, &field_by_default());
    assert_eq!(preview.counts.added, rows, "{path}: {:?}", sentences(&preview, Language::En));
    assert_eq!(fields(&preview), expected, "{path}");
    let (_, again) = imported(kind, &plan, &table, &field_by_default());
    assert_eq!((again.counts.same, again.changes.len()), (rows, 0), "{path}");
    plan
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
fn a_bicycle_maker() {
    let plan = take(
        Kind::People,
        &empty_plan(),
        "crm/adventureworks-powerbi/Salesperson.csv",
        18,
        &[
            ("EmployeeID", "employee_number"),
            ("Title", "job_title"),
            ("UPN", "email"),
            ("Salesperson", "full_name"),
        ],
    );
    let sides = |side| plan.people.iter().filter(|person| person.side == side).count();
    assert_eq!((sides(Side::Field), sides(Side::Manager)), (14, 4));
    let plan = take(
        Kind::Accounts,
        &plan,
        "crm/adventureworks-powerbi/Reseller.csv",
        701,
        &[
            ("ResellerKey", "number"),
            ("Business Type", "sector"),
            ("Reseller", "name"),
            ("City", "town"),
            ("Country-Region", "country"),
        ],
    );
    assert!(
        plan.accounts.iter().any(|account| account.place.town == "Münster" && account.place.country == "DE")
    );
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
fn a_food_trader() {
    let plan = take(
        Kind::People,
        &empty_plan(),
        "crm/northwind/employees.csv",
        9,
        &[
            ("employeeID", "employee_number"),
            ("lastName", "family_name"),
            ("firstName", "given_name"),
            ("title", "job_title"),
            ("hireDate", "entry"),
            ("address", "street"),
            ("city", "town"),
            ("region", "region"),
            ("postalCode", "postcode"),
            ("country", "country"),
            ("homePhone", "phone"),
        ],
    );
    let laura = plan.people.iter().find(|person| person.given_name == "Laura").unwrap();
    assert_eq!((laura.side, laura.region.as_str()), (Side::Inside, "US-WA"));
    take(
        Kind::Accounts,
        &plan,
        "crm/northwind/customers.csv",
        91,
        &[
            ("customerID", "number"),
            ("companyName", "name"),
            ("contactName", "contact_name"),
            ("address", "street"),
            ("city", "town"),
            ("region", "territory"),
            ("postalCode", "postcode"),
            ("country", "country"),
            ("phone", "contact_phone"),
        ],
    );
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
fn a_computer_seller() {
    let plan = take(
        Kind::People,
        &empty_plan(),
        "crm/maven-crm-opportunities/sales_teams.csv",
        35,
        &[("sales_agent", "full_name"), ("regional_office", "site")],
    );
    take(
        Kind::Accounts,
        &plan,
        "crm/maven-crm-opportunities/accounts.csv",
        85,
        &[("account", "name"), ("sector", "sector"), ("revenue", "revenue"), ("office_location", "country")],
    );
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
fn hostile_text() {
    let folder = "crm/csv-robustness-salesforce";
    for (name, encoding) in [
        ("csvtext.csv", "utf-8"),
        ("csvtext_BOM_UTF8.csv", "utf-8"),
        ("csvtext_BOM_UTF16LE.csv", "utf-16le"),
        ("csvtext_BOM_UTF16BE.csv", "utf-16be"),
        ("csvtext_BOM_UTF32LE.csv", "utf-32le"),
        ("csvtext_BOM_UTF32BE.csv", "utf-32be"),
    ] {
        let table = read(&format!("{folder}/{name}"));
        assert_eq!(table.encoding, encoding, "{name}");
        assert_eq!(table.columns, ["column1", "column2", "column3"], "{name}");
        assert_eq!(
            table.rows[0].cells.iter().map(|cell| cell.text()).collect::<Vec<_>>(),
            ["row1-1", "row1-2", "row1-3"],
            "{name}"
        );
    }
    for name in [
        "acctsWithBinaryDataInRTF.csv",
        "csvEscapedQuotes.csv",
        "dateEndingInZ.csv",
        "dateWithTimeZone.csv",
        "timeZoneFormatTestingWithErrors.csv",
    ] {
        let table = read(&format!("{folder}/{name}"));
        imported(Kind::Accounts, &empty_plan(), &table, &Options::default());
    }
    let options = ReadOptions { delimiter: Some('!'), ..ReadOptions::default() };
    let chosen =
        import::read(&bytes(&format!("{folder}/csvSeparator.csv")), "csvSeparator.csv", &options).unwrap();
    assert_eq!(chosen.columns, ["column1,column2", "some,column3"]);
}

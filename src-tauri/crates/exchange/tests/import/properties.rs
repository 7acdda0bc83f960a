//! What holds for every table.

use proptest::prelude::*;
use tandem_exchange::import::{Kind, Options, refused_rows};
use tandem_model::Side;
use tandem_wording::Language;

use crate::{empty_plan, imported, table};

/// Tables of few different values, so that numbers, names and towns meet again and again.
fn rows(columns: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::collection::vec(0..5_usize, columns), 1..14)
}

fn text(header: &str, values: &[&[&str]], rows: &[Vec<usize>]) -> String {
    let row = |row: &Vec<usize>| -> String {
        let cells: Vec<&str> =
            row.iter().zip(values).map(|(pick, values)| values[pick % values.len()]).collect();
        cells.join(";") + "\n"
    };
    // One row that no other can be taken for keeps the table from being empty.
    let mut own = vec![""; values.len()];
    own[1] = "Zacharias Ypsilon";
    header.to_owned() + "\n" + &rows.iter().map(row).collect::<String>() + &own.join(";") + "\n"
}

fn people(rows: &[Vec<usize>]) -> String {
    let values: [&[&str]; 6] = [
        &["", "1", "2", "02", "3"],
        &["Anna Weber", "Weber, Anna", "Tom Huber", "Eva Roth", ""],
        &["", "a@example.com", "b@example.com"],
        &["ID", "AD", "ID", "", "?"],
        &["Ulm", "", "Bonn"],
        &["01.02.2020", "", "31.02.2020", "DE"],
    ];
    text("Nr;Name;E-Mail;Seite;Ort;Eintritt", &values, rows)
}

fn accounts(rows: &[Vec<usize>]) -> String {
    let values: [&[&str]; 5] = [
        &["", "1", "2", "02", "3"],
        &["Lang", "Kurz GmbH", "KURZ GMBH", "Krumm", ""],
        &["Ulm", "", "Bonn", "ULM"],
        &["1,5", "1.234,5", "", "viel", "3"],
        &["Anna Weber", "", "Weber, Anna", "Niemand"],
    ];
    text("Nr;Firma;Ort;Umsatz;Betreuer", &values, rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_same_people_twice_change_nothing(rows in rows(6)) {
        let table = table(&people(&rows));
        let options = Options { default_side: Some(Side::Inside), ..Options::default() };
        let (plan, first) = imported(Kind::People, &empty_plan(), &table, &options);
        let (again, second) = imported(Kind::People, &plan, &table, &options);
        prop_assert_eq!(&second.changes, &[]);
        prop_assert_eq!(again, plan);
        prop_assert_eq!(second.counts.added + second.counts.changed, 0);
        prop_assert!(second.counts.refused <= first.counts.refused);
        prop_assert_eq!(second.counts.vanished, 0);
    }

    #[test]
    fn the_same_customers_twice_change_nothing(rows in rows(5)) {
        let table = table(&accounts(&rows));
        let (plan, first) = imported(Kind::Accounts, &empty_plan(), &table, &Options::default());
        let (again, second) = imported(Kind::Accounts, &plan, &table, &Options::default());
        prop_assert_eq!(&second.changes, &[]);
        prop_assert_eq!(again, plan);
        prop_assert_eq!(second.counts.added + second.counts.changed, 0);
        prop_assert!(second.counts.refused <= first.counts.refused);
        prop_assert_eq!(second.counts.vanished, 0);
    }

    #[test]
    fn another_month_applies_and_settles(before in rows(5), after in rows(5)) {
        let (plan, _) = imported(Kind::Accounts, &empty_plan(), &table(&accounts(&before)), &Options::default());
        let after = table(&accounts(&after));
        let (plan, _) = imported(Kind::Accounts, &plan, &after, &Options::default());
        let (settled, _) = imported(Kind::Accounts, &plan, &after, &Options::default());
        prop_assert_eq!(settled, plan);
    }

    #[test]
    fn refused_rows_are_refused_again_until_mended(rows in rows(5)) {
        let raw = table(&accounts(&rows));
        let (plan, preview) = imported(Kind::Accounts, &empty_plan(), &raw, &Options::default());
        prop_assume!(preview.counts.refused > 0);
        let text = String::from_utf8(refused_rows(&preview, &raw, Language::De)).unwrap();
        let back = table(&text);
        prop_assert_eq!(back.rows.len(), preview.counts.refused);
        let (_, again) = imported(Kind::Accounts, &plan, &back, &Options::default());
        prop_assert_eq!(again.counts.vanished, 0);
    }
}

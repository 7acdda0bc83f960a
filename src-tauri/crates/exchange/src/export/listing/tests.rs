//! Tables that leave and come back.

use super::*;
use crate::export::sample::sheets as sample;
use tandem_wording::Language;

#[test]
fn every_row_has_a_value_for_every_column() {
    for language in Language::ALL {
        let (view, tandem_view, list) =
            (sample::people(9, language), sample::tandems(9, language), sample::customers(90, language));
        let tables = [
            (people(&view), 9),
            (duties(&view), 9 * 7),
            (absences(&view), 9),
            (tandems(&tandem_view), 9),
            (customers(&list), 90),
        ];
        for (table, rows) in tables {
            assert_eq!(table.rows.len(), rows, "{}", table.name);
            for row in &table.rows {
                assert_eq!(row.len(), table.columns.len(), "{}", table.name);
            }
        }
    }
}

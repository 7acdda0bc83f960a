//! Desk staffing as a table.

use super::Table;
use crate::export::ExportError;
use crate::export::view::desks::DeskPlan;
use crate::export::words::Words;

/// One row per desk and half-day on which it is open.
pub fn desks(view: &DeskPlan) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.head.language);
    let headers = [
        "roster-desks-desk",
        "roster-date",
        "roster-weekday",
        "roster-desks-half",
        "roster-desks-present",
        "roster-desks-minimum",
        "roster-desks-missing",
        "roster-desks-who",
    ];
    let mut table = Table::new(view.head.language, &headers)?;
    for desk in &view.desks {
        for slot in 0..2 * view.days.len() {
            let Some(presence) = desk.presence(slot) else { continue };
            let date = view.days[slot / 2].date;
            table.row([
                desk.name.clone(),
                date.to_string(),
                words.weekday(date).to_owned(),
                words.half(slot),
                presence.present.to_string(),
                presence.minimum.to_string(),
                presence.minimum.saturating_sub(presence.present).to_string(),
                desk.who(slot).join(", "),
            ])?;
        }
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use tandem_wording::Language;

    #[test]
    fn every_open_half_day_is_a_row_with_as_many_names_as_are_present() {
        let view = sample::desks(7, Language::En);
        let bytes = desks(&view).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().from_reader(&bytes[3..]);
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let open = view.desks.iter().flat_map(|desk| &desk.slots).flatten().count();
        assert_eq!(rows.len(), open);
        for row in rows {
            let names = row[7].split(", ").filter(|name| !name.is_empty()).count();
            assert_eq!(names.to_string(), row[4]);
        }
    }
}

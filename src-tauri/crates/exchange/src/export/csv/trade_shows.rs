//! Booth duties as a table.

use super::Table;
use crate::export::ExportError;
use crate::export::view::Person;
use crate::export::view::trade_shows::ShowRoster;
use crate::export::words::Words;

/// One row per duty, by shift and station. The last column identifies the duty, so that rows can be matched again.
pub fn trade_show(view: &ShowRoster) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.head.language);
    let headers = [
        "roster-shows-show",
        "roster-date",
        "roster-weekday",
        "roster-shows-from",
        "roster-shows-to",
        "roster-shows-shift",
        "roster-shows-station",
        "roster-shows-person",
        "roster-side",
        "roster-phone",
        "roster-shows-duty-id",
    ];
    let mut table = Table::new(view.head.language, &headers)?;
    for duty in view.duties_in_order() {
        let shift = &view.shifts[duty.shift];
        let person = view.index(duty.person).map(|index| &view.people[index]);
        table.row([
            view.name.clone(),
            shift.date().format("%Y-%m-%d").to_string(),
            words.weekday(shift.date()).to_owned(),
            shift.start.format("%H:%M").to_string(),
            shift.end.format("%H:%M").to_string(),
            shift.name.clone(),
            words.station(view, duty.station),
            person.map_or_else(|| words.say("roster-somebody-gone"), Person::name),
            person.map(|person| words.side(person.side)).unwrap_or_default(),
            person.map(|person| person.phone.clone()).unwrap_or_default(),
            duty.id.to_string(),
        ])?;
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::csv::unguard;
    use crate::export::sample;
    use tandem_wording::Language;

    #[test]
    fn every_duty_is_a_row_and_no_field_is_a_formula() {
        for (language, delimiter) in [(Language::En, b','), (Language::De, b';'), (Language::Fr, b';')] {
            let mut view = sample::show(7, 3, language);
            view.stations[0].name = "=1+1".into();
            let bytes = trade_show(&view).unwrap();
            let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&bytes[3..]);
            let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), view.duties.len());
            for (row, duty) in rows.iter().zip(view.duties_in_order()) {
                assert_eq!(row[10], duty.id.to_string());
                assert_eq!(row[1], view.shifts[duty.shift].date().to_string());
                assert!(!row[6].starts_with('='), "{row:?}");
                if duty.station == Some(0) {
                    assert_eq!(unguard(&row[6]), "=1+1");
                }
            }
        }
    }
}

//! Who is at which show of the year, as a table.

use super::Table;
use crate::export::ExportError;
use crate::export::view::show_year::ShowYear;
use crate::export::words::Words;

/// One row per show and person; a show without people has one, too.
pub fn show_year(view: &ShowYear) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.head.language);
    let headers = [
        "roster-shows-show",
        "roster-year-place",
        "roster-year-begins",
        "roster-year-ends",
        "roster-shows-person",
        "roster-side",
        "roster-year-duties",
        "roster-shows-hours-count",
    ];
    let mut table = Table::new(view.head.language, &headers)?;
    for show in &view.shows {
        let fixed = [show.name.clone(), show.place.clone(), show.from.to_string(), show.to.to_string()];
        if show.people.is_empty() {
            table.row(fixed.into_iter().chain(std::array::from_fn::<_, 4, _>(|_| String::new())))?;
            continue;
        }
        for part in &show.people {
            let person = &view.shares[part.share].person;
            let own = [
                person.name(),
                words.side(person.side),
                part.duties.to_string(),
                words.decimal(f64::from(part.minutes) / 60.0),
            ];
            table.row(fixed.iter().cloned().chain(own))?;
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
    fn every_part_is_a_row() {
        let mut view = sample::year(7, 3, Language::De);
        view.shows[1].people.clear();
        let bytes = show_year(&view).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let parts: usize = view.shows.iter().map(|show| show.people.len().max(1)).sum();
        assert_eq!(rows.len(), parts);
        assert_eq!(&rows[0][2], view.shows[0].from.to_string());
    }
}

//! The legs of switch days as a table.

use super::Table;
use crate::export::ExportError;
use crate::export::view::Person;
use crate::export::view::switch_days::SwitchRoster;
use crate::export::words::Words;

/// One row per leg, in the order of the dates. The last column identifies the switch, so that rows can be matched
/// again.
pub fn switch_days(view: &SwitchRoster) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.head.language);
    let headers = [
        "roster-date",
        "roster-weekday",
        "roster-time",
        "roster-kind",
        "roster-inside-rep",
        "roster-field-rep",
        "roster-place",
        "roster-status",
        "roster-inside-phone",
        "roster-field-phone",
        "roster-switch-id",
    ];
    let mut table = Table::new(view.head.language, &headers)?;
    for leg in view.legs_by_date() {
        let (inside, field) = (view.person(leg.inside), view.person(leg.field));
        table.row([
            leg.date.format("%Y-%m-%d").to_string(),
            words.weekday(leg.date).to_owned(),
            words.length(leg.length),
            words.leg(leg.kind),
            inside.map_or_else(|| words.say("roster-somebody-gone"), Person::name),
            field.map_or_else(|| words.say("roster-somebody-gone"), Person::name),
            leg.place.clone(),
            words.status(leg.status),
            inside.map(|person| person.phone.clone()).unwrap_or_default(),
            field.map(|person| person.phone.clone()).unwrap_or_default(),
            leg.switch.to_string(),
        ])?;
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::csv::unguard;
    use crate::export::sample;
    use proptest::prelude::*;
    use tandem_wording::Language;

    proptest! {
        #[test]
        fn places_come_back_from_the_file(place in any::<String>()) {
            let mut view = sample::roster(2, Language::De);
            view.legs[0].place = place.clone();
            view.legs.truncate(1);
            let bytes = switch_days(&view).unwrap();
            let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
            let row = reader.records().next().unwrap().unwrap();
            prop_assert_eq!(unguard(&row[6]), place);
        }
    }

    #[test]
    fn bom_delimiter_and_line_ends_by_language() {
        for (language, delimiter) in [(Language::En, ','), (Language::De, ';'), (Language::Fr, ';')] {
            let view = sample::roster(7, language);
            let bytes = switch_days(&view).unwrap();
            let text = String::from_utf8(bytes).unwrap();
            let text = text.strip_prefix('\u{feff}').unwrap();
            assert_eq!(text.split("\r\n").count(), view.legs.len() + 2);
            assert!(!text.replace("\r\n", "").contains('\n'));
            assert_eq!(text.lines().next().unwrap().matches(delimiter).count(), 10);
        }
    }

    #[test]
    fn rows_are_in_order_and_complete() {
        let view = sample::roster(7, Language::En);
        let text = String::from_utf8(switch_days(&view).unwrap()).unwrap();
        let dates: Vec<&str> = text.lines().skip(1).map(|line| &line[..10]).collect();
        assert!(dates.is_sorted());
        for person in &view.people {
            assert_eq!(
                text.contains(&person.name()),
                view.legs.iter().any(|leg| leg.partner_of(person.id).is_some())
            );
        }
    }
}

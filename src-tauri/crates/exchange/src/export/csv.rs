//! Rosters as CSV: for Excel on a double click, and for programs.

use super::ExportError;
use super::view::SwitchRoster;
use super::words::Words;
use tandem_wording::Language;

/// One row per leg, in the order of the dates, with localised headers.
///
/// UTF-8 with BOM, CRLF, `;` between fields where the decimal sign is a comma. Dates are ISO, which every spreadsheet
/// reads as a date in every language. The last column identifies the switch, so that rows can be matched again.
pub fn switch_roster(view: &SwitchRoster) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.language);
    let failed =
        |error: Box<dyn std::error::Error>| ExportError::Format { format: "CSV", detail: error.to_string() };
    let delimiter = if view.language == Language::En { b',' } else { b';' };
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(::csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());

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
    writer.write_record(headers.map(|key| words.say(key))).map_err(|e| failed(e.into()))?;

    for leg in view.legs_by_date() {
        let (inside, field) = (view.person(leg.inside), view.person(leg.field));
        let record = [
            leg.date.format("%Y-%m-%d").to_string(),
            words.weekday(leg.date).to_owned(),
            words.length(leg.length),
            words.leg(leg.kind),
            inside.map_or_else(|| words.say("roster-somebody-gone"), super::view::Person::name),
            field.map_or_else(|| words.say("roster-somebody-gone"), super::view::Person::name),
            leg.place.clone(),
            words.status(leg.status),
            inside.map(|person| person.phone.clone()).unwrap_or_default(),
            field.map(|person| person.phone.clone()).unwrap_or_default(),
            leg.switch.to_string(),
        ];
        writer.write_record(record.map(|text| guard(&text))).map_err(|e| failed(e.into()))?;
    }
    writer.into_inner().map_err(|e| failed(e.into_error().into()))
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front; a true number and a phone number stay
/// as they are.
pub fn guard(text: &str) -> String {
    if is_formula(text.trim_start_matches('\'')) && !is_number(text) && !is_phone(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes back what [`guard`] did.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        // Earlier versions guarded phone numbers too.
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

fn is_formula(text: &str) -> bool {
    // The full-width signs count too: some spreadsheets fold them before they look.
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits
            .split(['.', ','])
            .all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()))
}

/// True for `+49 89 1234-56`: nothing but a plus in front, digits and what parts them. Two digits with nothing but a
/// blank between them are no sum in any spreadsheet, which `+49-89-123456` is, and before a slash they are a fraction
/// unless there are three groups of them.
fn is_phone(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else { return false };
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let groups: Vec<&str> = rest.split(' ').collect();
    let ends = |group: &str| group.ends_with(|c: char| c.is_ascii_digit());
    let begins = |group: &str| group.starts_with(|c: char| c.is_ascii_digit());
    let gaps = groups.windows(2).filter(|pair| ends(pair[0]) && begins(pair[1])).count();
    begins(rest)
        && (7..=20).contains(&digits)
        && rest.bytes().all(|b| b.is_ascii_digit() || b" ()-/".contains(&b))
        && gaps > usize::from(rest.contains('/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for (text, expected) in [
            ("Anna", "Anna"),
            ("=1+1", "'=1+1"),
            ("@sum", "'@sum"),
            ("\tx", "'\tx"),
            ("\r=x", "'\r=x"),
            ("-12,50", "-12,50"),
            ("+49", "+49"),
            ("-1.234.567,89", "-1.234.567,89"),
            ("+49 89 123", "+49 89 123"),
            ("+49 170 5551234", "+49 170 5551234"),
            ("+49 (0) 89 1234 56-7", "+49 (0) 89 1234 56-7"),
            ("+49 89 1234/56", "+49 89 1234/56"),
            ("+498912345", "+498912345"),
            ("'+49 89 123", "''+49 89 123"),
            // Sums, a fraction, and what no phone has.
            ("+49-89-1234567", "'+49-89-1234567"),
            ("+49 - 891234567", "'+49 - 891234567"),
            ("+1234 567/890", "'+1234 567/890"),
            ("+1 2", "'+1 2"),
            ("+49 89 123*4567", "'+49 89 123*4567"),
            ("+49 89 1234=1", "'+49 89 1234=1"),
            ("+49 89 1234 A1", "'+49 89 1234 A1"),
            ("+ 49 89 1234", "'+ 49 89 1234"),
            ("-49 89 1234", "'-49 89 1234"),
            ("＋49 89 1234", "'＋49 89 1234"),
            ("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"),
            ("-", "'-"),
            ("-1,", "'-1,"),
            ("'=1", "''=1"),
            ("'n Abend", "'n Abend"),
            ("", ""),
        ] {
            assert_eq!(guard(text), expected);
            assert_eq!(unguard(&guard(text)), text);
        }
    }

    proptest! {
        #[test]
        fn no_field_starts_a_formula_and_all_come_back(text in "['=+@\t\r\n0-9a.,＝-]{0,8}") {
            let safe = guard(&text);
            prop_assert!(!is_formula(&safe) || is_number(&safe) || is_phone(&safe));
            prop_assert_eq!(unguard(&safe), &text);
        }

        #[test]
        fn phones_stay_only_if_they_calculate_nothing(text in "[+'=-]?[0-9 +*/()=A-]{0,16}") {
            let safe = guard(&text);
            prop_assert_eq!(unguard(&safe), &text);
            if is_formula(&safe) && !is_number(&safe) {
                prop_assert!(!safe[1..].contains(|c: char| c.is_alphabetic() || "+*=".contains(c)));
                let gap = |three: &[u8]| {
                    three[0].is_ascii_digit() && three[1] == b' ' && three[2].is_ascii_digit()
                };
                prop_assert!(safe.as_bytes().windows(3).any(gap));
            }
        }

        #[test]
        fn phones_have_no_apostrophe(country in 1..999_u16, area in 10..9999_u16, number in 100..9_999_999_u32) {
            let phone = format!("+{country} {area} {number:06}");
            prop_assert_eq!(guard(&phone), &phone[..]);
            let guarded = format!("'{phone}");
            prop_assert_eq!(unguard(&guarded), &phone[..]);
        }

        #[test]
        fn places_come_back_from_the_file(place in any::<String>()) {
            let mut view = sample::roster(2, Language::De);
            view.legs[0].place = place.clone();
            view.legs.truncate(1);
            let bytes = switch_roster(&view).unwrap();
            let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
            let row = reader.records().next().unwrap().unwrap();
            prop_assert_eq!(unguard(&row[6]), place);
        }
    }

    #[test]
    fn bom_delimiter_and_line_ends_by_language() {
        for (language, delimiter) in [(Language::En, ','), (Language::De, ';'), (Language::Fr, ';')] {
            let view = sample::roster(7, language);
            let bytes = switch_roster(&view).unwrap();
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
        let text = String::from_utf8(switch_roster(&view).unwrap()).unwrap();
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

//! Switch days as a workbook: one row per leg with filters and real dates, and people x half-days.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatPattern, Worksheet, XlsxError};
use uuid::Uuid;

use super::{
    CLOSED, FIELD, INSIDE, LINE, SHOW, cell, date, framed, handy, head, list_heads, page, side, workbook,
};
use crate::export::view::Person;
use crate::export::view::switch_days::{BarKind, Leg, LegKind, Status, SwitchRoster};
use crate::export::words::Words;
use crate::export::{ExportError, Paper};
use tandem_wording::Language;

/// Two sheets: the list of legs and the grid.
pub fn switch_days(view: &SwitchRoster, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.head.language);
    let people: HashMap<Uuid, &Person> = view.people.iter().map(|person| (person.id, person)).collect();
    workbook(&view.head, &words.say("roster-title"), |workbook| {
        list(workbook.add_worksheet(), view, words, &people, handy(paper))?;
        grid(workbook.add_worksheet(), view, words, &people, paper)
    })
}

fn leg_colour(kind: LegKind) -> Color {
    match kind {
        LegKind::RideAlong => FIELD,
        LegKind::DeskShift => INSIDE,
    }
}

fn list(
    sheet: &mut Worksheet,
    view: &SwitchRoster,
    words: Words,
    people: &HashMap<Uuid, &Person>,
    paper: Paper,
) -> Result<(), XlsxError> {
    sheet.set_name(words.say("roster-sheet-list"))?;
    page(sheet, &view.head, &words.say("roster-title"), paper);
    let columns: [(&str, f64); 12] = [
        ("roster-date", 12.0),
        ("roster-weekday", 8.0),
        ("roster-calendar-week", 8.0),
        ("roster-time", 13.0),
        ("roster-kind", 24.0),
        ("roster-inside-rep", 28.0),
        ("roster-field-rep", 28.0),
        ("roster-place", 34.0),
        ("roster-status", 12.0),
        ("roster-inside-phone", 19.0),
        ("roster-field-phone", 19.0),
        ("roster-switch-id", 38.0),
    ];
    let legs = view.legs_by_date();
    list_heads(sheet, words, &columns, legs.len())?;
    let date = date(view.head.language);
    let text = framed().set_text_wrap();
    let off = framed().set_text_wrap().set_font_strikethrough().set_font_color(Color::Gray);
    let kinds = [LegKind::RideAlong, LegKind::DeskShift]
        .map(|kind| (kind, framed().set_background_color(leg_colour(kind)).set_text_wrap()));

    for (row, leg) in (1..).zip(&legs) {
        let plain = if leg.status == Status::Cancelled { &off } else { &text };
        let kind = kinds.iter().find(|(kind, _)| *kind == leg.kind).map_or(plain, |(_, format)| format);
        let kind = if leg.status == Status::Cancelled { plain } else { kind };
        let phone = |id| people.get(&id).map(|person| person.phone.clone()).unwrap_or_default();
        sheet.write_date_with_format(row, 0, leg.date, &date)?;
        sheet.write_string_with_format(row, 1, words.weekday(leg.date), plain)?;
        sheet.write_string_with_format(row, 2, words.week(leg.date), plain)?;
        sheet.write_string_with_format(row, 3, words.length(leg.length), plain)?;
        sheet.write_string_with_format(row, 4, words.leg(leg.kind), kind)?;
        sheet.write_string_with_format(row, 5, cell(&name(people, leg.inside, words)), plain)?;
        sheet.write_string_with_format(row, 6, cell(&name(people, leg.field, words)), plain)?;
        sheet.write_string_with_format(row, 7, cell(&leg.place), plain)?;
        sheet.write_string_with_format(row, 8, words.status(leg.status), plain)?;
        sheet.write_string_with_format(row, 9, cell(&phone(leg.inside)), plain)?;
        sheet.write_string_with_format(row, 10, cell(&phone(leg.field)), plain)?;
        sheet.write_string_with_format(row, 11, leg.switch.to_string(), plain)?;
    }
    Ok(())
}

fn name(people: &HashMap<Uuid, &Person>, id: Uuid, words: Words) -> String {
    people.get(&id).map_or_else(|| words.say("roster-somebody-gone"), |person| person.name())
}

/// Columns before the first half-day.
const LABELS: u16 = 3;
/// Rows before the first person.
const HEADS: u32 = 4;

/// People x half-days: months, weeks, dates and halves as heads, a cell per half-day.
fn grid(
    sheet: &mut Worksheet,
    view: &SwitchRoster,
    words: Words,
    people: &HashMap<Uuid, &Person>,
    paper: Paper,
) -> Result<(), XlsxError> {
    sheet.set_name(words.say("roster-sheet-grid"))?;
    page(sheet, &view.head, &words.say("roster-title"), paper);
    let head = head();
    for (column, (key, width)) in
        (0..).zip([("roster-name", 30.0), ("roster-side", 14.0), ("roster-group", 22.0)])
    {
        sheet.set_column_width(column, width)?;
        for row in 0..HEADS - 1 {
            sheet.write_blank(row, column, &head)?;
        }
        sheet.write_string_with_format(HEADS - 1, column, words.say(key), &head)?;
    }
    heads(sheet, view, words)?;

    let name_format = framed().set_bold();
    let plain = framed();
    for (row, person) in (HEADS..).zip(&view.people) {
        sheet.write_string_with_format(row, 0, cell(&person.name()), &name_format)?;
        sheet.write_string_with_format(row, 1, words.side(person.side), &side(person.side))?;
        sheet.write_string_with_format(row, 2, cell(&person.group), &plain)?;
    }
    let cells = Cells::new(view, words, people);
    for (row, person) in (HEADS..).zip(&view.people) {
        cells.row(sheet, row, person)?;
    }

    let short = framed().set_align(FormatAlign::Center).set_bold().set_background_color(SHOW);
    let enough = framed().set_align(FormatAlign::Center);
    for (row, desk) in (HEADS + view.people.len() as u32..).zip(&view.staffing) {
        let label = words.fill("roster-present-at", &[("desk", &desk.desk)]);
        sheet.merge_range(row, 0, row, LABELS - 1, &cell(&label), &name_format)?;
        for (slot, presence) in desk.slots.iter().enumerate().take(view.days.len() * 2) {
            if let Some(presence) = presence {
                let format = if presence.is_short() { &short } else { &enough };
                sheet.write_number_with_format(row, LABELS + slot as u16, presence.present, format)?;
            }
        }
    }

    sheet.set_freeze_panes(HEADS, 1)?;
    sheet.set_repeat_rows(0, HEADS - 1)?;
    sheet.set_repeat_columns(0, 0)?;
    sheet.autofilter(HEADS - 1, 0, HEADS - 1 + view.people.len() as u32, LABELS - 1)?;
    Ok(())
}

fn heads(sheet: &mut Worksheet, view: &SwitchRoster, words: Words) -> Result<(), XlsxError> {
    let head = head();
    let small = framed().set_align(FormatAlign::Center).set_font_size(8).set_background_color(CLOSED);
    let date = head.clone().set_align(FormatAlign::Center).set_num_format(match view.head.language {
        Language::En => "ddd d mmm",
        Language::De => "ddd dd.mm.",
        Language::Fr => "ddd dd/mm",
    });
    let column = |day: usize| LABELS + 2 * day as u16;
    let mut bands = |row: u32, label: &dyn Fn(usize) -> String| -> Result<(), XlsxError> {
        let mut first = 0;
        while first < view.days.len() {
            let text = label(first);
            let mut last = first;
            while last + 1 < view.days.len() && label(last + 1) == text {
                last += 1;
            }
            sheet.merge_range(row, column(first), row, column(last) + 1, &text, &head)?;
            first = last + 1;
        }
        Ok(())
    };
    bands(0, &|day| words.month(view.days[day].date))?;
    bands(1, &|day| words.week(view.days[day].date))?;
    let halves = [words.say("roster-morning-short"), words.say("roster-afternoon-short")];
    for (index, day) in view.days.iter().enumerate() {
        let first = column(index);
        sheet.merge_range(2, first, 2, first + 1, "", &date)?;
        sheet.write_date_with_format(2, first, day.date, &date)?;
        let note = day.holiday.as_ref().or(day.blackout.as_ref());
        if let Some(note) = note {
            sheet.merge_range(3, first, 3, first + 1, &cell(note), &small)?;
        } else {
            sheet.write_string_with_format(3, first, &halves[0], &small)?;
            sheet.write_string_with_format(3, first + 1, &halves[1], &small)?;
        }
        let width = if day.is_weekend() || day.holiday.is_some() { 3.0 } else { 9.0 };
        sheet.set_column_range_width(first, first + 1, width)?;
    }
    Ok(())
}

/// What stands in the half-days, with one format per meaning.
struct Cells<'a> {
    view: &'a SwitchRoster,
    words: Words,
    people: &'a HashMap<Uuid, &'a Person>,
    legs: HashMap<Uuid, Vec<&'a Leg>>,
    free: Format,
    closed: Format,
    blackout: Format,
    absence: Format,
    show: Format,
    outline: Format,
    ride: Format,
    desk: Format,
}

impl<'a> Cells<'a> {
    fn new(view: &'a SwitchRoster, words: Words, people: &'a HashMap<Uuid, &'a Person>) -> Self {
        let mut legs: HashMap<Uuid, Vec<&Leg>> = HashMap::new();
        for leg in view.legs.iter().filter(|leg| leg.status != Status::Cancelled) {
            legs.entry(leg.inside).or_default().push(leg);
            legs.entry(leg.field).or_default().push(leg);
        }
        let text = || framed().set_font_size(8).set_text_wrap().set_align(FormatAlign::Center);
        Self {
            view,
            words,
            people,
            legs,
            free: framed(),
            closed: framed().set_background_color(CLOSED),
            blackout: text().set_pattern(FormatPattern::LightUp).set_foreground_color(LINE),
            absence: text().set_pattern(FormatPattern::LightDown).set_foreground_color(Color::Gray),
            show: text().set_background_color(SHOW),
            outline: text().set_border(FormatBorder::Medium),
            ride: text().set_bold().set_background_color(FIELD).set_border_left(FormatBorder::Thick),
            desk: text().set_bold().set_background_color(INSIDE),
        }
    }

    fn row(&self, sheet: &mut Worksheet, row: u32, person: &Person) -> Result<(), XlsxError> {
        let slots = self.view.days.len() * 2;
        let mut taken: Vec<Option<(String, &Format)>> = vec![None; slots];
        for bar in self.view.bars_of(person.id) {
            let format = match bar.kind {
                BarKind::Absence => &self.absence,
                BarKind::Show(_) => &self.show,
                BarKind::Training(_) | BarKind::Meeting(_) => &self.outline,
            };
            for half in taken.iter_mut().take(bar.end()).skip(bar.slot) {
                *half = Some((self.words.bar(&bar.kind), format));
            }
        }
        let first = self.view.days.first().map(|day| day.date);
        for leg in self.legs.get(&person.id).into_iter().flatten() {
            let Some(day) = first.and_then(|first| usize::try_from((leg.date - first).num_days()).ok())
            else {
                continue;
            };
            let (format, sign) = match leg.kind {
                LegKind::RideAlong => (&self.ride, '\u{25a0}'),
                LegKind::DeskShift => (&self.desk, '\u{25cf}'),
            };
            let partner =
                leg.partner_of(person.id).map(|id| name(self.people, id, self.words)).unwrap_or_default();
            let (half, halves) = leg.length.halves();
            for slot in (2 * day + half..2 * day + half + halves).filter(|slot| *slot < slots) {
                taken[slot] = Some((format!("{sign} {partner}"), format));
            }
        }
        for day in 0..self.view.days.len() {
            let column = LABELS + 2 * day as u16;
            match (&taken[2 * day], &taken[2 * day + 1]) {
                (Some((a, format)), Some((b, _))) if a == b => {
                    sheet.merge_range(row, column, row, column + 1, &cell(a), format)?;
                }
                halves => {
                    for (half, content) in (0..).zip([halves.0, halves.1]) {
                        match content {
                            Some((text, format)) => {
                                sheet.write_string_with_format(row, column + half, cell(text), format)?
                            }
                            None => sheet.write_blank(row, column + half, self.background(day))?,
                        };
                    }
                }
            }
        }
        Ok(())
    }

    fn background(&self, day: usize) -> &Format {
        let day = &self.view.days[day];
        if day.is_weekend() || day.holiday.is_some() {
            &self.closed
        } else if day.blackout.is_some() {
            &self.blackout
        } else {
            &self.free
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn sheets(view: &SwitchRoster) -> Vec<(String, calamine::Range<Data>)> {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(switch_days(view, Paper::Letter).unwrap())).unwrap();
        book.worksheets()
    }

    #[test]
    fn the_list_has_real_dates_and_every_leg() {
        for language in [Language::En, Language::De, Language::Fr] {
            let view = sample::roster(16, language);
            let sheets = sheets(&view);
            assert_eq!(sheets.len(), 2);
            let list = &sheets[0].1;
            assert_eq!(list.height(), view.legs.len() + 1);
            for (row, leg) in list.rows().skip(1).zip(view.legs_by_date()) {
                let Data::DateTime(date) = &row[0] else { panic!("{:?} is no date", row[0]) };
                assert_eq!(date.as_datetime().unwrap().date(), leg.date);
                assert_eq!(row[5].to_string(), view.person(leg.inside).unwrap().name());
            }
        }
    }

    #[test]
    fn the_grid_names_the_partner_in_both_rows() {
        let view = sample::roster(7, Language::En);
        let grid = &sheets(&view)[1].1;
        for leg in view.legs.iter().filter(|leg| leg.status != Status::Cancelled) {
            let day = (leg.date - view.days[0].date).num_days() as usize;
            let (half, _) = leg.length.halves();
            for (me, partner) in [(leg.inside, leg.field), (leg.field, leg.inside)] {
                let row = view.people.iter().position(|person| person.id == me).unwrap();
                let cell = grid[(HEADS as usize + row, LABELS as usize + 2 * day + half)].to_string();
                assert!(cell.ends_with(&view.person(partner).unwrap().name()), "{cell}");
            }
        }
    }

    #[test]
    fn hostile_texts_break_nothing() {
        let mut view = sample::roster(7, Language::De);
        view.head.plan = "=cmd|'/C calc'!A0 & \u{1}".repeat(40);
        view.people[0].family = "x".repeat(40_000);
        view.legs[0].place = "=1+1".into();
        view.days.truncate(1);
        assert!(sheets(&view)[0].1.rows().any(|row| row[7] == Data::String("=1+1".into())));
        view.days.clear();
        view.legs.clear();
        view.people.clear();
        assert_eq!(sheets(&view).len(), 2);
    }
}

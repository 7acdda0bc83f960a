//! Rosters as workbooks: a list to filter, and a grid to read.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use tandem_wording::Language;

use super::view::{Head, Side};
use super::words::Words;
use super::{ExportError, Paper};

mod customers;
mod listing;
mod people;
mod switch_days;
mod tandems;

pub use customers::customers;
pub use people::people;
pub use switch_days::switch_days;
pub use tandems::tandems;
mod desks;
mod show_year;
mod trade_shows;

pub use desks::desks;
pub use show_year::show_year;
pub use trade_shows::trade_show;

const INSIDE: Color = Color::RGB(0xE6_DF_FB);
const FIELD: Color = Color::RGB(0xC9_EC_E8);
const HEAD: Color = Color::RGB(0x2B_2F_38);
const CLOSED: Color = Color::RGB(0xEC_ED_F0);
const LINE: Color = Color::RGB(0xC4_C8_D0);
const SHOW: Color = Color::RGB(0xB9_BE_C8);

/// The longest text a cell takes.
const CELL: usize = 32_767;

/// Makes a workbook with this title and what `fill` puts into it.
fn workbook(
    head: &Head,
    title: &str,
    fill: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>,
) -> Result<Vec<u8>, ExportError> {
    let words = Words(head.language);
    let made = || -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let title = format!("{title} \u{2013} {}", head.plan);
        workbook.set_properties(
            &DocProperties::new()
                .set_title(cell(&title))
                .set_subject(words.release(head))
                // The file is the same every time the same view is exported.
                .set_creation_datetime(&ExcelDateTime::from_timestamp(head.stamped.timestamp())?),
        );
        fill(&mut workbook)?;
        workbook.save_to_buffer()
    };
    made().map_err(|error| ExportError::Format { format: "XLSX", detail: error.to_string() })
}

/// As much of a text as a cell takes.
fn cell(text: &str) -> String {
    text.chars().take(CELL).collect()
}

fn framed() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_border_color(LINE).set_align(FormatAlign::VerticalCenter)
}

fn head() -> Format {
    framed().set_bold().set_font_color(Color::White).set_background_color(HEAD).set_text_wrap()
}

/// How a sheet is printed: landscape, as wide as a page, with title, plan, version and page numbers.
fn page(sheet: &mut Worksheet, head: &Head, title: &str, paper: Paper) {
    let words = Words(head.language);
    // In headers and footers an ampersand starts a code.
    let plain = |text: &str| text.replace('&', "&&");
    let limit = |text: String| text.chars().take(200).collect::<String>();
    // As OOXML counts papers.
    let size = match paper {
        Paper::A4 => 9,
        Paper::A3 => 8,
        Paper::Letter => 1,
    };
    sheet.set_landscape().set_paper_size(size).set_print_fit_to_pages(1, 0);
    sheet.set_header(limit(format!("&L&B{}&R{}", plain(title), plain(&head.plan))));
    sheet.set_footer(limit(format!("&L{}&R&P / &N", plain(&words.version(head)))));
}

/// The paper for what is read in the hand.
fn handy(paper: Paper) -> Paper {
    if paper == Paper::Letter { paper } else { Paper::A4 }
}

/// Soft ground for a team; managers have none.
fn side(side: Side) -> Format {
    match side {
        Side::Inside => framed().set_background_color(INSIDE),
        Side::Field => framed().set_background_color(FIELD),
        Side::Manager => framed(),
    }
}

/// A date with year. An explicit pattern instead of "the system's": the same file reads the same everywhere.
fn date(language: Language) -> Format {
    framed().set_num_format(match language {
        Language::En => "d mmm yyyy",
        Language::De => "dd.mm.yyyy",
        Language::Fr => "dd/mm/yyyy",
    })
}

/// The heads of a list in the first row, with the widths of their columns; frozen, repeated in print, with filters over
/// so many rows.
fn list_heads(
    sheet: &mut Worksheet,
    words: Words,
    columns: &[(&str, f64)],
    rows: usize,
) -> Result<(), XlsxError> {
    let head = head();
    for (column, (key, width)) in (0..).zip(columns) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, words.say(key), &head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.autofilter(0, 0, rows as u32, columns.len() as u16 - 1)?;
    Ok(())
}

//! Sizes and colours. Whatever a colour says, a shape, a frame or a shade of grey says too.

use super::book::{Rgb, Style};
use super::face::Weight;
use crate::export::Paper;
use crate::export::view::Side;

pub(super) const INK: Rgb = Rgb(0x1D, 0x21, 0x29);
pub(super) const GREY: Rgb = Rgb(0x55, 0x5C, 0x69);
pub(super) const PALE: Rgb = Rgb(0xF1, 0xF3, 0xF6);
pub(super) const CLOSED: Rgb = Rgb(0xE4, 0xE7, 0xEC);
pub(super) const LINE: Rgb = Rgb(0xD5, 0xD9, 0xE0);
pub(super) const STRONG_LINE: Rgb = Rgb(0x8B, 0x92, 0x9F);
pub(super) const WHITE: Rgb = Rgb(0xFF, 0xFF, 0xFF);
pub(super) const VIOLET: Rgb = Rgb(0x6A, 0x3F, 0xC4);
pub(super) const VIOLET_SOFT: Rgb = Rgb(0xEA, 0xE3, 0xFB);
pub(super) const TEAL: Rgb = Rgb(0x0A, 0x6C, 0x68);
pub(super) const TEAL_SOFT: Rgb = Rgb(0xD7, 0xEF, 0xED);
pub(super) const SHOW: Rgb = Rgb(0xB4, 0xBA, 0xC5);
pub(super) const HATCH: Rgb = Rgb(0x9A, 0xA1, 0xAD);
pub(super) const BLACKOUT: Rgb = Rgb(0xC6, 0xCB, 0xD4);
pub(super) const AMBER: Rgb = Rgb(0xD8, 0x9B, 0x2B);
pub(super) const RED: Rgb = Rgb(0xB3, 0x26, 0x1E);

/// Soft fill of a team.
pub(super) fn soft(side: Side) -> Rgb {
    match side {
        Side::Inside => VIOLET_SOFT,
        Side::Field => TEAL_SOFT,
        Side::Manager => PALE,
    }
}

/// The sizes for one paper, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Width and height.
    pub page: (f32, f32),
    pub margin: f32,
    /// How much larger than on A4 things are.
    pub scale: f32,
    pub title: Style,
    pub subtitle: Style,
    pub plan: Style,
    /// Running text and lists.
    pub text: Style,
    pub strong: Style,
    pub small: Style,
    pub small_strong: Style,
    /// Name at the head of a row.
    pub name: Style,
    /// Columns of the list and of the directory.
    pub list_columns: usize,
    pub directory_columns: usize,
    /// Bounds for the height of a person's row.
    pub row: (f32, f32),
    /// The smallest letters of a short form in a bar, and of a name.
    pub smallest: f32,
    pub smallest_name: f32,
}

/// Which way a sheet is turned; each layout chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turned {
    Landscape,
    Portrait,
}

impl Look {
    pub fn of(paper: Paper, turned: Turned) -> Self {
        let style = |size, weight, colour| Style { size, weight, colour };
        let ((long, short), scale) = match paper {
            Paper::A4 => ((841.89, 595.28), 1.0),
            Paper::A3 => ((1190.55, 841.89), 1.25),
            Paper::Letter => ((792.0, 612.0), 1.0),
        };
        let landscape = turned == Turned::Landscape;
        let page = if landscape { (long, short) } else { (short, long) };
        // What is read in the hand needs not grow with the sheet as much as what hangs on the wall.
        let reading = 8.0 * (1.0 + (scale - 1.0) * 0.5);
        Self {
            page,
            margin: 28.0 * scale,
            scale,
            title: style(19.0 * scale, Weight::Bold, INK),
            subtitle: style(13.0 * scale, Weight::Regular, GREY),
            plan: style(10.0 * scale, Weight::Bold, INK),
            text: style(reading, Weight::Regular, INK),
            strong: style(reading, Weight::Bold, INK),
            small: style(6.4 * scale, Weight::Regular, GREY),
            small_strong: style(6.4 * scale, Weight::Bold, GREY),
            name: style(7.2 * scale, Weight::Regular, INK),
            list_columns: if paper == Paper::A3 && landscape { 2 } else { 1 },
            directory_columns: 2 + usize::from(landscape) + usize::from(paper == Paper::A3),
            row: (13.0 * scale, 40.0 * scale),
            smallest: 5.0,
            smallest_name: 5.6,
        }
    }
}

/// The same text in another colour.
pub(super) fn coloured(style: Style, colour: Rgb) -> Style {
    Style { colour, ..style }
}

/// Distance between base lines.
pub(super) fn leading(style: Style) -> f32 {
    style.size * 1.25
}

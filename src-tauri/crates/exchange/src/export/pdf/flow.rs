//! Rows that run down columns and over pages.

use super::book::{Area, Book};
use super::frame::Frame;

/// Where the next row goes.
pub(super) struct Flow<'a, 'b> {
    frame: &'a Frame<'b>,
    title: String,
    columns: usize,
    gap: f32,
    area: Area,
    pub page: usize,
    column: usize,
    pub y: f32,
}

impl<'a, 'b> Flow<'a, 'b> {
    /// Starts a part on a new page.
    pub fn start(frame: &'a Frame<'b>, book: &mut Book<'_>, title: &str, columns: usize) -> Self {
        let (page, area) = frame.start_page(book, title, true);
        let gap = 18.0 * frame.look.scale;
        Self {
            frame,
            title: title.to_owned(),
            columns: columns.max(1),
            gap,
            area,
            page,
            column: 0,
            y: area.y,
        }
    }

    /// Starts a part below where `above` ended, if it needs no more than `height` there or in a column that is still
    /// empty on that page.
    pub fn below(above: &Self, title: &str, columns: usize, height: f32) -> Option<Self> {
        let gap = 18.0 * above.frame.look.scale;
        (above.column..above.columns).find_map(|column| {
            let y = if column == above.column { above.y + gap } else { above.area.y };
            let x = above.area.x + (above.width() + above.gap) * column as f32;
            let area = Area::new(x, y, above.width(), above.area.bottom() - y);
            (height <= area.h).then(|| Self {
                frame: above.frame,
                title: title.to_owned(),
                columns: columns.max(1),
                gap,
                area,
                page: above.page,
                column: 0,
                y,
            })
        })
    }

    /// Width of a column.
    pub fn width(&self) -> f32 {
        (self.area.w - self.gap * (self.columns - 1) as f32) / self.columns as f32
    }

    /// How many columns a page has.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Left edge of the current column.
    pub fn x(&self) -> f32 {
        self.area.x + (self.width() + self.gap) * self.column as f32
    }

    /// Takes room for a heading above all columns.
    pub fn take_heading(&mut self, height: f32) -> Area {
        let area = Area::new(self.area.x, self.area.y, self.area.w, height);
        self.area = Area::new(area.x, area.bottom(), area.w, self.area.h - height);
        self.y = self.area.y;
        area
    }

    /// True if this much still fits below the last row.
    pub fn fits(&self, height: f32) -> bool {
        self.y + height <= self.area.bottom() || self.y <= self.area.y
    }

    /// Room from the top of a column to its end.
    pub fn column_height(&self) -> f32 {
        self.area.h
    }

    /// Goes to the next column or page.
    pub fn next(&mut self, book: &mut Book<'_>) {
        self.column += 1;
        if self.column == self.columns {
            let again = self.frame.words.fill("roster-continued", &[("text", &self.title)]);
            let (page, area) = self.frame.start_page(book, &again, false);
            (self.page, self.area, self.column) = (page, area, 0);
        }
        self.y = self.area.y;
    }

    /// Takes room for a row and gives it.
    pub fn take(&mut self, height: f32) -> Area {
        let area = Area::new(self.x(), self.y, self.width(), height);
        self.y += height;
        area
    }
}

//! Pages as they are laid out, before they become PDF: marks on paper and what they mean.
//!
//! Laying out first and writing afterwards gives "page 3 of 12", and lets tests look at a page without reading PDF.

use super::face::{Faces, Weight};

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rgb(pub u8, pub u8, pub u8);

/// How text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub size: f32,
    pub weight: Weight,
    pub colour: Rgb,
}

/// A rectangle in points from the top left corner of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

impl Area {
    pub fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    pub fn right(self) -> f32 {
        self.x + self.w
    }

    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// Smaller by `dx` left and right and `dy` above and below.
    pub fn inset(self, dx: f32, dy: f32) -> Self {
        Self::new(self.x + dx, self.y + dy, (self.w - 2.0 * dx).max(0.0), (self.h - 2.0 * dy).max(0.0))
    }
}

/// One thing drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// Rectangle with rounded corners, filled or outlined or both.
    Box { area: Area, radius: f32, fill: Option<Rgb>, line: Option<(Rgb, f32)> },
    /// Filled circle.
    Circle { x: f32, y: f32, radius: f32, fill: Rgb },
    /// Straight lines from point to point.
    Lines { points: Vec<(f32, f32)>, colour: Rgb, width: f32 },
    /// Diagonal lines filling a rectangle; `rising` like a slash.
    Hatch { area: Area, colour: Rgb, width: f32, step: f32, rising: bool },
    /// Text on one line; `y` is its base line. Turned text reads from bottom to top.
    Text { x: f32, y: f32, text: String, style: Style, turned: bool },
}

/// Something drawn, and whether it is content or decoration.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub shape: Shape,
    /// Which piece of content it is; decoration has none.
    pub mark: Option<Mark>,
}

/// Names a piece of content in the structure.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub number: usize,
    /// What is to be read out instead of what is drawn.
    pub spoken: Option<String>,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub items: Vec<Item>,
}

/// What an element of the structure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Heading of a level, from 1.
    Heading(u16),
    Paragraph,
    List,
    Entry,
    Label,
    Body,
    Table,
    Row,
    /// Head of a column.
    ColumnHead,
    /// Head of rows that follow.
    RowHead,
    Cell,
}

/// An element of the structure, as a screen reader goes through it.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub role: Role,
    pub children: Vec<Child>,
    /// How many columns a cell covers.
    pub columns: u32,
}

/// What an element holds.
#[derive(Clone, Debug)]
pub(super) enum Child {
    Element(Element),
    /// A piece of content by number.
    Mark(usize),
}

impl Element {
    pub fn new(role: Role) -> Self {
        Self { role, children: Vec::new(), columns: 1 }
    }

    /// An element with these pieces of content.
    pub fn of(role: Role, marks: impl IntoIterator<Item = usize>) -> Self {
        Self { role, children: marks.into_iter().map(Child::Mark).collect(), columns: 1 }
    }

    pub fn push(&mut self, element: Element) {
        self.children.push(Child::Element(element));
    }
}

/// An entry of the bookmarks.
#[derive(Clone, Debug)]
pub(super) struct Bookmark {
    pub text: String,
    pub page: usize,
}

/// All pages with their structure.
pub(super) struct Book<'a> {
    pub faces: &'a Faces,
    pub width: f32,
    pub height: f32,
    pub pages: Vec<Page>,
    pub structure: Vec<Element>,
    pub bookmarks: Vec<Bookmark>,
    marks: usize,
}

impl<'a> Book<'a> {
    pub fn new(faces: &'a Faces, width: f32, height: f32) -> Self {
        Self {
            faces,
            width,
            height,
            pages: Vec::new(),
            structure: Vec::new(),
            bookmarks: Vec::new(),
            marks: 0,
        }
    }

    /// Starts a page and gives its index.
    pub fn start_page(&mut self) -> usize {
        self.pages.push(Page::default());
        self.pages.len() - 1
    }

    /// Draws decoration.
    pub fn draw(&mut self, page: usize, shape: Shape) {
        self.pages[page].items.push(Item { shape, mark: None });
    }

    /// Draws a shape that means something, and says what.
    pub fn draw_spoken(&mut self, page: usize, shape: Shape, spoken: String) -> usize {
        let number = self.marks;
        self.marks += 1;
        self.pages[page].items.push(Item { shape, mark: Some(Mark { number, spoken: Some(spoken) }) });
        number
    }

    /// Writes content that is part of the reading order.
    pub fn write(&mut self, page: usize, x: f32, y: f32, text: &str, style: Style) -> usize {
        let number = self.marks;
        self.marks += 1;
        let shape = self.text(x, y, text, style);
        self.pages[page].items.push(Item { shape, mark: Some(Mark { number, spoken: None }) });
        number
    }

    /// Writes decoration, such as heads repeated on each page.
    pub fn note(&mut self, page: usize, x: f32, y: f32, text: &str, style: Style) {
        let shape = self.text(x, y, text, style);
        self.draw(page, shape);
    }

    /// The texts by the number of their mark.
    pub fn texts(&self) -> Vec<Option<&str>> {
        let mut texts = vec![None; self.marks];
        for item in self.pages.iter().flat_map(|page| &page.items) {
            if let (Some(mark), Shape::Text { text, .. }) = (&item.mark, &item.shape) {
                texts[mark.number] = Some(text.as_str());
            }
        }
        texts
    }

    /// The shape of a text.
    pub fn text(&self, x: f32, y: f32, text: &str, style: Style) -> Shape {
        Shape::Text { x, y, text: self.faces.printable(text), style, turned: false }
    }

    /// Width of a text as it will be printed.
    pub fn measure(&self, text: &str, style: Style) -> f32 {
        self.faces.width(&self.faces.printable(text), style.size, style.weight)
    }

    /// Lines of a text as it will be printed.
    pub fn wrap(&self, text: &str, style: Style, width: f32) -> Vec<String> {
        self.faces.wrap(&self.faces.printable(text), style.size, style.weight, width)
    }
}

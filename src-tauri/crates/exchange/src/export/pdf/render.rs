//! A laid-out book as a PDF file: PDF/A-2a to keep, PDF/UA-1 to be read aloud.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::Document;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagKind, TagTree,
};
use krilla::{SerializeSettings, error::KrillaError};

use chrono::{DateTime as Moment, Datelike, Timelike, Utc};

use super::book::{Area, Book, Child, Element, Rgb, Role, Shape};
use crate::export::ExportError;

/// What the file says about itself.
pub(super) struct About {
    pub title: String,
    pub subject: String,
    pub language: &'static str,
    pub made: Moment<Utc>,
}

/// Writes the file.
pub(super) fn render(book: &Book<'_>, about: &About) -> Result<Vec<u8>, ExportError> {
    let failed = |detail: String| ExportError::Format { format: "PDF", detail };
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| failed(format!("{error:?}")))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });

    let size = PageSettings::from_wh(book.width, book.height)
        .ok_or_else(|| failed("the page has no size".to_owned()))?;
    let mut identifiers: Vec<Option<Identifier>> = Vec::new();
    for page in &book.pages {
        let mut sheet = document.start_page_with(size.clone());
        let mut surface = sheet.surface();
        let mut in_artifact = false;
        for item in &page.items {
            match &item.mark {
                None if !in_artifact => {
                    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
                    in_artifact = true;
                }
                None => {}
                Some(mark) => {
                    if std::mem::take(&mut in_artifact) {
                        surface.end_tagged();
                    }
                    let span = SpanTag::empty().with_actual_text(mark.spoken.as_deref());
                    let identifier = surface.start_tagged(ContentTag::Span(span));
                    if identifiers.len() <= mark.number {
                        identifiers.resize(mark.number + 1, None);
                    }
                    identifiers[mark.number] = Some(identifier);
                }
            }
            draw(&mut surface, book, &item.shape);
            if item.mark.is_some() {
                surface.end_tagged();
            }
        }
        if in_artifact {
            surface.end_tagged();
        }
        surface.finish();
        sheet.finish();
    }

    let texts = book.texts();
    let mut tree = TagTree::new().with_lang(Some(about.language.to_owned()));
    for element in &book.structure {
        tree.push(group(element, &texts, &identifiers));
    }
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    for bookmark in &book.bookmarks {
        let destination = XyzDestination::new(bookmark.page, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(bookmark.text.clone(), destination));
    }
    document.set_outline(outline);
    let made = DateTime::new(u16::try_from(about.made.year()).unwrap_or(2000))
        .month(about.made.month() as u8)
        .day(about.made.day() as u8)
        .hour(about.made.hour() as u8)
        .minute(about.made.minute() as u8)
        .second(about.made.second() as u8)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    document.set_metadata(
        Metadata::new()
            .title(about.title.clone())
            .description(about.subject.clone())
            .language(about.language.to_owned())
            .creator("Tandem".to_owned())
            .creation_date(made),
    );
    document.finish().map_err(|error| {
        failed(match &error {
            KrillaError::Validation(errors) => format!("{errors:?}"),
            other => other.to_string(),
        })
    })
}

/// The text an element holds by itself.
fn text_of(element: &Element, texts: &[Option<&str>]) -> String {
    let own = |child: &Child| match child {
        Child::Mark(number) => texts.get(*number).copied().flatten(),
        Child::Element(_) => None,
    };
    element.children.iter().filter_map(own).collect::<Vec<_>>().join(" ")
}

fn group(element: &Element, texts: &[Option<&str>], identifiers: &[Option<Identifier>]) -> TagGroup {
    let kind: TagKind = match element.role {
        Role::Heading(level) => {
            Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(text_of(element, texts))).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::Entry => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => {
            Tag::TH(TableHeaderScope::Row).with_col_span(NonZeroU32::new(element.columns)).into()
        }
        Role::Cell => Tag::TD.with_col_span(NonZeroU32::new(element.columns).filter(|n| n.get() > 1)).into(),
    };
    let mut group = TagGroup::new(kind);
    for child in &element.children {
        match child {
            Child::Element(element) => group.push(Node::from(self::group(element, texts, identifiers))),
            Child::Mark(number) => {
                if let Some(Some(identifier)) = identifiers.get(*number) {
                    group.push(Node::from(*identifier));
                }
            }
        }
    }
    group
}

fn colour(Rgb(red, green, blue): Rgb) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(ink: Rgb) -> Fill {
    Fill { paint: colour(ink).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn stroke(ink: Rgb, width: f32) -> Stroke {
    Stroke {
        paint: colour(ink).into(),
        width,
        line_cap: LineCap::Butt,
        line_join: LineJoin::Miter,
        ..Stroke::default()
    }
}

fn draw(surface: &mut Surface<'_>, book: &Book<'_>, shape: &Shape) {
    match shape {
        Shape::Box { area, radius, fill: inner, line } => {
            let Some(path) = rounded(*area, *radius) else { return };
            surface.set_fill(inner.map(fill));
            surface.set_stroke(line.map(|(colour, width)| stroke(colour, width)));
            surface.draw_path(&path);
        }
        Shape::Circle { x, y, radius, fill: inner } => {
            let area = Area::new(x - radius, y - radius, radius * 2.0, radius * 2.0);
            let Some(path) = rounded(area, *radius) else { return };
            surface.set_fill(Some(fill(*inner)));
            surface.set_stroke(None);
            surface.draw_path(&path);
        }
        Shape::Lines { points, colour, width } => {
            let mut path = PathBuilder::new();
            for (index, (x, y)) in points.iter().enumerate() {
                if index == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
            }
            stroked(surface, path, *colour, *width);
        }
        Shape::Hatch { area, colour, width, step, rising } => {
            let mut path = PathBuilder::new();
            for ((x1, y1), (x2, y2)) in hatch(*area, *step, *rising) {
                path.move_to(x1, y1);
                path.line_to(x2, y2);
            }
            stroked(surface, path, *colour, *width);
        }
        Shape::Text { x, y, text, style, turned } => {
            surface.set_fill(Some(fill(style.colour)));
            surface.set_stroke(None);
            let glyphs = book.faces.glyphs(text, style.weight);
            let font = book.faces.font(style.weight);
            if *turned {
                surface.push_transform(&Transform::from_row(0.0, -1.0, 1.0, 0.0, *x, *y));
                surface.draw_glyphs(Point::from_xy(0.0, 0.0), &glyphs, font, text, style.size, false);
                surface.pop();
            } else {
                surface.draw_glyphs(Point::from_xy(*x, *y), &glyphs, font, text, style.size, false);
            }
        }
    }
}

fn stroked(surface: &mut Surface<'_>, path: PathBuilder, colour: Rgb, width: f32) {
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(stroke(colour, width)));
        surface.draw_path(&path);
    }
}

fn rounded(area: Area, radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    let radius = radius.min(area.w / 2.0).min(area.h / 2.0);
    if radius <= 0.0 {
        path.push_rect(Rect::from_xywh(area.x, area.y, area.w, area.h)?);
        return path.finish();
    }
    // How far the handles of a cubic curve reach for a quarter of a circle.
    let k = radius * (1.0 - 0.552_284_8);
    let (l, t, r, b) = (area.x, area.y, area.right(), area.bottom());
    path.move_to(l + radius, t);
    path.line_to(r - radius, t);
    path.cubic_to(r - k, t, r, t + k, r, t + radius);
    path.line_to(r, b - radius);
    path.cubic_to(r, b - k, r - k, b, r - radius, b);
    path.line_to(l + radius, b);
    path.cubic_to(l + k, b, l, b - k, l, b - radius);
    path.line_to(l, t + radius);
    path.cubic_to(l, t + k, l + k, t, l + radius, t);
    path.close();
    path.finish()
}

type Segment = ((f32, f32), (f32, f32));

/// The pieces of parallel 45-degree lines that lie in a rectangle. Lines of neighbouring rectangles meet, because they
/// are counted from the corner of the page.
fn hatch(area: Area, step: f32, rising: bool) -> Vec<Segment> {
    let mut segments = Vec::new();
    if step <= 0.0 || area.w <= 0.0 || area.h <= 0.0 {
        return segments;
    }
    // Falling lines have a constant x - y, rising ones a constant x + y; mirrored, the rising are falling.
    let top = |y: f32| if rising { -y } else { y };
    let (y1, y2) = if rising { (-area.bottom(), -area.y) } else { (area.y, area.bottom()) };
    let first = ((area.x - y2) / step).ceil() as i64;
    let last = ((area.right() - y1) / step).floor() as i64;
    for index in first..=last {
        let c = index as f32 * step;
        let from = area.x.max(y1 + c);
        let to = area.right().min(y2 + c);
        if to > from {
            segments.push(((from, top(from - c)), (to, top(to - c))));
        }
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatches_stay_inside() {
        for rising in [false, true] {
            let area = Area::new(10.0, 20.0, 30.0, 8.0);
            let segments = hatch(area, 3.0, rising);
            assert!(segments.len() > 8);
            for ((x1, y1), (x2, y2)) in segments {
                for (x, y) in [(x1, y1), (x2, y2)] {
                    assert!((9.99..=40.01).contains(&x) && (19.99..=28.01).contains(&y), "{x} {y}");
                }
                assert_eq!(y2 < y1, rising);
            }
        }
    }
}

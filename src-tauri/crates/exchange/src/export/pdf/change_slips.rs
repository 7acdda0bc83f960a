//! Change slips: a page for each person with what was and what is, and which calendar entries to replace.

use super::book::{Area, Book, Element, Role, Shape, Style};
use super::face::Faces;
use super::flow::Flow;
use super::frame::Frame;
use super::look::{GREY, INK, LINE, Look, STRONG_LINE, Turned, coloured, leading};
use super::{close, open, write};
use crate::export::view::change_slips::{ChangeSlips, Slip, SlipChange, SlipLine};
use crate::export::words::Words;
use crate::export::{ExportError, Paper};

/// One slip per page, or more pages where somebody has many changes. Before is a hollow mark, after a solid one, so that
/// the two are told apart in black and white.
pub fn change_slips(view: &ChangeSlips, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let faces = Faces::new()?;
    let book = lay_out(view, paper, &faces);
    let words = Words(view.head.language);
    write(&book, &view.head, &words.say("roster-slip-title"), &view.roster)
}

fn lay_out<'a>(view: &ChangeSlips, paper: Paper, faces: &'a Faces) -> Book<'a> {
    let words = Words(view.head.language);
    // A sheet for the hand stays small on large paper too.
    let paper = if paper == Paper::Letter { Paper::Letter } else { Paper::A4 };
    let mut look = Look::of(paper, Turned::Portrait);
    look.text.size = 10.0;
    look.strong.size = 10.0;
    let frame = Frame::new(&view.head, look, words.say("roster-slip-title"), view.roster.clone());
    let mut book = open(&frame, faces);
    for slip in &view.slips {
        person(&frame, &mut book, view, slip);
    }
    close(&frame, &mut book, "roster-slip-none");
    book
}

fn person(frame: &Frame<'_>, book: &mut Book<'_>, view: &ChangeSlips, slip: &Slip) {
    let look = frame.look;
    let mut flow = Flow::start(frame, book, &slip.person.name(), 1);
    let since = frame.words.date(view.since.date);
    let number = view.since.number.to_string();
    let count = slip.changes.len().to_string();
    let mut intro = vec![
        (view.roster.clone(), look.plan),
        (
            frame
                .words
                .fill("roster-slip-since", &[("number", &number), ("date", &since), ("count", &count)]),
            look.text,
        ),
    ];
    if !view.note.is_empty() {
        intro.push((view.note.clone(), look.text));
    }
    if !slip.calendar.is_empty() {
        intro.push((frame.words.fill("roster-slip-calendar", &[("file", &slip.calendar)]), look.text));
    }
    for (text, style) in intro {
        paragraph(book, &mut flow, &text, style);
    }
    flow.take(8.0);
    let mut list = Element::new(Role::List);
    for change in &slip.changes {
        let block = Block::new(frame, book, change, flow.width());
        if !flow.fits(block.height) {
            flow.next(book);
        }
        let entry = block.draw(frame, book, &mut flow);
        list.push(entry);
    }
    book.structure.push(list);
}

fn paragraph(book: &mut Book<'_>, flow: &mut Flow<'_, '_>, text: &str, style: Style) {
    let mut marks = Vec::new();
    for line in book.wrap(text, style, flow.width()) {
        let height = leading(style);
        if !flow.fits(height) {
            flow.next(book);
        }
        let area = flow.take(height);
        marks.push(book.write(flow.page, area.x, area.y + style.size, &line, style));
    }
    flow.take(3.0);
    book.structure.push(Element::of(Role::Paragraph, marks));
}

/// Room for the mark left of a line.
const MARK: f32 = 16.0;

/// One change, wrapped to its width.
struct Block {
    head: Vec<String>,
    was: Vec<String>,
    now: Vec<String>,
    height: f32,
}

impl Block {
    fn new(frame: &Frame<'_>, book: &Book<'_>, change: &SlipChange, width: f32) -> Self {
        let look = frame.look;
        let (key, line) = match (&change.was, &change.now) {
            (None, Some(now)) => ("roster-slip-new", Some(now)),
            (Some(was), None) => ("roster-slip-gone", Some(was)),
            (_, now) => ("roster-slip-changed", now.as_ref()),
        };
        let what = line.map(|line| line.what.clone()).unwrap_or_default();
        let head = book.wrap(&frame.words.fill(key, &[("what", &what)]), look.strong, width - MARK);
        let side = |line: &Option<SlipLine>, key: &str| -> Vec<String> {
            let Some(line) = line else { return Vec::new() };
            let text = frame.words.fill(key, &[("line", &said(line, &what))]);
            book.wrap(&text, look.text, width - 2.0 * MARK)
        };
        let (was, now) = (side(&change.was, "roster-slip-was"), side(&change.now, "roster-slip-now"));
        let lines = was.len() + now.len();
        let height = head.len() as f32 * leading(look.strong) + lines as f32 * leading(look.text) + 18.0;
        Self { head, was, now, height }
    }

    fn draw(self, frame: &Frame<'_>, book: &mut Book<'_>, flow: &mut Flow<'_, '_>) -> Element {
        let look = frame.look;
        let area = flow.take(self.height);
        let line =
            Shape::Lines { points: vec![(area.x, area.y), (area.right(), area.y)], colour: LINE, width: 0.6 };
        book.draw(flow.page, line);
        let mut y = area.y + 6.0 + look.strong.size;
        let mut marks = Vec::new();
        for text in &self.head {
            marks.push(book.write(flow.page, area.x, y, text, look.strong));
            y += leading(look.strong);
        }
        let x = area.x + MARK / 2.0;
        let mut points = Vec::new();
        for (lines, solid) in [(&self.was, false), (&self.now, true)] {
            if lines.is_empty() {
                continue;
            }
            points.push((x, y - look.text.size * 0.32, solid));
            let style = if solid { look.text } else { coloured(look.text, GREY) };
            for text in lines {
                marks.push(book.write(flow.page, area.x + MARK, y, text, style));
                y += leading(look.text);
            }
        }
        if let [(x, from, _), (_, to, _)] = points[..] {
            let joined = Shape::Lines { points: vec![(x, from), (x, to)], colour: STRONG_LINE, width: 0.8 };
            book.draw(flow.page, joined);
        }
        for (x, y, solid) in points {
            let radius = 2.8;
            let round = Area::new(x - radius, y - radius, 2.0 * radius, 2.0 * radius);
            let fill = if solid { INK } else { super::look::WHITE };
            let mark = Shape::Box { area: round, radius, fill: Some(fill), line: Some((INK, 0.8)) };
            book.draw(flow.page, mark);
        }
        let mut entry = Element::new(Role::Entry);
        entry.push(Element::of(Role::Body, marks));
        entry
    }
}

/// When, with whom, where; what only if it is not said above.
fn said(line: &SlipLine, above: &str) -> String {
    let what = if line.what == above { "" } else { line.what.as_str() };
    let mut parts = vec![line.when.clone(), what.to_owned(), line.place.clone()];
    parts.extend(line.with.iter().cloned());
    parts.retain(|part| !part.is_empty());
    parts.join(" \u{b7} ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::view::{Head, Person, ReleaseMark, Side};
    use tandem_wording::Language;
    use uuid::Uuid;

    fn line(when: &str) -> SlipLine {
        SlipLine {
            what: "Mitreise mit Przemysław Wróblewski-Żółkiewski".to_owned(),
            when: when.to_owned(),
            with: vec!["Telefon von Przemysław Wróblewski-Żółkiewski: +49 221 5550123".to_owned()],
            place: "Köln".to_owned(),
        }
    }

    fn view(people: usize, changes: usize) -> ChangeSlips {
        let change = |number: usize| SlipChange {
            was: (!number.is_multiple_of(3)).then(|| line("Mo 05.01.2026, Vormittag")),
            now: (number % 3 != 1).then(|| line("Di 06.01.2026, Nachmittag")),
        };
        let slip = |number: usize| Slip {
            person: Person {
                id: Uuid::from_u128(number as u128),
                given: "Anna".to_owned(),
                family: format!("Bernard {number}"),
                side: Side::Inside,
                group: String::new(),
                phone: String::new(),
            },
            changes: (0..changes).map(change).collect(),
            calendar: "aenderungen-Bernard-Anna.zip".to_owned(),
        };
        ChangeSlips {
            head: Head {
                plan: "Vertrieb".to_owned(),
                release: Some(ReleaseMark { number: 3, date: "2026-01-12".parse().unwrap() }),
                printed: "2026-01-12".parse().unwrap(),
                stamped: "2026-01-12T08:00:00Z".parse().unwrap(),
                language: Language::De,
            },
            roster: "Rollentausch-Tage".to_owned(),
            since: ReleaseMark { number: 2, date: "2026-01-05".parse().unwrap() },
            note: "Messe verschoben".to_owned(),
            slips: (0..people).map(slip).collect(),
        }
    }

    #[test]
    fn everybody_has_pages_of_their_own_and_nothing_is_cut() {
        let faces = Faces::new().unwrap();
        for (changes, pages) in [(1, 1), (60, 7)] {
            let view = view(2, changes);
            let book = lay_out(&view, Paper::A4, &faces);
            assert!(book.pages.len() >= 2 && book.pages.len() <= 2 * pages, "{}", book.pages.len());
            let (width, height) = Look::of(Paper::A4, Turned::Portrait).page;
            for item in book.pages.iter().flat_map(|page| &page.items) {
                if let Shape::Text { x, y, text, style, .. } = &item.shape {
                    let right = x + book.measure(text, *style);
                    assert!(*x >= 0.0 && right <= width && *y <= height, "{text:?} ends at {right}, {y}");
                }
            }
        }
    }

    #[test]
    fn the_file_passes_its_validator() {
        for paper in [Paper::A4, Paper::A3, Paper::Letter] {
            let bytes = change_slips(&view(3, 4), paper).unwrap();
            assert!(bytes.starts_with(b"%PDF"));
        }
        assert!(change_slips(&view(0, 0), Paper::A4).unwrap().starts_with(b"%PDF"));
    }
}

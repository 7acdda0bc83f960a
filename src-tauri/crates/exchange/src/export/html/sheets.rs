//! Sheets for people, tandems and customers as pages.

use std::fmt::Write as _;

use super::sheet::{escaped, page};
use crate::export::sheet::{self, Block, Card, Cell, Route, Row, Sheet, Sheets, Table};
use crate::export::view::Side;
use crate::export::view::customers::{CustomerList, CustomerSheets};
use crate::export::view::people::PeopleSheets;
use crate::export::view::tandems::TandemSheets;
use crate::export::words::Words;

/// The sheets per person on one page.
pub fn people(view: &PeopleSheets) -> Vec<u8> {
    whole(&sheet::people(view))
}

/// The sheets per tandem on one page.
pub fn tandems(view: &TandemSheets) -> Vec<u8> {
    whole(&sheet::tandems(view))
}

/// The customers under their tandems.
pub fn customers(view: &CustomerList) -> Vec<u8> {
    whole(&sheet::customers(view))
}

/// The sheets that customers get, with nothing that stays in the house.
pub fn customer_sheets(view: &CustomerSheets) -> Vec<u8> {
    whole(&sheet::customer_sheets(view))
}

fn whole(sheets: &Sheets<'_>) -> Vec<u8> {
    let words = Words(sheets.head.language);
    let mut body = String::new();
    let many = sheets.each.len() > 1;
    if many {
        contents(&mut body, sheets);
    }
    for (number, of) in sheets.each.iter().enumerate() {
        article(&mut body, words, &sheets.title, of, number);
    }
    if sheets.each.is_empty() {
        let _ = write!(body, "<p>{}</p>", escaped(&words.say("roster-sheets-none")));
    }
    page(sheets, &body)
}

/// Whom there is a sheet for, to jump to.
fn contents(body: &mut String, sheets: &Sheets<'_>) {
    body.push_str("<nav class=\"contents\"><ul>");
    for (number, of) in sheets.each.iter().enumerate() {
        let _ = write!(
            body,
            "<li data-find=\"{}\"><a href=\"#s{number}\">{}{}</a></li>",
            escaped(&of.name.to_lowercase()),
            of.sides.iter().map(|side| sign(*side)).collect::<String>(),
            escaped(&of.name)
        );
    }
    body.push_str("</ul></nav>");
}

fn article(body: &mut String, words: Words, title: &str, of: &Sheet, number: usize) {
    let _ = write!(
        body,
        "<article class=\"sheet\" id=\"s{number}\" data-find=\"{}\">",
        escaped(&of.name.to_lowercase())
    );
    if of.name != title {
        heading(body, of);
    }
    for block in &of.blocks {
        draw(body, words, block);
    }
    body.push_str("</article>");
}

/// What a sheet begins with, unless the page says so already.
fn heading(body: &mut String, of: &Sheet) {
    body.push_str("<header>");
    if !of.kind.is_empty() {
        let _ = write!(body, "<p class=\"kind\">{}</p>", escaped(&of.kind));
    }
    let signs: String = of.sides.iter().map(|side| sign(*side)).collect();
    let _ = write!(body, "<h2>{signs}{}</h2>", escaped(&of.name));
    for line in of.lines.iter().filter(|line| !line.is_empty()) {
        let _ = write!(body, "<p class=\"about\">{}</p>", escaped(line));
    }
    body.push_str("</header>");
}

fn draw(body: &mut String, words: Words, block: &Block) {
    match block {
        Block::Page => {}
        Block::Heading(text) => {
            let _ = write!(body, "<h3>{}</h3>", escaped(text));
        }
        Block::Text(text) => {
            let _ = write!(body, "<p>{}</p>", escaped(text.trim()));
        }
        Block::Facts(facts) => {
            body.push_str("<dl>");
            for (name, value) in facts {
                let _ = write!(body, "<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(value.trim()));
            }
            body.push_str("</dl>");
        }
        Block::Cards(cards) => {
            body.push_str("<div class=\"cards\">");
            for of in cards {
                card(body, of);
            }
            body.push_str("</div>");
        }
        Block::Table(of) => table(body, of),
        Block::Question(question, lines) => {
            let _ = write!(body, "<div class=\"question\"><p>{}</p>", escaped(question));
            body.push_str(&"<div class=\"write\"></div>".repeat(*lines));
            body.push_str("</div>");
        }
        Block::Route(of) => route(body, words, of),
        Block::Signatures(names) => {
            body.push_str("<div class=\"signatures\">");
            for name in names {
                let label = words.fill("roster-tandem-signature", &[("name", name)]);
                let _ = write!(body, "<p>{}</p>", escaped(&label));
            }
            body.push_str("</div>");
        }
    }
}

/// Circle for inside, square for field, a bar for those who lead: as on paper.
fn sign(side: Side) -> &'static str {
    match side {
        Side::Inside => "<i class=\"sign inside\"></i>",
        Side::Field => "<i class=\"sign field\"></i>",
        Side::Manager => "<i class=\"sign manager\"></i>",
    }
}

fn card(body: &mut String, card: &Card) {
    let side = match card.side {
        Side::Inside => "inside",
        Side::Field => "field",
        Side::Manager => "manager",
    };
    let _ = write!(
        body,
        "<div class=\"card\"><span class=\"portrait {side}\" aria-hidden=\"true\">{}</span><p><small>{}</small>\
         <b>{}</b>",
        escaped(&card.initials),
        escaped(&card.role),
        escaped(&card.name)
    );
    for line in &card.lines {
        let _ = write!(body, "<span>{}</span>", reach(line));
    }
    body.push_str("</p></div>");
}

/// A phone number or an address to tap.
fn reach(line: &str) -> String {
    let text = escaped(line);
    if line.contains('@') {
        return format!("<a href=\"mailto:{text}\">{text}</a>");
    }
    let dial: String = line.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    if dial.len() < 5 { text } else { format!("<a href=\"tel:{dial}\">{text}</a>") }
}

fn table(body: &mut String, table: &Table) {
    body.push_str("<div class=\"wide\"><table><thead><tr>");
    for column in &table.columns {
        let class = if column.right { " class=\"right\"" } else { "" };
        let _ = write!(body, "<th scope=\"col\"{class}>{}</th>", escaped(&column.head));
    }
    body.push_str("</tr></thead>");
    let mut open = false;
    for row in &table.rows {
        match row {
            Row::Band(name) => {
                if std::mem::replace(&mut open, true) {
                    body.push_str("</tbody>");
                }
                let _ = write!(
                    body,
                    "<tbody><tr class=\"band\"><th colspan=\"{}\" scope=\"colgroup\">{}</th></tr>",
                    table.columns.len(),
                    escaped(name)
                );
            }
            Row::Cells(cells) | Row::Total(cells) => {
                if !std::mem::replace(&mut open, true) {
                    body.push_str("<tbody>");
                }
                let class = if matches!(row, Row::Total(_)) { " class=\"total\"" } else { "" };
                let _ = write!(body, "<tr{class}>");
                for (cell, column) in cells.iter().zip(&table.columns) {
                    self::cell(body, cell, &column.head, column.right, column.strong);
                }
                body.push_str("</tr>");
            }
        }
    }
    if open {
        body.push_str("</tbody>");
    }
    body.push_str("</table></div>");
}

/// The head goes along for small screens, where rows stand as blocks.
fn cell(body: &mut String, cell: &Cell, head: &str, right: bool, strong: bool) {
    let class = match (right, strong, cell.text.is_empty() && cell.below.is_empty()) {
        (.., true) => " class=\"none\"",
        (true, ..) => " class=\"right\"",
        (_, true, _) => " class=\"strong\"",
        _ => "",
    };
    let _ = write!(body, "<td{class} data-head=\"{}\">", escaped(head));
    body.push_str(cell.side.map_or("", sign));
    body.push_str(&escaped(&cell.text));
    for below in &cell.below {
        let _ = write!(
            body,
            "<small>{}</small>",
            if cell.side.is_some() { reach(below) } else { escaped(below) }
        );
    }
    body.push_str("</td>");
}

fn route(body: &mut String, words: Words, route: &Route) {
    body.push_str("<div class=\"route\"><ol>");
    if !route.start.is_empty() {
        let start = words.fill("roster-people-start", &[("town", &route.start)]);
        let _ = write!(body, "<li class=\"start\" value=\"0\">{}</li>", escaped(&start));
    }
    for (number, [time, name, address]) in route.stops.iter().enumerate() {
        let _ = write!(
            body,
            "<li value=\"{}\"><span>{}</span> <b>{}</b><small>{}</small></li>",
            number + 1,
            escaped(time),
            escaped(name),
            escaped(address)
        );
    }
    body.push_str("</ol>");
    if let Some(sketch) = &route.sketch {
        let (frame, size) = (14.0, 150.0);
        let at = |x: f32, y: f32| (frame + x * size, frame + y * size);
        let (width, height) = (sketch.width * size + 2.0 * frame, size + 2.0 * frame + 8.0);
        let _ = write!(
            body,
            "<svg viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" role=\"img\" aria-label=\"{}\"><path d=\"",
            escaped(&route.spoken)
        );
        for (index, (_, x, y)) in sketch.points.iter().enumerate() {
            let (x, y) = at(*x, *y);
            let _ = write!(body, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
        }
        body.push_str("\" class=\"way\"/>");
        for (number, x, y) in sketch.points.iter().rev() {
            let (x, y) = at(*x, *y);
            let class = if *number == 0 { " class=\"start\"" } else { "" };
            let _ = write!(
                body,
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"7\"{class}/><text x=\"{x:.1}\" y=\"{:.1}\">{}</text>",
                y + 3.2,
                if *number == 0 { String::new() } else { number.to_string() }
            );
        }
        let (bar, y) = (sketch.bar.1 * size, height - 5.0);
        let _ = write!(
            body,
            "<path d=\"M6 {:.1}V{y:.1}H{:.1}V{:.1}\" class=\"bar\"/><text x=\"{:.1}\" y=\"{y:.1}\" class=\"scale\">{}</text>",
            y - 3.0,
            6.0 + bar,
            y - 3.0,
            10.0 + bar,
            escaped(&route.scale)
        );
        let _ = write!(body, "<path d=\"M{0:.1} 14l3-9 3 9m-3-9v14\" class=\"bar\"/></svg>", width - 14.0);
    }
    body.push_str("</div>");
}

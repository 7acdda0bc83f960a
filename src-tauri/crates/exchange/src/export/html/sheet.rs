//! The frame of pages with sheets: title, what they are about, search, and the sheets.

use crate::export::sheet::Sheets;
use crate::export::words::Words;
use tandem_wording::Language;

#[cfg(test)]
mod tests;

const STYLE: &str = include_str!("style.css");
const SEARCH: &str = include_str!("search.js");

/// A whole page with this body.
pub(super) fn page(sheets: &Sheets<'_>, body: &str) -> Vec<u8> {
    let words = Words(sheets.head.language);
    let language = match sheets.head.language {
        Language::En => "en",
        Language::De => "de",
        Language::Fr => "fr",
    };
    let about = if sheets.internal {
        let parts = [sheets.subject.clone(), sheets.head.plan.clone(), words.version(sheets.head)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" \u{b7} ")
    } else {
        words.fill("roster-customer-as-of", &[("date", &words.date(sheets.head.printed))])
    };
    let (title, about) = (escaped(&sheets.title), escaped(&about));
    let search = escaped(&words.say("roster-sheets-search"));
    format!(
        "<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>\
         <style>{STYLE}</style></head><body><header class=\"top\"><h1>{title}</h1><p>{about}</p>\
         <label hidden>{search} <input type=\"search\"></label></header><main>{body}</main>\
         <script>{SEARCH}</script></body></html>\n"
    )
    .into_bytes()
}

/// Text as HTML writes it.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            // Control characters are no text and would make the page invalid.
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

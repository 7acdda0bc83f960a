//! The lines of a calendar file (RFC 5545, 3.1): escaped, folded at 75 octets, ended by CRLF.

/// Most octets in a line, its end left aside.
const LIMIT: usize = 75;

/// A calendar file in the making.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line as it is: the value needs no escaping.
    pub fn raw(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A property whose value is a text; none if the text is empty.
    pub fn text(&mut self, name: &str, value: &str) {
        let value = plain(value);
        if !value.trim().is_empty() {
            self.raw(name, &escaped(value.trim()));
        }
    }

    /// What was written.
    pub fn bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// Folds between characters, so that no reader that unfolds later than it decodes finds half of one.
    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LIMIT {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Text without what RFC 5545 forbids in it: control characters other than the line feed.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

/// A text value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A parameter value in quotes (RFC 5545, 3.2), which can hold everything but quotes and control characters.
pub(super) fn quoted(text: &str) -> String {
    let inner: String =
        text.chars().filter(|c| !c.is_control()).map(|c| if c == '"' { '\'' } else { c }).collect();
    format!("\"{}\"", inner.trim())
}

/// An address as a URI: without anything that would end it or begin something else.
pub(super) fn mailto(email: &str) -> String {
    let inner: String =
        email.chars().filter(|c| !c.is_control() && !c.is_whitespace() && !"\"<>,;".contains(*c)).collect();
    format!("mailto:{inner}")
}

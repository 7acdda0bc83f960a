//! As much JSON as figures need.

/// An object of values that are JSON already.
pub fn object<'a>(fields: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", fields.join(","))
}

/// Times in milliseconds: the middle and all of them.
pub fn times(times: &[f64]) -> String {
    let all: Vec<String> = times.iter().map(|time| number(*time)).collect();
    object([("median_ms", number(median(times))), ("all_ms", format!("[{}]", all.join(",")))])
}

/// A number with a hundredth's precision.
pub fn number(value: f64) -> String {
    if value.is_finite() { format!("{value:.2}") } else { "null".into() }
}

/// The middle of `times`.
pub fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The number that a line of JSON has under `name`, wherever in it.
pub fn number_in(line: &str, name: &str) -> Option<f64> {
    let after = line.split_once(&format!("\"{name}\":"))?.1;
    let end = after.find(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c))).unwrap_or(after.len());
    after[..end].parse().ok()
}

/// Every number of a JSON object outside lists, with the names that lead to it, in order.
pub fn lines(object: &str) -> Vec<(String, String)> {
    let (mut found, mut path, mut rest) = (Vec::new(), Vec::new(), object);
    while let Some(next) = rest.chars().next() {
        let mut taken = next.len_utf8();
        match next {
            '"' => {
                let name = rest[1..].split('"').next().unwrap_or_default();
                taken = (name.len() + 2).min(rest.len());
                if rest[taken..].starts_with(':') {
                    path.push(name);
                    // What is no object leaves its name behind at once.
                    let value = &rest[taken + 1..];
                    if !value.starts_with('{') {
                        let list = value.starts_with('[');
                        let end =
                            value.find(if list { &[']'][..] } else { &[',', '}'] }).unwrap_or(value.len());
                        if !list {
                            found.push((path.join(" "), value[..end].trim().to_owned()));
                        }
                        path.pop();
                        taken += 1 + end + usize::from(list && end < value.len());
                    }
                }
            }
            '}' => {
                path.pop();
            }
            _ => {}
        }
        rest = &rest[taken..];
    }
    found
}

/// Milliseconds from a text such as `12.5 ms` or `1.2µs`.
pub fn duration_ms(text: &str) -> Option<f64> {
    let text = text.trim_start();
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.'))?;
    let value: f64 = text[..end].parse().ok()?;
    let unit: String = text[end..].trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    let factor = match unit.as_str() {
        "ns" => 1e-6,
        "µs" | "μs" | "us" => 1e-3,
        "ms" => 1.0,
        "s" => 1e3,
        _ => return None,
    };
    Some(value * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_lines() {
        let line = r#"{"epoch_ms":1795298618673.5,"marks":{"painted":513,"plan":-1.5e2}}"#;
        let cases = [
            ("epoch_ms", Some(1_795_298_618_673.5)),
            ("painted", Some(513.0)),
            ("plan", Some(-150.0)),
            ("other", None),
        ];
        for (name, expected) in cases {
            assert_eq!(number_in(line, name), expected, "{name}");
        }
    }

    #[test]
    fn figures_are_listed() {
        let written = object([
            ("a", times(&[3.0, 1.0])),
            ("b", object([("c", object([("d", "null".into())])), ("e", "7".into())])),
            ("f", number(2.0)),
        ]);
        let found = lines(&format!("{written}\n"));
        let found: Vec<(&str, &str)> = found.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(found, [("a median_ms", "3.00"), ("b c d", "null"), ("b e", "7"), ("f", "2.00")]);
    }

    #[test]
    fn figures_are_written_as_json() {
        let written = object([("a", times(&[3.0, 1.0, 2.0])), ("b", number(f64::NAN))]);
        assert_eq!(written, r#"{"a":{"median_ms":2.00,"all_ms":[3.00,1.00,2.00]},"b":null}"#);
    }
}

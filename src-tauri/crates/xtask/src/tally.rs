//! Counting tests from what the test programs print.

/// How many tests passed, failed, or were left out.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Tests that were not run.
    pub ignored: u64,
}

impl Tally {
    /// Adds what another stage counted.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }

    /// Takes in one printed line; lines that count nothing change nothing.
    pub fn read(&mut self, line: &str) {
        let line = plain(line);
        // Cargo: "test result: ok. 12 passed; 0 failed; 1 ignored; ...". Vitest: "Tests  1 failed | 33 passed | 2 skipped (36)".
        let counts = match line.trim_start() {
            counts if counts.starts_with("test result:") => {
                counts.split_once(". ").map_or("", |(_, counts)| counts)
            }
            counts if counts.starts_with("Tests  ") => &counts["Tests".len()..],
            _ => return,
        };
        for part in counts.split([';', '|']) {
            let mut words = part.split_whitespace();
            let (Some(Ok(number)), Some(what)) = (words.next().map(str::parse::<u64>), words.next()) else {
                continue;
            };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" | "skipped" | "todo" => self.ignored += number,
                _ => {}
            }
        }
    }
}

/// The line without terminal colours.
fn plain(line: &str) -> String {
    let mut pieces = line.split("\u{1b}[");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('m').map_or("", |(_, text)| text));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_test_programs_are_counted() {
        let cases = [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out", (12, 0, 1)),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured", (3, 2, 0)),
            ("      Tests  33 passed (33)", (33, 0, 0)),
            ("      Tests  1 failed | 33 passed | 2 skipped (36)", (33, 1, 2)),
            (
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m4 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (4)\u{1b}[39m",
                (4, 0, 0),
            ),
            (" Test Files  7 passed (7)", (0, 0, 0)),
            ("test judge::counts ... ok", (0, 0, 0)),
        ];
        for (line, (passed, failed, ignored)) in cases {
            let mut tally = Tally::default();
            tally.read(line);
            assert_eq!(tally, Tally { passed, failed, ignored }, "{line}");
        }
    }
}

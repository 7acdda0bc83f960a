//! The live check alone, from the bench of the rules.

use super::json::{duration_ms, number, object};
use crate::{
    Outcome,
    process::{cargo, output},
};

/// The middle time of each line of the bench.
pub fn figures() -> Outcome<String> {
    let printed = output(&mut cargo(&["bench", "--locked", "--package=tandem-rules", "--bench=live"]))?;
    let figures: Vec<(String, f64)> = printed.lines().filter_map(median_of).collect();
    if figures.is_empty() {
        return Err(format!("The bench of the rules printed no figures: {printed}"));
    }
    Ok(object(figures.iter().map(|(name, time)| (name.as_str(), number(*time)))))
}

/// Name and middle time, in milliseconds, of a line such as `├─ name  1 ms │ 3 ms │ 2 ms │ 2 ms │ 50 │ 50`.
fn median_of(line: &str) -> Option<(String, f64)> {
    let mut columns = line.split('│');
    let name = columns.next()?.trim_start_matches(['├', '╰', '─', ' ']).split_whitespace().next()?;
    let median = duration_ms(columns.nth(1)?)?;
    Some((format!("{name}_median_ms"), median))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_bench_are_read() {
        let cases = [
            (
                "├─ verdict_on_a_move   11.2 µs      │ 80 µs  │ 12.5 µs      │ 13 µs │ 50 │ 50",
                Some(("verdict_on_a_move_median_ms", 0.0125)),
            ),
            (
                "╰─ whole_judge  1.2 s │ 1.4 s │ 1.3 s │ 1.3 s │ 2 │ 2",
                Some(("whole_judge_median_ms", 1300.0)),
            ),
            ("live      fastest │ slowest │ median │ mean │ samples │ iters", None),
            ("Timer precision: 20 ns", None),
        ];
        for (line, expected) in cases {
            let found = median_of(line);
            assert_eq!(
                found.as_ref().map(|(name, _)| name.as_str()),
                expected.map(|(name, _)| name),
                "{line}"
            );
            let apart = found.map_or(0.0, |(_, time)| time) - expected.map_or(0.0, |(_, time)| time);
            assert!(apart.abs() < 1e-9, "{line}: {apart}");
        }
    }
}

//! What was asked for.

use crate::Outcome;
use std::path::PathBuf;
use tandem_app::demo::instances::Size;

/// What to measure.
pub struct Wanted {
    /// Problems by name; none: all.
    pub problems: Vec<String>,
    /// Sizes.
    pub sizes: Vec<Size>,
    /// Seeds.
    pub seeds: Vec<u64>,
    /// Seconds for each, instead of those of the case.
    pub seconds: Option<f64>,
    /// Short times, to see how things stand.
    pub quick: bool,
    /// Whether other solvers take part.
    pub peers: bool,
    /// Up to which size they do: larger models do not fit into a laptop.
    pub largest_for_peers: Size,
    /// For everybody.
    pub threads: usize,
    /// Where the figures go.
    pub json: Option<PathBuf>,
    /// Folder for the peers' own environment.
    pub tools: PathBuf,
}

const USAGE: &str = "\
bench [PROBLEM]... [--size s,m,l,xl] [--seeds 1-5] [--seconds N] [--threads N] [--quick] [--no-peers] [--json FILE]
Problems: tandems, coverage, switch-days, trade-shows, gap, lap; without any, all of them.";

impl Wanted {
    /// From the command line.
    pub fn read(arguments: &[String]) -> Outcome<Self> {
        let mut wanted = Self {
            problems: Vec::new(),
            sizes: Vec::new(),
            seeds: Vec::new(),
            seconds: None,
            quick: false,
            peers: true,
            largest_for_peers: Size::M,
            threads: 2,
            json: None,
            tools: std::env::temp_dir().join("tandem-bench"),
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("{argument} wants a value.\n{USAGE}"));
            match argument.as_str() {
                "--quick" => wanted.quick = true,
                "--no-peers" => wanted.peers = false,
                "--size" => wanted.sizes = value()?.split(',').map(size).collect::<Outcome<_>>()?,
                "--seeds" => wanted.seeds = seeds(value()?)?,
                "--seconds" => wanted.seconds = Some(number(value()?)?),
                "--threads" => wanted.threads = number(value()?)?,
                "--json" => wanted.json = Some(value()?.into()),
                "--tools" => wanted.tools = value()?.into(),
                "--help" => return Err(USAGE.into()),
                problem if !problem.starts_with('-') => wanted.problems.push(problem.to_owned()),
                other => return Err(format!("There is no {other}.\n{USAGE}")),
            }
        }
        if wanted.sizes.is_empty() {
            wanted.sizes = vec![Size::S, Size::M];
            if !wanted.quick {
                wanted.sizes.push(Size::L);
            }
        }
        if wanted.seeds.is_empty() {
            wanted.seeds = if wanted.quick { vec![1, 2] } else { vec![1, 2, 3, 4, 5] };
        }
        Ok(wanted)
    }

    /// Whether a problem was asked for.
    pub fn wants(&self, problem: &str) -> bool {
        self.problems.is_empty() || self.problems.iter().any(|name| name == problem)
    }
}

fn size(name: &str) -> Outcome<Size> {
    [Size::S, Size::M, Size::L, Size::Xl]
        .into_iter()
        .find(|size| size.id() == name)
        .ok_or_else(|| format!("There is no size {name}; there are s, m, l and xl."))
}

/// `3`, `1-5` or `1,4`.
fn seeds(text: &str) -> Outcome<Vec<u64>> {
    let mut seeds = Vec::new();
    for part in text.split(',') {
        match part.split_once('-') {
            Some((from, to)) => seeds.extend(number::<u64>(from)?..=number::<u64>(to)?),
            None => seeds.push(number(part)?),
        }
    }
    Ok(seeds)
}

fn number<T: std::str::FromStr>(text: &str) -> Outcome<T> {
    text.parse().map_err(|_| format!("{text} is no number that fits here."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_lines_are_read() {
        let read = |line: &str| Wanted::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let wanted = read("switch-days --size s,xl --seeds 1-3,7 --seconds 2.5 --no-peers").expect("fine");
        assert!(wanted.wants("switch-days") && !wanted.wants("coverage") && !wanted.peers);
        assert_eq!((wanted.sizes, wanted.seeds), (vec![Size::S, Size::Xl], vec![1, 2, 3, 7]));
        assert_eq!(wanted.seconds, Some(2.5));
        let usual = read("--quick").expect("fine");
        assert!(usual.wants("gap") && usual.peers);
        assert_eq!((usual.sizes, usual.seeds), (vec![Size::S, Size::M], vec![1, 2]));
        for wrong in ["--size q", "--seeds x", "--seconds", "--what"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}

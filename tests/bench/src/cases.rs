//! What is measured, and for how long.

use crate::arguments::Wanted;
use tandem_app::{
    demo::instances::{Instance, Problem, Size},
    seam::Planned,
};

/// A problem in a size.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// What is to be planned.
    pub problem: Problem,
    /// How large.
    pub size: Size,
    /// In percent; for coverage.
    pub load: u32,
    /// For each solver.
    pub seconds: f64,
}

/// Everything asked for, in the order of the planning page.
pub fn all(wanted: &Wanted) -> Vec<Case> {
    use Size::{L, M, S, Xl};
    // Seconds by size: those of the targets, and those to see how things stand.
    let tables = [
        (Problem::Tandems, 90, [(S, 1.0, 1.0), (M, 1.0, 1.0), (L, 5.0, 5.0), (Xl, 5.0, 5.0)]),
        (Problem::FewInside, 90, [(S, 1.0, 1.0), (M, 1.0, 1.0), (L, 5.0, 5.0), (Xl, 5.0, 5.0)]),
        (Problem::Coverage, 90, [(S, 10.0, 2.0), (M, 10.0, 5.0), (L, 10.0, 10.0), (Xl, 10.0, 10.0)]),
        (Problem::Coverage, 105, [(S, 10.0, 2.0), (M, 10.0, 5.0), (L, 10.0, 10.0), (Xl, 10.0, 10.0)]),
        (Problem::SwitchDays, 90, [(S, 1.0, 1.0), (M, 5.0, 5.0), (L, 30.0, 10.0), (Xl, 60.0, 20.0)]),
        (Problem::TradeShows, 90, [(S, 2.0, 2.0), (M, 30.0, 10.0), (L, 30.0, 20.0), (Xl, 30.0, 20.0)]),
    ];
    let mut cases = Vec::new();
    for (problem, load, times) in tables {
        for (size, full, quick) in times {
            let only_a_year = size == Xl && problem != Problem::SwitchDays;
            if wanted.wants(name(problem)) && wanted.sizes.contains(&size) && !only_a_year {
                let usual = if wanted.quick { quick } else { full };
                cases.push(Case { problem, size, load, seconds: wanted.seconds.unwrap_or(usual) });
            }
        }
    }
    cases
}

/// What a problem is called on the command line.
fn name(problem: Problem) -> &'static str {
    match problem {
        Problem::Tandems | Problem::FewInside => "tandems",
        Problem::Coverage => "coverage",
        Problem::SwitchDays => "switch-days",
        Problem::TradeShows => "trade-shows",
    }
}

impl Case {
    /// The organisation of this seed.
    pub fn instance(&self, seed: u64) -> Instance {
        Instance { problem: self.problem, size: self.size, load_percent: self.load, seed }
    }

    /// Name in tables.
    pub fn name(&self) -> &'static str {
        match self.problem {
            // 9 x 3, 60 x 12 and 300 x 60 instead of as many on both sides.
            Problem::FewInside => "tandems-few",
            other => name(other),
        }
    }

    /// The board that is planned.
    pub fn board(&self) -> Planned {
        match self.problem {
            Problem::Tandems | Problem::FewInside => Planned::Tandems,
            Problem::Coverage => Planned::Coverage,
            Problem::SwitchDays => Planned::SwitchDays,
            Problem::TradeShows => Planned::TradeShows,
        }
    }
}

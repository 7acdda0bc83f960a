//! Figures for people to read.

use crate::{
    cases::Case,
    record::{Distance, Run, Triple},
};
use std::{collections::BTreeMap, fmt::Write};
use tandem_app::{
    Document,
    demo::instances::{Problem, Tightness},
};

/// Above the lines.
pub fn heading() -> String {
    format!(
        "{:<12} {:<4} {:>4} {:>7}  {:<8} {:>7} {:>7} {:>7}  {:>14} {:>14}  {}",
        "problem",
        "size",
        "load",
        "seed",
        "solver",
        "first",
        "to 1 %",
        "seconds",
        "score",
        "bound",
        "distance"
    )
}

/// One run.
pub fn line(run: &Run) -> String {
    let triple = |triple: Option<Triple>| triple.map_or("-".to_owned(), |triple| triple.to_string());
    let seconds = |seconds: Option<f64>| match seconds {
        None => "-".to_owned(),
        Some(seconds) if seconds < 0.1 => format!("{seconds:.4}"),
        Some(seconds) => format!("{seconds:.2}"),
    };
    format!(
        "{:<12} {:<4} {:>4} {:>7}  {:<8} {:>7} {:>7} {:>7}  {:>14} {:>14}  {:<18} {}",
        run.problem,
        run.size,
        run.load,
        run.instance,
        run.solver,
        seconds(run.first_seconds),
        seconds(run.seconds_to(1.0)),
        seconds(Some(run.seconds)),
        triple(run.score),
        triple(run.bound),
        match run.distance() {
            Distance::Unknown => "unknown".into(),
            Distance::Miss(amount) => format!("miss by {amount}"),
            Distance::Soft(0, _) => "best possible".into(),
            Distance::Soft(amount, percent) => format!("{amount} = {percent:.2} %"),
        },
        match (run.building, run.peak_mb) {
            (Some(building), _) => format!("{}, model {building:.1} s", run.ended),
            (None, Some(peak)) => format!("{}, {peak:.0} MB", run.ended),
            (None, None) => run.ended.clone(),
        },
    )
}

/// How tight an instance is.
pub fn tightness(case: &Case, document: &Document) -> String {
    let tight = Tightness::of(document);
    let mut line = format!(
        "# {} {}: {} people, {} customers, {:.0} % part-time, desks of {} to {}, never {:.1} %, rather not {:.1} %, pinned {:.1} %",
        case.name(),
        case.size.id(),
        document.people.len(),
        document.accounts.len(),
        tight.part_time,
        tight.desks.0,
        tight.desks.1,
        tight.never,
        tight.rather_not,
        tight.pinned,
    );
    // Writing into a String does not fail.
    let _ = match case.problem {
        Problem::Coverage => write!(
            line,
            ", load {:.1} % field and {:.1} % inside, owned {:.0} %, revenue spread {:.2}",
            tight.load_field, tight.load_inside, tight.owned, tight.revenue_sigma
        ),
        Problem::SwitchDays => write!(
            line,
            ", absent {:.1} % and {:.0} days of leave, visiting {:.0} %, Fridays only {:.0} %, switched {:.0} %",
            tight.absent, tight.leave_days, tight.visiting, tight.friday_only, tight.switched
        ),
        Problem::TradeShows => write!(
            line,
            ", {} shows, overlapping {:.0} %, weekends {:.0} %, language needs {:.0} %",
            document.trade_shows.len(),
            tight.overlapping,
            tight.weekends,
            tight.language_needs
        ),
        Problem::Tandems | Problem::FewInside => Ok(()),
    };
    line
}

/// Middle and worst over the seeds, by problem, size, load and solver; and how far each solver's plans are above the best plan of the run.
pub fn summary(runs: &[Run]) -> String {
    let mut best: BTreeMap<(&str, &str, u32, &str), Triple> = BTreeMap::new();
    for run in runs {
        let known = run.best_known.map(|soft| Triple { hard: 0, medium: 0, soft });
        for score in [run.score, known].into_iter().flatten() {
            let least = best.entry((&run.problem, &run.size, run.load, &*run.instance)).or_insert(score);
            *least = score.min(*least);
        }
    }
    let mut groups: Vec<(&Run, Vec<&Run>)> = Vec::new();
    for run in runs {
        let same = |first: &Run| {
            (&first.problem, &first.size, first.load, &first.solver)
                == (&run.problem, &run.size, run.load, &run.solver)
        };
        match groups.iter_mut().find(|(first, _)| same(first)) {
            Some((_, all)) => all.push(run),
            None => groups.push((run, vec![run])),
        }
    }
    let mut text = format!(
        "\n{:<12} {:<4} {:>4}  {:<8} {:>5} {:>6}  {:>17}  {:>17}  {:>21}  {:>13}\n",
        "problem",
        "size",
        "load",
        "solver",
        "seeds",
        "misses",
        "distance: middle",
        "worst",
        "above best: middle",
        "worst"
    );
    for (first, all) in groups {
        let mut distances: Vec<f64> = all
            .iter()
            .filter_map(|run| match run.distance() {
                Distance::Soft(_, percent) => Some(percent),
                _ => None,
            })
            .collect();
        let mut above: Vec<f64> = all
            .iter()
            .filter_map(|run| {
                let best = best.get(&(&*run.problem, &*run.size, run.load, &*run.instance))?;
                let score = run.score?;
                let same = (score.hard, score.medium) == (best.hard, best.medium);
                same.then(|| 100.0 * (score.soft - best.soft) as f64 / (best.soft - run.base).max(1) as f64)
            })
            .collect();
        let misses = all.len() - distances.len();
        let (middle, worst) = middle_and_worst(&mut distances);
        let (above_middle, above_worst) = middle_and_worst(&mut above);
        let _ = writeln!(
            text,
            "{:<12} {:<4} {:>4}  {:<8} {:>5} {:>6}  {middle:>17}  {worst:>17}  {above_middle:>21}  {above_worst:>13}",
            first.problem,
            first.size,
            first.load,
            first.solver,
            all.len(),
            misses,
        );
    }
    text
}

fn middle_and_worst(values: &mut [f64]) -> (String, String) {
    values.sort_by(f64::total_cmp);
    let shown = |value: Option<&f64>| value.map_or("-".to_owned(), |value| format!("{value:.2} %"));
    (shown(values.get(values.len() / 2)), shown(values.last()))
}

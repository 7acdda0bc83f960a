//! Problems that are numbers already: public instances of the generalised assignment problem, and square assignments.

use crate::{
    Outcome,
    arguments::Wanted,
    peers::{Limits, Peers, Question},
    record::{Point, Run, Triple},
    say, table,
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
    time::Instant,
};
use tandem_engine::{
    Cost, Watch,
    coverage::{self, Account, ROWS, Row, Step, Tandem},
    random::Random,
    tandems,
};

/// Seconds for a public instance: usually, and to see how things stand.
const SECONDS: (f64, f64) = (10.0, 5.0);
/// The instances of a quick run: one or two of each class.
const QUICK: &[&str] =
    &["gap12-0", "a20200", "b20200", "c20200", "c20400", "d10200", "d20200", "e10200", "e20400"];
/// Sizes of square assignments.
const SQUARES: &[usize] = &[60, 300];
/// Times that a square assignment is solved, of which the middle counts.
const ROUNDS: usize = 15;

/// A public instance: least cost, every item to one agent, within the capacities.
struct Gap {
    cost: Vec<Vec<i64>>,
    resource: Vec<Vec<i64>>,
    capacity: Vec<i64>,
}

/// Public instances of the generalised assignment problem, with the best values known.
pub fn gap(wanted: &Wanted, peers: &Peers, folder: &Path, runs: &mut Vec<Run>) -> Outcome {
    let Some(data) = real("gap") else {
        say("Skipped: gap, because TANDEM_REAL_DATA names no folder with bench/gap.");
        return Ok(());
    };
    let list = fs::read_to_string(data.join("best_known.csv"))
        .map_err(|problem| format!("The best values known cannot be read: {problem}."))?;
    let seconds = wanted.seconds.unwrap_or(if wanted.quick { SECONDS.1 } else { SECONDS.0 });
    for line in list.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [path, _, _, _, best] = fields[..] else { continue };
        let name = path.rsplit('/').next().unwrap_or(path);
        if wanted.quick && !QUICK.contains(&name) {
            continue;
        }
        let text = fs::read_to_string(data.join(path)).map_err(|problem| format!("{path}: {problem}."))?;
        let Some(gap) = Gap::read(&text) else { return Err(format!("{path} is not of the usual form.")) };
        let class = if name.starts_with("gap") { "or" } else { &name[..1] };
        let run = gap.ours(name, class, best.parse().ok(), seconds, wanted.threads)?;
        say(&table::line(&run));
        if peers.any() {
            let limits = Limits { seconds, threads: wanted.threads, seed: 1 };
            crate::ask(peers, &run, &gap.question(), &limits, folder, runs)?;
        }
        runs.push(run);
    }
    Ok(())
}

/// Folder of real data for benchmarks, if there is one.
fn real(name: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("TANDEM_REAL_DATA")?).join("bench").join(name);
    folder.is_dir().then_some(folder)
}

impl Gap {
    /// `agents items`, then cost and resource agent by agent, then the capacities.
    fn read(text: &str) -> Option<Self> {
        let mut numbers = text.split_whitespace().map(str::parse::<i64>);
        let mut next = || numbers.next()?.ok();
        let (agents, items) = (usize::try_from(next()?).ok()?, usize::try_from(next()?).ok()?);
        let mut table =
            || (0..agents).map(|_| (0..items).map(|_| next()).collect()).collect::<Option<Vec<Vec<_>>>>();
        let (cost, resource) = (table()?, table()?);
        let capacity = (0..agents).map(|_| next()).collect::<Option<Vec<_>>>()?;
        Some(Self { cost, resource, capacity })
    }

    /// As coverage: what is above a capacity is hard, and an item without agent costs more than any other plan.
    fn problem(&self) -> coverage::Problem {
        let (agents, items) = (self.cost.len(), self.cost.first().map_or(0, Vec::len));
        // Row `agents` is filled by nothing and costs nothing.
        let idle = [agents, agents + 1];
        let capacities = self.capacity.iter().map(|&above| Row {
            filled: 0,
            steps: vec![Step { above, each: Cost::new(1, 0, 0) }],
            band: None,
        });
        let pairs = || (0..items).flat_map(|item| (0..agents).map(move |agent| (item, agent)));
        coverage::Problem {
            accounts: (0..items)
                .map(|_| Account { amounts: [0; ROWS], without: Cost::new(0, 1, 0), fixed: None })
                .collect(),
            tandems: (0..agents).map(|agent| Tandem { rows: [agent, idle[0], idle[1]] }).collect(),
            rows: capacities.chain([Row::default(), Row::default()]).collect(),
            charges: pairs()
                .map(|(item, agent)| coverage::Charge {
                    hard: 0,
                    medium: 0,
                    soft: self.cost[agent][item].max(0) as u32,
                })
                .collect(),
            own_amounts: pairs().map(|(item, agent)| [self.resource[agent][item], 0, 0]).collect(),
            base: Cost::ZERO,
        }
    }

    fn ours(
        &self,
        name: &str,
        class: &str,
        best_known: Option<i64>,
        seconds: f64,
        threads: usize,
    ) -> Outcome<Run> {
        let problem = self.problem();
        problem.check().map_err(|wrong| format!("{name}: {wrong}."))?;
        let limits = coverage::Limits { seconds: Some(seconds), steps: None, seed: 1, threads };
        let begun = Instant::now();
        let mut points: Vec<Point> = Vec::new();
        let outcome = coverage::solve(
            &problem,
            None,
            &limits,
            &AtomicBool::new(false),
            &|| begun.elapsed().as_secs_f64(),
            &mut |now| {
                let (score, bound) = (now.cost.into(), now.bound.cost.into());
                points.push(Point { seconds: now.seconds, score, bound: Some(bound) });
            },
        );
        let spent = begun.elapsed().as_secs_f64();
        let score = Triple::from(outcome.cost);
        let counted = Triple::from(problem.cost(&outcome.plan));
        let plan: Option<Vec<usize>> = outcome.plan.iter().copied().collect();
        let plainly = plan.map(|plan| self.count(&plan)).transpose()?;
        if counted != score || plainly.is_some_and(|plainly| plainly != score) {
            return Err(format!(
                "{name}: the engine says {score}, the recount {counted}. No figure of this run counts."
            ));
        }
        Ok(Run {
            problem: "gap".into(),
            size: class.into(),
            load: 0,
            instance: name.into(),
            solver: "tandem".into(),
            first_seconds: points.iter().find(|point| point.score.medium == 0).map(|point| point.seconds),
            seconds: spent,
            score: Some(score),
            bound: Some(outcome.bound.cost.into()),
            base: 0,
            best_known,
            ended: format!("{:?}", outcome.stopped_by).to_lowercase(),
            steps: Some(outcome.steps),
            peak_mb: None,
            building: None,
            points,
        })
    }

    /// Cost of agents by item, straight from the file.
    fn count(&self, plan: &[usize]) -> Outcome<Triple> {
        if plan.len() != self.cost.first().map_or(0, Vec::len)
            || plan.iter().any(|&agent| agent >= self.cost.len())
        {
            return Err("an item is without agent".into());
        }
        let mut left = self.capacity.clone();
        let mut soft = 0;
        for (item, &agent) in plan.iter().enumerate() {
            left[agent] -= self.resource[agent][item];
            soft += self.cost[agent][item];
        }
        Ok(Triple { hard: left.iter().map(|left| (-left).max(0)).sum(), medium: 0, soft })
    }

    fn question(&self) -> Question {
        let given = json!({
            "problem": { "cost": self.cost, "resource": self.resource, "capacity": self.capacity },
            "empty": [0, 0, 0],
        });
        let own = Self {
            cost: self.cost.clone(),
            resource: self.resource.clone(),
            capacity: self.capacity.clone(),
        };
        let recount = move |solution: &Value| {
            let plan: Vec<usize> = serde_json::from_value(solution.clone())
                .map_err(|problem| format!("the answer cannot be read: {problem}"))?;
            own.count(&plan)
        };
        Question { kind: "gap", given, recount: Box::new(recount) }
    }
}

/// Square assignments with capacities of one, beside SciPy; and every regret of the largest.
pub fn lap(wanted: &Wanted, peers: &Peers, folder: &Path, runs: &mut Vec<Run>) -> Outcome {
    let mut tables: Vec<(String, String, Vec<Vec<i64>>)> = Vec::new();
    for &size in SQUARES {
        for &seed in &wanted.seeds {
            let mut random = Random::new(seed);
            let cost = (0..size).map(|_| (0..size).map(|_| random.below(1001) as i64).collect()).collect();
            tables.push((size.to_string(), seed.to_string(), cost));
        }
    }
    match real("lap").map(|data| fs::read_to_string(data.join("assign100.txt"))) {
        Some(Ok(text)) => tables.extend(square(&text).map(|cost| ("100".into(), "assign100".into(), cost))),
        _ => say("Skipped: assign100, because TANDEM_REAL_DATA names no folder with bench/lap."),
    }
    for (size, instance, cost) in &tables {
        let run = assign(size, instance, cost)?;
        say(&table::line(&run));
        if let Some(there) = peers.assign(cost, ROUNDS, folder) {
            let (least, seconds) = there?;
            let score = Triple { hard: 0, medium: 0, soft: least };
            if run.score != Some(score) {
                return Err(format!(
                    "{size} x {size} {instance}: SciPy finds {least}. No figure of this run counts."
                ));
            }
            let other = Run {
                solver: "scipy".into(),
                seconds,
                score: Some(score),
                ended: "optimal".into(),
                peak_mb: None,
                ..run.clone()
            };
            say(&table::line(&other));
            runs.push(other);
        }
        runs.push(run);
    }
    Ok(())
}

/// A square table, row by row.
fn square(text: &str) -> Option<Vec<Vec<i64>>> {
    let numbers: Option<Vec<i64>> = text.split_whitespace().map(|number| number.parse().ok()).collect();
    let numbers = numbers?;
    let size = numbers.len().isqrt();
    (size > 0 && size * size == numbers.len()).then(|| numbers.chunks(size).map(<[i64]>::to_vec).collect())
}

fn assign(size: &str, instance: &str, cost: &[Vec<i64>]) -> Outcome<Run> {
    let problem = tandems::Problem {
        fields: vec![tandems::Field { alone: Cost::new(0, 1, 0), fixed: None }; cost.len()],
        insides: vec![tandems::Inside { capacity: 1, share: u32::MAX }; cost.len()],
        pairs: cost.iter().flatten().map(|&soft| Some(Cost::new(0, 0, soft))).collect(),
        idle: Cost::ZERO,
        above_share: Cost::ZERO,
        above_capacity: Cost::new(1, 0, 0),
        base: Cost::ZERO,
    };
    let mut times = Vec::new();
    let mut answer = tandems::solve(&problem, &Watch::never());
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        answer = tandems::solve(&problem, &Watch::never());
        times.push(begun.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    let begun = Instant::now();
    let regrets = tandems::regrets(&problem, &answer, &Watch::never());
    let all_regrets = begun.elapsed().as_secs_f64();
    let score = Triple::from(problem.cost(&answer.partners));
    if score != answer.cost.into() || regrets.is_none() {
        return Err(format!(
            "{size} x {size} {instance}: the recount is {score}. No figure of this run counts."
        ));
    }
    Ok(Run {
        problem: "lap".into(),
        size: size.into(),
        load: 0,
        instance: instance.into(),
        solver: "tandem".into(),
        first_seconds: None,
        seconds: times[times.len() / 2],
        score: Some(score),
        bound: Some(answer.certificate.bound(&problem).unwrap_or_default().into()),
        base: 0,
        best_known: None,
        ended: format!("all regrets in {all_regrets:.3} s"),
        steps: None,
        peak_mb: None,
        building: None,
        points: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_read() {
        assert_eq!(square(" 1 2\n3 4 "), Some(vec![vec![1, 2], vec![3, 4]]));
        assert_eq!(square("1 2 3"), None);
        let gap = Gap::read("2 3\n 1 2 3\n 4 5 6\n 1 1 1\n 2 2 2\n 2 2").expect("a small one");
        assert_eq!((gap.cost[1][2], gap.resource[1][0], &gap.capacity[..]), (6, 2, &[2, 2][..]));
        let counted = |plan: &[usize]| gap.count(plan).map(|cost| (cost.hard, cost.soft));
        assert_eq!(counted(&[0, 0, 1]), Ok((0, 9)));
        assert_eq!(counted(&[0, 0, 0]), Ok((1, 6)));
        assert!(counted(&[0, 0]).is_err() && counted(&[0, 0, 2]).is_err());
        assert!(Gap::read("2 3 1 2").is_none());
    }

    #[test]
    fn a_public_instance_as_coverage_counts_the_same() {
        let gap = Gap::read("2 3\n 1 2 3\n 4 5 6\n 1 1 1\n 2 2 2\n 2 2").expect("a small one");
        let problem = gap.problem();
        assert_eq!(problem.check(), Ok(()));
        for plan in [[0, 0, 1], [1, 0, 1], [0, 0, 0]] {
            let given: Vec<Option<usize>> = plan.iter().copied().map(Some).collect();
            assert_eq!(gap.count(&plan), Ok(problem.cost(&given).into()), "{plan:?}");
        }
    }
}

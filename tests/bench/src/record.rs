//! What was measured.

use crate::arguments::Wanted;
use serde::Serialize;
use serde_json::{Value, json};
use std::fmt;
use tandem_app::seam::Score;

/// A score or a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Triple {
    /// What no manager would publish.
    pub hard: i64,
    /// Demand that was not met.
    pub medium: i64,
    /// Wishes.
    pub soft: i64,
}

impl From<Score> for Triple {
    fn from(score: Score) -> Self {
        Self { hard: score.hard, medium: score.medium, soft: score.soft }
    }
}

impl From<tandem_engine::Cost> for Triple {
    fn from(cost: tandem_engine::Cost) -> Self {
        Self { hard: cost.hard, medium: cost.medium, soft: cost.soft }
    }
}

impl fmt::Display for Triple {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}/{}/{}", self.hard, self.medium, self.soft))
    }
}

/// Where the search stood.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Point {
    /// Since it was asked.
    pub seconds: f64,
    /// Of the best plan.
    pub score: Triple,
    /// What was proven.
    pub bound: Option<Triple>,
}

/// One solver on one instance.
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    /// Name of the problem.
    pub problem: String,
    /// Its size.
    pub size: String,
    /// Its load in percent.
    pub load: u32,
    /// The seed, or the name of a public instance.
    pub instance: String,
    /// Who.
    pub solver: String,
    /// Until the first complete plan.
    pub first_seconds: Option<f64>,
    /// In all.
    pub seconds: f64,
    /// Of the plan, recounted; none where none was found.
    pub score: Option<Triple>,
    /// What was proven.
    pub bound: Option<Triple>,
    /// Soft cost that every plan must pay.
    pub base: i64,
    /// Soft cost of the best plan that is published.
    pub best_known: Option<i64>,
    /// Why it ended.
    pub ended: String,
    /// Steps of a search.
    pub steps: Option<u64>,
    /// Most memory held.
    pub peak_mb: Option<f64>,
    /// Seconds a peer took to build its model; not in [`Run::seconds`].
    pub building: Option<f64>,
    /// How it went.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point>,
}

/// How far a plan is from what is proven.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Distance {
    /// There is no plan, or no bound.
    Unknown,
    /// Hard or medium above the bound, by so much at the first level that is: not averaged.
    Miss(i64),
    /// Soft, absolute and in percent.
    Soft(i64, f64),
}

impl Run {
    /// Of the plan at the end.
    pub fn distance(&self) -> Distance {
        match (self.score, self.bound) {
            (Some(score), Some(bound)) => distance(score, bound, self.base),
            _ => Distance::Unknown,
        }
    }

    /// Seconds until the best plan was within so many percent of the bound at the end.
    pub fn seconds_to(&self, percent: f64) -> Option<f64> {
        let bound = self.bound?;
        let within = |point: &&Point| matches!(distance(point.score, bound, self.base), Distance::Soft(_, p) if p <= percent);
        self.points.iter().find(within).map(|point| point.seconds)
    }
}

fn distance(score: Triple, bound: Triple, base: i64) -> Distance {
    if score.hard != bound.hard {
        Distance::Miss(score.hard - bound.hard)
    } else if score.medium != bound.medium {
        Distance::Miss(score.medium - bound.medium)
    } else {
        let apart = score.soft - bound.soft;
        Distance::Soft(apart, 100.0 * apart as f64 / (score.soft - base).max(1) as f64)
    }
}

/// Everything, for files.
pub fn json(checksum: &str, wanted: &Wanted, versions: &[(String, String)], runs: &[Run]) -> Value {
    let versions: serde_json::Map<String, Value> =
        versions.iter().map(|(name, version)| (name.clone(), json!(version))).collect();
    let with_distance = |run: &Run| {
        let mut value = json!(run);
        let (level, amount, percent) = match run.distance() {
            Distance::Unknown => (Value::Null, Value::Null, Value::Null),
            Distance::Miss(amount) => (json!("miss"), json!(amount), Value::Null),
            Distance::Soft(amount, percent) => (json!("soft"), json!(amount), json!(percent)),
        };
        value["distance"] = json!({ "level": level, "amount": amount, "percent": percent });
        value["seconds_to_one_percent"] = json!(run.seconds_to(1.0));
        value
    };
    json!({
        "rules": checksum,
        "threads": wanted.threads,
        "quick": wanted.quick,
        "peers": versions,
        "runs": runs.iter().map(with_distance).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_told_at_the_first_level_that_differs() {
        let triple = |hard, medium, soft| Triple { hard, medium, soft };
        let cases = [
            (triple(0, 0, 110), triple(0, 0, 100), 10, Distance::Soft(10, 10.0)),
            (triple(0, 3, 0), triple(0, 1, 50), 0, Distance::Miss(2)),
            (triple(1, 0, 0), triple(0, 4, 0), 0, Distance::Miss(1)),
            (triple(0, 0, 0), triple(0, 0, 0), 0, Distance::Soft(0, 0.0)),
        ];
        for (score, bound, base, expected) in cases {
            assert_eq!(distance(score, bound, base), expected, "{score} {bound}");
        }
    }
}

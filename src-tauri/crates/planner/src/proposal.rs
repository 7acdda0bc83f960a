//! What goes into planning and what comes out, the same for every board.

use crate::Sentence;
use std::collections::BTreeMap;
use tandem_model::{Change, EntityId, PersonId};
use tandem_rules::{Board, Level, Score, Term};

/// When to stop, and with what to begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// By the clock that is handed in.
    pub seconds: Option<f64>,
    /// Steps of the search. The same seed and step limit give the same proposal, with any number of threads.
    pub steps: Option<u64>,
    /// Where the random numbers begin.
    pub seed: u64,
    /// How many threads may work.
    pub threads: usize,
}

/// Where planning stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// By the clock that was handed in.
    pub seconds: f64,
    /// Steps of the search.
    pub steps: u64,
    /// Of the best plan so far, with what it disturbs.
    pub score: Score,
    /// What is proven, in the same measure.
    pub bound: Option<Bound>,
    /// Key of the sentence that says what is being done.
    pub doing: &'static str,
}

/// Why planning ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoppedBy {
    /// Nothing better exists, disturbance included.
    Optimal,
    /// Time was over.
    Time,
    /// The steps were used up.
    Steps,
    /// Somebody asked for it.
    Signal,
}

impl StoppedBy {
    /// Its name in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Optimal => "optimal",
            Self::Time => "time",
            Self::Steps => "steps",
            Self::Signal => "signal",
        }
    }
}

/// A score that no plan with these pins can go below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Least hard.
    pub hard: i64,
    /// Least medium given that.
    pub medium: i64,
    /// Soft given both.
    pub soft: i64,
    /// How it was proven: a key of the catalogues, and plain enough to stand in a file.
    pub proof: &'static str,
}

impl Bound {
    /// These three numbers, with their proof.
    pub const fn of(score: Score, proof: &'static str) -> Self {
        Self { hard: score.hard, medium: score.medium, soft: score.soft, proof }
    }

    /// The three numbers as a score.
    pub const fn score(self) -> Score {
        Score { hard: self.hard, medium: self.medium, soft: self.soft }
    }
}

/// How far a score is from its bound, at the first level where they differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distance {
    /// Where they differ; soft where they do not.
    pub level: Level,
    /// By how much.
    pub amount: i64,
    /// The same in percent of the score, for soft alone.
    pub percent: Option<f64>,
}

impl Distance {
    /// The distance of `score` from `bound`.
    pub fn new(score: Score, bound: Score) -> Self {
        let level =
            [Level::Hard, Level::Medium].into_iter().find(|&level| score.at(level) != bound.at(level));
        let level = level.unwrap_or(Level::Soft);
        let amount = score.at(level) - bound.at(level);
        let percent = (level == Level::Soft).then(|| 100.0 * amount as f64 / score.soft.max(1) as f64);
        Self { level, amount, percent }
    }
}

/// A term that speaks for or against an item of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// It would come (back) without the item; else it is what the item costs.
    pub favours: bool,
    /// What.
    pub term: Term,
}

/// Why candidates for an unmet demand drop out, by rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Obstacle {
    /// Id of the rule that rules them out.
    pub rule: &'static str,
    /// How many candidates it rules out; each counts for one rule alone.
    pub count: u64,
    /// The same as a sentence; it names pins where pins are the cause.
    pub sentence: Sentence,
}

/// A demand that the plan after the changes does not meet, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmet {
    /// Whose or what demand it is: a person, a customer, a seat.
    pub subject: EntityId,
    /// What is missing, in a sentence.
    pub sentence: Sentence,
    /// What stands in the way of every candidate, the most frequent rule first.
    pub because: Vec<Obstacle>,
}

/// What the planner suggests, as a difference to the plan it was asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Of which board.
    pub board: Board,
    /// In an order that the document accepts; empty if nothing is to be changed.
    pub changes: Vec<Change>,
    /// Of the plan after the changes, by the rulebook.
    pub score: Score,
    /// Of the plan before.
    pub before: Score,
    /// Soft cost of what the changes disturb; weighed by the search, and no part of the score.
    pub disturbance: i64,
    /// No plan with these pins has a lower score.
    pub bound: Bound,
    /// How far the score is from it.
    pub distance: Distance,
    /// The score is the bound.
    pub optimal: bool,
    /// Why planning ended.
    pub stopped_by: StoppedBy,
    /// Steps of the search.
    pub steps: u64,
    /// By the clock that was handed in.
    pub seconds: f64,
    /// Where the random numbers began.
    pub seed: u64,
    /// By changed noun, what speaks for and against it.
    pub reasons: BTreeMap<EntityId, Vec<Reason>>,
    /// What cannot work out whatever the plan, and what would help; empty where planning was cut short before that
    /// was known.
    pub feasibility: Vec<Sentence>,
    /// What stays missing after the changes, and which rules rule out the candidates.
    pub unmet: Vec<Unmet>,
    /// What the proposal does, in a few sentences; the last one says how far it is from the best possible.
    pub summary: Vec<Sentence>,
    /// Why there is nothing to change, if so.
    pub note: Option<Sentence>,
    /// Of tandems that are best possible: what doing without each choice would cost.
    pub runners_up: Vec<RunnerUp>,
}

/// The choice made for a field rep and the best without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunnerUp {
    /// Whose choice.
    pub field_rep: PersonId,
    /// The partner in the proposal; none for nobody.
    pub inside_rep: Option<PersonId>,
    /// By how much the best plan without this choice costs more; 0/0/0 if there is one as good.
    pub regret: Score,
    /// The partner there; none for nobody.
    pub runner_up: Option<PersonId>,
}

impl Proposal {
    /// The plan as it is, where there is nothing to decide.
    pub(crate) fn unchanged(
        board: Board,
        score: Score,
        limits: &Limits,
        seconds: f64,
        note: Sentence,
    ) -> Self {
        Self {
            board,
            changes: Vec::new(),
            score,
            before: score,
            disturbance: 0,
            bound: Bound::of(score, "planner-proof-nothing-free"),
            distance: Distance::new(score, score),
            optimal: true,
            stopped_by: StoppedBy::Optimal,
            steps: 0,
            seconds,
            seed: limits.seed,
            reasons: BTreeMap::new(),
            feasibility: Vec::new(),
            unmet: Vec::new(),
            summary: vec![Sentence::new("planner-summary-unchanged")],
            note: Some(note),
            runners_up: Vec::new(),
        }
    }
}

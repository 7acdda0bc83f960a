//! The stages of a test run: each timed, none hiding the next, and one account at the end.

use std::time::{Duration, Instant};

use crate::{
    Outcome,
    process::{print, say},
    tally::Tally,
};

/// What became of the stages so far.
#[derive(Default)]
pub struct Stages {
    done: Vec<(&'static str, Duration, Outcome)>,
    /// The tests of all stages together.
    pub tally: Tally,
    /// What was left out, and why.
    pub skipped: Vec<String>,
}

impl Stages {
    /// Runs one stage. A failure is kept for the end, so that one run shows everything that is wrong; the answer says whether to build on it.
    pub fn stage(&mut self, name: &'static str, work: impl FnOnce(&mut Tally) -> Outcome) -> bool {
        print(&format!("\n== {name}\n"));
        let begun = Instant::now();
        let outcome = work(&mut self.tally);
        if let Err(sentence) = &outcome {
            say(&format!("{name}: {sentence}"));
        }
        let went_well = outcome.is_ok();
        self.done.push((name, begun.elapsed(), outcome));
        went_well
    }

    /// Prints the minutes of each stage and how many tests passed; an error when anything failed.
    pub fn account(self) -> Outcome {
        print("\n== Minutes per stage\n");
        let mut all = Duration::ZERO;
        for (name, time, outcome) in &self.done {
            all += *time;
            let mark = if outcome.is_ok() { "" } else { "  FAILED" };
            print(&format!("{:6.1}  {name}{mark}\n", minutes(*time)));
        }
        print(&format!("{:6.1}  together\n\n", minutes(all)));
        for sentence in &self.skipped {
            print(&format!("Skipped: {sentence}\n"));
        }
        let failed: Vec<&str> =
            self.done.iter().filter(|(_, _, outcome)| outcome.is_err()).map(|(name, ..)| *name).collect();
        let Tally { passed, failed: tests, ignored } = self.tally;
        // A stage that fails without a test in it (a lint, a build) counts as one failure.
        let failures = tests.max(failed.len() as u64);
        if failed.is_empty() {
            print(&format!("{passed} passed, {failures} failed, {ignored} ignored\n"));
            Ok(())
        } else {
            print(&format!("Failed: {}\n", failed.join(", ")));
            print(&format!("{passed} passed, {failures} failed, {ignored} ignored\n"));
            Err("Not everything passed.".into())
        }
    }
}

fn minutes(time: Duration) -> f64 {
    time.as_secs_f64() / 60.0
}

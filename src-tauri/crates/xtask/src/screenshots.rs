//! `cargo xtask screenshots`: the stories in the real window, for their pictures.

use crate::{Outcome, needs, places, process::print, screens, tally::Tally, tests};

/// The task.
pub fn run() -> Outcome {
    needs::for_testing()?;
    screens::build()?;
    tests::build()?;
    tests::real_window(&mut Tally::default())?;
    print(&format!("The pictures are in {}\n", places::root().join("screenshots").display()));
    Ok(())
}

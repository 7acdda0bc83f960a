//! `cargo xtask bench`: whole problems beside other solvers, or the kernels alone.

use std::process::Command;

use crate::{
    Outcome, places,
    process::{self, cargo},
};

/// The task. `kernels` runs the benches of the crates; anything else goes to the benchmark of whole problems.
pub fn run(arguments: &[String]) -> Outcome {
    if arguments.first().is_some_and(|first| first == "kernels") {
        let mut kernels =
            cargo(&["bench", "--locked", "--package=tandem-engine", "--package=tandem-rules", "--benches"]);
        return process::run(kernels.args(&arguments[1..]));
    }
    process::beside(&mut cargo(&["build", "--release", "--locked", "--package=tandem-bench"]))?;
    process::run(
        Command::new(places::built("release", "tandem-bench"))
            .arg("--tools")
            .arg(places::target().join("bench"))
            .args(arguments),
    )
}

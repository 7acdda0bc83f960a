//! `cargo xtask generate`: what is derived from the Rust types and committed - TypeScript types, JSON schema. The tests that compare them
//! write them instead when asked to.

use crate::{
    Outcome,
    process::{cargo, run as run_program},
};

/// The task.
pub fn run() -> Outcome {
    let mut tests = cargo(&["test", "--locked", "--package=tandem-app", "--lib", "generated"]);
    run_program(tests.env("TANDEM_GENERATE", "1"))
}

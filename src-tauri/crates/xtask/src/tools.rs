//! Programs of the Rust world that the checks use.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    Outcome, places,
    process::{beside, cargo},
};

/// A tool as cargo installs it.
pub struct Tool {
    /// The crate, which is also the program's name.
    pub name: &'static str,
    /// What is installed where the machine has none.
    pub version: &'static str,
}

/// Checks licences, sources and bans of all dependencies.
pub const DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };
/// Finds dependencies that nothing uses.
pub const MACHETE: Tool = Tool { name: "cargo-machete", version: "0.9.2" };

impl Tool {
    /// The tool, called as `cargo` calls it in the clone; installed first where it is missing.
    pub fn command(&self) -> Outcome<Command> {
        let program = match self.find() {
            Some(program) => program,
            None => self.install()?,
        };
        let mut command = Command::new(program);
        command.current_dir(places::root());
        Ok(command)
    }

    fn find(&self) -> Option<PathBuf> {
        places::program(self.name, &[places::tools().join("bin")])
    }

    fn install(&self) -> Outcome<PathBuf> {
        let tools = places::tools();
        let build = tools.join("build");
        // Built without optimisation: they run for seconds, and optimising them takes minutes.
        let done = beside(
            cargo(&["install", "--locked", "--profile", "dev", "--version", self.version, self.name])
                .env("CARGO_TARGET_DIR", &build)
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .arg("--root")
                .arg(&tools),
        );
        // Only the programs are kept; half a gigabyte of pieces is not.
        let _ = fs::remove_dir_all(build);
        done.map_err(|problem| {
            format!("{} could not be installed (the first time needs the network): {problem}", self.name)
        })?;
        self.find().ok_or_else(|| format!("{} was installed but is not there.", self.name))
    }
}

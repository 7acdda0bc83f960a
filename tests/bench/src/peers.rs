//! Other solvers: Python packages in an environment of their own, asked with the engine's problem as JSON.

use crate::{
    Outcome,
    record::{Run, Triple},
    say,
};
use serde::Deserialize;
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Name, package, module, and what they are asked.
const KNOWN: &[(&str, &str, &str, &[&str])] = &[
    (
        "cp-sat",
        "ortools",
        "ortools.sat.python.cp_model",
        &["switch-days", "tandems", "coverage", "gap", "trade-shows"],
    ),
    ("scipy", "scipy", "scipy.optimize", &["lap"]),
    ("highs", "highspy", "highspy", &["switch-days", "tandems", "coverage", "gap", "trade-shows"]),
];

/// A problem as others get it.
pub struct Question {
    /// Which model.
    pub kind: &'static str,
    /// What the model is made from.
    pub given: Value,
    /// Counts an answer by the engine; an error where it breaks a rule.
    pub recount: Box<Recount>,
}

/// Counts an answer.
pub type Recount = dyn Fn(&Value) -> Outcome<Triple>;

/// When to stop, the same for everybody.
pub struct Limits {
    /// For each.
    pub seconds: f64,
    /// For each.
    pub threads: usize,
    /// What chance starts from.
    pub seed: u64,
}

/// Who takes part.
pub struct Peers {
    python: PathBuf,
    present: Vec<(&'static str, String, &'static [&'static str])>,
    /// Who does not, and why.
    pub absent: Vec<(String, String)>,
}

/// One of them.
pub struct Peer<'a> {
    name: &'static str,
    python: &'a Path,
}

/// What `peer.py` prints.
#[derive(Deserialize)]
struct Printed {
    building: f64,
    seconds: f64,
    first: Option<f64>,
    status: String,
    cost: Option<[i64; 2]>,
    bound: Option<[i64; 2]>,
    solution: Option<Value>,
}

impl Peers {
    /// Nobody.
    pub fn none() -> Self {
        Self { python: PathBuf::new(), present: Vec::new(), absent: Vec::new() }
    }

    /// Those that can be installed into an environment below `folder`, which is made where it is missing.
    pub fn find(folder: &Path) -> Self {
        let venv = folder.join("peers");
        let python = if cfg!(windows) { venv.join("Scripts/python.exe") } else { venv.join("bin/python") };
        let mut peers = Self { python, present: Vec::new(), absent: Vec::new() };
        if !peers.python.is_file() {
            say("Making an environment for the other solvers.");
            let made = ["python3", "python"]
                .iter()
                .any(|name| quiet(Command::new(name).args(["-m", "venv"]).arg(&venv)).is_ok());
            if !made {
                let why = "Python with its venv module is missing.";
                peers.absent = KNOWN.iter().map(|(name, ..)| ((*name).to_owned(), why.to_owned())).collect();
                return peers;
            }
        }
        for (name, package, module, kinds) in KNOWN {
            let version = format!(
                "import importlib.metadata, {module}; print(importlib.metadata.version('{package}'))"
            );
            let ask = || quiet(Command::new(&peers.python).args(["-c", &version]));
            let found = ask().or_else(|_| {
                quiet(Command::new(&peers.python).args(["-m", "pip", "install", "--quiet", package]))?;
                ask()
            });
            match found {
                Ok(version) => peers.present.push((name, version.trim().to_owned(), kinds)),
                Err(why) => peers.absent.push(((*name).to_owned(), why)),
            }
        }
        peers
    }

    /// Whether anybody takes part.
    pub fn any(&self) -> bool {
        !self.present.is_empty()
    }

    /// Names with versions.
    pub fn versions(&self) -> Vec<(String, String)> {
        self.present.iter().map(|(name, version, _)| ((*name).to_owned(), version.clone())).collect()
    }

    /// Those who can be asked questions of this kind.
    pub fn of(&self, kind: &str) -> impl Iterator<Item = Peer<'_>> {
        let can = move |(_, _, kinds): &&(&str, String, &'static [&str])| kinds.contains(&kind);
        self.present.iter().filter(can).map(|(name, ..)| Peer { name, python: &self.python })
    }
}

/// What `lap.py` prints.
#[derive(Deserialize)]
struct Assigned {
    cost: i64,
    seconds: f64,
}

impl Peers {
    /// SciPy's linear assignment of a square table: the least cost, and the middle of the times of so many rounds. None where SciPy is absent.
    pub fn assign(&self, cost: &[Vec<i64>], rounds: usize, folder: &Path) -> Option<Outcome<(i64, f64)>> {
        self.of("lap").next().map(|peer| {
            let file = folder.join("table.json");
            fs::write(&file, serde_json::json!(cost).to_string())
                .map_err(|problem| format!("{} cannot be written: {problem}.", file.display()))?;
            let mut program = peer.script("lap.py");
            let printed = quiet(program.arg(&file).arg(rounds.to_string()))?;
            let found: Assigned = serde_json::from_str(printed.trim())
                .map_err(|problem| format!("SciPy answered {printed:?}: {problem}."))?;
            Ok((found.cost, found.seconds))
        })
    }
}

impl Peer<'_> {
    fn script(&self, name: &str) -> Command {
        let mut command = Command::new(self.python);
        command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(name));
        command.env("PYTHONDONTWRITEBYTECODE", "1");
        command
    }

    /// Asks what `asked` was about, and recounts. An answer that the engine counts otherwise ends the benchmark: then the model means something else.
    pub fn answer(&self, asked: &Run, question: &Question, limits: &Limits, folder: &Path) -> Outcome<Run> {
        let file = folder.join("problem.json");
        fs::write(&file, question.given.to_string())
            .map_err(|problem| format!("{} cannot be written: {problem}.", file.display()))?;
        let printed = quiet(self.script("peer.py").args([self.name, question.kind]).arg(&file).args([
            limits.seconds.to_string(),
            limits.threads.to_string(),
            limits.seed.to_string(),
        ]));
        let mut run = Run {
            solver: self.name.into(),
            first_seconds: None,
            seconds: 0.0,
            score: None,
            bound: None,
            ended: String::new(),
            steps: None,
            peak_mb: None,
            building: None,
            points: Vec::new(),
            ..asked.clone()
        };
        let printed = match printed {
            Ok(printed) => printed,
            Err(why) => {
                // Too large for it, most likely; its last line says so.
                why.lines().last().unwrap_or("failed").clone_into(&mut run.ended);
                return Ok(run);
            }
        };
        let last = printed.lines().last().unwrap_or_default();
        let answer: Printed = serde_json::from_str(last)
            .map_err(|problem| format!("{} answered {last:?}: {problem}.", self.name))?;
        run.building = Some(answer.building);
        run.seconds = answer.seconds;
        run.first_seconds = answer.first;
        run.ended = answer.status;
        let hard = question.given["empty"][0].as_i64().unwrap_or_default();
        let triple = |[medium, soft]: [i64; 2]| Triple { hard, medium, soft };
        run.bound = answer.bound.map(triple);
        if let Some(solution) = &answer.solution {
            let counted = (question.recount)(solution)
                .map_err(|why| format!("{} on {} {}: {why}.", self.name, asked.problem, asked.instance))?;
            // A peer that was stopped may not have lowered its own count of what its plan lacks, but it cannot count less than there is.
            let said = answer.cost.map(triple);
            if said.is_none_or(|said| said < counted) {
                return Err(format!(
                    "{} on {} {}: its model says {}, the engine {counted}.",
                    self.name,
                    asked.problem,
                    asked.instance,
                    said.map_or("nothing".into(), |said| said.to_string()),
                ));
            }
            run.score = Some(counted);
        }
        Ok(run)
    }
}

/// What a program prints, or why it failed.
fn quiet(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|problem| format!("{} could not be started: {problem}", command.get_program().display()))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}

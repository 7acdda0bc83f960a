//! A folder of its own for each test, and the program run in it.

use serde_json::Value;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What the program did.
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// The one value on stdout.
    pub fn json(&self) -> Value {
        assert!(self.stderr.is_empty(), "{}", self.stderr);
        let value: Value = serde_json::from_str(&self.stdout).expect("one JSON value on stdout");
        assert_eq!(value["format"], 1);
        value
    }

    /// The refusal on stderr.
    pub fn refusal(&self) -> Value {
        assert!(self.stdout.is_empty(), "nothing on stdout: {}", self.stdout);
        serde_json::from_str(&self.stderr).expect("one JSON value on stderr")
    }
}

/// A folder in which the program runs.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    /// With a small demo plan `plan.tandem` in it.
    pub fn with_demo() -> Self {
        let folder = Self::new();
        let ran = folder.run("demo plan.tandem --inside 4 --field 5 --accounts 20 --seed 3");
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("a file");
    }

    /// Runs the program with arguments separated by spaces.
    pub fn run(&self, arguments: &str) -> Ran {
        self.run_with(arguments, "")
    }

    /// The same with a text on stdin.
    pub fn run_with(&self, arguments: &str, stdin: &str) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tandem-cli"))
            .args(arguments.split_whitespace())
            .args(["--backups", "backups"])
            .env("TANDEM_TODAY", "2026-01-05")
            .env("LC_ALL", "C.UTF-8")
            .current_dir(self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut input = child.stdin.take().expect("a pipe");
        // A program that refuses its arguments does not read.
        let _ = input.write_all(stdin.as_bytes());
        drop(input);
        let output = child.wait_with_output().expect("the program ends");
        Ran {
            code: output.status.code().expect("an exit code"),
            stdout: String::from_utf8(output.stdout).expect("text"),
            stderr: String::from_utf8(output.stderr).expect("text"),
        }
    }

    /// The bytes of a file.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("a file")
    }

    /// Names of the files in a folder.
    pub fn names(&self, folder: impl AsRef<Path>) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.0.path().join(folder))
            .expect("a folder")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

//! Who may know whom. The table below is the one in the README; a new arrow is a conversation first and a line here second.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

/// Each crate of ours, and the crates of ours it may know.
const ARROWS: &[(&str, &[&str])] = &[
    ("tandem-model", &[]),
    ("tandem-wording", &[]),
    ("tandem-engine", &[]),
    ("tandem-rules", &["tandem-model", "tandem-wording"]),
    ("tandem-planner", &["tandem-model", "tandem-rules", "tandem-engine"]),
    ("tandem-store", &["tandem-model"]),
    ("tandem-exchange", &["tandem-model", "tandem-wording"]),
    (
        "tandem-app",
        &[
            "tandem-model",
            "tandem-wording",
            "tandem-rules",
            "tandem-engine",
            "tandem-planner",
            "tandem-store",
            "tandem-exchange",
        ],
    ),
    ("tandem-cli", &["tandem-app"]),
    ("tandem-desktop", &["tandem-app"]),
    // The stories drive the window too, and call its commands.
    ("tandem-tests", &["tandem-app", "tandem-desktop"]),
    // Public instances are numbers already, and what other solvers answer is recounted by the engine.
    ("tandem-bench", &["tandem-app", "tandem-engine"]),
    ("xtask", &[]),
];

/// Libraries that only some of us may know, and who.
const KEPT_IN: &[(&[&str], &[&str])] = &[
    (&["tauri", "tauri-build", "rfd", "wry"], &["tandem-desktop", "tandem-tests"]),
    (&["tokio", "fantoccini", "hyper-util"], &["tandem-desktop", "tandem-tests"]),
    (&["rusqlite", "libsqlite3-sys"], &["tandem-store"]),
    (
        &[
            "calamine",
            "chardetng",
            "csv",
            "encoding_rs",
            "icalendar",
            "krilla",
            "quick-xml",
            "rust_xlsxwriter",
            "zip",
        ],
        &["tandem-exchange"],
    ),
    (&["fluent-bundle", "fluent-langneg", "unic-langid"], &["tandem-wording"]),
    (&["clap", "ctrlc"], &["tandem-cli"]),
];

/// What a model of the world may be made of.
const MODEL_MAY_USE: &[&str] =
    &["chrono", "chrono-tz", "schemars", "serde", "serde_json", "thiserror", "ts-rs", "uuid"];

/// Crates to which ids, now and today are handed in.
const WITHOUT_A_CLOCK: &[&str] = &["model", "wording", "rules", "engine", "planner", "store", "exchange"];

#[test]
fn crates_know_only_whom_they_may() {
    let crates = crates();
    let named: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    let there: BTreeSet<&str> = crates.keys().map(String::as_str).collect();
    assert_eq!(there, named, "every crate of the workspace has a line in the table, and the other way round");

    for (name, may_know) in ARROWS {
        let ours = crates[*name].iter().map(String::as_str).filter(|known| named.contains(known));
        let wrong: Vec<&str> = ours.filter(|known| !may_know.contains(known)).collect();
        assert!(wrong.is_empty(), "{name} may not know {wrong:?}");
    }
}

#[test]
fn libraries_stay_where_they_belong() {
    for (name, known) in crates() {
        for (libraries, homes) in KEPT_IN {
            let wrong: Vec<&&str> = libraries.iter().filter(|library| known.contains(**library)).collect();
            assert!(
                wrong.is_empty() || homes.contains(&name.as_str()),
                "{name} knows {wrong:?}, which only {homes:?} may"
            );
        }
    }
}

#[test]
fn the_model_is_pure_and_xtask_needs_nothing() {
    let model = &crates_shipped()["tandem-model"];
    let wrong: Vec<&String> = model.iter().filter(|known| !MODEL_MAY_USE.contains(&known.as_str())).collect();
    assert!(wrong.is_empty(), "the model may not use {wrong:?}");
    let xtask = &crates()["xtask"];
    assert!(xtask.is_empty(), "xtask is the standard library only, but uses {xtask:?}");
}

#[test]
fn what_is_now_is_handed_in() {
    for name in WITHOUT_A_CLOCK {
        for file in files(&root().join("src-tauri/crates").join(name).join("src"), &["rs"]) {
            let text = fs::read_to_string(&file).expect("a source file can be read");
            for (number, line) in text.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                let clock = [
                    "Utc::now(",
                    "Local::now(",
                    "SystemTime::now(",
                    "Instant::now(",
                    "Uuid::now_v7(",
                    "Uuid::new_v4(",
                ]
                .into_iter()
                .find(|clock| code.contains(clock));
                assert_eq!(clock, None, "{}:{}", file.display(), number + 1);
            }
        }
    }
}

#[test]
fn screens_keep_to_their_area() {
    let source = root().join("ui/src");
    for file in files(&source, &["ts", "svelte"]) {
        let Some(own) = place(&file, &source) else { continue };
        for target in imports(&file) {
            // The words of the seam, which are only types, may be used everywhere.
            let words = source.join("backend/types");
            let Some(other) = place(&target, &source).filter(|_| target.with_extension("") != words) else {
                continue;
            };
            let allowed = match own[0].as_str() {
                // Parts know no sales words.
                "parts" | "lib" => {
                    !matches!(other[0].as_str(), "screens" | "plan" | "people" | "backend" | "findings")
                }
                "screens" => other[0] != "screens" || other.get(1) == own.get(1),
                // Only the door itself, and the place that opens it, may know which door it is.
                "plan" | "people" | "findings" | "backend" => other[0] != "screens",
                _ => true,
            };
            assert!(allowed, "{} imports {}", file.display(), target.display());
        }
    }
}

#[test]
fn only_the_door_to_rust_knows_tauri() {
    let source = root().join("ui/src");
    for file in files(&source, &["ts", "svelte"]) {
        let text = fs::read_to_string(&file).expect("a source file can be read");
        let knows = text.contains("@tauri-apps/");
        assert!(!knows || file.starts_with(source.join("backend")), "{} knows Tauri", file.display());
    }
}

/// Each crate of the workspace with the crates it asks for, for building, running and testing alike.
fn crates() -> BTreeMap<String, BTreeSet<String>> {
    dependencies(|_| true)
}

/// The same without what only its tests ask for.
fn crates_shipped() -> BTreeMap<String, BTreeSet<String>> {
    dependencies(|dependency| dependency["kind"] != "dev")
}

fn dependencies(counts: impl Fn(&Value) -> bool) -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(&metadata["packages"])
        .iter()
        .map(|package| {
            let asked = list(&package["dependencies"]);
            (name(package), asked.iter().filter(|dependency| counts(dependency)).map(name).collect())
        })
        .collect()
}

fn root() -> PathBuf {
    tandem_tests::root()
}

/// All files below `folder` with one of these endings, the generated ones left out.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a source folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            if !matches!(entry.file_name().to_str(), Some("generated" | "paraglide" | "node_modules")) {
                found.extend(files(&path, endings));
            }
        } else if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
            found.push(path);
        }
    }
    found
}

/// The files that a file of the screens imports by a relative path.
fn imports(file: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(file).expect("a source file can be read");
    let folder = file.parent().unwrap_or(file);
    let mut found = Vec::new();
    for (at, _) in text.match_indices("from '.") {
        let quoted = &text[at + "from '".len()..];
        if let Some(end) = quoted.find('\'') {
            found.push(tidy(&folder.join(&quoted[..end])));
        }
    }
    found
}

/// A path without `.` and `..`.
fn tidy(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut tidy, part| {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => {
                tidy.pop();
            }
            other => tidy.push(other),
        }
        tidy
    })
}

/// The folders of a file below `source`, outermost first; nothing for a file that lies directly there.
fn place(file: &Path, source: &Path) -> Option<Vec<String>> {
    let folders: Vec<String> = file
        .strip_prefix(source)
        .ok()?
        .parent()?
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    (!folders.is_empty()).then_some(folders)
}

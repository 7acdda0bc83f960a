//! Where things lie.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// The clone.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// The folder of the screens.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Where cargo puts what it builds: this program lies in a profile's folder there.
pub fn target() -> PathBuf {
    env::current_exe()
        .ok()
        .and_then(|program| program.ancestors().nth(2).map(Path::to_owned))
        .unwrap_or_else(|| root().join("target"))
}

/// A program that cargo built.
pub fn built(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// A folder for tools, outside the clone, so that a clean clone does not build them again.
pub fn tools() -> PathBuf {
    if let Some(chosen) = env::var_os("TANDEM_TOOLS") {
        return chosen.into();
    }
    let cache = if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Caches"))
    } else {
        env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| home().map(|home| home.join(".cache")))
    };
    cache.unwrap_or_else(env::temp_dir).join("tandem-tools")
}

fn home() -> Option<PathBuf> {
    env::var_os("HOME").map(PathBuf::from)
}

/// The program `name` on the search path, with `more` folders looked at first.
pub fn program(name: &str, more: &[PathBuf]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    more.iter()
        .cloned()
        .chain(env::split_paths(&path))
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|candidate| candidate.is_file())
}

/// The last time anything in `path` changed.
pub fn newest(path: &Path) -> Option<SystemTime> {
    let about = fs::metadata(path).ok()?;
    if about.is_file() {
        return about.modified().ok();
    }
    fs::read_dir(path).ok()?.flatten().filter_map(|entry| newest(&entry.path())).max()
}

/// Whether any of `sources` is newer than `result`, or `result` is missing.
pub fn outdated(sources: &[PathBuf], result: &Path) -> bool {
    let Some(made) = newest(result) else { return true };
    sources.iter().filter_map(|source| newest(source)).any(|changed| changed > made)
}
